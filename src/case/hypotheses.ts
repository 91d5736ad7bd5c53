import { camel } from "../core/camel.js";
import type { HypothesisSet } from "../core/hypotheses.js";
import type { EvidenceContext, EvidenceRead } from "./evidence.js";
import { checkHypotheses } from "./hypothesis-rules.js";
import type { IdRegister, Reading } from "./reading.js";
import { readRecords } from "./records.js";
import { checkRecords, checkReferences, type ReferenceRules } from "./references.js";
import { hypothesisSetSchema } from "./schema-hypotheses.js";
import { placeOf } from "./tree.js";

const references: ReferenceRules = {
  team: ["evidence.*.likelihood_ratios.*.by"],
  records: ["about.*", "evidence.*.ref"],
};

export function readHypotheses(
  reading: Reading,
  paths: readonly string[],
  records: IdRegister,
  context: EvidenceContext,
): EvidenceRead<readonly HypothesisSet[]> {
  const folder = { name: "hypotheses", noun: "hypothesis set", paths };
  const files = readRecords(reading, folder, hypothesisSetSchema, records);
  const values = files.flatMap(({ document, value }) => {
    if (value === undefined) return [];
    return [{ ...camel(value), at: placeOf(document) }];
  });
  for (const { document, value } of files) {
    checkReferences(reading, document, references, context);
    if (value !== undefined) checkHypotheses(reading, document, value);
  }
  return {
    values,
    check: (everything) => {
      for (const { document } of files) checkRecords(reading, document, references, everything);
    },
  };
}
