import type { Rational } from "../numerics/rational.js";
import {
  add,
  compare,
  decimalRational,
  isZero,
  multiply,
  one,
  rational,
  subtract,
  zero,
} from "../numerics/rational.js";
import type { Cell, Version } from "./reconciliation-cells.js";
import { distance, isPoint } from "./reconciliation-cells.js";

/** What two figures of one cell, or one figure in several sources, say about each other. */
export interface Pair {
  readonly cell: Cell;
  readonly standing: "conflict" | "tension" | "agreement";
  readonly why: "apart" | "day-unknown" | "far-above-floor" | "equal" | "rounding";
  readonly first: Version;
  /** For figures that are equal, the same version. */
  readonly second: Version;
  /** Smallest change that removes a conflict or tension; 0 for an agreement. */
  readonly gap: Rational;
}

export interface PairsFound {
  readonly pairs: readonly Pair[];
  /** Pairs of different figures that overlap and say no more than that. */
  readonly compatible: number;
  readonly cellsCompared: number;
}

/**
 * Every cell's versions compared two by two. Bounds that do not meet are a conflict; a counter or stock whose day is not
 * given may have been read on two days, so there it is a tension. Ends that touch are compatible.
 */
export function comparePairs(cells: readonly Cell[]): PairsFound {
  const pairs: Pair[] = [];
  let compatible = 0;
  let cellsCompared = 0;
  for (const cell of cells) {
    const { versions } = cell;
    if (versions.length > 1 || differentSources(versions[0], versions[0])) cellsCompared += 1;
    versions.forEach((first, i) => {
      if (isSharp(first) && differentSources(first, first)) {
        pairs.push({ cell, standing: "agreement", why: "equal", first, second: first, gap: zero });
      }
      for (const second of versions.slice(i + 1)) {
        const pair = compareVersions(cell, first, second);
        if (pair === undefined) compatible += 1;
        else pairs.push(pair);
      }
    });
  }
  return { pairs, compatible, cellsCompared };
}

function compareVersions(cell: Cell, first: Version, second: Version): Pair | undefined {
  const apart = distance(first, second);
  if (apart !== undefined) {
    return cell.dayUncertain
      ? { cell, standing: "tension", why: "day-unknown", first, second, gap: apart }
      : { cell, standing: "conflict", why: "apart", first, second, gap: apart };
  }
  const overshoot = aboveFloor(first, second) ?? aboveFloor(second, first);
  if (overshoot !== undefined) {
    return { cell, standing: "tension", why: "far-above-floor", first, second, gap: overshoot };
  }
  if (differentSources(first, second) && (agreesByRounding(first, second) || agreesByRounding(second, first))) {
    return { cell, standing: "agreement", why: "rounding", first, second, gap: zero };
  }
  return undefined;
}

/**
 * By how much `other` lies beyond one unit of the last non-zero digit of a figure open above; undefined where it does
 * not. Who knows of 21,000 would not write "18,000+": the phrase promises a number in the eighteen thousands.
 */
function aboveFloor(open: Version, other: Version): Rational | undefined {
  if (open.upper !== undefined || open.lower === undefined || other.lower === undefined) return undefined;
  const reach = add(open.lower, lastNonZeroDigit(open.lower));
  return compare(other.lower, reach) > 0 ? subtract(other.lower, reach) : undefined;
}

/** Place value of the last digit that is not zero: 1,000 for 18,000, 0.01 for 87.97; 1 for 0. */
export function lastNonZeroDigit(value: Rational): Rational {
  if (isZero(value)) return one;
  let unit = one;
  const ten = rational(10n);
  const tenth = rational(1n, 10n);
  // Decimals here have at most 15 digits either side of the point.
  for (let i = 0; i < 40 && !isMultiple(value, unit); i += 1) unit = multiply(unit, tenth);
  for (let i = 0; i < 40 && isMultiple(value, multiply(unit, ten)); i += 1) unit = multiply(unit, ten);
  return unit;
}

function isMultiple(value: Rational, unit: Rational): boolean {
  return (value.numerator * unit.denominator) % (value.denominator * unit.numerator) === 0n;
}

/** A figure whose print leaves no room beyond its last digit: 5,146 or 4.53, but not "2.1万" or "about 1,700". */
function isSharp(version: Version): boolean {
  const { figure } = version.observation;
  if (figure.qualifier !== "exact" && figure.qualifier !== "rounded") return false;
  return isPoint(version) || (figure.decimals > 0 && figure.upper - figure.lower < 1);
}

function agreesByRounding(sharp: Version, rounded: Version): boolean {
  if (!isSharp(sharp) || rounded.upper === undefined) return false;
  const { qualifier } = rounded.observation.figure;
  return ["rounded", "about", "nearly", "little-more-than"].includes(qualifier);
}

/** Whether the two figures stand on at least two different sources; for one version, whether two sources print it. */
export function differentSources(a: Version | undefined, b: Version | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const sources = new Set([...a.observations, ...b.observations].map((observation) => observation.source));
  return sources.size > 1;
}

/** The number a figure names, such as 18,000 of "18,000+"; undefined for a range without one. */
export function namedNumber(version: Version): Rational | undefined {
  const { value } = version.observation.figure;
  return Number.isFinite(value) ? decimalRational(value) : undefined;
}
