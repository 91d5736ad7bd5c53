import { z } from "zod";
import { coverages } from "../core/captures.js";
import {
  appearanceRoles,
  certainties,
  claimTypes,
  linkVerdicts,
  quantityKinds,
  rates,
  relations,
  reproductionResults,
} from "../core/claims.js";
import { rungsOrNone } from "../core/judgements.js";
import { locatorSchema } from "./schema-captures.js";
import { anyDate, anyId, anyPeriod, date, id, idList, note, number, text, texts } from "./schema-parts.js";

const quantityFields = {
  measure: text("what is counted, in words"),
  unit: text("a rung of ladder.yaml, or a unit in words"),
  value: number("the number, where it is one").optional(),
  min: number("lower bound, where there is one").optional(),
  max: number("upper bound, where there is one").optional(),
  kind: z.enum(quantityKinds).describe("what kind of number it is"),
  stock_or_flow: z.enum(["stock", "flow", "unknown"]).describe("stock, flow or unknown"),
  per: z.enum(["", ...rates]).describe("a flow is so many a year, month, week or day"),
  period: anyPeriod('what it covers, quoted: "2016", "2010/2013"'),
  place: note("where"),
  universe: note("of what population"),
  inclusion: note("what counts"),
  exclusion: note("what does not"),
  estimand: note("what exactly is meant, or the question that it leaves open"),
  certainty: z.enum(certainties).describe("how firmly it is said"),
  precision_given: note("precision as printed"),
  rounding: note("how it was rounded"),
};

/** What an appearance says otherwise than the claim: nothing has a default here. */
const differingQuantity = z
  .strictObject({
    ...quantityFields,
    period: z.string(),
    place: z.string(),
    universe: z.string(),
    inclusion: z.string(),
    exclusion: z.string(),
    estimand: z.string(),
    precision_given: z.string(),
    rounding: z.string(),
  })
  .partial();

export const quantitySchema = z.strictObject({
  ...quantityFields,
  stock_or_flow: quantityFields.stock_or_flow.default("unknown"),
  per: quantityFields.per.default(""),
  certainty: quantityFields.certainty.default("unknown"),
});

export const dissentSchema = z.strictObject({
  who: id("pseudonym of who dissents"),
  text: text("the other view"),
  date: date("when, quoted"),
});

export const appearanceSchema = z.strictObject({
  source: id("id of the source in which it appears"),
  date: anyDate("when it appeared, quoted"),
  role: z.enum(appearanceRoles).describe("what this source does with the claim"),
  attributes_to: anyId("source that the text credits"),
  derived_from: z
    .array(id("id of a source"))
    .optional()
    .describe("sources it was taken from; [] = first-hand, absent = unknown"),
  text: note("the words here, where no locator has them"),
  quantity: differingQuantity.optional().describe("what differs here from the claim's quantity"),
  locator: locatorSchema.optional(),
  note: note("anything else"),
});

export const citationCheckSchema = z.strictObject({
  citing: id("source that cites"),
  target: id("source that is cited"),
  coverage: z.enum(coverages).describe("how much of the cited work was read"),
  needles: texts("further spellings to search for"),
  result: z.enum(linkVerdicts).describe("what the check found"),
  unit_result: note("what became of the unit"),
  scope_result: note("what became of place, period and population"),
  certainty_result: note("what became of may, suspected, estimated"),
  reason: text("why"),
  checker: id("pseudonym of who checked"),
  second_checker: anyId("pseudonym of the second checker"),
  date: date("when, quoted"),
});

export const claimSchema = z
  .strictObject({
    id: id("CL-..., the name of the file without .yaml"),
    type: z.enum(claimTypes).describe("numeric, existence, attribution, causal or quotation"),
    text: text("the claim in its own words"),
    language: text("language tag of the text").default("en"),
    party: anyId("party of case.yaml that makes it"),
    quantity: quantitySchema.optional().describe("the number and what it is a number of"),
    first_appearance: anyId("source of the first known appearance"),
    appearances: z.array(appearanceSchema).min(1).describe("where the claim was made"),
    citation_checks: z.array(citationCheckSchema).default([]).describe("whether cited works say it"),
    related_numbers: z
      .array(
        z.strictObject({
          source: id("source that prints it"),
          claim: anyId("claim that states it"),
          value: text("the number as printed, with its unit"),
          relation: z.enum(relations).describe("how it relates to this claim"),
          why: text("why"),
        }),
      )
      .default([])
      .describe("numbers that are or look like this one"),
    reproduction: z
      .strictObject({
        table: note("table it was counted from"),
        rule: text("rule of counting"),
        claimed: text("the claimed count"),
        found: note("the count found"),
        result: z.enum(reproductionResults).describe("outcome"),
        reason: text("why"),
      })
      .optional()
      .describe("whether the number can be rebuilt"),
    review: z
      .strictObject({
        rating: text('in words, such as "Not reproduced here"'),
        standard_met: z.enum(rungsOrNone).describe("standard of proof that is met"),
        reasons: z.array(text("a reason")).min(1).describe("reasons"),
        dissent: z.array(dissentSchema).default([]).describe("other views, kept"),
        author: id("pseudonym of who reviewed"),
        date: date("when, quoted"),
        previous: note("rating before this one"),
      })
      .optional()
      .describe("a person's view, as ClaimReview has it"),
    hypotheses: idList("hypothesis sets that it bears on"),
    replies: idList("replies shown with it"),
    joins: idList("claims that it joins into one sentence"),
    note: note("anything else"),
    example: z.boolean().default(false).describe("true = made up"),
  })
  .describe("claims/CL-*.yaml: a claim, where it appeared, and whether what it cites says so");

export const ladderSchema = z
  .strictObject({
    rungs: z
      .array(z.strictObject({ id: id("name of the rung"), text: text("what one of it is") }))
      .min(2)
      .describe("units, in order"),
    conversions: z
      .array(
        z.strictObject({
          id: id("CV-..."),
          from: id("a rung"),
          to: id("a rung"),
          lower: number("fewest of `to` for one of `from`"),
          upper: number("most of `to` for one of `from`"),
          source: id("source that says so"),
          locator: note("where in it"),
          reason: text("why it holds"),
        }),
      )
      .default([])
      .describe("the only legal moves from rung to rung"),
  })
  .describe("ladder.yaml: units from what was done to what is said of persons");
