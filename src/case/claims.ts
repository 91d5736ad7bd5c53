import { camel } from "../core/camel.js";
import type { Capture } from "../core/captures.js";
import type { Claim, Ladder } from "../core/claims.js";
import { checkClaim, checkLadder } from "./claim-rules.js";
import type { EvidenceContext, EvidenceRead } from "./evidence.js";
import { checkLocator } from "./locators.js";
import type { IdRegister, Reading } from "./reading.js";
import { checkIds, inSources, readOptional, readRecords } from "./records.js";
import { checkRecords, checkReferences, type ReferenceRules } from "./references.js";
import { claimSchema, ladderSchema } from "./schema-claims.js";
import { placeOf } from "./tree.js";

export function readLadder(
  reading: Reading,
  present: ReadonlySet<string>,
  records: IdRegister,
  context: EvidenceContext,
): EvidenceRead<Ladder | undefined> {
  const file = readOptional(reading, "ladder.yaml", present, ladderSchema);
  file?.value?.conversions.forEach(({ id, source }, i) => {
    records.add(id, placeOf(file.document, "conversions", i, "id"));
    const at = placeOf(file.document, "conversions", i, "source");
    checkIds(reading, [{ id: source, at }], inSources, context.sources);
  });
  if (file?.value !== undefined) checkLadder(reading, file.document, file.value);
  return { values: file?.value, check: () => undefined };
}

const references: ReferenceRules = {
  sources: [
    "first_appearance",
    "appearances.*.source",
    "appearances.*.attributes_to",
    "appearances.*.derived_from.*",
    "citation_checks.*.citing",
    "citation_checks.*.target",
    "related_numbers.*.source",
  ],
  parties: ["party"],
  team: ["citation_checks.*.checker", "citation_checks.*.second_checker", "review.author", "review.dissent.*.who"],
  records: ["related_numbers.*.claim", "hypotheses.*", "replies.*", "joins.*"],
};

export function readClaims(
  reading: Reading,
  paths: readonly string[],
  records: IdRegister,
  context: EvidenceContext & { readonly captures: readonly Capture[]; readonly ladder: Ladder | undefined },
): EvidenceRead<readonly Claim[]> {
  const files = readRecords(reading, { name: "claims", noun: "claim", paths }, claimSchema, records);
  for (const { document, value } of files) {
    checkReferences(reading, document, references, context);
    if (value === undefined) continue;
    checkClaim(reading, document, value);
    camel(value).appearances.forEach(({ locator }, i) => {
      const path = ["appearances", i, "locator"];
      if (locator !== undefined) checkLocator(reading, document, path, locator, context.captures);
    });
  }
  const values = files.flatMap(({ document, value }) =>
    value === undefined ? [] : [{ ...camel(value), at: placeOf(document) }],
  );
  return {
    values,
    check: (everything) => {
      for (const { document } of files) checkRecords(reading, document, references, everything);
    },
  };
}
