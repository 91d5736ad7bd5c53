import { z } from "zod";
import { kinds } from "../core/values.js";
import { date, id, note, number, period, text } from "./schema-parts.js";

/** What each YAML and JSON file of a case must look like. The JSON Schemas in schemas/ are made from these. */
export const partySchema = z.strictObject({
  id: id("name used in statements.csv"),
  name: text("name as printed in the dossier"),
  kind: z
    .enum(["person", "office", "state-body", "company", "organisation", "authors"])
    .describe("what the party is; prefer an office to a person"),
  role: z.enum(["accused", "accuser", "critic", "assessor", "publisher", "other"]).describe("its part in this case"),
  interests: note("what it has to gain or lose"),
});

export const caseSchema = z
  .strictObject({
    id: id("name of the case in kebab-case"),
    title: text("title of the dossier"),
    question: text("the question that the case answers, as a sentence"),
    status: z
      .enum(["draft", "sealed", "working", "published", "corrected", "withdrawn", "demo"])
      .describe("how far the case has come"),
    summary: note("one paragraph of background"),
    period: period('what the case covers, quoted: "2016", "2010/2024"'),
    data_as_of: date('date up to which material was collected, quoted: "2026-11-23"'),
    seed: text("any text; every random number follows from it"),
    standard_of_proof: z
      .strictObject({ scheme: text("whose scale"), target: text("the rung aimed at") })
      .describe("scheme and target"),
    languages: z.array(text("language tag")).default([]).describe("languages of the material that were read"),
    parties: z.array(partySchema).default([]).describe("who speaks in the case and about whom it speaks"),
    interests: z
      .array(z.strictObject({ who: text("who"), funding: text("by whom"), relation: text("to the parties") }))
      .default([])
      .describe("interests of the authors of the case"),
    team: z
      .array(z.strictObject({ pseudonym: id("never a real name"), role: text("what they did") }))
      .default([])
      .describe("who worked on the case, by pseudonym"),
    example: z.boolean().default(false).describe("true stamps every page as an example"),
  })
  .describe("case.yaml: who asks what, of whom");

export const unitSchema = z.strictObject({ id: id("name of the unit"), text: text("what one of it is") });

export const estimandSchema = z.strictObject({
  id: id("name of what is counted"),
  text: text("what is counted, so that a stranger could count it again"),
  unit: id("id of a unit"),
  kind: z.enum(kinds).describe("what kind of number it is"),
});

export const constantSchema = z.strictObject({
  id: id("name of the constant"),
  text: text("what is constant"),
  lower: number("smallest value; absent = no limit").optional(),
  upper: number("largest value; absent = no limit").optional(),
  unit: text("its unit"),
  source: id("id of the source that says so"),
  reason: text("why the bounds hold"),
});

export const identitySchema = z.strictObject({
  id: id("name of the identity"),
  text: text("the identity in words"),
  terms: z
    .array(
      z.strictObject({
        coefficient: number("factor of this quantity"),
        estimand: id("id of an estimand"),
        place: text("place, as in the observations"),
        period: period('period, quoted: "2016", "2010/2013"'),
      }),
    )
    .min(1)
    .describe("the sum: coefficient times quantity"),
  relation: z.enum(["=", "<=", ">="]).describe('"=", "<=" or ">=" (quoted)'),
  bound: number("right-hand side; 0 unless given").default(0),
  reason: text("why it must hold"),
  may_fail: text("how it could fail to hold innocently"),
});

export const quantitiesSchema = z
  .strictObject({
    units: z.array(unitSchema).min(1).describe("what is counted in"),
    estimands: z.array(estimandSchema).min(1).describe("what is counted"),
    constants: z.array(constantSchema).default([]).describe("bounds that hold by biology, law or definition"),
    identities: z.array(identitySchema).default([]).describe("sums and inequalities that must hold"),
  })
  .describe("quantities.yaml: units, estimands, constants, identities");

const from = period("first period used; absent = from the beginning").optional();
const to = period("last period used; absent = to the end").optional();
const ids = (description: string): z.ZodArray<z.ZodString> => z.array(id("an id")).min(1).describe(description);

export const bindingSchemas = {
  series: z.strictObject({
    series: id("id of a series of the data package"),
    version: z
      .union([z.enum(["latest", "earliest"]), ids("observations chosen, one a period")])
      .optional()
      .describe("latest, earliest, or a list of observation ids"),
    from,
    to,
  }),
  panel: z.strictObject({
    table: id("name of a facts table"),
    group: text("column that names the member, such as a country"),
    order: text("column that orders the rows, such as a year"),
    values: z.array(text("a column")).min(1).describe("columns of numbers"),
    except: z.array(text("a member")).default([]).describe("members left out"),
  }),
  "table-series": z.strictObject({
    table: id("name of a facts table"),
    value: text("column of numbers"),
    order: text("column that orders the rows, such as a year"),
    where: z.record(z.string(), z.string()).default({}).describe("column: text that its cell must have"),
    from,
    to,
  }),
  observations: z.strictObject({
    observations: z.union([z.enum(["all"]), ids("estimands")]).describe("all, or a list of estimand ids"),
  }),
  identities: z.strictObject({
    identities: z.union([z.enum(["all"]), ids("identities")]).describe("all, or a list of identity ids"),
  }),
  constant: z.strictObject({ constant: id("id of a constant") }),
} as const;

export const runSchema = z.strictObject({
  id: id("name of the run; findings/ID.json"),
  test: id("id of a test, see: plumbline tests"),
  family: text("findings of one family share a multiplicity correction"),
  registered: date("when the run was planned, quoted"),
  reason: text("why this test on these figures"),
  bind: z
    .record(
      z.string(),
      z.union([
        bindingSchemas.series,
        bindingSchemas.panel,
        bindingSchemas["table-series"],
        bindingSchemas.observations,
        bindingSchemas.identities,
        bindingSchemas.constant,
      ]),
    )
    .describe("which figures answer each role of the test"),
  options: z.record(z.string(), z.unknown()).default({}).describe("options of the test that differ from its defaults"),
  admissible: z
    .array(
      z.strictObject({
        role: text("a role bound to a series"),
        unknown: z
          .array(
            z.strictObject({
              period: period("a period without a figure, quoted"),
              lower: number("smallest value"),
              upper: number("largest value"),
            }),
          )
          .min(1)
          .describe("periods and their bounds"),
        sum: z
          .strictObject({ lower: number("smallest sum"), upper: number("largest sum") })
          .optional()
          .describe("bounds of the sum of the unknown values"),
        reason: text("why these bounds"),
      }),
    )
    .default([])
    .describe("values that no source gives: the test runs over the whole region"),
});

export const planSchema = z
  .strictObject({
    written: date("when the plan was written, quoted"),
    preface: text("what the plan asks, and what would change our mind"),
    runs: z.array(runSchema).default([]).describe("planned runs"),
  })
  .describe("plan.yaml: which test on which figures, and why; written before looking");

export const correctionSchema = z
  .strictObject({
    id: id("C-..., the name of the file without .yaml"),
    date: date("when it was corrected, quoted"),
    kind: z.enum(["typo", "number", "scope", "identity", "withdrawal"]).describe("what kind of error it was"),
    affects: z.array(id("an id")).describe("ids of what is affected"),
    was: text("what the case said"),
    now: text("what it says now"),
    cause: text("how it came about"),
    told: text("who was told, and when"),
  })
  .describe("corrections/C-*.yaml: what this case once said wrongly");

/** One run of a plan as written. */
export type RunDescription = z.output<typeof runSchema>;
