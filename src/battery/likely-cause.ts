import type { Rational } from "../numerics/rational.js";
import { compare, multiply, rational, subtract, toNumber } from "../numerics/rational.js";
import type { Cell, Version } from "./reconciliation-cells.js";
import { isPoint } from "./reconciliation-cells.js";
import type { Pair } from "./reconciliation-pairs.js";
import { differentSources, lastNonZeroDigit, namedNumber } from "./reconciliation-pairs.js";

export type CauseId =
  | "transposition"
  | "one-digit"
  | "dropped-digit"
  | "factor-ten"
  | "rounding"
  | "other-date"
  | "other-line"
  | "unit-slip";

/**
 * A mechanism that would explain why two figures differ. Never more than a possibility. `chance`, where it can be
 * counted: of the `near` numbers as close to one figure as the other is, `matches` could be explained in this way.
 */
export interface PossibleCause {
  readonly id: CauseId;
  readonly chance: { readonly matches: number; readonly near: number } | undefined;
  /** The figure printed elsewhere that this one equals. */
  readonly elsewhere: Version | undefined;
}

/** Two lines of publication whose figures differ by less than this are as likely two registers as two errors. */
const registerGap = 0.02;

/** Figures below this equal one another too often for equality to say anything. */
const smallestTelling = rational(100n);

/**
 * Causes that fit a conflict or tension, the one least likely to fit by accident first. A mechanism that would fit half
 * or more of the numbers as near is left out: one digit differs between most numbers that are two apart.
 */
export function possibleCauses(pair: Pair, cells: readonly Cell[]): readonly PossibleCause[] {
  if (pair.standing === "agreement") return [];
  const a = namedNumber(pair.first);
  const b = namedNumber(pair.second);
  if (a === undefined || b === undefined) return [];
  const open = pair.first.upper === undefined || pair.second.upper === undefined;
  const causes = [
    // A bound such as "18,000+" is a manner of speaking, so its digits were not copied from the other figure.
    ...(open ? [] : digitCauses(a, b)),
    ...elsewhereCauses(pair, a, b, cells),
    ...otherLine(pair, a, b),
  ].filter(({ chance }) => chance === undefined || 2 * chance.matches < chance.near);
  return causes.sort((x, y) => weight(x) - weight(y));
}

/** Order of presentation: counted chances as they are; another reading date before, another register after all others. */
function weight({ id, chance }: PossibleCause): number {
  if (chance !== undefined) return chance.matches / chance.near;
  return id === "other-line" ? 1 : 0.05;
}

/** Slips of the pen between two printed numbers: digits swapped, mistyped, lost or gained, a zero too many, rounding. */
export function digitCauses(a: Rational, b: Rational): readonly PossibleCause[] {
  const scaled = wholeDigits(a, b);
  if (scaled === undefined) return [];
  const [x, y] = scaled;
  const causes: PossibleCause[] = [];
  const weigh = (id: CauseId, candidates: (from: bigint) => ReadonlySet<bigint>): boolean => {
    const chances = [
      { from: x, to: y },
      { from: y, to: x },
    ].flatMap(({ from, to }) => (candidates(from).has(to) ? [chanceOf(from, to, candidates(from))] : []));
    const worst = chances.sort((p, q) => q.matches / q.near - p.matches / p.near)[0];
    if (worst === undefined) return false;
    causes.push({ id, chance: worst, elsewhere: undefined });
    return true;
  };
  weigh("transposition", swapped);
  const tenfold = weigh("factor-ten", tenfolds);
  if (!tenfold) weigh("dropped-digit", lostOrGained);
  weigh("one-digit", mistyped);
  weigh("rounding", roundings);
  return causes;
}

/** Both numbers in units of the last digit that either uses; undefined for negative numbers or equal ones. */
function wholeDigits(a: Rational, b: Rational): readonly [bigint, bigint] | undefined {
  if (compare(a, b) === 0 || a.numerator <= 0n || b.numerator <= 0n) return undefined;
  const unitA = lastNonZeroDigit(a);
  const unitB = lastNonZeroDigit(b);
  const unit = compare(unitA, unitB) < 0 ? unitA : unitB;
  const inUnits = (value: Rational): bigint =>
    (value.numerator * unit.denominator) / (value.denominator * unit.numerator);
  return [inUnits(a), inUnits(b)];
}

function chanceOf(from: bigint, to: bigint, candidates: ReadonlySet<bigint>): { matches: number; near: number } {
  const gap = distanceOf(from, to);
  let matches = 0;
  for (const candidate of candidates) if (distanceOf(from, candidate) <= gap) matches += 1;
  return { matches, near: Number(gap) + Number(gap < from ? gap : from) };
}

function distanceOf(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a;
}

function numbersOf(texts: readonly string[], from: bigint): ReadonlySet<bigint> {
  return new Set(
    texts
      .filter((text) => !text.startsWith("0") && text !== "")
      .map(BigInt)
      .filter((n) => n !== from),
  );
}

function swapped(from: bigint): ReadonlySet<bigint> {
  const text = from.toString();
  const texts = Array.from(
    { length: text.length - 1 },
    (_, i) => text.slice(0, i) + (text[i + 1] ?? "") + (text[i] ?? "") + text.slice(i + 2),
  );
  return numbersOf(texts, from);
}

const digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

function mistyped(from: bigint): ReadonlySet<bigint> {
  const text = from.toString();
  const texts = Array.from(text).flatMap((_, i) => digits.map((digit) => text.slice(0, i) + digit + text.slice(i + 1)));
  return numbersOf(texts, from);
}

function lostOrGained(from: bigint): ReadonlySet<bigint> {
  const text = from.toString();
  const lost = Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1));
  const gained = Array.from({ length: text.length + 1 }, (_, i) =>
    digits.map((digit) => text.slice(0, i) + digit + text.slice(i)),
  );
  return numbersOf([...lost, ...gained.flat()], from);
}

function tenfolds(from: bigint): ReadonlySet<bigint> {
  const found = new Set<bigint>();
  for (let power = 10n; power <= 10_000n; power *= 10n) {
    found.add(from * power);
    if (from % power === 0n) found.add(from / power);
  }
  return found;
}

/** The number rounded to, or cut off at, each of its places. */
function roundings(from: bigint): ReadonlySet<bigint> {
  const found = new Set<bigint>();
  for (let place = 10n; place <= from; place *= 10n) {
    found.add((from / place) * place);
    found.add(((from + place / 2n) / place) * place);
  }
  found.delete(from);
  return found;
}

/** One of the two is the figure of another date, or of another quantity of the same period. */
function elsewhereCauses(pair: Pair, a: Rational, b: Rational, cells: readonly Cell[]): readonly PossibleCause[] {
  const { cell } = pair;
  const dates = neighbours(
    cell,
    cells.filter((other) => sameLine(other, cell)),
  );
  const quantities = cells.filter(
    (other) => other.place === cell.place && other.period === cell.period && other.estimand !== cell.estimand,
  );
  const found: PossibleCause[] = [];
  const look = (id: "other-date" | "unit-slip", others: readonly Cell[]): void => {
    const matches = [
      { version: pair.first, number: a, against: b },
      { version: pair.second, number: b, against: a },
    ].flatMap(({ version, number, against }) => {
      const elsewhere = readingIn(version, number, others);
      return elsewhere === undefined
        ? []
        : [{ id, elsewhere, chance: isPoint(version) ? chanceElsewhere(number, against, others) : undefined }];
    });
    if (matches[0] !== undefined) found.push(matches[0]);
  };
  look("other-date", dates);
  look("unit-slip", quantities);
  return found;
}

function sameLine(a: Cell, b: Cell): boolean {
  return a.estimand === b.estimand && a.place === b.place && a.unit === b.unit && a.kind === b.kind;
}

/** For a counter or stock every other date; for a quantity of a period, the figures just before and after. */
function neighbours(cell: Cell, line: readonly Cell[]): readonly Cell[] {
  const others = line.filter((other) => other !== cell);
  if (cell.kind === "cumulative-counter" || cell.kind === "stock") return others;
  const at = line.indexOf(cell);
  return [line[at - 1], line[at + 1]].filter((other) => other !== undefined);
}

/** An exact figure elsewhere that equals this one, or that this one's "18,000+" would describe. */
function readingIn(version: Version, number: Rational, others: readonly Cell[]): Version | undefined {
  if (compare(number, smallestTelling) < 0) return undefined;
  const exact = others.flatMap(({ versions }) => versions.filter(isPoint));
  if (isPoint(version)) return exact.find(({ lower }) => lower !== undefined && compare(lower, number) === 0);
  const { qualifier } = version.observation.figure;
  if (!["at-least", "more-than", "little-more-than"].includes(qualifier)) return undefined;
  const unit = lastNonZeroDigit(number);
  return exact.find(({ lower }) => {
    if (lower === undefined) return false;
    const beyond = subtract(lower, number);
    return beyond.numerator >= 0n && compare(beyond, unit) < 0;
  });
}

function chanceElsewhere(number: Rational, against: Rational, others: readonly Cell[]): PossibleCause["chance"] {
  const difference = subtract(number, against);
  const gap = difference.numerator < 0n ? multiply(difference, rational(-1n)) : difference;
  const values = new Map<string, Rational>();
  for (const version of others.flatMap(({ versions }) => versions.filter(isPoint))) {
    if (version.lower !== undefined) values.set(JSON.stringify(toNumber(version.lower)), version.lower);
  }
  const matches = [...values.values()].filter((value) => {
    const away = subtract(value, against);
    return away.numerator !== 0n && compare(away.numerator < 0n ? multiply(away, rational(-1n)) : away, gap) <= 0;
  }).length;
  const unit = lastNonZeroDigit(number);
  const steps = Math.round(toNumber(gap) / Math.min(1, toNumber(unit)));
  return { matches, near: Math.max(matches, 2 * steps) };
}

function otherLine(pair: Pair, a: Rational, b: Rational): readonly PossibleCause[] {
  if (!differentSources(pair.first, pair.second)) return [];
  const series = new Set(pair.first.observations.map((observation) => observation.series));
  if (pair.second.observations.some((observation) => series.has(observation.series))) return [];
  const larger = Math.max(Math.abs(toNumber(a)), Math.abs(toNumber(b)));
  const relative = Math.abs(toNumber(subtract(a, b))) / larger;
  return relative <= registerGap ? [{ id: "other-line", chance: undefined, elsewhere: undefined }] : [];
}
