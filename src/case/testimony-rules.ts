import { shown } from "./problems.js";
import type { Reading } from "./reading.js";
import type { testimonySchema } from "./schema-testimony.js";
import type { Output } from "./schema-validate.js";
import { didYouMean } from "./suggest.js";
import { placeOf, type Document } from "./tree.js";

type Written = Output<typeof testimonySchema>;

/** What a testimony may not say, beyond what its schema refuses: above all, nothing is published that the witness did not allow. */
export function checkTestimony(reading: Reading, document: Document, testimony: Written): void {
  const report = (path: readonly PropertyKey[], what: string, fix: string): void => {
    reading.problems.error(placeOf(document, ...path), what, fix);
  };
  checkConsent(testimony, report);
  const tellings = new Set<string>();
  testimony.tellings.forEach(({ id }, i) => {
    if (tellings.has(id))
      report(["tellings", i, "id"], `The telling ${shown(id)} is there twice.`, "Give one another id.");
    tellings.add(id);
  });
  testimony.tellings.forEach((telling, i) => {
    const named = new Set<string>();
    telling.elements.forEach(({ name, detail, contradicts, reason }, k) => {
      const path = ["tellings", i, "elements", k];
      const key = `${name} ${detail}`;
      if (named.has(key))
        report(
          [...path, "name"],
          `The telling has the element ${name}${detail === "" ? "" : ` (${detail})`} twice.`,
          "Join the two, or tell them apart by detail.",
        );
      named.add(key);
      contradicts.forEach((other, j) => {
        if (other === telling.id)
          report([...path, "contradicts", j], "A telling is said to contradict itself.", "Name the other telling.");
        else if (!tellings.has(other))
          report(
            [...path, "contradicts", j],
            `There is no telling ${shown(other)}.${didYouMean(other, tellings)}`,
            "Correct the id.",
          );
      });
      if (contradicts.length > 0 && reason === "")
        report(
          [...path, "contradicts"],
          "It is not said why the two cannot be true together.",
          "Write the reason: accounts of one night differ without being false.",
        );
    });
  });
}

function checkConsent(
  { consent, publish_level: level }: Written,
  report: (path: readonly PropertyKey[], what: string, fix: string) => void,
): void {
  if (level === "none") return;
  const may = (scope: string): boolean => consent.scopes.includes(scope);
  // Consent that is withdrawn takes everything back whatever the level says; nobody has to remember a second edit.
  if (consent.withdrawn_at !== "") return;
  if (level === "quote" && !may("quote"))
    report(
      ["publish_level"],
      'The witness\'s words are to be published, but "quote" is not among the scopes of consent.',
      "Write publish_level: summary, or ask the witness.",
    );
  else if (level !== "quote" && !may("aggregate") && !may("quote"))
    report(
      ["publish_level"],
      `The account is to be published as ${level}, but neither "aggregate" nor "quote" is among the scopes of consent.`,
      "Write publish_level: none, or ask the witness.",
    );
  if (consent.form === "recorded" && consent.recorded === "")
    report(
      ["consent", "recorded"],
      "Consent is said to be recorded, but not when.",
      "Write its date; without recorded consent nothing is published.",
    );
}
