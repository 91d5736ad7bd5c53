import type { z } from "zod";
import type { Place } from "../core/case.js";
import { noDate, noId, noPeriod } from "./forms.js";
import { shown, type Problems } from "./problems.js";
import { dateTrouble, idTrouble, numberTrouble, periodTrouble } from "./schema-parts.js";
import { closest, keysOf, meaning, ruleAt, unwrap, variantsOf, type Path } from "./schema-shapes.js";
import { didYouMean } from "./suggest.js";
import { follow, placeOfKey, plain, type Document, type Node } from "./tree.js";
import { checkKeys } from "./schema-keys.js";

/** A schema and the value that it lets through, for files that do not import the library themselves. */
export type Schema = z.ZodType;
export type Output<S extends Schema> = z.output<S>;

type Issue = z.core.$ZodIssue;

/** Reports everything in which the document differs from its schema; its value where nothing does. */
export function validate<S extends z.ZodType>(
  schema: S,
  document: Document,
  problems: Problems,
): z.output<S> | undefined {
  checkKeys(schema, document.root, document, problems);
  const result = schema.safeParse(plain(document.root));
  if (result.success) return result.data;
  reportAll(result.error.issues, { base: [], schema, document, problems });
  return undefined;
}

/** The parsed value of a part, silently: what is wrong with it has been reported with the whole. */
export function accepted<S extends z.ZodType>(schema: S, node: Node): z.output<S> | undefined {
  const result = schema.safeParse(plain(node));
  return result.success ? result.data : undefined;
}

/** Where issues belong: their paths are relative to `base`, their rules to `schema`. */
interface Context {
  readonly base: Path;
  readonly schema: z.ZodType;
  readonly document: Document;
  readonly problems: Problems;
}

function reportAll(issues: readonly Issue[], context: Context): void {
  const reported = new Set<string>();
  for (const issue of issues) {
    const key = JSON.stringify(issue.path.map(String));
    // A pattern and the calendar may both object to one value: the first says it.
    if (!reported.has(key)) report(issue, context);
    reported.add(key);
  }
}

function report(issue: Issue, context: Context): void {
  const { base, schema, document, problems } = context;
  const path = [...base, ...issue.path];
  const { node, whole } = follow(document.root, path);
  const rule = ruleAt(schema, issue.path, follow(document.root, base).node);
  const means = meaning(rule);
  const name = nameOf(path);
  const at = document.file.place(node.at);
  if (!whole) {
    missing(path, means, context);
    return;
  }
  switch (issue.code) {
    case "unrecognized_keys":
      // checkKeys has said it with a place for each.
      return;
    case "invalid_union":
      wrongVariant(issue, { ...context, rule, node, at, name, means });
      return;
    case "invalid_type":
      wrongType(issue.expected, { node, at, name, means, problems });
      return;
    case "invalid_value":
      if (node.kind !== "scalar") wrongType("string", { node, at, name, means, problems });
      else wrongWord(issue.values.map(String), node.source, { at, name, problems });
      return;
    case "too_small":
      problems.error(at, `${name} is empty.`, `Write ${means}.`);
      return;
    case "too_big":
      problems.error(at, `${name} is too long: at most ${Number(issue.maximum)} are read.`, "Shorten it.");
      return;
    case "invalid_format":
    case "custom":
      wrongForm(issue.message, node, { at, name, problems });
      return;
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      problems.error(at, `${name} is not accepted here.`, `Write ${means}.`);
  }
}

function missing(path: Path, means: string, { document, problems }: Context): void {
  const key = path.at(-1) ?? "";
  if (typeof key === "number") {
    const at = document.file.place(follow(document.root, path).node.at);
    problems.error(at, `${nameOf(path)} is empty.`, `Write ${means}, or delete the item.`);
    return;
  }
  const word = String(key);
  problems.error(
    placeOfKey(document, path.slice(0, -1), word),
    `The key ${shown(word)} is missing.`,
    `Add it${means === "" ? "." : `: ${means}.`}`,
  );
}

interface Spot {
  readonly at: Place;
  readonly name: string;
  readonly problems: Problems;
}

function wrongWord(allowed: readonly string[], source: string, { at, name, problems }: Spot): void {
  problems.error(
    at,
    `${name} is ${shown(source)}.${didYouMean(source, allowed)}`,
    `Write one of: ${allowed.join(", ")}.`,
  );
}

function wrongForm(trouble: string, node: Node, { at, name, problems }: Spot): void {
  const value = node.kind === "scalar" ? node.source : "";
  switch (trouble) {
    case idTrouble:
      problems.error(at, ...noId(name, value));
      return;
    case periodTrouble:
      problems.error(at, ...noPeriod(name, value));
      return;
    case dateTrouble:
      problems.error(at, ...noDate(name, value));
      return;
    case numberTrouble:
      problems.error(
        at,
        `${name} is ${shown(value)}; a number of 16 digits or more cannot be kept exactly.`,
        "Write it in a larger unit.",
      );
      return;
    default: {
      const { is, write } = formTroubles[trouble] ?? { is: "cannot be read", write: "Write digits only." };
      problems.error(at, `${name} is ${shown(value)}, which ${is}.`, write);
    }
  }
}

const formTroubles: Readonly<Record<string, { readonly is: string; readonly write: string }>> = {
  sha256: {
    is: "is no SHA-256",
    write: "Write its 64 hexadecimal digits in lower case, as `sha256sum` prints them.",
  },
  pseudonym: {
    is: "is no pseudonym",
    write:
      "Write T- and eight characters of a to z and 2 to 9 that nobody chose, as `head -c 999 /dev/urandom | LC_ALL=C tr -dc a-z2-9 | head -c 8` prints them.",
  },
  scope: { is: "is no scope of consent", write: "Write analysis, aggregate, quote, court or share:WHO." },
};

const nouns: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
  record: "a group of keys",
};

function wrongType(
  expected: string,
  { node, at, name, means, problems }: Spot & { readonly node: Node; readonly means: string },
): void {
  const noun = nouns[expected] ?? "another kind of value";
  if (node.kind === "scalar" && expected === "string" && node.value !== null && typeof node.value !== "string") {
    const read = typeof node.value === "number" ? `the number ${node.value}` : `the truth value ${String(node.value)}`;
    problems.error(at, `${name} is not quoted, so it is read as ${read}.`, `Quote it: "${node.source.slice(0, 60)}".`);
    return;
  }
  if (node.kind === "scalar" && (expected === "number" || expected === "int") && typeof node.value === "string") {
    problems.error(
      at,
      `${name} is the text ${shown(node.source)}, not ${noun}.`,
      "Write digits only, with a dot before decimals and without quotation marks or thousands separators.",
    );
    return;
  }
  problems.error(at, `${name} is ${found(node)}, not ${noun}.`, `Write ${noun}${means === "" ? "." : `: ${means}.`}`);
}

function found(node: Node): string {
  switch (node.kind) {
    case "map":
      return "a group of keys";
    case "list":
      return "a list";
    case "scalar":
      return node.value === null ? "empty" : shown(node.source);
  }
}

/** Reports what the closest variant objects to; where none is close, what could stand here. */
function wrongVariant(
  issue: Issue & { readonly code: "invalid_union" },
  context: Context & Spot & { readonly rule: z.ZodType | undefined; readonly node: Node; readonly means: string },
): void {
  const { base, rule, node, at, name, means, problems } = context;
  const variants = variantsOf(unwrap(rule));
  const best = closest(variants, node);
  const variant = variants[best ?? -1];
  if (best !== undefined && variant !== undefined) {
    reportAll(issue.errors[best] ?? [], { ...context, base: [...base, ...issue.path], schema: variant });
    return;
  }
  const forms = variants.map(keysOf).filter((keys) => keys.length > 0);
  const fix =
    forms.length > 0
      ? `Write one of these groups of keys: ${forms.map((keys) => `{${keys.join(", ")}}`).join("; ")}.`
      : `Write ${means}.`;
  problems.error(at, `${name} has none of the forms that can stand here.`, fix);
}

function nameOf(path: Path): string {
  const key = path.findLast((step) => typeof step === "string");
  if (key === undefined) return path.length === 0 ? "The document" : `Item ${Number(path[0]) + 1}`;
  const last = path.at(-1);
  return typeof last === "number" ? `Item ${last + 1} of ${shown(key)}` : shown(key);
}
