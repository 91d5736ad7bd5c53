import type { PlotSpec } from "../../core/plot.js";
import { say, type Sentence } from "../../core/sentence.js";
import { decimalYear } from "../support/decimal-year.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Cluster, Versions } from "./versions.js";

/** What the run computed and the answer says. */
export interface Measured {
  readonly versions: Versions;
  readonly clusters: readonly Cluster[];
  readonly median: number;
  readonly log10p: number;
  readonly signTest: number;
  /** The sign test with every revision counted by itself, as if none hung together. */
  readonly unclustered: number;
  readonly flips: number | undefined;
  /** Share of confirmations and revisions that are revisions, elsewhere and here, where a place was named. */
  readonly elsewhere: { readonly share: number; readonly fewerLog10: number } | undefined;
}

export function writeAnswer(book: QuantityBook, m: Measured): readonly [Sentence, ...Sentence[]] {
  const revised = m.versions.pairs.filter(({ change }) => change !== 0);
  const up = m.clusters.filter(({ change }) => change > 0).length;
  const count = (name: string, label: string, value: number): ReturnType<QuantityBook["add"]> =>
    book.add(name, { label, unit: "", value }, "count");
  const clusters = count("clusters", "dates of publication with revisions", m.clusters.length);
  const upward = count("upward", "dates on which the revisions go up on average", up);
  const changed = count("revisions", "figures printed anew and changed", revised.length);
  const pairs = count("pairs", "figures printed anew", m.versions.pairs.length);
  const quantities = count("quantities", "quantities with at least two dated versions", m.versions.quantities);
  const median = book.add(
    "medianChange",
    { label: "median over dates of the mean change", unit: "of the figure", value: m.median },
    "percent1",
  );
  const chance = book.add(
    "log10p",
    { label: "log10 of p, signed ranks over dates", unit: "log10", value: m.log10p },
    "log10",
  );
  addLog(book, "signTestLog10", "log10 of p, sign test over dates", m.signTest);
  addLog(book, "unclusteredLog10", "log10 of p, sign test over single revisions as if independent", m.unclustered);
  if (m.flips !== undefined)
    addLog(book, "flipLog10", "log10 of p, random signs of the mean changes (Fisher)", m.flips);
  const direction =
    m.log10p > Math.log10(0.05)
      ? say`Later versions are about as often lower as higher: on ${upward} of ${clusters} dates of publication the revisions go up on average, which chance does in ${chance}.`
      : m.median > 0
        ? say`Later versions are higher more often than even chances explain: on ${upward} of ${clusters} dates of publication the revisions go up on average; so one-sided a record has a chance of ${chance}.`
        : say`Later versions are lower more often than even chances explain: on only ${upward} of ${clusters} dates of publication the revisions go up on average; so one-sided a record has a chance of ${chance}.`;
  return [
    direction,
    say`The median change is ${median}; ${changed} of ${pairs} figures printed anew were changed, of ${quantities} quantities.`,
    ...revisedElsewhere(book, m),
  ];
}

function addLog(book: QuantityBook, name: string, label: string, value: number): void {
  book.add(name, { label, unit: "log10", value }, "log10");
}

function revisedElsewhere(book: QuantityBook, m: Measured): readonly Sentence[] {
  const { pairs } = m.versions;
  const own = book.add(
    "revisedShare",
    {
      label: "share of figures printed anew that were changed",
      unit: "share",
      value: pairs.filter(({ change }) => change !== 0).length / Math.max(1, pairs.length),
    },
    "percent0",
  );
  if (m.elsewhere === undefined) return [];
  const other = book.add(
    "revisedShareElsewhere",
    { label: "the same in the other places", unit: "share", value: m.elsewhere.share },
    "percent0",
  );
  const chance = book.add(
    "fewerRevisionsLog10",
    {
      label:
        "log10 of the chance of so few revisions here, given all of them (hypergeometric, revisions taken as separate)",
      unit: "log10",
      value: m.elsewhere.fewerLog10,
    },
    "log10",
  );
  return [
    say`Of the figures printed anew ${own} were changed here and ${other} elsewhere; so few, if all are as likely to be revised, would be seen in ${chance}.`,
  ];
}

/** Mean change by date of publication. */
export function drawClusters(clusters: readonly Cluster[]): readonly PlotSpec[] {
  if (clusters.length > 400) return [];
  return [
    {
      kind: "series",
      title: "Mean change of the figures printed anew",
      description: `Mean relative change of the revised figures on each of ${clusters.length} dates of publication.`,
      xLabel: "published",
      yLabel: "share of the figure",
      marks: clusters.map(({ published, change }) => ({
        x: decimalYear(published),
        at: published,
        lower: change,
        upper: change,
        label: `${(100 * change).toFixed(1)} %`,
        group: "dates",
      })),
      join: [],
      lines: [],
      reference: { y: 0, label: "no change" },
      zeroBased: false,
    },
  ];
}
