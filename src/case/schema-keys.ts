import { z } from "zod";
import { shown, type Problems } from "./problems.js";
import { chosen, keysOf, unwrap } from "./schema-shapes.js";
import { didYouMean } from "./suggest.js";
import type { Document, Entry, Node } from "./tree.js";

/**
 * Reports keys that a schema does not know. In a closed format every one is an error, also one without a value, such as the
 * "600" that `upper: 1,600` leaves in a flow map. In an open one (CSL-JSON, Data Package) only a known key misspelt is said.
 */
export function checkKeys(schema: z.ZodType | undefined, node: Node, document: Document, problems: Problems): void {
  const rule = chosen(unwrap(schema), node);
  if (rule instanceof z.ZodArray && node.kind === "list") {
    for (const item of node.items) checkKeys(rule.element as z.ZodType, item, document, problems);
  } else if (rule instanceof z.ZodRecord && node.kind === "map") {
    for (const { value } of node.entries) checkKeys(rule.valueType as z.ZodType, value, document, problems);
  } else if (rule instanceof z.ZodObject && node.kind === "map") {
    const known = keysOf(rule);
    const open = rule.def.catchall instanceof z.ZodUnknown;
    for (const entry of node.entries) {
      if (known.includes(entry.key)) checkKeys(rule.shape[entry.key] as z.ZodType, entry.value, document, problems);
      else if (!open) unknownKey(entry, known, document, problems);
      else
        misspelt(
          entry,
          known.filter((key) => !node.entries.some((other) => other.key === key)),
          document,
          problems,
        );
    }
  }
}

function unknownKey({ key, keyAt }: Entry, known: readonly string[], document: Document, problems: Problems): void {
  problems.error(
    document.file.place(keyAt),
    `The key ${shown(key)} is not known here.${didYouMean(key, known)}`,
    `Known here: ${known.join(", ")}.`,
  );
}

/** Keys of CSL and Data Package that look like others but are their own. */
const standardKeys = new Set([
  "format",
  "title-short",
  "shortTitle",
  "accessed",
  "authority",
  "profile",
  "licenses",
  "sources",
  "keywords",
]);

function misspelt({ key, keyAt }: Entry, absent: readonly string[], document: Document, problems: Problems): void {
  const hint = key.length > 3 && !standardKeys.has(key) ? didYouMean(key, absent) : "";
  if (hint === "") return;
  problems.warning(
    document.file.place(keyAt),
    `The key ${shown(key)} is not read.${hint}`,
    "Correct it, or leave it if another program needs it.",
  );
}
