import { z } from "zod";
import { elementNames, publishLevels } from "../core/testimony.js";
import { anyDate, anyId, date, id, idList, note, text } from "./schema-parts.js";

const yesNo = z.enum(["yes", "no", "unknown"]).default("unknown");

export const elementSchema = z.strictObject({
  name: z.enum(elementNames).describe("who, where, how-many, condition or knowledge"),
  detail: note("finer name within it, such as organs"),
  value: note("what is told, in few words that compare between tellings; empty = spoken of, not said"),
  quote: note("the words it rests on"),
  words: z
    .enum(["witness", "reporter", "translation", "unknown"])
    .describe("whose words the quote is: a reporter's wording is not the witness's"),
  contradicts: idList("tellings that cannot be true together with this one"),
  reason: note("why they contradict"),
});

export const tellingSchema = z.strictObject({
  id: id("a name for this telling"),
  date: anyDate("when it was told or reported, quoted"),
  source: id("source that reports it"),
  reporter: note("who reports it"),
  language: note("language tag of the report"),
  interpreted: yesNo.describe("whether an interpreter stood between"),
  text: note("what may be published of it"),
  time_precision: note("how exact times may be"),
  place_precision: note("how exact places may be"),
  claims: idList("claims that rest on it"),
  elements: z.array(elementSchema).default([]).describe("the elements of the account"),
});

export const testimonySchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^T-[a-z2-9]{8}$/u, "pseudonym")
      .describe("T- and eight random characters of a to z and 2 to 9; the name of the file without .yaml"),
    pseudonym_source: z
      .literal("csprng")
      .describe("csprng: drawn by a generator made for secrets, such as /dev/urandom"),
    basis: z
      .strictObject({
        kind: z.enum(["direct", "hearsay", "document"]).describe("direct, hearsay or document"),
        position: note("where the witness stood, as vaguely as safety needs"),
        could_have_observed: note("whether it could have been seen from there"),
      })
      .describe("what it rests on"),
    consent: z
      .strictObject({
        version: note("version of the consent text"),
        scopes: z
          .array(z.string().regex(/^(?:analysis|aggregate|quote|court|share:[\p{L}\p{N}._-]+)$/u, "scope"))
          .default([])
          .describe("analysis, aggregate, quote, court, share:WHO"),
        recorded: anyDate("when, quoted"),
        withdrawn_at: anyDate("when withdrawn, quoted; empty = not withdrawn"),
        form: z
          .enum(["recorded", "public-account"])
          .describe("recorded, or public-account where the witness spoke in public"),
      })
      .describe("what the witness agreed to"),
    risk: z
      .strictObject({
        grade: z.enum(["low", "medium", "high", "unknown"]).describe("grade"),
        next_review: anyDate("date of the next review, quoted"),
      })
      .describe("danger to the witness"),
    interview: z
      .strictObject({
        language: note("language"),
        interpreter: yesNo.describe("yes, no or unknown"),
        prior_interviews: note("how often the account was taken before, and by whom in general words"),
        support_offered: yesNo.describe("yes, no or unknown"),
        leading_questions: yesNo.describe("yes, no or unknown"),
      })
      .describe("how it was taken"),
    tellings: z.array(tellingSchema).min(1).describe("the account as told, once or more"),
    publish_level: z.enum(publishLevels).describe("none, aggregate, summary or quote"),
    critical_questions: z
      .array(z.strictObject({ question: text("a question"), answer: note("what is known") }))
      .default([])
      .describe("critical questions to witness testimony"),
    note: note("anything else that may be published"),
    example: z.boolean().default(false).describe("true = made up"),
  })
  .describe("testimonies/T-*.yaml: an account under a random pseudonym; nothing private");

export const peopleSchema = z
  .strictObject({
    people: z
      .array(
        z.strictObject({
          id: id("P-..."),
          names: z.array(text("a spelling")).min(1).describe("spellings under which texts of the case name the person"),
          office: text("what is printed instead"),
          living: z.enum(["yes", "no", "unknown"]).describe("yes, no or unknown; unknown counts as living"),
          review: z
            .strictObject({
              by: anyId("pseudonym of who reviewed"),
              role: text("role, such as counsel"),
              jurisdiction: text("jurisdiction"),
              date: date("when, quoted"),
              identity_confirmed_by: z
                .array(id("pseudonym"))
                .min(2)
                .describe("two reviewers who confirmed by role, unit and dates, not by name alone"),
              reason: text("why the name may be printed"),
            })
            .optional()
            .describe("why the name may be printed"),
        }),
      )
      .default([])
      .describe("persons whom texts of the case name"),
  })
  .describe("people.yaml: persons named in the texts, and whether their names may be printed");
