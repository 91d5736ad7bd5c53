import type { SeriesInfo } from "../core/case.js";
import { observationRules } from "./columns.js";
import { pathTrouble } from "./files.js";
import { shown, type Problems } from "./problems.js";
import { checkReference, idRegister, type Known } from "./reading.js";
import { resourceSchema, seriesSchema, type ResourceDescription, type TableSchema } from "./schema-sources.js";
import { child, itemsUnder, placeOf, placeOfKey, plain, textUnder, type Document, type Node } from "./tree.js";
import { accepted } from "./schema-validate.js";

export const packagePath = "series/datapackage.json";
/** Name of the virtual table that holds the rows of all observation resources. */
export const observationsTable = "observations";

export type Field = TableSchema["fields"][number];

/** One resource that can be read. */
export interface Resource {
  readonly index: number;
  readonly name: string;
  /** Relative to the case folder. */
  readonly path: string;
  readonly title: string;
  readonly kind: "observations" | "facts";
  readonly source: string;
  readonly fields: readonly Field[];
  readonly primaryKey: readonly string[];
}

/** Resources whose description is right; what is wrong with the others has been reported. */
export function resourcesOf(document: Document, problems: Problems): readonly Resource[] {
  const names = idRegister(problems, "table");
  const paths = idRegister(problems, "path");
  return itemsUnder(document, "resources").flatMap((node, index) => {
    const before = problems.errors;
    checkUnsupported(document, index, node, problems);
    const resource = accepted(resourceSchema, node);
    if (resource === undefined) return [];
    const { kind } = resource.plumbline;
    const at = (key: string): ReturnType<typeof placeOf> => placeOf(document, "resources", index, key);
    names.add(resource.name, at("name"));
    if (kind === "facts" && resource.name === observationsTable) {
      problems.error(
        at("name"),
        `A table of facts is called "${observationsTable}".`,
        "Choose another name: this one stands for the rows of all observations tables.",
      );
    }
    const trouble = pathTrouble(resource.path);
    if (trouble !== undefined) {
      problems.error(
        at("path"),
        `The path ${shown(resource.path)} ${trouble}.`,
        "Write the path of a CSV file inside series/, relative to it.",
      );
      return [];
    }
    if (!/\.csv$/iu.test(resource.path)) {
      problems.error(at("path"), `${shown(resource.path)} is not called .csv.`, "Tables of a case are CSV files.");
    }
    paths.add(resource.path, at("path"));
    checkFields(document, index, resource, problems);
    if (problems.errors > before) return [];
    const { primaryKey = [] } = resource.schema ?? {};
    return [
      {
        index,
        name: resource.name,
        path: `series/${resource.path}`,
        title: resource.title,
        kind,
        source: resource.plumbline.source ?? "",
        fields: resource.schema?.fields ?? [],
        primaryKey: typeof primaryKey === "string" ? [primaryKey] : primaryKey,
      },
    ];
  });
}

/** Parts of the Data Package standard that would make a cell mean something else than its text. */
function checkUnsupported(document: Document, index: number, node: Node, problems: Problems): void {
  const refuse = (path: readonly PropertyKey[], what: string, fix: string): void => {
    problems.error(placeOf(document, "resources", index, ...path), what, fix);
  };
  const dialect = child(node, "dialect");
  const delimiter = textUnder(dialect, "delimiter");
  if (delimiter !== undefined && delimiter !== ",") {
    refuse(
      ["dialect", "delimiter"],
      `The delimiter is ${shown(delimiter)}.`,
      "Save the table with commas and delete the dialect.",
    );
  }
  const missingValues = child(child(node, "schema"), "missingValues");
  if (missingValues !== undefined && JSON.stringify(plain(missingValues)) !== '[""]') {
    refuse(
      ["schema", "missingValues"],
      "Other missing values than an empty cell are declared.",
      "Leave unknown cells empty and delete missingValues.",
    );
  }
  const fields = child(child(node, "schema"), "fields");
  if (fields?.kind !== "list") return;
  fields.items.forEach((field, f) => {
    for (const [key, usual] of [
      ["decimalChar", "."],
      ["groupChar", ""],
    ] as const) {
      const declared = textUnder(field, key);
      if (declared !== undefined && declared !== usual) {
        refuse(
          ["schema", "fields", f, key],
          `The ${key} ${shown(declared)} is declared, but is not read.`,
          'Write plain digits with a dot before decimals in the table, or declare the column as "string".',
        );
      }
    }
    const pattern = child(child(field, "constraints"), "pattern");
    if (pattern !== undefined) {
      problems.warning(
        placeOf(document, "resources", index, "schema", "fields", f, "constraints", "pattern"),
        "The pattern is not checked.",
        "Use enum, minimum and maximum, or leave it for another program.",
      );
    }
  });
}

function checkFields(document: Document, index: number, resource: ResourceDescription, problems: Problems): void {
  const names = (resource.schema?.fields ?? []).map((field) => field.name);
  const { kind } = resource.plumbline;
  if (kind === "facts" && names.length === 0) {
    problems.error(
      placeOf(document, "resources", index),
      `The table ${shown(resource.name)} has no schema.`,
      'Describe its columns: "schema": {"fields": [...]}.',
    );
  }
  if (kind === "facts" && resource.plumbline.source === undefined) {
    problems.error(
      placeOf(document, "resources", index, "plumbline"),
      `The table ${shown(resource.name)} names no source.`,
      'Credit it: {"kind": "facts", "source": "S-..."}.',
    );
  }
  const seen = new Set<string>();
  names.forEach((name, f) => {
    if (seen.has(name)) {
      problems.error(
        placeOf(document, "resources", index, "schema", "fields", f, "name"),
        `The column ${shown(name)} is described a second time.`,
        "Rename or delete one of the two.",
      );
    }
    seen.add(name);
  });
  const { primaryKey = [] } = resource.schema ?? {};
  for (const column of typeof primaryKey === "string" ? [primaryKey] : primaryKey) {
    if (!seen.has(column)) {
      problems.error(
        placeOf(document, "resources", index, "schema", "primaryKey"),
        `The primary key names ${shown(column)}, which is no column.`,
        "Correct it, or describe the column.",
      );
    }
  }
  const fixed = observationRules.map((rule) => rule.name);
  if (kind === "observations" && names.length > 0 && names.join() !== fixed.join()) {
    problems.error(
      placeOfKey(document, ["resources", index, "schema"], "fields"),
      "The columns described are not those of an observations table.",
      `Delete the schema, or list: ${fixed.join(", ")}.`,
    );
  }
}

export function readSeries(
  document: Document,
  known: Pick<Known, "estimands">,
  problems: Problems,
): { readonly series: readonly SeriesInfo[]; readonly ids: ReadonlySet<string> } {
  const ids = idRegister(problems, "series");
  const series = itemsUnder(document, "plumbline", "series").flatMap((node, i) => {
    const at = (key: string): ReturnType<typeof placeOf> => placeOf(document, "plumbline", "series", i, key);
    const id = textUnder(node, "id");
    if (id !== undefined) ids.add(id, at("id"));
    const estimand = textUnder(node, "estimand");
    if (estimand !== undefined) {
      checkReference(
        problems,
        at("estimand"),
        { id: estimand, noun: "estimand", definedIn: "quantities.yaml" },
        known.estimands,
      );
    }
    return accepted(seriesSchema, node) ?? [];
  });
  return { series, ids: ids.all() };
}
