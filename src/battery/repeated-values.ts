import type { OptionsOf } from "../core/options.js";
import { say } from "../core/sentence.js";
import { defineTest, type Applicability, type Outcome, type RunContext } from "../core/test.js";
import { poissonInterval } from "../numerics/poisson.js";
import { monteCarloP } from "../numerics/resampling.js";
import { calibration } from "./calibration/repeated-values.js";
import { examineBunching } from "./repeated-values/explanations.js";
import { readGrid, type GridValues } from "./repeated-values/grid.js";
import { drawFrequencies, writeAnswer } from "./repeated-values/report.js";
import { fabricated, honest, roles, shape, traps, type Input } from "./repeated-values/scenarios.js";
import { equalPairs, pairShuffler } from "./repeated-values/shuffle.js";
import { chooseSplit, examineSplit, middleHalf, neededSpread, type Candidate } from "./repeated-values/smoothness.js";
import { shuffledSeries } from "./repeated-values/twin.js";
import { quantityBook } from "./support/quantity-book.js";

const options = {
  digits: {
    type: "integer",
    default: 0,
    minimum: 0,
    maximum: 4,
    description:
      "How many last digits to shuffle. 0: the decimals printed, for whole numbers as many as leave two blocks between the quartiles; fewer where the values are not smooth within such blocks",
  },
} as const;
type Options = OptionsOf<typeof options>;

const fewestValues = 8;
const mostValues = 2_000_000;
/** Whole numbers are split at ten thousand steps at most. */
const mostDigits = 4;

/** The split asked for, or the coarsest within whose blocks the values are smooth. */
function splitOf(grid: GridValues, { digits }: Options): Candidate | undefined {
  if (digits > 0) return examineSplit(grid.codes, digits);
  const most = grid.decimals > 0 && grid.factor === 1 ? Math.min(grid.decimals, mostDigits) : mostDigits;
  return chooseSplit(grid.codes, most);
}

function whyNot(grid: GridValues, { digits }: Options): string {
  const n = grid.codes.length;
  const needed = neededSpread(n);
  const finest = examineSplit(grid.codes, Math.max(1, digits));
  const half = middleHalf(finest.split);
  if (half < 2)
    return `The middle half of the values spans fewer than two blocks of ten steps of their grid, so repeats cannot be told from crowding. With ${n} values a standard deviation of about ${Math.ceil(Math.max(needed, 20))} steps would be needed.`;
  return `The grid is too coarse for ${n} values: they crowd so unevenly within blocks of ten steps that crowding could pass for repeats. If they spread evenly, a standard deviation of about ${Math.ceil(needed)} steps would be needed.`;
}

function weaknesses(grid: GridValues, split: Candidate): readonly string[] {
  const reasons: string[] = [];
  if (!split.smooth)
    reasons.push("The number of digits was set by hand, and the values are not smooth within such blocks.");
  const short = grid.rows.length > 0 && grid.factor > 1;
  if (short)
    reasons.push(
      `Every value is a multiple of ${grid.factor} in its last printed place, counted from the smallest; the grid was taken to be that coarse.`,
    );
  return reasons;
}

export const repeatedValues = defineTest({
  id: "repeated-values",
  version: 1,
  title: "Repeated values",
  question: "Are single values repeated more often than their grid and their spread allow?",
  nullHypothesis:
    "The last digits of a value do not depend on its other digits: any of the digits printed could stand behind any of the leading parts.",
  assumptions: [
    "Values are spread smoothly over a few steps of the grid on which they were recorded; how smoothly is measured, and the test declines where crowding could pass for repeats.",
    "The grid is the precision printed, or coarser where all values are multiples of a larger step. A value printed with fewer decimals than the rest is read as having lost its final zeros.",
    "Preference for some digits, such as zero and five, is kept as it is, and may be as strong as it likes; it must be the same for large and small values.",
  ],
  innocentExplanations: [
    { id: "rounding", text: "Some of the values were rounded more than others." },
    { id: "standard-values", text: "Prices, doses, tariffs or package sizes have standard endings." },
    { id: "capacity-limit", text: "A capacity, a quota or a limit of detection holds many values at one end." },
    { id: "structural-zeros", text: "Zeros stand where nothing happened." },
    { id: "carried-forward", text: "A value was carried forward, or one unit was entered twice in succession." },
  ],
  references: [
    {
      text: "Simonsohn U (2019). Number-bunching: a new tool for forensic data analysis. Data Colada 77.",
      url: "https://datacolada.org/77",
    },
    { text: "Phipson B, Smyth GK (2010). Permutation p-values should never be zero.", doi: "10.2202/1544-6115.1585" },
    {
      text: "Derks K (2023). jfa: statistical methods for auditing, R package; its repeated_test computes the same average frequency.",
    },
  ],
  method:
    "Values are split into a leading part and the last k digits, k being the decimals printed or fewer. The digits are shuffled among all values, and pairs of equal values are counted; the average frequency is one plus twice the pairs over the number of values, so both give one p-value.",
  limits: [
    "On a coarse grid or with very many values repeats are common by chance, and the test declines.",
    "Copies that were changed by a little are not seen.",
    "Prices, quotas, zeros, and rounding of large values only repeat values honestly; each is looked for by its own mark.",
    "Made-up values that repeat only round numbers are taken for rounding.",
    "One value repeated at the end of the range is taken for a limit.",
  ],
  roles,
  options,
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  applicability,
  run,
  twin({ values }, given, rng) {
    const grid = readGrid(values);
    const split = splitOf(grid, given);
    return split === undefined ? undefined : { values: shuffledSeries(values, grid, split.split.blockSize, rng) };
  },
});

function applicability({ values }: Input, given: Options): Applicability {
  const not = (reason: string): Applicability => ({ verdict: "not-applicable", reasons: [reason] });
  const grid = readGrid(values);
  const n = grid.codes.length;
  if (n === 0) return not("No value of the series is known.");
  if (grid.problems.length > 0) return { verdict: "not-applicable", reasons: grid.problems };
  if (n < fewestValues) return not(`There are ${n} values; at least ${fewestValues} are needed.`);
  if (n > mostValues)
    return not(`There are ${n} values, more than the ${mostValues} that are shuffled in reasonable time.`);
  if (grid.codes.every((code) => code === grid.codes[0])) return not("All values are the same.");
  const split = splitOf(grid, given);
  if (split === undefined) return not(whyNot(grid, given));
  if (split.expected === 0)
    return not(
      "No two values agree in their leading part, or no two in their last digits, so shuffling cannot make a repeat and none can be judged.",
    );
  const reasons = weaknesses(grid, split);
  return reasons.length > 0 ? { verdict: "weak", reasons } : { verdict: "applicable" };
}

function run({ values }: Input, given: Options, context: RunContext): Outcome {
  const grid = readGrid(values);
  const split = splitOf(grid, given);
  if (split === undefined) throw new RangeError("repeated-values: run on values that applicability declines");
  const n = grid.codes.length;
  const pairs = equalPairs(grid.codes);
  const shuffler = pairShuffler(split.split);
  const stop = context.stopAfter === undefined ? {} : { stopAfter: context.stopAfter };
  const p = monteCarloP({
    draws: context.draws,
    // What uneven crowding may add is taken off beforehand, so that it cannot make p too small.
    observed: Math.max(0, pairs - split.crowding),
    tail: "upper",
    rng: context.rng.stream("shuffle"),
    ...stop,
    simulate: (rng) => {
      context.signal?.throwIfAborted();
      return shuffler(rng);
    },
  });
  const book = quantityBook();
  const repeats = { grid, split, pairs, log10p: p.log10 };
  const answer = writeAnswer(repeats, book);
  const explanations = examineBunching(
    {
      codes: grid.codes,
      zero: grid.zero,
      blockSize: split.split.blockSize,
      pairs,
      expected: split.expected,
      crowding: split.crowding,
      log10p: p.log10,
    },
    book,
    {
      rng: context.rng.stream("explanations"),
      draws: context.draws,
      ...stop,
      ...(context.signal === undefined ? {} : { signal: context.signal }),
    },
  );
  const interval = poissonInterval(pairs, 0.95);
  return {
    n,
    dropped: grid.dropped,
    statistic: { name: "average frequency of a value", value: 1 + (2 * pairs) / n },
    p,
    effect: {
      name: "pairs of equal values over those expected",
      unit: "times",
      value: pairs / split.expected,
      interval: {
        ...interval,
        lower: interval.lower / split.expected,
        upper: interval.upper / split.expected,
        method:
          "exact Poisson interval of the pairs over their average in shuffled values; pairs of one value hang together, so it is too narrow where one value occurs often",
      },
      expected: 1,
    },
    nullModel: "Last digits shuffled among all values, each leading part and each ending keeping its frequency",
    quantities: book.all,
    answer,
    leansOn: say`It leans most on the values being smooth over a few steps of their grid: where a law, a price list or an instrument sets some of them, they repeat without anyone copying.`,
    explanations,
    comparisons: [],
    plots: drawFrequencies(repeats, values.unit),
  };
}
