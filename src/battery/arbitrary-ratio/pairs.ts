import type { Dropped, Member, Series } from "../../core/values.js";
import { middleCounts } from "../constant-ratio/admissible.js";
import { obstacles } from "../constant-ratio/gates.js";
import { sum, type Counts, type Noise } from "../constant-ratio/homogeneity.js";
import { isBounded, matchSeries, type RatioPeriod } from "../constant-ratio/matched.js";
import type { Input } from "./scenarios.js";

/** Two figures whose ratio could be kept by somebody. */
export interface Candidate {
  readonly numerator: string;
  readonly denominator: string;
  /** Place that both belong to; "" for the two series. */
  readonly group: string;
  readonly periods: readonly RatioPeriod[];
  readonly counts: Counts;
}

export interface Search {
  readonly candidates: readonly Candidate[];
  /** Why the pairs left out cannot be tested, each reason once. */
  readonly obstacles: readonly string[];
  readonly dropped: readonly Dropped[];
}

/** Every pair that the input offers: the two series, and all pairs of columns within each member of the panel. */
export function searchPairs(input: Input, noise: Noise, cumulative: boolean): Search {
  const candidates: Candidate[] = [];
  const reasons = new Map<string, number>();
  const dropped: Dropped[] = [];
  const consider = (numerator: Series, denominator: Series, group: string): void => {
    const matched = matchSeries(numerator, denominator, cumulative);
    const periods = matched.periods.filter(isBounded);
    const why = obstacles(periods, noise);
    if (group === "") dropped.push(...matched.dropped);
    const [first] = why;
    if (first !== undefined) {
      reasons.set(first, (reasons.get(first) ?? 0) + 1);
      return;
    }
    const counts = middleCounts(periods, noise);
    candidates.push({ numerator: numerator.name, denominator: denominator.name, group, periods, counts });
  };
  if (input.numerator !== undefined && input.denominator !== undefined)
    consider(input.numerator, input.denominator, "");
  for (const member of input.parts?.members ?? [])
    for (const [one, other] of columnPairs(member, input.parts?.columns ?? [])) consider(one, other, member.group);
  const left = [...reasons.values()].reduce((all, count) => all + count, 0);
  return {
    candidates,
    obstacles: [...reasons.keys()],
    dropped:
      left === 0 ? dropped : [...dropped, { reason: "pairs of figures whose ratio cannot be tested", count: left }],
  };
}

/** Number of pairs that the input offers, testable or not. */
export function pairsOffered({ numerator, denominator, parts }: Input): number {
  const columns = parts?.columns.length ?? 0;
  const own = numerator !== undefined && denominator !== undefined ? 1 : 0;
  return own + ((parts?.members.length ?? 0) * columns * (columns - 1)) / 2;
}

/** Each pair of columns as two series, the one with the smaller sum above the line. */
function columnPairs(member: Member, columns: readonly string[]): readonly (readonly [Series, Series])[] {
  const series = columns.flatMap((column) => {
    const bounds = member.values[column];
    if (bounds === undefined) return [];
    return [
      { name: column, unit: "", at: member.at, ids: member.at.map(() => ""), printed: [], dropped: [], ...bounds },
    ];
  });
  return series.flatMap((one, i) =>
    series
      .slice(i + 1)
      .map((other) => (known(one) <= known(other) ? ([one, other] as const) : ([other, one] as const))),
  );
}

const known = ({ lower }: Series): number => sum([...lower].filter((value) => Number.isFinite(value)));
