import { z } from "zod";
import { exclusionRules, notFoundRules, observationRules, statementRules, type ColumnRule } from "./columns.js";
import { caseSchema, correctionSchema, planSchema, quantitiesSchema } from "./schema.js";
import { batterySchema } from "./schema-battery.js";
import { claimSchema, ladderSchema } from "./schema-claims.js";
import { exportSchemas } from "./schema-exports.js";
import { findingSchema } from "./schema-finding.js";
import { hypothesisSetSchema } from "./schema-hypotheses.js";
import { judgementSchema, replySchema } from "./schema-judgements.js";
import { peopleSchema, testimonySchema } from "./schema-testimony.js";
import { cslSchema, packageSchema, sourceSideSchema } from "./schema-sources.js";

/**
 * Files of schemas/ by name: a JSON Schema (2020-12) for every YAML and JSON file of a case, so that editors complete and
 * check, and for every export, and a Table Schema for every CSV file with fixed columns. Written by scripts/write-schemas.ts.
 */
export function schemaFiles(): Readonly<Record<string, string>> {
  return {
    "case.schema.json": jsonSchema(caseSchema),
    "quantities.schema.json": jsonSchema(quantitiesSchema),
    "plan.schema.json": jsonSchema(planSchema),
    "sources.csl.schema.json": jsonSchema(cslSchema),
    "source.schema.json": jsonSchema(sourceSideSchema),
    "datapackage.schema.json": jsonSchema(packageSchema),
    "correction.schema.json": jsonSchema(correctionSchema),
    "claim.schema.json": jsonSchema(claimSchema),
    "ladder.schema.json": jsonSchema(ladderSchema),
    "testimony.schema.json": jsonSchema(testimonySchema),
    "people.schema.json": jsonSchema(peopleSchema),
    "hypotheses.schema.json": jsonSchema(hypothesisSetSchema),
    "judgement.schema.json": jsonSchema(judgementSchema),
    "reply.schema.json": jsonSchema(replySchema),
    "finding.schema.json": jsonSchema(findingSchema),
    "battery.schema.json": jsonSchema(batterySchema),
    "export-claims.schema.json": jsonSchema(exportSchemas["claims.jsonld"]),
    "export-prov.schema.json": jsonSchema(exportSchemas["prov.json"]),
    "export-annotations.schema.json": jsonSchema(exportSchemas["annotations.jsonld"]),
    "export-sources.csl.schema.json": jsonSchema(exportSchemas["sources.csl.json"]),
    "observations.table.json": tableSchema(observationRules),
    "statements.table.json": tableSchema(statementRules),
    "not-found.table.json": tableSchema(notFoundRules),
    "exclusions.table.json": tableSchema(exclusionRules),
  };
}

function jsonSchema(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 2)}\n`;
}

function tableSchema(rules: readonly ColumnRule[]): string {
  const fields = rules.map(({ name, description, required, form }) => ({
    name,
    type: form === "number" ? "number" : "string",
    description,
    constraints: {
      required,
      ...(typeof form === "string" ? {} : { enum: form }),
      ...(name === "id" ? { unique: true } : {}),
    },
  }));
  return `${JSON.stringify({ fields, missingValues: [""] }, null, 2)}\n`;
}
