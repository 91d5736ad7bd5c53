import type { Place } from "../core/case.js";
import type { Capture } from "../core/captures.js";
import { camel } from "../core/camel.js";
import type { EvidenceContext, EvidenceRead } from "./evidence.js";
import { pathTrouble } from "./files.js";
import { sha256 } from "./hash.js";
import { shown } from "./problems.js";
import type { Reading } from "./reading.js";
import type { SideFile } from "./schema-sources.js";
import { placeOf } from "./tree.js";

type Written = SideFile["captures"][number];

/** Largest original that is hashed anew at every check, in bytes. */
const largestOriginal = 256 * 2 ** 20;

/** The captures that the side files of sources list, with the pages of their working texts. Originals are held to their hashes. */
export function readCaptures(reading: Reading, context: EvidenceContext): EvidenceRead<readonly Capture[]> {
  const first = new Map<string, Place>();
  const values = context.sides.flatMap(({ document, value }) =>
    (value?.captures ?? []).map((written, i) => {
      const at = (...path: readonly PropertyKey[]): Place => placeOf(document, "captures", i, ...path);
      const earlier = first.get(written.path);
      if (earlier !== undefined) {
        reading.problems.error(
          at("path"),
          `The capture ${shown(written.path)} is listed a second time; the first is in ${earlier.file}, line ${earlier.line}.`,
          "Give every capture a file of its own.",
        );
      }
      first.set(written.path, earlier ?? at("path"));
      checkOriginal(reading, written, at);
      return { ...camel(written), source: value?.id ?? "", pages: pagesOf(reading, written, at) };
    }),
  );
  return { values, check: () => undefined };
}

function isBelow(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`) && pathTrouble(path) === undefined;
}

function checkOriginal(reading: Reading, capture: Written, at: (...path: readonly PropertyKey[]) => Place): void {
  const { problems } = reading;
  if (!isBelow("captures", capture.path)) {
    problems.error(
      at("path"),
      `The capture ${shown(capture.path)} does not lie below captures/.`,
      "Put the original into captures/ and write its path from the case folder, with / between folders.",
    );
    return;
  }
  const read = reading.files.read(capture.path, largestOriginal);
  if (!read.ok) {
    problems.warning(
      at("path"),
      `The original ${shown(capture.path)} is not here to be compared with its hash: ${read.what}`,
      "Put it back for a full check; a large original may be kept elsewhere, since the hash stays.",
    );
    return;
  }
  const found = sha256(read.bytes);
  if (found !== capture.sha256) {
    problems.error(
      at("sha256"),
      `The original ${shown(capture.path)} has changed: its SHA-256 is ${found}.`,
      "Restore the original; if the source itself has changed, add the new version as another capture. Do not edit the hash: every quote is bound to it.",
    );
  } else if (read.bytes.length !== capture.bytes) {
    problems.error(
      at("bytes"),
      `The original has ${read.bytes.length} bytes, not ${capture.bytes}.`,
      "Correct the number: the hash agrees.",
    );
  }
}

/** The working text by page; none where there is no text, or it is not the one that the hash names. */
function pagesOf(
  reading: Reading,
  { working }: Written,
  at: (...path: readonly PropertyKey[]) => Place,
): readonly string[] {
  if (working === undefined) return [];
  const { problems } = reading;
  if (!isBelow("working", working.path)) {
    problems.error(
      at("working", "path"),
      `The working text ${shown(working.path)} does not lie below working/.`,
      "Put it into working/ and write its path from the case folder, with / between folders.",
    );
    return [];
  }
  const read = reading.files.read(working.path, reading.limits.tableBytes);
  if (!read.ok) {
    problems.error(at("working", "path"), `${shown(working.path)}: ${read.what}`, read.fix);
    return [];
  }
  const found = sha256(read.bytes);
  if (found !== working.sha256) {
    problems.error(
      at("working", "sha256"),
      `The working text ${shown(working.path)} has changed: its SHA-256 is ${found}.`,
      "Restore it, or make it anew from the original and write its hash here.",
    );
    return [];
  }
  reading.hashes.set(working.path, found);
  const text = decoded(read.bytes);
  if (text === undefined) {
    problems.error(
      at("working", "path"),
      `The working text ${shown(working.path)} is not UTF-8.`,
      "Save it as UTF-8 and write its new hash.",
    );
    return [];
  }
  return text.split("\f");
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
