import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mainPath, plumbline, temporaryFolder } from "./support/plumbline.js";

const pages = new URL("../docs/how-to/", import.meta.url);
const page = (name: string): string => readFileSync(new URL(name, pages), "utf8");

/** What a reader does who follows a page: runs its commands, and saves its files under the names that it gives them. */
function script(text: string): string {
  const steps: string[] = [];
  let before = 0;
  for (const block of text.matchAll(/^```(\w*)\n(.*?)^```$/gmsu)) {
    const [, language = "", body = ""] = block;
    // The name stands before the block, or else in the paragraph after it.
    const named = (part: string): string | undefined =>
      [...part.matchAll(/`([\w./-]+\.(?:yaml|json|html))`/gu)]
        .map((match) => match[1] ?? "")
        .findLast((one) => one.endsWith(`.${language}`));
    const after =
      text
        .slice(block.index + block[0].length)
        .trimStart()
        .split("\n\n")[0] ?? "";
    const name = named(text.slice(before, block.index)) ?? named(after);
    if (language === "") steps.push(body);
    else steps.push(`cat > "$base/${name ?? "unnamed"}" <<'END OF FILE'\n${body}END OF FILE\n`);
    before = block.index + block[0].length;
  }
  return steps.join("");
}

/** Runs it in an empty folder. `base` is where the page's files lie: the folder itself, or the case. */
function followed(name: string, base: string): { readonly folder: string; readonly err: string } {
  const folder = temporaryFolder();
  const run = spawnSync(
    "sh",
    ["-euc", `base="${join(folder, base)}"\nplumbline() { "$NODE" "$MAIN" "$@" > /dev/null; }\n${script(page(name))}`],
    { cwd: folder, encoding: "utf8", env: { ...process.env, NODE: process.execPath, MAIN: mainPath } },
  );
  const err = run.stderr.split("\n").filter((line) => /error|warning|not found|No such/iu.test(line));
  return { folder, err: run.status === 0 ? err.join("\n") : run.stderr };
}

describe("a newcomer who follows the page", () => {
  it("is held by this spec whichever page it is", () => {
    expect(readdirSync(pages).sort()).toEqual([
      "add-a-source.md",
      "add-a-testimony.md",
      "first-case.md",
      "trace-a-claim.md",
    ]);
  });

  it("makes a first case", () => {
    // The last block is about tables that the reader has.
    const text = page("first-case.md");
    expect(script(text.slice(0, text.indexOf("To try one test")))).toBe(
      "plumbline new my-case\nplumbline check my-case\nplumbline run my-case\nplumbline dossier my-case\n",
    );
  });

  it("adds sources", () => {
    const { folder, err } = followed("add-a-source.md", "");
    expect(err).toBe("");
    const checked = plumbline(["check", join(folder, "my-case"), "--json"]);
    expect(JSON.parse(checked.out)).toMatchObject({
      errors: 0,
      problems: [{ what: 'The source "S-speech-2024" has neither author nor publisher.' }],
    });
    const text = readFileSync(join(folder, "my-case/working/S-town-library-2024-01-31.txt"), "utf8");
    expect(text).toBe("Our library in figures\n\nIn 2023 the library lent 61,250 items.\n");
  });

  it("adds a testimony", () => {
    const { folder, err } = followed("add-a-testimony.md", "my-case");
    expect(err).toBe("");
    const accounts = readdirSync(join(folder, "my-case/testimonies"));
    expect(accounts).toHaveLength(2);
    const dossier = readFileSync(join(folder, "my-case/dossier/index.html"), "utf8");
    expect(dossier).toContain("about 50 boxes of unread books");
    // The other one is the form that was not filled: closed.
    for (const file of accounts.filter((one) => one !== "T-ab2cd3ef.yaml"))
      expect(dossier).not.toContain(file.replace(".yaml", ""));
  });

  it("traces a claim, and is shown what the page says", () => {
    const { folder, err } = followed("trace-a-claim.md", "my-case");
    expect(err).toBe("");
    const { out } = plumbline(["trace", join(folder, "my-case"), "CL-readers", "--json"]);
    const [claim] = (JSON.parse(out) as { traces: TracedClaim[] }).traces;
    expect(claim?.links[0]?.hits.map(({ form }) => form)).toEqual(["a range that contains it"]);
    expect(claim?.links[0]?.shifts.map(({ kind }) => kind)).toEqual([
      "unit-shift",
      "certainty-shift",
      "certainty-shift",
    ]);
    expect(claim?.donors.map((donor) => donor.claim)).toEqual(["CL-books"]);
  });
});

interface TracedClaim {
  readonly links: readonly {
    readonly hits: readonly { form: string }[];
    readonly shifts: readonly { kind: string }[];
  }[];
  readonly donors: readonly { readonly claim: string }[];
}
