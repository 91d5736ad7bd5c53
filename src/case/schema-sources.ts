import { z } from "zod";
import { idPattern, longestId } from "./forms.js";
import { captureSchema, gradeSchema, retractionSchema } from "./schema-captures.js";
import { idTrouble } from "./schema-parts.js";

const text = (description: string): z.ZodString => z.string().min(1).describe(description);
const id = (description: string): z.ZodString =>
  z.string().max(longestId).regex(idPattern, idTrouble).describe(description);

/** Types of CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types. */
const cslTypes = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "classic",
  "collection",
  "dataset",
  "document",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "event",
  "figure",
  "graphic",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "manuscript",
  "map",
  "motion_picture",
  "musical_score",
  "pamphlet",
  "paper-conference",
  "patent",
  "performance",
  "periodical",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "review",
  "review-book",
  "software",
  "song",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const;

const datePart = z.union([z.number().int(), z.string().regex(/^\d+$/u)]);

/** CSL-JSON has a hundred variables; those that the dossier uses are checked, the others pass (Zotero writes them). */
export const cslItemSchema = z.looseObject({
  id: id("S-..., the id that observations name"),
  type: z.enum(cslTypes).describe("CSL type, such as article-newspaper or webpage"),
  title: text("title of the work"),
  author: z
    .array(
      z.looseObject({
        family: z.string().optional().describe("family name"),
        given: z.string().optional().describe("given names"),
        literal: z.string().optional().describe("name of an organisation"),
      }),
    )
    .optional()
    .describe("authors"),
  publisher: z.string().optional().describe("publisher"),
  "container-title": z.string().optional().describe("newspaper, journal or site"),
  issued: z
    .looseObject({
      "date-parts": z.array(z.array(datePart).min(1).max(3)).min(1).max(2).optional().describe("[[year, month, day]]"),
      raw: z.string().optional().describe("date as text"),
      literal: z.string().optional().describe("date in words"),
    })
    .optional()
    .describe("date of publication"),
  URL: z.string().optional().describe("address"),
  DOI: z.string().optional().describe("DOI"),
  language: z.string().optional().describe("language tag"),
  note: z.string().optional().describe("note"),
});
export const cslSchema = z.array(cslItemSchema).describe("sources/sources.csl.json: CSL-JSON, as Zotero writes it");

export const addressStatuses = ["as seen", "mirror or repost; original address not found", "none"] as const;

export const sourceSideSchema = z
  .strictObject({
    id: id("id of the source; the name of the file without .yaml"),
    origin_group: text("same author, organisation, data or informant: same group"),
    derived_from: z
      .array(id("id of a source"))
      .optional()
      .describe("sources it rests on; [] = first-hand, absent = unknown"),
    address: z.enum(addressStatuses).describe("what the address in sources.csl.json is"),
    interests: z.array(text("an interest")).default([]).describe("funder, party, litigation"),
    grade: gradeSchema.optional().describe("Admiralty grade, two axes; absent = ungraded"),
    retraction: retractionSchema.optional().describe("whether the work was corrected or retracted"),
    captures: z.array(captureSchema).default([]).describe("copies of the source and the text made from each"),
    note: z.string().default("").describe("anything else"),
  })
  .describe("sources/S-*.yaml: what CSL has no field for");

export const fieldTypes = ["string", "integer", "number", "year"] as const;

const fieldSchema = z.looseObject({
  name: text("name of the column"),
  type: z.enum(fieldTypes).describe("string, integer, number or year").default("string"),
  title: z.string().optional().describe("title of the column"),
  description: z.string().default("").describe("what the column holds"),
  "plumbline:unit": z.string().default("").describe("unit of the column"),
  constraints: z
    .looseObject({
      required: z.boolean().optional().describe("true = no empty cell"),
      unique: z.boolean().optional().describe("true = no value twice"),
      minimum: z.number().optional().describe("smallest value"),
      maximum: z.number().optional().describe("largest value"),
      enum: z
        .array(z.union([z.string(), z.number()]))
        .optional()
        .describe("values allowed"),
    })
    .optional()
    .describe("required, unique, minimum, maximum, enum"),
});
export const tableSchemaSchema = z.looseObject({
  fields: z.array(fieldSchema).min(1).max(2000).describe("the columns, in order"),
  primaryKey: z
    .union([text("a column"), z.array(text("a column"))])
    .optional()
    .describe("columns that together name a row"),
  missingValues: z.array(z.string()).optional().describe('only [""]: an empty cell'),
});

export const resourceSchema = z.looseObject({
  name: id("name of the table"),
  path: text("CSV file, relative to series/"),
  title: z.string().default("").describe("title of the table"),
  description: z.string().default("").describe("what the table holds"),
  plumbline: z
    .strictObject({
      kind: z.enum(["observations", "facts"]).describe("observations or facts"),
      source: id("source that a table of facts is credited to").optional(),
    })
    .describe('{"kind": "observations"} or {"kind": "facts", "source": "S-..."}'),
  schema: tableSchemaSchema.optional().describe("Table Schema; an observations table may leave it out"),
  encoding: z.enum(["utf-8", "UTF-8", "utf8"]).optional().describe("only utf-8"),
});

export const seriesSchema = z.strictObject({
  id: id("name of the line of publication"),
  title: text("title of its chart"),
  estimand: id("id of an estimand"),
  place: z.string().default("").describe("place; empty = several"),
  publisher: text("who publishes it"),
  description: z.string().default("").describe("what is known about it"),
});

export const packageSchema = z
  .looseObject({
    name: z.string().optional().describe("name of the package"),
    title: z.string().optional().describe("title of the package"),
    plumbline: z
      .strictObject({ series: z.array(seriesSchema).default([]).describe("lines of publication") })
      .default({ series: [] })
      .describe("the lines of publication"),
    resources: z.array(resourceSchema).min(1).describe("the tables"),
  })
  .describe("series/datapackage.json: Data Package v2");

/** What the schemas above let through. */
export type CslItem = z.output<typeof cslItemSchema>;
export type SideFile = z.output<typeof sourceSideSchema>;
export type ResourceDescription = z.output<typeof resourceSchema>;
export type TableSchema = z.output<typeof tableSchemaSchema>;
