import { camel } from "../core/camel.js";
import { wordingProblems } from "../evidence/wording.js";
import type { Judgement, Reply } from "../core/judgements.js";
import type { EvidenceContext, EvidenceRead } from "./evidence.js";
import type { IdRegister, Reading } from "./reading.js";
import { readRecords } from "./records.js";
import { replyProblems } from "./reply-rules.js";
import { checkRecords, checkReferences, type ReferenceRules } from "./references.js";
import { judgementSchema, replySchema } from "./schema-judgements.js";
import { placeOf } from "./tree.js";

const ofJudgements: ReferenceRules = {
  sources: ["found_by.source"],
  team: ["by", "dissent.*.who"],
  records: ["about.*", "rests_on.*"],
};

const ofReplies: ReferenceRules = {
  sources: ["answers.*.source"],
  parties: ["party"],
  records: ["answers.*.addresses.*", "shown_with.*"],
};

export function readJudgements(
  reading: Reading,
  paths: readonly string[],
  records: IdRegister,
  context: EvidenceContext & { readonly names: readonly string[] },
): EvidenceRead<readonly Judgement[]> {
  const files = readRecords(reading, { name: "judgements", noun: "judgement", paths }, judgementSchema, records);
  for (const { document, value } of files) {
    checkReferences(reading, document, ofJudgements, context);
    if (value === undefined) continue;
    // Claims and testimonies say what somebody saw or stated; all else that a judgement can rest on is figures.
    const beyondStatistics = value.rests_on.some((id) => /^(?:CL|T)-/u.test(id));
    for (const { what, fix } of wordingProblems(camel(value), { beyondStatistics, names: context.names }))
      reading.problems.error(placeOf(document, "sentence"), what, fix);
  }
  const values = files.flatMap(({ document, value }) =>
    value === undefined ? [] : [{ ...camel(value), at: placeOf(document) }],
  );
  return {
    values,
    check: (everything) => {
      for (const { document } of files) checkRecords(reading, document, ofJudgements, everything);
    },
  };
}

export function readReplies(
  reading: Reading,
  paths: readonly string[],
  records: IdRegister,
  context: EvidenceContext,
): EvidenceRead<readonly Reply[]> {
  const files = readRecords(reading, { name: "replies", noun: "reply", paths }, replySchema, records);
  for (const { document, value } of files) {
    checkReferences(reading, document, ofReplies, context);
    if (value !== undefined)
      for (const { path, what, fix } of replyProblems(value))
        reading.problems.error(placeOf(document, ...path), what, fix);
  }
  const values = files.flatMap(({ document, value }) =>
    value === undefined ? [] : [{ ...camel(value), at: placeOf(document) }],
  );
  return {
    values,
    check: (everything) => {
      for (const { document } of files) checkRecords(reading, document, ofReplies, everything);
    },
  };
}
