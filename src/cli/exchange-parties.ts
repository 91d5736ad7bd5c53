import { join } from "node:path";
import { makeFolder, writeFileAtomic } from "../case/write.js";
import type { Case } from "../core/case.js";
import { DataError } from "../core/errors.js";
import { canonicalJson } from "../core/json.js";
import { buildDossier } from "../dossier/dossier.js";
import type { DossierInput } from "../dossier/input.js";
import { hasTwoSides, withPartiesExchanged } from "../evidence/exchange.js";
import { exitCodes } from "./exit.js";

/**
 * Writes the dossier with the two sides in each other's place, into a folder of its own, and says which sections read otherwise
 * although they should not.
 */
export function exchangedDossier(
  input: DossierInput,
  folder: string,
  options: Readonly<Record<string, unknown>>,
): void {
  const exchanged = buildDossier({ ...input, case: exchangedCase(input.case), exchanged: true });
  const otherwise = readsOtherwise(buildDossier(input).html, exchanged.html);
  const out = typeof options["output"] === "string" ? options["output"] : join(folder, "dossier-exchanged");
  makeFolder(out);
  const page = join(out, "index.html");
  writeFileAtomic(page, exchanged.html);
  if (options["json"] === true)
    process.stdout.write(canonicalJson({ schema: "plumbline/exchanged@1", page, readsOtherwise: otherwise }));
  else {
    process.stdout.write(
      otherwise.length === 0
        ? "With the sides exchanged every section reads the same, but for who stands where among the statements and in the table of both sides.\n"
        : `With the sides exchanged these sections read otherwise: ${otherwise.join(", ")}. The rules look at who speaks; that is an error of ours.\n`,
    );
    process.stdout.write(`\nSides exchanged: ${page}\nIt is a check of the rules, not for publication.\n`);
  }
  if (otherwise.length > 0) process.exitCode = exitCodes.no;
}

/** The case with its sides exchanged. A case with one side only is refused. */
export function exchangedCase(subject: Case): Case {
  if (hasTwoSides(subject)) return withPartiesExchanged(subject);
  throw new DataError(
    "The case has no two sides to exchange.",
    "Give parties in case.yaml the roles accused and accuser, where the matter has such sides.",
  );
}

/** Sections that say who stands where; all others must not know it. */
const sided = new Set(["statements", "treatment"]);

/**
 * Sections of the page that read otherwise once the sides are exchanged although they should not; [] = the same rules speak of
 * both sides in the same words.
 */
export function readsOtherwise(page: string, exchanged: string): readonly string[] {
  const [one, other] = [sectionsOf(page), sectionsOf(exchanged)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((id) => !sided.has(id) && one.get(id) !== other.get(id));
}

function sectionsOf(page: string): ReadonlyMap<string, string> {
  const [, ...sections] = page.split(/<section id="/u);
  return new Map(sections.map((text) => [/^[^"]*/u.exec(text)?.[0] ?? "", text.split("</section>")[0] ?? ""]));
}
