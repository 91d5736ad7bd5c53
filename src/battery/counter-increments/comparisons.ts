import { say, type NumberPart } from "../../core/sentence.js";
import type { Comparison } from "../../core/test.js";
import { isExact, type Range } from "../support/whole-range.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Decrease, Stale } from "./checks.js";
import { expectedGain, impossibleBy, type Span } from "./spans.js";

interface Named {
  readonly book: QuantityBook;
  readonly unit: string;
}

type Said = (label: string, value: number | string) => NumberPart;

/** Quantities of one comparison, named "stem" and a running number. */
function naming({ book, unit }: Named, stem: string, observations: readonly string[]): Said {
  let made = 0;
  return (label, value) => {
    made += 1;
    const name = `${stem}Part${made}`;
    if (typeof value === "string") return book.text(name, label, value);
    return book.add(name, { label, unit, value, observations }, "count");
  };
}

const keyOf = (...periods: readonly string[]): string => periods.join("-to-").replaceAll("/", "-to-");
const idsOf = (...ids: readonly string[]): readonly string[] => [...new Set(ids.filter((id) => id !== ""))];

export function compareDecreases(named: Named, decreases: readonly Decrease[]): readonly Comparison[] {
  return decreases.map(({ from, to, gap }, i) => {
    const observations = idsOf(from.id, to.id);
    const said = naming(named, `decrease${i + 1}`, observations);
    return {
      id: `decrease-${keyOf(from.at, to.at)}`,
      title: say`The counter falls from ${said("Earlier figure", from.printed)} (${said("Earlier date", from.at)}) to ${said("Later figure", to.printed)} (${said("Later date", to.at)}); a running total cannot.`,
      standing: firm(from.lower, from) && firm(to.upper, to) ? "conflict" : "tension",
      observations,
      gap,
      unit: named.unit,
      settle: "Whether both figures come from one register, and the dated states of that register.",
    };
  });
}

/** Whether the bound is printed: exact, or the open end's own number. The ends of "about" are a convention of reading. */
function firm(bound: number, { lower, upper }: Range): boolean {
  return lower === upper || (upper === Infinity && bound === lower);
}

export function compareStale(named: Named, stale: readonly Stale[]): readonly Comparison[] {
  return stale.map(({ from, to, days, growth }, i) => {
    const observations = idsOf(from.id, to.id);
    const said = naming(named, `stale${i + 1}`, observations);
    return {
      id: `stale-${keyOf(from.at, to.at)}`,
      title: say`The figure for ${said("Later date", to.at)}, ${said("Later figure", to.printed)}, had been reached by ${said("Earlier date", from.at)} (${said("Earlier figure", from.printed)}); in the ${said("Days between", days)} days between, about ${said("Gain to be expected at the rate around", growth)} more were to be expected.`,
      standing: "tension",
      observations,
      gap: growth,
      unit: named.unit,
      likelyCause: say`An older state of the counter was quoted again.`,
      settle: "The state of the counter on the later date.",
    };
  });
}

/** What each span says beside the annual totals: impossible, in whole years equal or not, or very unlikely. */
export function compareSpans(
  named: Named,
  spans: readonly { readonly span: Span; readonly logP: number }[],
  unlikelyAt: number,
): readonly Comparison[] {
  return spans.flatMap(({ span, logP }, i): readonly Comparison[] => {
    const observations = idsOf(...span.ids);
    const said = naming(named, `span${i + 1}`, observations);
    const gap = impossibleBy(span);
    const wholeYears = span.partYears.length === 0;
    const exact =
      isExact(span.gained) && isExact(span.wholeYears) && span.partYears.every(({ total }) => isExact(total));
    if (gap === 0 && !(wholeYears && exact) && !(logP <= unlikelyAt)) return [];
    const base = {
      id: `${span.kind === "step" ? "gain" : "year-to-date"}-${keyOf(span.from, span.to)}`,
      observations,
      gap,
      unit: named.unit,
    };
    const from = said("Start", span.from);
    const to = said("End", span.to);
    // The start of a year to date is no reading: it follows from an earlier one and the annual totals.
    const start =
      span.kind === "step"
        ? say`From ${from} to ${to} the counter gains `
        : say`From ${from}, where an earlier reading and the annual totals put it at ${said("Counter at the start", span.start)}, to ${to} the counter gains `;
    const gained = isExact(span.gained)
      ? say`${said("Gain of the counter", span.gained.lower)}`
      : say`${said("Least gain of the counter", span.gained.lower)} to ${said("Greatest gain of the counter", span.gained.upper)}`;
    if (gap > 0) {
      const most = span.partYears.reduce((sum, { total }) => sum + total.upper, span.wholeYears.upper);
      const above = span.gained.lower > most;
      const room = said(
        above ? "Annual totals of all years touched" : "Annual totals of the years inside",
        above ? most : span.wholeYears.lower,
      );
      const likely = roundingOf(span, gap);
      return [
        {
          ...base,
          title: above
            ? [...start, ...gained, ...say`, more than the annual totals of all years touched (${room}).`]
            : [...start, ...gained, ...say`, less than the annual totals of the years inside (${room}).`],
          // The bounds of "about" are a convention of reading; only exact figures contradict outright.
          standing: exact ? "conflict" : "tension",
          ...(likely
            ? { likelyCause: say`The counter's figure is round; rounding of its last printed digit is enough.` }
            : {}),
          settle:
            "Whether the counter and the annual totals count the same thing, and the counter's state at the year's end.",
        },
      ];
    }
    if (wholeYears) {
      return [
        {
          ...base,
          title: [...start, ...gained, ...say`, exactly the sum of the annual totals.`],
          standing: "agreement",
        },
      ];
    }
    const expected = expectedGain(span);
    const missing = Math.max(span.gained.lower - expected, expected - span.gained.upper, 0);
    return [
      {
        ...base,
        title: [
          ...start,
          ...gained,
          ...say`, where the annual totals give about ${said("Gain at a constant rate within each year", expected)} at a constant rate within each year.`,
        ],
        standing: "tension",
        gap: missing,
        settle: "The counter's state at the year's end, and the monthly figures of the year.",
      },
    ];
  });
}

/** Whether half a unit of the reading's last non-zero digit covers the gap. */
function roundingOf({ reading }: Span, gap: number): boolean {
  if (!isExact(reading) || reading.lower === 0) return false;
  let unit = 1;
  while (reading.lower % (unit * 10) === 0) unit *= 10;
  return unit > 1 && gap <= unit / 2;
}
