import type { Case } from "../core/case.js";
import type { Finding } from "../core/finding.js";
import { readPeriod } from "../core/period.js";
import type { PlotSpec } from "../core/plot.js";
import type { Outcome } from "../core/test.js";
import { periodInWords } from "./dates.js";

/**
 * The findings as a reader meets them: where a text of an outcome names a quantity, a line of publication or a column of a table by its
 * id, the words that the case gives it stand instead. Numbers, ids that point to something and results.json stay as they are.
 */
export function inReadersWords(findings: readonly Finding[], of: Case): readonly Finding[] {
  const words = wordsFor(of);
  return findings.map((finding) =>
    finding.status === "tested" ? { ...finding, outcome: outcomeIn(words, finding.outcome) } : finding,
  );
}

type Words = (text: string) => string;

/** Replaces ids that have a hyphen or an underscore: a plain word of a sentence is never taken for an id. */
export function wordsFor(of: Case): Words {
  const names = new Map<string, string>();
  const add = (id: string, name: string): void => {
    if (name !== "" && !names.has(id)) names.set(id, name);
  };
  for (const { id, text } of of.estimands) add(id, text);
  for (const { id, title } of of.series) add(id, title);
  for (const { columns } of of.tables) for (const { name, description } of columns) add(name, description);
  for (const { id, text } of of.identities) add(id, text);
  for (const { id, text } of of.constants) add(id, text);
  return (text) =>
    cellInWords(text, names) ??
    text.replace(/[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)+/gu, (token) => names.get(token) ?? token);
}

/** "donors-year, China, 2011/2014": a quantity, a place and a period. */
function cellInWords(text: string, names: ReadonlyMap<string, string>): string | undefined {
  const parts = text.split(", ");
  const name = names.get(parts[0] ?? "");
  const period = parts.at(-1) ?? "";
  if (name === undefined || parts.length < 3 || readPeriod(period) === undefined) return undefined;
  const place = parts.slice(1, -1).filter((part) => part !== "");
  return `${name} – ${[...place, periodInWords(period)].join(", ")}`;
}

function outcomeIn(words: Words, outcome: Outcome): Outcome {
  return {
    ...outcome,
    nullModel: words(outcome.nullModel),
    dropped: outcome.dropped.map((d) => ({ ...d, reason: words(d.reason) })),
    effect: { ...outcome.effect, name: words(outcome.effect.name) },
    quantities: Object.fromEntries(
      Object.entries(outcome.quantities).map(([name, quantity]) => [
        name,
        {
          ...quantity,
          label: words(quantity.label),
          value: typeof quantity.value === "string" ? words(quantity.value) : quantity.value,
        },
      ]),
    ),
    plots: outcome.plots.map((plot) => plotIn(words, plot)),
  };
}

function plotIn(words: Words, plot: PlotSpec): PlotSpec {
  const named = { title: words(plot.title), description: words(plot.description) };
  switch (plot.kind) {
    case "series":
      return {
        ...plot,
        ...named,
        xLabel: words(plot.xLabel),
        yLabel: words(plot.yLabel),
        marks: plot.marks.map((mark) => ({ ...mark, label: words(mark.label) })),
        lines: plot.lines.map((line) => ({ ...line, label: words(line.label) })),
      };
    case "strip": {
      const list = (entries: typeof plot.own): typeof plot.own =>
        entries.map((entry) => ({ ...entry, label: words(entry.label) }));
      return { ...plot, ...named, xLabel: words(plot.xLabel), own: list(plot.own), others: list(plot.others) };
    }
    case "tiles":
      return { ...plot, ...named, columns: plot.columns.map(words) };
  }
}
