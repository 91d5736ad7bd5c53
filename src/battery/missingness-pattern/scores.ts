import type { ColumnGaps, Record } from "./gaps.js";

/** Places where a gap could be, within one member: their centred doubled ranks, and how many of them are gaps. */
export interface Stratum {
  readonly group: string;
  readonly ranks: readonly number[];
  readonly chosen: readonly number[];
}

/** A member with fewer known figures says nothing of what is unusual for it. */
export const fewestKnown = 5;
/** Members that report a period, from which its common level is taken. */
const fewestForLevel = 5;
const reach = 3;

/** Log figures less the median of their period where enough members report it: common ups and downs are taken out. */
function levels(gaps: ColumnGaps): readonly (readonly number[])[] {
  const logs = gaps.records.map(({ values }) => values.map((value) => Math.log(value + 0.5)));
  const centred = logs.map((own) => {
    const middle = median(own);
    return own.map((log) => log - middle);
  });
  const byPeriod = new Map<number, number[]>();
  gaps.records.forEach(({ places }, m) => {
    places.forEach((place, i) => {
      const known = byPeriod.get(place) ?? [];
      known.push(centred[m]![i]!);
      byPeriod.set(place, known);
    });
  });
  const common = new Map(
    [...byPeriod].map(([place, known]) => [place, known.length >= fewestForLevel ? median(known) : 0] as const),
  );
  return gaps.records.map(({ places }, m) => places.map((place, i) => centred[m]![i]! - (common.get(place) ?? 0)));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  return n === 0 ? 0 : (sorted[Math.floor((n - 1) / 2)]! + sorted[Math.floor(n / 2)]!) / 2;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The two figures around each place between known ones, against up to three figures farther out on either side. */
function contrasts(log: readonly number[]): number[] {
  return log.slice(1).map((after, i) => {
    const far = [...log.slice(Math.max(0, i - reach), i), ...log.slice(i + 2, i + 2 + reach)];
    return (log[i]! + after) / 2 - mean(far);
  });
}

/** Each figure from the second on against the two before it. */
function falls(log: readonly number[]): number[] {
  return log.slice(1).map((value, i) => value - mean(log.slice(Math.max(0, i - 1), i + 1)));
}

/** Twice the midrank, less its mean: whole numbers that add up to 0. */
export function centredRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length).fill(0);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1;
    for (let i = start; i < end; i += 1) ranks[order[i]!] = start + end + 1 - (values.length + 1);
    start = end;
  }
  return ranks;
}

const usable = ({ ranks, chosen }: Stratum): boolean => chosen.length > 0 && chosen.length < ranks.length;

/** Where gaps lie among figures that are high or low for their surroundings. */
export function levelStrata(gaps: ColumnGaps): readonly Stratum[] {
  const logs = levels(gaps);
  return gaps.records.flatMap((record, m) => {
    if (record.values.length < fewestKnown) return [];
    const stratum = {
      group: record.group,
      ranks: centredRanks(contrasts(logs[m]!)),
      chosen: Array.from(record.gaps.keys()).filter((j) => record.gaps[j]! > 0),
    };
    return usable(stratum) ? [stratum] : [];
  });
}

/**
 * The same with each place only high or low for its member: around a long gap the two figures lie farther apart in time, so that their
 * distance from others varies more, and a median test is not misled by that as ranks would be.
 */
export function highOrLow(strata: readonly Stratum[]): readonly Stratum[] {
  return strata.map((stratum) => ({ ...stratum, ranks: centredRanks(stratum.ranks.map(Math.sign)) }));
}

/** Where gaps, and the end of reporting, follow a fall or a rise. */
export function fallStrata(gaps: ColumnGaps, withStops: boolean): readonly Stratum[] {
  const logs = levels(gaps);
  return gaps.records.flatMap((record, m) => {
    if (record.values.length < fewestKnown) return [];
    const stops = withStops && record.stopped > 0;
    const scores = falls(logs[m]!);
    // The last figure is followed by the end of the table unless the member stopped before it.
    const eligible = stops ? scores : scores.slice(0, -1);
    const chosen = eligible.flatMap((_, i) => (followedByGap(record, i + 1, stops) ? [i] : []));
    const stratum = { group: record.group, ranks: centredRanks(eligible), chosen };
    return usable(stratum) ? [stratum] : [];
  });
}

function followedByGap({ gaps, values }: Record, i: number, stops: boolean): boolean {
  return i === values.length - 1 ? stops : gaps[i]! > 0;
}

/** Sum of the centred doubled ranks of the gaps: below 0 where they lie low. */
export function rankSum(strata: readonly Stratum[]): number {
  return strata.reduce((sum, { ranks, chosen }) => sum + chosen.reduce((own, j) => own + ranks[j]!, 0), 0);
}

/**
 * Chance that a place with a gap scores higher than one without, within members, ties halved: one half means nothing. With its
 * standard error where gaps lie at random.
 */
export function superiority(strata: readonly Stratum[]): { readonly value: number; readonly standardError: number } {
  let pairs = 0;
  let above = 0;
  let variance = 0;
  for (const { ranks, chosen } of strata) {
    const [n, k] = [ranks.length, chosen.length];
    const sum = chosen.reduce((own, j) => own + ranks[j]!, 0);
    // Centred doubled ranks: the sum is twice the excess of the Mann-Whitney count over half of the pairs.
    pairs += k * (n - k);
    above += sum / 2 + (k * (n - k)) / 2;
    const squares = ranks.reduce((total, rank) => total + rank ** 2, 0) / 4;
    variance += (k * (n - k) * squares) / (n * (n - 1));
  }
  return pairs === 0
    ? { value: 0.5, standardError: 0 }
    : { value: above / pairs, standardError: Math.sqrt(variance) / pairs };
}
