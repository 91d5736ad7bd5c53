import type { Listed } from "./files.js";
import { shown, type Problems } from "./problems.js";
import { didYouMean } from "./suggest.js";
import { startOf } from "./text.js";

const topFiles = [
  "case.yaml",
  "quantities.yaml",
  "plan.yaml",
  "ladder.yaml",
  "people.yaml",
  "statements.csv",
  "not-found.csv",
  "exclusions.csv",
];

/** Paths that can be read, with every entry reported that cannot be, or that looks like a misspelt name. */
export function checkNames(listed: readonly Listed[], problems: Problems): ReadonlySet<string> {
  const present = new Set<string>();
  for (const { path, trouble } of listed) {
    if (trouble !== undefined) problems.error(startOf(path), trouble.what, trouble.fix);
    else present.add(path);
  }
  for (const path of present) {
    if (!path.includes("/")) {
      const hint = topFiles.includes(path)
        ? ""
        : didYouMean(
            path,
            topFiles.filter((name) => !present.has(name)),
          );
      if (hint !== "")
        problems.warning(
          startOf(path),
          `The file ${shown(path)} is not read.${hint}`,
          "Rename it, or leave it if it is your own.",
        );
    } else if (/^(?:sources|corrections|claims|testimonies|hypotheses|judgements|replies)\/.*\.yml$/iu.test(path)) {
      problems.warning(startOf(path), `The file ${shown(path)} is not read.`, "Name it .yaml.");
    }
  }
  return present;
}

/** YAML files directly in one folder of the case, in order of name. */
export function readFolderNames(present: ReadonlySet<string>, folder: string): readonly string[] {
  return [...present]
    .filter((path) => path.startsWith(`${folder}/`) && path.split("/").length === 2 && path.endsWith(".yaml"))
    .sort();
}
