import { say } from "../core/sentence.js";
import { defineTest, type Applicability, type Outcome, type RunContext } from "../core/test.js";
import type { OptionsOf } from "../core/options.js";
import { chiSquaredQuantile } from "../numerics/chi-squared.js";
import { conformalRank } from "../numerics/resampling.js";
import { calibration } from "./calibration/external-driver.js";
import { predictEach } from "./external-driver/departures.js";
import { changesOf } from "./external-driver/elasticity.js";
import {
  couldBePart,
  exactnessP,
  farthest,
  models,
  pearsonAround,
  rateOf,
  type Following,
} from "./external-driver/exactness.js";
import { examineFollowing } from "./external-driver/explanations.js";
import { matchPairs, memberPairs, type Pairs } from "./external-driver/pairs.js";
import { drawFollowing, writeAnswer, type Elsewhere } from "./external-driver/report.js";
import { fabricated, honest, roles, shape, traps, type Input } from "./external-driver/scenarios.js";
import { printedLike } from "./series-times.js";
import { quantityBook, type QuantityBook } from "./support/quantity-book.js";
import { drawCount, withFigures } from "./twin-series.js";

const driverOptions = {
  model: {
    type: "choice",
    default: "auto",
    choices: models,
    description:
      "independent: the driver is measured apart from the figure. part-of-driver: the figure is a part of the driver, which leaves less noise. auto: a part where every figure is a whole number no larger than its driver and a hundredth of it or more",
  },
} as const;
type Options = OptionsOf<typeof driverOptions>;

const fewest = 5;
const most = 20_000;
const mostEvents = 1e12;

export const externalDriver = defineTest({
  id: "external-driver",
  version: 1,
  title: "Figure and external driver",
  question: "Does the figure move with what must drive it, and not more exactly than counting allows?",
  nullHypothesis:
    "The figure counts events whose mean follows the driver at a rate that may move; around it they scatter at least as separate events do, or as events of which half last into the next period.",
  assumptions: [
    "A rate that moves, other causes and over-dispersion add scatter and make a small p less likely: one rate throughout is the least favourable case.",
    "Events last at most half-way into the next period; p is the larger of that for separate events and that for such lasting ones.",
    "The driver was measured by somebody else and not from the figure.",
    "A printed interval is taken at its end farther from the rate, so that rounding cannot accuse.",
  ],
  innocentExplanations: [
    { id: "norm", text: "A norm, a quota or an allotment per head fixes the figure." },
    { id: "modelled", text: "The figures are estimates extrapolated from the driver, and said to be." },
    { id: "averages", text: "The figures are averages over several periods." },
    { id: "lag", text: "The figure follows the driver a period later, so that it seems not to move with it." },
    { id: "policy-change", text: "A new policy or definition broke the rate." },
  ],
  references: [
    {
      text: "Granger CWJ, Newbold P (1974). Spurious regressions in econometrics. Journal of Econometrics 2:111-120.",
      doi: "10.1016/0304-4076(74)90034-7",
    },
    {
      text: "Newey WK, West KD (1987). A simple, positive semi-definite, heteroskedasticity and autocorrelation consistent covariance matrix. Econometrica 55:703-708.",
      doi: "10.2307/1913610",
    },
    {
      text: "McKenzie E (1985). Some simple models for discrete variate time series. Water Resources Bulletin 21:645-650: counts of which a share lasts.",
      doi: "10.1111/j.1752-1688.1985.tb05379.x",
    },
  ],
  method:
    "The p-value is the lower tail of Pearson's statistic of the figures around one rate of the driver, given their sum (multinomial, or hypergeometric for a part of the driver), or of counts with memory if that is larger. Beside it, by changes of the logarithms and never by levels: the elasticity with Newey-West limits, circular shifts for any relation, the drift of the ratio; and negative binomial predictions of each period from all others.",
  limits: [
    "It never accuses a figure of not following its driver: policy, lags and other causes are too common. Read the elasticity, the departures and the rank among comparators.",
    "Circular shifts of m changes give no p below one in m; with twenty yearly changes or fewer no relation can be shown at 0.05.",
    "A season that figure and driver share shows as a relation; add the periods up over whole years.",
    "A figure computed from the driver with half of the counting noise added is mostly missed in short series.",
    "A driver that hardly varies is no driver; dispersion asks whether figures are too steady by themselves.",
    "A factor of two significant digits that gives every figure is taken for a norm.",
  ],
  roles,
  options: driverOptions,
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  applicability,
  run,
  twin(input, options, rng) {
    const pairs = matchPairs(input.value, input.driver);
    if (obstacles(pairs).length > 0) return undefined;
    const following = followingOf(pairs, options);
    const rate = rateOf(pairs);
    const dispersion = Math.max(1, pearsonAround(following) / (pairs.values.length - 1));
    const drivers = new Map(pairs.ids.map((id, t) => [id, pairs.drivers[t]!]));
    const value = withFigures(input.value, (id, own, width) => {
      const driver = drivers.get(id);
      return driver === undefined ? own : printedLike(drawCount(rng.stream(id), rate * driver, dispersion), own, width);
    });
    return { ...input, value, comparators: undefined };
  },
});

function followingOf(pairs: Pairs, { model }: Pick<Options, "model">): Following {
  const { values, drivers } = pairs;
  const part = model === "part-of-driver" || (model === "auto" && couldBePart(values, drivers));
  return { values, drivers, part };
}

function obstacles(pairs: Pairs): readonly string[] {
  const { values, drivers, problems } = pairs;
  if (problems.length > 0) return problems;
  const n = values.length;
  if (n === 0) return ["No period has both a figure and a driver above zero."];
  if (n < fewest) return [`Only ${n} periods have both a figure and a driver above zero; ${fewest} are needed.`];
  if (n > most)
    return [
      `There are ${n} periods, more than the ${most} for which a thousand series are simulated. Add them up over longer periods.`,
    ];
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return ["Every figure is zero."];
  if (total < 1) return ["The figures add up to less than one event."];
  if (!(total <= mostEvents))
    return ["The figures add up to more than a million million, which is no number of separate events."];
  if (!drivers.every(Number.isFinite)) return ["Some figures of the driver are infinite."];
  if (driverVariation(pairs) < 1)
    return [
      "The driver varies less than the counting noise of the figures, so that nothing shows whether they follow it; dispersion asks whether they are too steady by themselves.",
    ];
  return [];
}

/** Variance of the mean that one rate gives to the figures, relative to counting noise. */
function driverVariation({ values, drivers }: Pairs): number {
  const rate = rateOf({ values, drivers });
  const middle = drivers.reduce((sum, driver) => sum + driver, 0) / drivers.length;
  return (
    drivers.reduce((sum, driver) => sum + (rate * (driver - middle)) ** 2, 0) / (rate * middle) / (drivers.length - 1)
  );
}

function applicability(input: Input, options: Options): Applicability {
  const pairs = matchPairs(input.value, input.driver);
  const reasons = obstacles(pairs);
  if (reasons.length > 0) return { verdict: "not-applicable", reasons };
  const { values, drivers } = pairs;
  if (options.model === "part-of-driver" && !couldBePart(values, drivers))
    return {
      verdict: "not-applicable",
      reasons: [
        "The figures are not whole numbers between a hundredth of the driver and the driver, so they are not tested as a part of it. Set option model to independent.",
      ],
    };
  const weak: string[] = [];
  if (values.length < 8) weak.push(`With ${values.length} periods only an extremely exact figure can stand out.`);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (mean < 5) weak.push("The figures are below five on average, too small to be too exact.");
  if (values.some((value, t) => pairs.widths[t] === 0 && !Number.isInteger(value)))
    weak.push("Some figures are not whole numbers, so they are not plain counts and may vary less.");
  return weak.length > 0 ? { verdict: "weak", reasons: weak } : { verdict: "applicable" };
}

function spreadElsewhere(input: Input, options: Options): readonly Elsewhere[] {
  return (input.comparators?.members ?? []).flatMap((member) => {
    const pairs = memberPairs(member, input.comparators?.columns ?? []);
    if (obstacles(pairs).length > 0) return [];
    return [{ label: member.group, value: pearsonAround(followingOf(pairs, options)) / (pairs.values.length - 1) }];
  });
}

function run(input: Input, options: Options, context: RunContext): Outcome {
  const pairs = matchPairs(input.value, input.driver);
  if (obstacles(pairs).length > 0) throw new RangeError("external-driver: run on figures that applicability declines");
  const middle = followingOf(pairs, options);
  const far = pairs.widths.some((width) => width > 0)
    ? {
        ...middle,
        values: farthest(pairs.values, pairs.widths, pairs.drivers),
        part: middle.part && couldBePart(pairs.values, pairs.drivers),
      }
    : middle;
  // Ends of intervals are no whole numbers; the hypergeometric law needs them.
  const following = far.values.every(Number.isInteger) ? far : { ...far, part: false };
  const df = pairs.values.length - 1;
  const p = exactnessP(following, context);
  const spread = pearsonAround(middle) / df;
  const changes = changesOf(pairs);
  const book = quantityBook();
  const found = {
    pairs,
    changes,
    predictions: predictEach(pairs.values, pairs.drivers),
    spread,
    log10p: p.log10,
    part: middle.part,
    names: { value: input.value.name, driver: input.driver.name },
  };
  const answer = writeAnswer(book, found);
  const explanations = examineFollowing(book, { pairs, following, changes, context });
  const others = spreadElsewhere(input, options);
  const rank = rankOf(book, spread, others);
  return {
    n: pairs.values.length,
    dropped: pairs.dropped,
    statistic: { name: "Pearson statistic around one rate of the driver", value: spread * df, df },
    p,
    effect: {
      name: "squared scatter around the driver",
      unit: "times counting noise",
      value: spread,
      interval: {
        level: 0.95,
        lower: (spread * df) / chiSquaredQuantile({ logUpper: Math.log(0.025) }, df),
        upper: (spread * df) / chiSquaredQuantile({ logLower: Math.log(0.025) }, df),
        kind: "confidence",
        method: "chi-squared limits (approximate)",
      },
      expected: 1,
    },
    nullModel: `Counts around one rate of the driver given their sum (${middle.part ? "hypergeometric" : "multinomial"}), or Poisson counts half of which last into the next period, whichever makes the figures less surprising.`,
    quantities: book.all,
    answer,
    leansOn: say`It leans most on events being counted one by one, and on the driver being measured apart from the figure.`,
    explanations,
    comparisons: [],
    ...(rank === undefined ? {} : { rank }),
    plots: drawFollowing(found, others),
  };
}

function rankOf(book: QuantityBook, own: number, others: readonly Elsewhere[]): Outcome["rank"] {
  if (others.length === 0) return undefined;
  const values = others.map(({ value }) => value);
  const add = (name: string, label: string, tail: "lower" | "upper"): void => {
    const value = 10 ** conformalRank(own, values, tail).log10;
    book.add(name, { label, unit: "probability", value }, "significant2");
  };
  add("conformalExact", "rank p-value of the scatter among comparators, lower tail", "lower");
  add("conformalLoose", "rank p-value of the scatter among comparators, upper tail", "upper");
  return {
    own,
    atLeastAsExtreme: values.filter((value) => (own < 1 ? value <= own : value >= own)).length,
    comparators: values.length,
  };
}
