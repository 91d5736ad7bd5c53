import { z } from "zod";
import { replyStatuses, rungs } from "../core/judgements.js";
import { dissentSchema } from "./schema-claims.js";
import { anyDate, anyId, date, id, idList, note, text } from "./schema-parts.js";

export const judgementSchema = z
  .strictObject({
    id: id("J-..., the name of the file without .yaml"),
    about: z.array(id("an id")).min(1).describe("claims, runs or hypothesis sets judged"),
    rung: z.enum(rungs).describe("the one standard of proof that is met"),
    sentence: text("the judgement in one sentence, no firmer than its rung"),
    reasons: z.array(text("a reason")).min(1).describe("reasons"),
    alternatives_considered: z.array(text("an alternative")).min(1).describe("other explanations that were weighed"),
    rests_on: z.array(id("an id")).min(1).describe("findings, claims, testimonies, observations, statements"),
    by: id("pseudonym from case.yaml, team"),
    date: date("when signed, quoted"),
    dissent: z.array(dissentSchema).default([]).describe("other views, kept"),
    found_by: z
      .strictObject({ body: text("court or tribunal"), source: id("source of its judgment") })
      .optional()
      .describe("where a body found it and the case only reports it"),
  })
  .describe("judgements/J-*.yaml: what a person concludes, signed, at one rung");

export const replySchema = z
  .strictObject({
    id: id("R-..., the name of the file without .yaml"),
    party: id("party of case.yaml"),
    asked: z
      .array(
        z.strictObject({
          date: date("when, quoted"),
          channel: text("how"),
          deadline: anyDate("until when, quoted"),
          text_sha256: z
            .string()
            .regex(/^$|^[0-9a-f]{64}$/u, "sha256")
            .default("")
            .describe("SHA-256 of the text sent"),
        }),
      )
      .default([])
      .describe("requests sent"),
    status: z
      .enum(replyStatuses)
      .describe("what came of it; public-reply = answered in public without being asked by us"),
    reason: note("why no request was possible"),
    answers: z
      .array(
        z.strictObject({
          text: text("the answer in its own words"),
          date: anyDate("when, quoted"),
          source: anyId("source that prints it"),
          addresses: idList("claims it answers"),
          test: z
            .strictObject({ method: text("how it was checked"), result: text("what came out") })
            .optional()
            .describe("check of what it states, under the same rules"),
        }),
      )
      .default([])
      .describe("answers"),
    shown_with: z.array(id("an id")).min(1).describe("claims, runs and judgements beside which it stands"),
    note: note("anything else"),
  })
  .describe("replies/R-*.yaml: what the accused were asked and what they say");
