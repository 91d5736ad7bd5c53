import { number, say, type Sentence } from "../../core/sentence.js";
import type { Evidence, Outcome, RunContext } from "../../core/test.js";
import { logSum } from "../../numerics/log-arithmetic.js";
import { allExact } from "../constant-ratio/admissible.js";
import { pooledRatio, type Noise } from "../constant-ratio/homogeneity.js";
import { drawRatios } from "../constant-ratio/ratios.js";
import { spreadInterval } from "../constant-ratio/spread.js";
import { quantityBook, type QuantityBook } from "../support/quantity-book.js";
import { code, type Coded } from "./code.js";
import { examine } from "./explanations.js";
import type { Candidate, Search } from "./pairs.js";
import { approximateLog, correctedP, spreadOf } from "./steadiness.js";
import type { Input } from "./scenarios.js";

/** Saved bits of one pair; undefined where its figures are bounds or its law is not one of separate cases. */
function codeOf({ counts, periods }: Candidate, { model }: Noise): Coded | undefined {
  if (model === "several-per-unit" || !allExact(periods)) return undefined;
  const ratio = pooledRatio(counts);
  return model === "part-of-whole"
    ? code({ hits: counts.parts, trials: counts.units, ofShare: (r) => Math.min(1, r) }, ratio)
    : code(
        {
          hits: counts.parts,
          trials: counts.parts.map((part, t) => part + counts.units[t]!),
          ofShare: (r) => r / (1 + r),
        },
        ratio,
      );
}

export function ratioReport(input: Input, search: Search, noise: Noise, context: RunContext): Outcome {
  const { candidates } = search;
  const searched = candidates.length;
  const logs = candidates.map((candidate) => approximateLog(candidate, noise));
  const best = candidates[logs.indexOf(Math.min(...logs))]!;
  const p = correctedP(best, noise, context, searched);
  const codes = candidates.map((candidate) => codeOf(candidate, noise));
  const own = codes[candidates.indexOf(best)];
  const spread = spreadOf(best, noise);
  const df = best.periods.length - 1;
  const book = quantityBook();
  const answer = answerOf(book, { best, searched, log10p: p.log10, own, spread: spread.middle });
  const evidence = evidenceOf(book, codes, own);
  const explanations = examine(book, { best, candidates, noise, log10p: p.log10, declared: input.declared, context });
  return {
    n: best.periods.length,
    dropped: search.dropped,
    statistic: { name: "Pearson homogeneity statistic of the steadiest pair", value: spread.middle * df, df },
    p,
    ...(evidence === undefined ? {} : { evidence }),
    effect: {
      name: "squared spread of the steadiest ratio relative to chance",
      unit: "ratio of variances",
      value: spread.middle,
      interval: spreadInterval(spread, df),
      expected: 1,
    },
    nullModel:
      "parts with one common share of their totals, separate cases (or more variable ones), given both margins; the chance is multiplied by the number of pairs searched",
    quantities: book.all,
    answer,
    leansOn: say`It leans most on cases being counted one by one, so that chance leaves at least binomial noise, and on all pairs that were looked at being among the ${number("/quantities/searched/value", "count")} searched.`,
    explanations,
    comparisons: [],
    plots: [
      drawRatios({
        periods: best.periods,
        noise,
        pooled: pooledRatio(best.counts),
        title: `${best.numerator} for each of ${best.denominator}${best.group === "" ? "" : `, ${best.group}`}`,
        yLabel: `${best.numerator} / ${best.denominator}`,
      }),
    ],
  };
}

interface Said {
  readonly best: Candidate;
  readonly searched: number;
  readonly log10p: number;
  readonly own: Coded | undefined;
  readonly spread: number;
}

function answerOf(
  book: QuantityBook,
  { best, searched, log10p, own, spread }: Said,
): readonly [Sentence, ...Sentence[]] {
  const above = book.text("numeratorName", "Numerator of the steadiest pair", best.numerator);
  const below = book.text("denominatorName", "Denominator of the steadiest pair", best.denominator);
  const place = best.group === "" ? say`` : say` in ${book.text("place", "Place of the steadiest pair", best.group)}`;
  const pairs = book.add("searched", { label: "Pairs of figures searched", unit: "pairs", value: searched }, "count");
  const count = book.add(
    "periods",
    { label: "Periods of the pair", unit: "periods", value: best.periods.length },
    "count",
  );
  const ratio = book.add(
    "ratio",
    { label: "Ratio over all periods together", unit: "", value: pooledRatio(best.counts) },
    "significant3",
  );
  const times = book.add(
    "spread",
    { label: "Squared spread of the ratio relative to chance", unit: "", value: spread },
    "significant2",
  );
  const log = book.add(
    "log10pCorrected",
    { label: "log10 of the chance of so steady a ratio, times the pairs searched", unit: "log10", value: log10p },
    "log10",
  );
  const named: Sentence = [...say`The ratio of ${above} to ${below}`, ...place];
  const first: Sentence =
    log10p <= Math.log10(0.05)
      ? [
          ...named,
          ...say` (${ratio}) is kept more closely over ${count} periods than separate cases leave it: its squared spread is ${times} times chance, and over ${pairs} pairs searched so steady a one would be seen in at most ${log}.`,
        ]
      : [
          ...named,
          ...say` (${ratio}) is the steadiest of ${pairs} searched; over ${count} periods its squared spread is ${times} times that of chance, no less than chance makes.`,
        ];
  return [first, ...fractionSentence(book, own)];
}

/** Which simple fraction comes nearest, what naming it costs, and what it saves. */
function fractionSentence(book: QuantityBook, own: Coded | undefined): readonly Sentence[] {
  if (own?.best === undefined) return [];
  const { best, freeBits, simpleLog } = own;
  const fraction = book.text(
    "fraction",
    "Simple fraction that describes the figures best",
    `${best.above}/${best.below}`,
  );
  const bits = book.add(
    "fractionBits",
    { label: "Bits that name this fraction in the code fixed in advance", unit: "bits", value: best.bits },
    "decimal1",
  );
  const free = book.add(
    "freeBits",
    { label: "Bits that name any ratio as finely as the figures show it", unit: "bits", value: freeBits },
    "decimal1",
  );
  const furthest = book.add(
    "furthest",
    { label: "Largest distance of a figure from what the fraction gives", unit: "cases", value: best.furthest },
    "count",
  );
  const saved = book.add(
    "savedBits",
    { label: "Bits saved by the simple fraction against any shares at all", unit: "bits", value: simpleLog / Math.LN2 },
    "decimal1",
  );
  return [
    say`The simple fraction that describes it best is ${fraction}: naming it takes ${bits} bits, any ratio as fine as the figures ${free}; no figure lies further than ${furthest} from what it gives.`,
    simpleLog > 0
      ? say`Describing all figures by a simple fraction saves ${saved} bits against any shares at all; saved bits are the binary logarithm of an e-value.`
      : say`Describing all figures by a simple fraction saves nothing (${saved} bits).`,
  ];
}

/** Mixture over all pairs searched, even weights: the search costs log2 of their number, and no more. */
function evidenceOf(
  book: QuantityBook,
  codes: readonly (Coded | undefined)[],
  own: Coded | undefined,
): Evidence | undefined {
  if (codes.every((one) => one === undefined)) return undefined;
  const log = logSum(codes.map((one) => one?.log ?? 0)) - Math.log(codes.length);
  if (own !== undefined)
    book.add(
      "freeSavedBits",
      { label: "Bits saved by one share that need not be simple", unit: "bits", value: own.freeLog / Math.LN2 },
      "decimal1",
    );
  book.add(
    "mixtureBits",
    { label: "Bits saved after paying for the search over pairs", unit: "bits", value: log / Math.LN2 },
    "decimal1",
  );
  return {
    kind: "e-value",
    log10: log / Math.LN10,
    alternative: "one of the pairs searched is kept at one ratio, simple or not, by a code fixed in advance",
    anytimeValid: false,
  };
}
