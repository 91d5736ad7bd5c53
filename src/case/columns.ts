import { qualifiers, kinds } from "../core/values.js";
import { quoteStatuses } from "../core/case.js";

/** What a cell of a fixed table must be. The Table Schemas in schemas/ are made from these. */
export interface ColumnRule {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly form: "text" | "id" | "period" | "date" | "number" | readonly string[];
}

type Form = ColumnRule["form"];

function required(name: string, description: string, form: Form = "text"): ColumnRule {
  return { name, description, required: true, form };
}

function optional(name: string, description: string, form: Form = "text"): ColumnRule {
  return { name, description, required: false, form };
}

const confidences = ["high", "medium", "low"] as const;

export const observationRules: readonly ColumnRule[] = [
  required("id", "unique in the case", "id"),
  required("series", "line of publication, from the data package", "id"),
  required("estimand", "what it counts, from quantities.yaml", "id"),
  required("place", "place"),
  required("period", "period with its precision", "period"),
  required("printed", "the figure as printed, without its unit"),
  optional("qualifier", "how firmly the print pins the figure down; empty = read from the print", qualifiers),
  optional("lower", "smallest value, only where the print does not say it", "number"),
  optional(
    "upper",
    "largest value, only where the print does not say it; empty with a lower one = open above",
    "number",
  ),
  required("unit", "the unit of the estimand", "id"),
  required("kind", "the kind of the estimand", kinds),
  required("source", "id of a source", "id"),
  optional("locator", "page, table, paragraph"),
  optional("quote", "the exact words it rests on"),
  required("quote_status", "what the quote carries", quoteStatuses),
  optional("published", "date of this version", "date"),
  required("confidence", "how sure the case is of this reading", confidences),
  optional("confidence_reason", "why"),
  optional("note", "anything else"),
];

export const statementKinds = [
  "finding",
  "claim",
  "reply",
  "critique",
  "caveat",
  "method",
  "status",
  "testimony",
  "disclosure",
] as const;

export const statementRules: readonly ColumnRule[] = [
  required("id", "unique in the case", "id"),
  required("party", "id of a party of case.yaml", "id"),
  optional("date", "when it was said", "date"),
  required("kind", "what kind of statement it is", statementKinds),
  required("about", "what it is about"),
  required("quote", "the exact words"),
  optional("attributed_to", "whom the speaker gives as the origin"),
  required("source", "id of a source", "id"),
  optional("locator", "page, paragraph"),
  required("confidence", "how sure the case is that this was said", confidences),
  optional("note", "anything else"),
];

export const notFoundRules: readonly ColumnRule[] = [
  required("id", "unique in the case", "id"),
  required("what", "what was looked for"),
  required("matters", "why it matters"),
  required("searched", "where it was looked for"),
  optional("date", "when", "date"),
];

export const exclusionRules: readonly ColumnRule[] = [
  required("id", "unique in the case", "id"),
  required("what", "what was considered"),
  required("why", "why it was left out"),
  optional("date", "when", "date"),
];
