import type { Range } from "../support/whole-range.js";
import { homogeneity, pooledRatio, type Counts, type Noise } from "./homogeneity.js";
import type { RatioPeriod } from "./matched.js";

/** Sweeps over all figures; the search settles in two or three. */
const mostSweeps = 12;

const clamp = (value: number, { lower, upper }: Range): number => Math.min(upper, Math.max(lower, value));
const middle = ({ lower, upper }: Range): number => Math.round((lower + upper) / 2);

/** The middle of what each printed figure allows; a part of a whole is at most the whole. */
export function middleCounts(periods: readonly RatioPeriod[], { model }: Noise): Counts {
  const units = periods.map(({ denominator }) => Math.max(1, middle(denominator)));
  const parts = periods.map(({ numerator }, t) =>
    model === "part-of-whole" ? Math.max(numerator.lower, Math.min(middle(numerator), units[t]!)) : middle(numerator),
  );
  return { parts, units: model === "part-of-whole" ? units.map((unit, t) => Math.max(unit, parts[t]!)) : units };
}

export function allExact(periods: readonly RatioPeriod[]): boolean {
  return periods.every((p) => p.numerator.lower === p.numerator.upper && p.denominator.lower === p.denominator.upper);
}

/**
 * Counts within the printed bounds that make the ratio vary most (`want` = 1) or least (-1): one figure after the other is
 * moved to its lower end, middle, upper end or the value nearest to the common ratio, as long as the statistic improves.
 * The largest value over numerators is at their ends (the statistic is convex in them); otherwise a local optimum.
 */
export function extremeCounts(periods: readonly RatioPeriod[], noise: Noise, want: 1 | -1): Counts {
  const start = middleCounts(periods, noise);
  const parts = [...start.parts];
  const units = [...start.units];
  if (allExact(periods)) return start;
  const allowed = (): boolean => noise.model !== "part-of-whole" || parts.every((part, t) => part <= units[t]!);
  let best = want * homogeneity({ parts, units }, noise);
  const improve = (values: number[], t: number, range: Range, nearest: number): boolean => {
    const kept = values[t]!;
    let settled = kept;
    for (const candidate of [range.lower, middle(range), range.upper, clamp(Math.round(nearest), range)]) {
      values[t] = candidate;
      const reached = want * homogeneity({ parts, units }, noise);
      if (reached > best && allowed()) {
        best = reached;
        settled = candidate;
      }
    }
    values[t] = settled;
    return settled !== kept;
  };
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    const moved = periods.map(({ numerator, denominator }, t) => {
      const ratio = pooledRatio({ parts, units });
      const above = numerator.lower < numerator.upper && improve(parts, t, numerator, ratio * units[t]!);
      const below = denominator.lower < denominator.upper && improve(units, t, denominator, parts[t]! / ratio);
      return above || below;
    });
    if (!moved.includes(true)) break;
  }
  return { parts, units };
}
