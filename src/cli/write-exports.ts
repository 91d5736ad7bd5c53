import { join } from "node:path";
import { exportSchemas } from "../case/schema-exports.js";
import { makeFolder, writeFileAtomic } from "../case/write.js";
import type { Case } from "../core/case.js";
import type { Finding } from "../core/finding.js";
import { canonicalJson } from "../core/json.js";
import { namesReplaced, publishable } from "../evidence/publishable.js";
import { exportNames, exportsOf } from "../exports/index.js";

/** Writes what may leave the house in the formats of others, each held to its schema first. Returns the paths. */
export function writeExports(
  folder: string,
  subject: Case,
  findings: readonly Finding[],
  software: string,
): readonly string[] {
  const exports = exportsOf(publishable(subject), namesReplaced(findings, subject.people), software);
  makeFolder(folder);
  return exportNames.map((name) => {
    const checked = exportSchemas[name].safeParse(exports[name]);
    if (!checked.success) throw new RangeError(`${name} does not keep to its schema: ${checked.error.message}`);
    const path = join(folder, name);
    writeFileAtomic(path, canonicalJson(exports[name]));
    return path;
  });
}
