import type { Admissible } from "../core/finding.js";
import { comparePeriods } from "../core/period.js";
import type { Series } from "../core/values.js";

/** One choice of values for everything that no source gives, by role and period. */
export interface AdmissiblePoint {
  readonly values: readonly { readonly role: string; readonly period: string; readonly value: number }[];
}

const pointsPerRegion = 11;

/**
 * Points that cover the admissible regions: the middle first (the base), then both ends of each free direction and the way
 * between. Several regions are varied one at a time about the base. An empty region gives no points.
 */
export function admissiblePoints(regions: readonly Admissible[]): readonly AdmissiblePoint[] {
  const perRegion = regions.map(regionPoints);
  if (perRegion.some((points) => points.length === 0)) return [];
  const base: AdmissiblePoint = { values: perRegion.flatMap((points) => points[0]?.values ?? []) };
  const others = perRegion.flatMap((points, r) =>
    points
      .slice(1)
      .map((point) => ({ values: perRegion.flatMap((own, k) => (k === r ? point.values : (own[0]?.values ?? []))) })),
  );
  return [base, ...others];
}

function regionPoints(region: Admissible): readonly AdmissiblePoint[] {
  const { unknown, sum } = region;
  const whole = unknown.every((u) => Number.isInteger(u.lower) && Number.isInteger(u.upper));
  const settle = (value: number): number => (whole ? Math.round(value) : value);
  // With a sum, the last unknown follows from the others where the sum is one number; else it is free inside the sum's range.
  const follows = sum !== undefined && sum.lower === sum.upper;
  const free = follows ? unknown.slice(0, -1) : unknown;
  const last = unknown[unknown.length - 1];
  if (last === undefined) return [];
  const ranges = free.map((u, i) =>
    follows && free.length === 1 && i === 0 ? narrowed(u, last, sum.lower) : { lower: u.lower, upper: u.upper },
  );
  if (ranges.some((range) => range.lower > range.upper)) return [];
  const at = (fractions: readonly number[]): AdmissiblePoint | undefined => {
    const values = free.map((u, i) => {
      const range = ranges[i];
      const fraction = fractions[i] ?? 0.5;
      return {
        role: region.role,
        period: u.period,
        value: range === undefined ? NaN : settle(range.lower + fraction * (range.upper - range.lower)),
      };
    });
    if (follows) {
      const rest = sum.lower - values.reduce((total, item) => total + item.value, 0);
      if (rest < last.lower || rest > last.upper) return undefined;
      return { values: [...values, { role: region.role, period: last.period, value: rest }] };
    }
    const total = values.reduce((subtotal, item) => subtotal + item.value, 0);
    return sum !== undefined && (total < sum.lower || total > sum.upper) ? undefined : { values };
  };
  return fractionsFor(free.length)
    .map(at)
    .filter((point) => point !== undefined);
}

function narrowed(
  u: { lower: number; upper: number },
  last: { lower: number; upper: number },
  total: number,
): { lower: number; upper: number } {
  return { lower: Math.max(u.lower, total - last.upper), upper: Math.min(u.upper, total - last.lower) };
}

/** Fractions along each free direction: the middle, then each direction end to end with the others in the middle, then the two opposite corners. */
function fractionsFor(directions: number): readonly (readonly number[])[] {
  const middle = Array<number>(directions).fill(0.5);
  const along = Array.from({ length: pointsPerRegion }, (_, k) => k / (pointsPerRegion - 1)).filter((f) => f !== 0.5);
  const single = middle.flatMap((_, d) => along.map((f) => middle.map((m, i) => (i === d ? f : m))));
  const corners = directions > 1 ? [middle.map(() => 0), middle.map(() => 1)] : [];
  return [middle, ...single, ...corners];
}

/** The series with the point's values put in: a period that has no figure gains one, an interval becomes the value tried. */
export function withValues(
  series: Series,
  values: readonly { readonly period: string; readonly value: number }[],
): Series {
  const known = series.at
    .map((at, i) => ({
      at,
      id: series.ids[i] ?? "",
      printed: series.printed[i] ?? "",
      lower: series.lower[i] ?? NaN,
      upper: series.upper[i] ?? NaN,
    }))
    .filter((item) => !values.some((v) => v.period === item.at));
  const tried = values.map((v) => {
    const i = series.at.indexOf(v.period);
    return {
      at: v.period,
      id: i < 0 ? "" : (series.ids[i] ?? ""),
      printed: i < 0 ? "not found" : (series.printed[i] ?? ""),
      lower: v.value,
      upper: v.value,
    };
  });
  const all = [...known, ...tried].sort((a, b) => comparePeriods(a.at, b.at));
  return {
    ...series,
    at: all.map((item) => item.at),
    ids: all.map((item) => item.id),
    printed: all.map((item) => item.printed),
    lower: Float64Array.from(all, (item) => item.lower),
    upper: Float64Array.from(all, (item) => item.upper),
  };
}
