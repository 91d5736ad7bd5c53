import { z } from "zod";
import { attackKinds, bearings, hypothesisKinds } from "../core/hypotheses.js";
import { anyDate, anyId, date, id, idList, note, number, text, texts } from "./schema-parts.js";

const ratioSchema = z.strictObject({
  for: id("a hypothesis"),
  against: id("another hypothesis"),
  low: number("lower bound of P(evidence | for) / P(evidence | against)"),
  high: number("upper bound"),
  basis: text("what the bounds rest on"),
  by: id("pseudonym of who gives them"),
  date: date("when, quoted"),
});

const evidenceSchema = z.strictObject({
  id: id("a name for it in this set"),
  ref: anyId("id of the record that it is"),
  text: text("what was seen"),
  relation: z
    .record(z.string(), z.enum(bearings))
    .describe("for each hypothesis: ++, +, 0, -, --, ? (how likely the evidence is if it is true)"),
  attacks: z
    .array(
      z.strictObject({
        kind: z.enum(attackKinds).describe("rebut, undercut or undermine"),
        target: id("hypothesis or evidence attacked"),
        text: text("how"),
      }),
    )
    .default([])
    .describe("what it speaks against"),
  likelihood_ratios: z.array(ratioSchema).default([]).describe("intervals, where somebody gives them"),
  depends_on: idList("evidence of the set that it is not independent of"),
  independent_of: z
    .array(z.strictObject({ id: id("evidence of the set"), reason: text("why") }))
    .default([])
    .describe("evidence of the set that it is independent of, given each hypothesis"),
});

const networkSchema = z.strictObject({
  nodes: z
    .array(
      z.strictObject({
        id: id("name of the node"),
        text: text("what it is"),
        states: z.array(id("a state")).min(2).describe("its states"),
        parents: idList("nodes it depends on"),
        table: z
          .array(
            z.strictObject({
              when: z.record(z.string(), z.string()).default({}).describe("a state for each parent"),
              p: z.array(z.number().min(0).max(1)).min(2).describe("one probability a state, in order"),
            }),
          )
          .min(1)
          .describe("one row for each combination of the parents' states"),
        basis: text("what the probabilities rest on"),
      }),
    )
    .min(1)
    .describe("the nodes"),
  query: id("node asked about"),
  observed: z.record(z.string(), z.string()).default({}).describe("state seen, by node"),
});

export const hypothesisSetSchema = z
  .strictObject({
    id: id("HS-..., the name of the file without .yaml"),
    title: text("the question, as a sentence"),
    about: idList("claims, runs or observations that it is about"),
    orientation: z.literal("hypotheses-in-rows").default("hypotheses-in-rows").describe("hypotheses-in-rows"),
    hypotheses: z
      .array(
        z.strictObject({
          id: id("H1, H2, ..."),
          text: text("the hypothesis as a sentence"),
          kind: z.enum(hypothesisKinds).describe("incriminating, innocent, error, definitional or mixed"),
          predictions: z.array(text("a prediction")).min(1).describe("what would be seen if it were true"),
        }),
      )
      .min(2)
      .describe("one innocent at least, and one error or definitional"),
    evidence: z.array(evidenceSchema).default([]).describe("what was seen"),
    discriminators: z
      .array(
        z.strictObject({
          id: id("D1, D2, ..."),
          text: text("what to look at"),
          tells: idList("hypotheses that it tells apart"),
          registered: date("when it was written down, quoted"),
          looked: anyDate("when the look was taken, quoted; empty = not yet"),
          outcome: note("what was seen"),
        }),
      )
      .default([])
      .describe("looks that would tell hypotheses apart"),
    would_change_our_mind: z
      .array(
        z.strictObject({
          text: text("what would change our mind"),
          about: anyId("hypothesis"),
          registered: date("when it was written down, quoted"),
          looked: anyDate("when the look was taken, quoted"),
          outcome: z.enum(["met", "not-met", "not-looked"]).default("not-looked").describe("met, not-met, not-looked"),
        }),
      )
      .min(1)
      .describe("dated before the look"),
    exhausted: texts("where further evidence was sought in vain"),
    network: networkSchema.optional().describe("a small Bayesian network, all of whose tables are given"),
    note: note("anything else"),
  })
  .describe("hypotheses/HS-*.yaml: competing hypotheses and what speaks for and against each");
