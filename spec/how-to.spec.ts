import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { memoryFiles } from "../src/case/files.js";
import { readCaseFiles } from "../src/case/read.js";
import { scaffold } from "../src/case/scaffold.js";
import { planRules } from "../src/cli/load-case.js";
import { traceClaim } from "../src/evidence/trace.js";

const page = readFileSync(new URL("../docs/how-to/trace-a-claim.md", import.meta.url), "utf8");

/** The files that the page has its reader write, in its order. */
const written = ["sources/S-report-2023.yaml", "claims/CL-readers.yaml", "claims/CL-books.yaml", "ladder.yaml"];

it("has the reader of trace-a-claim write files that hold together, and shows what the page says they show", () => {
  const blocks = [...page.matchAll(/```yaml\n(.*?)```/gsu)].map((match) => match[1] ?? "");
  expect(blocks).toHaveLength(written.length);
  const text = (/printf '(.*?)\\n'/u.exec(page)?.[1] ?? "") + "\n";
  const files: Readonly<Record<string, string>> = {
    ...scaffold,
    "captures/report-2023.txt": text,
    "working/report-2023.txt": text,
    ...Object.fromEntries(written.map((name, i) => [name, blocks[i] ?? ""])),
  };
  const { case: subject, problems } = readCaseFiles(memoryFiles(files), { folder: "my-case", rules: planRules });
  expect(problems).toEqual([]);
  const claim = subject?.claims.find(({ id }) => id === "CL-readers");
  if (subject === undefined || claim === undefined) throw new Error("the page's case does not read");
  const { links, donors } = traceClaim(subject, claim);
  expect(links[0]?.hits.map(({ form }) => form)).toEqual(["a range that contains it"]);
  expect(links[0]?.shifts.map(({ kind }) => kind)).toEqual(["unit-shift", "certainty-shift", "certainty-shift"]);
  expect(donors.map((donor) => donor.claim)).toEqual(["CL-books"]);
});
