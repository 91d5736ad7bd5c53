import { say } from "../../core/sentence.js";
import type { ExplanationFound, RunContext } from "../../core/test.js";
import type { Panel } from "../../core/values.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { analyse, overallP, type ColumnAnalysis } from "./analysis.js";
import { periodsOf, readGaps, type ColumnGaps } from "./gaps.js";

/** Weeks, quarters and months of the year, in periods. */
const cycles = [7, 4, 12] as const;
const mostOfThem = 0.8;
/** Offices suppress counts below a number of this size at most. */
const greatestThreshold = 30;
/** A member that ends below this share of its largest figure has wound down. */
const woundDown = 0.1;

export interface Examined {
  readonly table: Panel;
  readonly columns: readonly ColumnAnalysis[];
  readonly own: ColumnAnalysis;
  readonly context: RunContext;
}

export function examineGaps(book: QuantityBook, examined: Examined): readonly ExplanationFound[] {
  return [
    lateStart(book, examined.own.gaps),
    periodStructure(book, examined),
    smallCells(book, examined.own.gaps),
    closing(book, examined),
  ];
}

function lateStart(book: QuantityBook, { records }: ColumnGaps): ExplanationFound {
  const late = records.filter((record) => record.late > 0).length;
  const shown = book.add(
    "lateStarts",
    { label: "members whose figures begin later than the table", unit: "members", value: late },
    "count",
  );
  return {
    id: "late-start",
    speaks: late > 0 ? "for" : "against",
    why: say`Members whose figures begin later than the table: ${shown}. What is missing before a member's first figure is not counted.`,
  };
}

/** Phases of a cycle in which at least half of the cells within the members' spans are missing, and their share of what is missing. */
function emptyPhases(
  table: Panel,
  gaps: ColumnGaps,
  cycle: number,
): { readonly phases: Set<number>; readonly share: number } {
  const cells = Array.from({ length: cycle }, () => ({ missing: 0, all: 0 }));
  for (const { places } of gaps.records) {
    const known = new Set(places);
    for (let place = places[0]!; place <= places[places.length - 1]!; place += 1) {
      const cell = cells[place % cycle]!;
      cell.all += 1;
      if (!known.has(place)) cell.missing += 1;
    }
  }
  const missing = cells.reduce((sum, cell) => sum + cell.missing, 0);
  const phases = new Set(Array.from(cells.keys()).filter((phase) => 2 * cells[phase]!.missing >= cells[phase]!.all));
  const inside = [...phases].reduce((sum, phase) => sum + cells[phase]!.missing, 0);
  const enough = periodsOf(table).length >= 3 * cycle && phases.size > 0 && phases.size < cycle;
  return { phases, share: enough && missing > 0 ? inside / missing : 0 };
}

function periodStructure(book: QuantityBook, { table, columns, own, context }: Examined): ExplanationFound {
  const id = "period-structure";
  const unasked = book.add(
    "unaskedPeriods",
    {
      label: "periods that half of the members or more do not report, taken out",
      unit: "periods",
      value: own.gaps.unasked,
    },
    "count",
  );
  const found = cycles
    .map((cycle) => ({ cycle, ...emptyPhases(table, own.gaps, cycle) }))
    .reduce((best, next) => (next.share > best.share ? next : best));
  const share = book.add(
    "cycleShare",
    {
      label: "share of the missing figures that fall in the same phases of a cycle",
      unit: "share",
      value: found.share,
    },
    "percent0",
  );
  if (found.share >= mostOfThem) {
    const cycle = book.add("cycle", { label: "periods in that cycle", unit: "periods", value: found.cycle }, "count");
    const rest = columns.map(({ gaps }) =>
      analyse(
        readGaps(table, gaps.column, (place) => found.phases.has(place % found.cycle)),
        context,
      ),
    );
    return {
      id,
      speaks: "for",
      why: say`${share} of the missing figures fall in the same phases of a cycle of ${cycle} periods, as at weekends or in holidays.`,
      log10p: overallP(rest)?.log10 ?? 0,
    };
  }
  return own.gaps.unasked > 0
    ? {
        id,
        speaks: "for",
        why: say`Periods that half of the members or more do not report: ${unasked}. They are taken out for all; the registry may not have asked.`,
      }
    : {
        id,
        speaks: "against",
        why: say`No period is missing for half of the members, and no cycle holds what is missing (at most ${share} of it).`,
      };
}

function smallCells(book: QuantityBook, { records }: ColumnGaps): ExplanationFound {
  const id = "small-cells";
  const positive = records.flatMap(({ values }) => values.filter((value) => value > 0));
  const least = positive.reduce((low, value) => Math.min(low, value), Infinity);
  const shown = book.add(
    "leastKnown",
    { label: "smallest figure above zero that is known", unit: "", value: positive.length === 0 ? 0 : least },
    "count",
  );
  const near = positive.filter((value) => value <= least + Math.max(2, least / 2)).length;
  const around = records
    .flatMap(({ values, gaps }) => gaps.flatMap((gap, j) => (gap > 0 ? [Math.min(values[j]!, values[j + 1]!)] : [])))
    .sort((a, b) => a - b);
  const typical = around[Math.floor(around.length / 2)] ?? Infinity;
  // Many small figures just from a threshold up, gaps beside small ones, and nothing below.
  const suppressed = least >= 3 && least <= greatestThreshold && near >= 5 && typical <= 3 * least;
  return suppressed
    ? {
        id,
        speaks: "for",
        why: say`Known figures stop at ${shown}, many lie just above it, and gaps lie beside small figures: counts below it may be suppressed to protect persons.`,
        log10p: 0,
      }
    : {
        id,
        speaks: "against",
        why: say`Figures do not pile up above a small threshold (the smallest known is ${shown}), as they would where small counts are suppressed.`,
      };
}

function closing(book: QuantityBook, { columns, own, context }: Examined): ExplanationFound {
  const id = "closing";
  const stopped = own.gaps.records.filter((record) => record.stopped > 0);
  const closed = stopped.filter(({ values }) => values[values.length - 1]! <= woundDown * Math.max(...values));
  const all = book.add(
    "stopped",
    { label: "members that stop reporting before the end of the table", unit: "members", value: stopped.length },
    "count",
  );
  const down = book.add(
    "woundDown",
    {
      label: "of these, members whose last figure is a tenth of their largest or less",
      unit: "members",
      value: closed.length,
    },
    "count",
  );
  if (closed.length === 0 || closed.length < stopped.length / 2)
    return {
      id,
      speaks: "against",
      why: say`Members that stop before the end: ${all}; of these only ${down} had wound down to a tenth of their largest figure, as a place that closes does.`,
    };
  return {
    id,
    speaks: "for",
    why: say`Of the ${all} members that stop before the end, ${down} had wound down to a tenth of their largest figure or less, as places that close do.`,
    log10p: overallP(columns.map(({ gaps }) => analyse(gaps, context, false)))?.log10 ?? 0,
  };
}
