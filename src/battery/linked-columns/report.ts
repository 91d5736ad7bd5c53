import type { SeriesPlot } from "../../core/plot.js";
import { quantity, say, type Sentence } from "../../core/sentence.js";
import { cappedChance } from "../support/capped-chance.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Examined } from "./explanations.js";
import type { Link } from "./relations.js";

/** Marks drawn of a long table. */
const mostMarks = 300;

export function writeAnswer(examined: Examined, book: QuantityBook): readonly [Sentence, ...Sentence[]] {
  const { own, link, logTried } = examined;
  const logP = Math.min(0, link.logP + logTried);
  const matched = link.matched.filter(Boolean).length;
  const group = book.text("group", "Member examined", own.group);
  const source = book.text("source", "Column that the relation starts from", link.source.name);
  const target = book.text("target", "Column that it leads to", link.target.name);
  const rows = book.add(
    "rows",
    { label: "Rows beside those that fix the constants", unit: "rows", value: link.rows.length },
    "count",
  );
  const holding = book.add(
    "rowsHolding",
    { label: "Rows among them that keep to the relation as exactly as they are printed", unit: "rows", value: matched },
    "count",
  );
  const expected = book.add(
    "rowsExpected",
    {
      label: "The same, at most expected by chance",
      unit: "rows",
      value: link.logChances.reduce((sum, logChance) => sum + Math.exp(logChance), 0),
    },
    "decimal2",
  );
  const p = book.add(
    "log10p",
    { label: "log10 of the largest chance, all relations tried counted", unit: "log10", value: logP / Math.LN10 },
    "log10",
  );
  const tried = book.add(
    "tried",
    { label: "Relations and constants tried", unit: "", value: Math.round(Math.exp(logTried)) },
    "count",
  );
  book.text(
    "periodsHolding",
    "Periods that keep to the relation",
    [...link.rows.filter((_, i) => link.matched[i] === true), ...link.fixing]
      .sort((a, b) => a - b)
      .map((row) => own.at[row] ?? "")
      .join(", "),
  );
  const relation = relationInWords(link, book);
  const detail = say`Of ${tried} relations and constants tried, the most striking is: ${target} is ${relation} in ${group}. It is kept by ${holding} of ${rows} rows beside those that fix it, where chance makes at most ${expected}.`;
  const chance = say`Columns counted separately, each with at least the noise of counting and whatever their trends, would show so striking a relation with a chance of at most ${cappedChance(p, logP)}.`;
  return logP <= Math.log(0.05)
    ? [
        say`Yes. In ${group} the columns ${source} and ${target} keep to one relation more exactly than separate counting allows.`,
        detail,
        chance,
      ]
    : [say`No. No two columns keep to a constant difference, ratio or line more exactly than chance allows.`, detail];
}

function relationInWords({ relation, intercept, slope }: Link, book: QuantityBook): string {
  const a = Number(intercept.toPrecision(6));
  const b = Number(slope.toPrecision(6));
  if (relation !== "ratio") book.add("intercept", { label: "Constant added", unit: "", value: a }, "significant3");
  if (relation !== "offset")
    book.add("slope", { label: "Constant that multiplies", unit: "", value: b }, "significant3");
  return relation === "offset"
    ? "the other column plus a constant"
    : relation === "ratio"
      ? "the other column times a constant"
      : "the other column times a constant, plus another";
}

/** One column against the other with the line of the relation; rows that keep to it stand in a group of their own. */
export function drawLink({ own, link }: Examined): SeriesPlot {
  const holding = new Set([...link.fixing, ...link.rows.filter((_, i) => link.matched[i] === true)]);
  const shown = [...link.rows, ...link.fixing].sort((a, b) => a - b).slice(0, mostMarks);
  const xs = shown.map((row) => link.source.values[row]!);
  const ends = [Math.min(...xs), Math.max(...xs)];
  return {
    kind: "series",
    title: `${link.target.name} against ${link.source.name}`,
    description: `Each mark is one period of ${own.group}; the line is the relation found, and marks on it keep to it as exactly as they are printed.`,
    xLabel: link.source.name,
    yLabel: link.target.name,
    marks: shown.map((row) => ({
      x: link.source.values[row]!,
      at: own.at[row] ?? "",
      lower: link.target.values[row]!,
      upper: link.target.values[row]!,
      label: own.at[row] ?? "",
      group: holding.has(row) ? "keeps to the relation" : "does not",
    })),
    join: [],
    lines: [{ label: "relation", style: "fit", points: ends.map((x) => ({ x, y: link.intercept + link.slope * x })) }],
    zeroBased: false,
  };
}

export const leansOn = say`It leans most on the columns being counted separately: columns that a definition, a rule or one common figure links are no two counts, and their relation is no coincidence.`;

/** What is said where nothing could surprise: no relation is kept by two rows of figures large enough. */
export function nothingFound(book: QuantityBook, tried: number): readonly [Sentence, ...Sentence[]] {
  book.add("tried", { label: "Relations and constants tried", unit: "", value: tried }, "count");
  return [
    say`No. None of ${quantity("tried", "count")} relations and constants tried is kept by a single row beside those that fix it.`,
  ];
}
