import type { PlotSpec } from "../../core/plot.js";
import { say, type Sentence } from "../../core/sentence.js";
import type { Panel } from "../../core/values.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { gapCount, type ColumnAnalysis } from "./analysis.js";
import { periodsOf } from "./gaps.js";
import { missingRuns } from "./runs.js";
import { superiority } from "./scores.js";

const telling = Math.log10(0.05);

export function writeAnswer(
  book: QuantityBook,
  own: ColumnAnalysis,
  columns: number,
): readonly [Sentence, ...Sentence[]] {
  const column = book.text("column", "column", own.gaps.column);
  const gaps = book.add(
    "gaps",
    { label: "gaps between known figures", unit: "gaps", value: gapCount(own.level) },
    "count",
  );
  const tested = book.add("columns", { label: "columns tested", unit: "columns", value: columns }, "count");
  const level = superiority(own.level).value;
  const levelShare = book.add(
    "levelChance",
    {
      label: "chance that figures around a gap are higher for their surroundings than around another place",
      unit: "share",
      value: level,
    },
    "percent0",
  );
  const fallShare = book.add(
    "fallChance",
    {
      label: "chance that the change before a gap or stop is higher than another change",
      unit: "share",
      value: superiority(own.fall).value,
    },
    "percent0",
  );
  const log = (name: string, label: string, value: number): ReturnType<QuantityBook["add"]> =>
    book.add(name, { label, unit: "log10", value }, "log10");
  const levelChance = log("levelLog10", "log10 of p, figures around gaps", own.levelP?.log10 ?? 0);
  const fallChance = log("fallLog10", "log10 of p, falls before gaps and stops", own.fallP?.log10 ?? 0);
  const answer: Sentence[] = [];
  if ((own.levelP?.log10 ?? 0) <= telling)
    answer.push(
      level < 0.5
        ? say`In column ${column} figures are missing where their neighbours are low: the figures around a gap are the higher ones in ${levelShare} of comparisons with other places of the same member, one half meaning nothing; as far from it would be seen in ${levelChance}.`
        : say`In column ${column} figures are missing where their neighbours are high: the figures around a gap are the higher ones in ${levelShare} of comparisons with other places of the same member, one half meaning nothing; as far from it would be seen in ${levelChance}.`,
    );
  if ((own.fallP?.log10 ?? 0) <= telling)
    answer.push(
      say`In column ${column} reporting pauses or stops after falls: the change before is the higher one in only ${fallShare} of comparisons with other changes; so few would be seen in ${fallChance}.`,
    );
  if (answer.length === 0)
    answer.push(
      say`What is missing shows no relation to what is known: around the ${gaps} gaps of column ${column} the figures are the higher ones in ${levelShare} of comparisons, one half meaning nothing.`,
    );
  return [
    answer[0]!,
    ...answer.slice(1),
    runsSentence(book, own),
    say`Columns tested: ${tested}; p is multiplied for looking at each of them, and at neighbours and falls.`,
  ];
}

function runsSentence(book: QuantityBook, own: ColumnAnalysis): Sentence {
  const { runs, expected, logFewer } = missingRuns(own.gaps.records);
  const missing = book.add(
    "missing",
    { label: "figures missing between known ones", unit: "figures", value: own.gaps.cells.missing },
    "count",
  );
  const known = book.add("known", { label: "figures known", unit: "figures", value: own.gaps.cells.known }, "count");
  const seen = book.add("runs", { label: "runs of missing figures", unit: "runs", value: runs }, "count");
  const mean = book.add(
    "expectedRuns",
    { label: "runs that chance makes of them on average", unit: "runs", value: expected },
    "decimal1",
  );
  const fewer = book.add(
    "runsLog10",
    { label: "log10 of the chance of so few runs (normal approximation)", unit: "log10", value: logFewer / Math.LN10 },
    "log10",
  );
  return say`Between known figures (${known}) ${missing} are missing, in ${seen} runs where chance alone would make ${mean}; so few would be seen in ${fewer}, and runs are the rule where offices fall silent for a while.`;
}

/** Which periods each member leaves out, for tables that fit on a page. */
export function drawGaps(table: Panel, own: ColumnAnalysis): readonly PlotSpec[] {
  const periods = periodsOf(table);
  if (periods.length > 60 || own.gaps.records.length > 60) return [];
  return [
    {
      kind: "tiles",
      title: "Figures known and missing",
      description: `Missing figures of column ${own.gaps.column} for ${own.gaps.records.length} members over ${periods.length} periods.`,
      columns: periods,
      rows: own.gaps.records.map(({ group, places }) => {
        const known = new Set(places);
        return { label: group, own: false, cells: periods.map((_, i) => (known.has(i) ? "change" : "missing")) };
      }),
    },
  ];
}
