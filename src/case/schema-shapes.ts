import { z } from "zod";
import { follow, type Node } from "./tree.js";

export type Path = readonly PropertyKey[];

/** Without its defaults and optionals. */
export function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let rule = schema;
  // zod types the parts of a schema as core schemas, here and below; every schema here is a classic one.
  while (rule instanceof z.ZodDefault || rule instanceof z.ZodOptional) rule = rule.unwrap() as z.ZodType;
  return rule;
}

/** The schema at a path below `root`, still wrapped, since a default or optional carries the description. */
export function ruleAt(schema: z.ZodType, path: Path, root: Node): z.ZodType | undefined {
  let rule: z.ZodType | undefined = schema;
  for (const [i, step] of path.entries()) {
    rule = ruleBelow(chosen(unwrap(rule), follow(root, path.slice(0, i)).node), step);
  }
  return rule;
}

function ruleBelow(rule: z.ZodType | undefined, step: PropertyKey): z.ZodType | undefined {
  if (rule instanceof z.ZodObject) {
    const key = String(step);
    return Object.hasOwn(rule.shape, key) ? (rule.shape[key] as z.ZodType) : undefined;
  }
  if (rule instanceof z.ZodArray) return rule.element as z.ZodType;
  if (rule instanceof z.ZodRecord) return rule.valueType as z.ZodType;
  return undefined;
}

export function variantsOf(rule: z.ZodType | undefined): readonly z.ZodType[] {
  return rule instanceof z.ZodUnion ? (rule.options as readonly z.ZodType[]) : [];
}

/** Of a union, the variant that the node most likely means; any other schema as it is. */
export function chosen(rule: z.ZodType | undefined, node: Node): z.ZodType | undefined {
  if (!(rule instanceof z.ZodUnion)) return rule;
  const variants = variantsOf(rule);
  return variants[closest(variants, node) ?? -1];
}

/** Index of the variant that the author most likely meant; undefined where none has anything in common with what is there. */
export function closest(variants: readonly z.ZodType[], node: Node): number | undefined {
  const scores = variants.map((variant) => closeness(variant, node));
  const best = Math.max(...scores);
  return best > 0 ? scores.indexOf(best) : undefined;
}

function closeness(variant: z.ZodType, node: Node): number {
  if (variant instanceof z.ZodObject && node.kind === "map") {
    const keys = Object.keys(variant.shape);
    const known = node.entries.filter(({ key }) => keys.includes(key)).length;
    // The first key names the form: "series" or "table" says what the author meant.
    const named = node.entries.some(({ key }) => key === keys[0]) ? 10 : 0;
    return known + named - (node.entries.length - known) * 0.5;
  }
  if (variant instanceof z.ZodArray && node.kind === "list") return 1;
  if (variant instanceof z.ZodEnum && node.kind === "scalar" && typeof node.value === "string") return 1;
  return 0;
}

/** What the schema says of itself, as the end of "Write ...". */
export function meaning(rule: z.ZodType | undefined): string {
  return rule?.description ?? unwrap(rule)?.description ?? "";
}

export function keysOf(rule: z.ZodType | undefined): readonly string[] {
  return rule instanceof z.ZodObject ? Object.keys(rule.shape) : [];
}
