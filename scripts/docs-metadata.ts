import type { AnyTest } from "../src/battery/index.js";

const begin = "<!-- generated from the code by `npm run docs`; do not edit between these marks -->";
const end = "<!-- end of the generated part -->";

/** The part of a test's page that repeats its definition and its measured calibration. */
export function metadataBlock(test: AnyTest): string {
  const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");
  const rate = (fired: number, simulations: number): string =>
    `${fired} (${((100 * fired) / simulations).toFixed(2)} %)`;
  const table = (rows: AnyTest["calibration"]["honest"]): string =>
    [
      "| data | n | simulated | p ≤ 0.05 | p ≤ 0.01 | p ≤ 0.001 |",
      "|---|---|---|---|---|---|",
      ...rows.map(
        (row) =>
          `| ${row.description} | ${row.n} | ${row.simulations} | ${rate(row.fired["0.05"], row.simulations)} | ${rate(row.fired["0.01"], row.simulations)} | ${rate(row.fired["0.001"], row.simulations)} |`,
      ),
    ].join("\n");
  const references = test.references.map((reference) =>
    [
      reference.text,
      reference.doi === undefined ? "" : `[doi:${reference.doi}](https://doi.org/${reference.doi})`,
      reference.url === undefined ? "" : `<${reference.url}>`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  );
  return [
    begin,
    `**${test.id}**, version ${test.version}: ${test.title}`,
    `**Question.** ${test.question}`,
    `**Null hypothesis.** ${test.nullHypothesis}`,
    `**Method.** ${test.method}`,
    `**Assumptions**\n\n${list(test.assumptions)}`,
    `**Innocent explanations**\n\n${list(test.innocentExplanations.map((explanation) => explanation.text))}`,
    `**Where it is fooled**\n\n${list(test.limits)}`,
    `**Roles**\n\n${list(Object.entries(test.roles).map(([name, role]) => `\`${name}\` (${role.kind}, ${role.required ? "required" : "optional"}): ${role.description}`))}`,
    `**Options**\n\n${list(Object.entries(test.options).map(([name, option]) => `\`${name}\` (${option.type}, default \`${JSON.stringify(option.default)}\`): ${option.description}`)) || "None."}`,
    `**How often it fires on honest data** (measured: \`${test.calibration.command}\`)\n\n${table(test.calibration.honest)}`,
    `**How often it fires on made-up data, and on honest data outside its null where the description says so**\n\n${table(test.calibration.fabricated)}`,
    ...trapTable(test.calibration),
    ...labelledTable(test.calibration),
    `**References**\n\n${list(references)}`,
    end,
  ].join("\n\n");
}

/** Honest data outside the null hypothesis: how often the explanation that must catch them speaks, and what is left of the accusation. */
function trapTable({ traps }: AnyTest["calibration"]): readonly string[] {
  if (traps === undefined || traps.length === 0) return [];
  const rows = traps.map(
    (row) =>
      `| ${row.description} | ${row.n} | ${row.simulations} | ${row.caughtBy}: ${row.caught} | ${row.fired["0.05"]} | ${row.fired["0.01"]} |`,
  );
  return [
    [
      "**Traps: honest data outside the null, and what is left once innocent explanations are set in its place**",
      "",
      "| data | n | simulated | caught by | still p ≤ 0.05 | still p ≤ 0.01 |",
      "|---|---|---|---|---|---|",
      ...rows,
    ].join("\n"),
  ];
}

/** What the test says of data whose status others have established. */
function labelledTable({ labelled }: AnyTest["calibration"]): readonly string[] {
  if (labelled === undefined || labelled.length === 0) return [];
  const share = (value: number): string => `${(100 * value).toFixed(1)} %`;
  const rows = labelled.map(
    (row) =>
      `| ${row.data} | ${row.status} | ${row.rule} | ${row.fired} of ${row.units} (${share(row.lower)} to ${share(row.upper)}) | ${row.note ?? ""} | \`${row.sha256.slice(0, 16)}\` |`,
  );
  return [
    [
      "**On labelled data** (measured: `npm run calibrate -- --labelled`; shares with 95 % Clopper-Pearson intervals)",
      "",
      "| data | status | rule | fires on | note | SHA-256 |",
      "|---|---|---|---|---|---|",
      ...rows,
    ].join("\n"),
  ];
}

const testsBegin = "<!-- tests: generated from the registry by `npm run docs` -->";
const testsEnd = "<!-- end of the tests -->";

/** The README's table of tests, between its marks. */
export function testsBlock(tests: readonly AnyTest[]): string {
  return [
    testsBegin,
    "| id | question |",
    "|---|---|",
    ...tests.map(({ id, question }) => `| [${id}](docs/battery/${id}.md) | ${question} |`),
    testsEnd,
  ].join("\n");
}

/** The README with its table of tests as the registry has it. */
export function withTests(readme: string, tests: readonly AnyTest[]): string {
  const from = readme.indexOf(testsBegin);
  const to = readme.indexOf(testsEnd);
  if (from < 0 || to < from) throw new Error("README.md has no marks for the table of tests");
  return readme.slice(0, from) + testsBlock(tests) + readme.slice(to + testsEnd.length);
}

/** A page with its generated part replaced, or put behind the title where there is none yet. */
export function withMetadata(page: string, block: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from >= 0 && to > from) return page.slice(0, from) + block + page.slice(to + end.length);
  const [title = "", ...rest] = page.split("\n");
  return [title, "", block, ...rest].join("\n");
}
