import { expect, it } from "vitest";
import type { Testimony } from "../../src/core/testimony.js";
import { testimonyTable, type TestimonyRow } from "../../src/evidence/testimony-table.js";
import { readFiles } from "../case/small-case.js";
import { smallEvidence } from "../case/small-evidence.js";

function tableOf(tellings: string): readonly TestimonyRow[] {
  const text = (smallEvidence["testimonies/T-ab2cd3ef.yaml"] ?? "").replace(
    /tellings:[\s\S]*?(?=publish_level)/u,
    tellings,
  );
  const { case: subject, problems } = readFiles({ ...smallEvidence, "testimonies/T-ab2cd3ef.yaml": text });
  expect(problems).toEqual([]);
  return testimonyTable(subject?.testimonies[0] as Testimony);
}

const telling = (id: string, elements: readonly string[]): string =>
  `  - {id: ${id}, date: "2019-05-01", source: S-report, elements: [${elements.join(", ")}]}\n`;

it("says of each element in each telling whether it is new, the same, another, contradictory or not told", () => {
  const rows = tableOf(
    `tellings:\n${telling("a", ["{name: where, value: A  Van, words: witness}", "{name: how-many, detail: organs, value: two, words: reporter}"])}${telling("b", ["{name: where, value: a van, words: reporter}"])}${telling("c", ["{name: where, value: a room, words: witness}"])}${telling("d", ["{name: where, value: a field, words: witness, contradicts: [c], reason: far apart}", "{name: how-many, detail: organs, value: two, words: witness}"])}`,
  );
  expect(rows.map(({ element, detail, cells }) => [element, detail, cells.map(({ state }) => state)])).toEqual([
    ["where", "", ["first", "stable", "changed", "contradictory"]],
    ["how-many", "organs", ["first", "absent", "absent", "stable"]],
  ]);
  expect(rows[0]?.cells[1]).toEqual({ state: "stable", value: "a van", quote: "", words: "reporter" });
  expect(rows[1]?.cells[1]).toEqual({ state: "absent", value: "", quote: "", words: "" });
});

it("has no row for what no telling has", () => {
  expect(tableOf(`tellings:\n${telling("a", ["{name: knowledge, value: none, words: witness}"])}`)).toHaveLength(1);
});
