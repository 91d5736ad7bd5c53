import { camel } from "../core/camel.js";
import type { Person, Testimony } from "../core/testimony.js";
import type { EvidenceContext, EvidenceRead } from "./evidence.js";
import type { IdRegister, Reading } from "./reading.js";
import { readOptional, readRecords } from "./records.js";
import { checkRecords, checkReferences, type ReferenceRules } from "./references.js";
import { peopleSchema, testimonySchema } from "./schema-testimony.js";
import { checkTestimony } from "./testimony-rules.js";
import { placeOf } from "./tree.js";

const references: ReferenceRules = {
  sources: ["tellings.*.source"],
  records: ["tellings.*.claims.*"],
};

export function readTestimonies(
  reading: Reading,
  paths: readonly string[],
  records: IdRegister,
  context: EvidenceContext,
): EvidenceRead<readonly Testimony[]> {
  const files = readRecords(reading, { name: "testimonies", noun: "testimony", paths }, testimonySchema, records);
  for (const { document, value } of files) {
    checkReferences(reading, document, references, context);
    if (value !== undefined) checkTestimony(reading, document, value);
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

export function readPeople(
  reading: Reading,
  present: ReadonlySet<string>,
  records: IdRegister,
  context: EvidenceContext,
): EvidenceRead<readonly Person[]> {
  const file = readOptional(reading, "people.yaml", present, peopleSchema);
  file?.value?.people.forEach(({ id }, i) => {
    records.add(id, placeOf(file.document, "people", i, "id"));
  });
  if (file !== undefined) {
    const team = { team: ["people.*.review.by", "people.*.review.identity_confirmed_by.*"] };
    checkReferences(reading, file.document, team, context);
  }
  return { values: camel(file?.value?.people ?? []), check: () => undefined };
}
