import type { Case } from "../core/case.js";
import { readCaptures } from "./captures.js";
import { readClaims, readLadder } from "./claims.js";
import { readHypotheses } from "./hypotheses.js";
import { readJudgements, readReplies } from "./judgements.js";
import { readFolderNames } from "./names.js";
import type { IdRegister, Reading } from "./reading.js";
import type { RecordFile } from "./records.js";
import type { SideFile } from "./schema-sources.js";
import { readPeople, readTestimonies } from "./testimonies.js";
import { itemsUnder, textUnder, type Document } from "./tree.js";

/** What the records of evidence refer to; a set is undefined where its file could not be read. */
export interface EvidenceContext {
  readonly sources: ReadonlySet<string> | undefined;
  readonly parties: ReadonlySet<string> | undefined;
  readonly team: ReadonlySet<string> | undefined;
  /** Names of the parties that are persons. */
  readonly persons: readonly string[];
  readonly sides: readonly RecordFile<SideFile>[];
}

/** One kind of record: the values that were read, and the check that can be made only when every id of the case is known. */
export interface EvidenceRead<T> {
  readonly values: T;
  check(everything: ReadonlySet<string> | undefined): void;
}

export type EvidenceParts = Pick<
  Case,
  "captures" | "claims" | "ladder" | "testimonies" | "hypotheses" | "judgements" | "replies" | "people"
>;

export function readEvidence(
  reading: Reading,
  present: ReadonlySet<string>,
  records: IdRegister,
  context: EvidenceContext,
): { readonly parts: EvidenceParts; check(everything: ReadonlySet<string> | undefined): void } {
  const paths = (folder: string): readonly string[] => readFolderNames(present, folder);
  const captures = readCaptures(reading, context);
  const ladder = readLadder(reading, present, records, context);
  const claims = readClaims(reading, paths("claims"), records, {
    ...context,
    captures: captures.values,
    ladder: ladder.values,
  });
  const people = readPeople(reading, present, records, context);
  const testimonies = readTestimonies(reading, paths("testimonies"), records, context);
  const hypotheses = readHypotheses(reading, paths("hypotheses"), records, context);
  const names = [...people.values.flatMap((person) => person.names), ...context.persons];
  const judgements = readJudgements(reading, paths("judgements"), records, { ...context, names });
  const replies = readReplies(reading, paths("replies"), records, context);
  const all = [captures, ladder, claims, people, testimonies, hypotheses, judgements, replies];
  return {
    parts: {
      captures: captures.values,
      claims: claims.values,
      ...(ladder.values === undefined ? {} : { ladder: ladder.values }),
      testimonies: testimonies.values,
      hypotheses: hypotheses.values,
      judgements: judgements.values,
      replies: replies.values,
      people: people.values,
    },
    check: (everything) => {
      for (const part of all) part.check(everything);
    },
  };
}

/** Names of the parties that are persons, whether or not the rest of case.yaml is right. */
export function personsOf(document: Document): readonly string[] {
  return itemsUnder(document, "parties").flatMap((node) =>
    textUnder(node, "kind") === "person" ? (textUnder(node, "name") ?? []) : [],
  );
}

/** Pseudonyms of the team, whether or not the rest of case.yaml is right. */
export function pseudonymsOf(document: Document): ReadonlySet<string> {
  return new Set(itemsUnder(document, "team").flatMap((node) => textUnder(node, "pseudonym") ?? []));
}
