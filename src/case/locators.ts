import type { Capture, Locator } from "../core/captures.js";
import { findQuote } from "../evidence/quote-anchor.js";
import { shown } from "./problems.js";
import type { Reading } from "./reading.js";
import { didYouMean } from "./suggest.js";
import { placeOf, type Document } from "./tree.js";

/** Holds a quote to the capture that it names: to its hash, and character by character to its text. */
export function checkLocator(
  reading: Reading,
  document: Document,
  path: readonly PropertyKey[],
  locator: Locator,
  captures: readonly Capture[],
): void {
  const { problems } = reading;
  const at = (key: string): ReturnType<typeof placeOf> => placeOf(document, ...path, key);
  if (locator.capture === "") {
    if (locator.captureSha256 !== "")
      problems.error(at("capture_sha256"), "A hash is given, but no capture.", "Name the capture, or delete the hash.");
    return;
  }
  const capture = captures.find((one) => one.path === locator.capture);
  if (capture === undefined) {
    const paths = captures.map((one) => one.path);
    problems.error(
      at("capture"),
      `There is no capture ${shown(locator.capture)}.${didYouMean(locator.capture, paths)}`,
      "Correct the path, or list the capture in the side file of its source.",
    );
    return;
  }
  if (locator.captureSha256 !== capture.sha256) {
    problems.error(
      at(locator.captureSha256 === "" ? "capture" : "capture_sha256"),
      locator.captureSha256 === ""
        ? "The quote is not bound to the hash of its capture."
        : "The quote is bound to another version of the capture than the one that is here.",
      `Compare the quote with the capture; where it stands there, write capture_sha256: ${capture.sha256}.`,
    );
    return;
  }
  if (capture.pages.length === 0) {
    problems.warning(
      at("capture"),
      `The capture ${shown(locator.capture)} has no working text, so the quote cannot be checked.`,
      "Make a working text from it.",
    );
    return;
  }
  const found = findQuote(capture.pages, locator);
  if (!found.ok) problems.error(at("exact"), found.what, found.fix);
}
