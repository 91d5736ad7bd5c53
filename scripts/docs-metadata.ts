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
    `**References**\n\n${list(references)}`,
    end,
  ].join("\n\n");
}

/** A page with its generated part replaced, or put behind the title where there is none yet. */
export function withMetadata(page: string, block: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from >= 0 && to > from) return page.slice(0, from) + block + page.slice(to + end.length);
  const [title = "", ...rest] = page.split("\n");
  return [title, "", block, ...rest].join("\n");
}
