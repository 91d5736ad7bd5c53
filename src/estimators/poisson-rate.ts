import { defineEstimator } from "../core/estimator.js";
import { readPeriod } from "../core/period.js";
import { requiredRole } from "../core/roles.js";
import type { Applicability } from "../core/test.js";
import type { Series } from "../core/values.js";
import { drawPoisson } from "../numerics/draw.js";
import { poissonInterval } from "../numerics/poisson.js";

const daysPerYear = 365.25;

/** Counts with bounds and the days they cover; a count without a period counts as one year. */
function totals(count: Series): {
  lower: number;
  upper: number;
  years: number;
  used: number;
  missing: number;
  open: number;
} {
  let [lower, upper, years, used, missing, open] = [0, 0, 0, 0, 0, 0];
  count.at.forEach((at, i) => {
    const low = count.lower[i] ?? NaN;
    const high = count.upper[i] ?? NaN;
    if (Number.isNaN(low)) missing += 1;
    else if (high === Infinity) open += 1;
    else {
      const days = readPeriod(at);
      lower += low;
      upper += high;
      years += days === undefined ? 1 : (days.last - days.first + 1) / daysPerYear;
      used += 1;
    }
  });
  return { lower, upper, years, used, missing, open };
}

export const poissonRate = defineEstimator({
  id: "poisson-rate",
  version: 1,
  title: "Events a year, from counts, with an exact interval",
  estimand: "The yearly rate of events behind the counts of one or several periods.",
  unit: "events a year",
  assumptions: [
    "Events happen independently of one another.",
    "The rate is the same in all the periods given; where it is not, the estimate is their average and the interval is too narrow.",
  ],
  references: [
    {
      text: "Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika 28, 437-442.",
      doi: "10.1093/biomet/28.3-4.437",
    },
  ],
  method:
    "Total count over total time. The interval inverts the two Poisson tails exactly (Garwood); where a figure is printed as an interval, the lower end starts from its lower bound and the upper end from its upper bound.",
  limits: [
    "Too narrow for counts that vary more than independent events do (outbreaks, campaigns, quotas).",
    'A lower bound such as "18,000+" has no upper end and is left out.',
  ],
  roles: { count: requiredRole("series", "counts by period; a period that is no date counts as one year") },
  options: {
    level: { type: "number", default: 0.95, minimum: 0.5, maximum: 0.9999, description: "Coverage of the interval." },
  },
  truth: [0.7, 4, 60, 2500].map((value) => ({
    id: `rate-${value}`,
    description: `three years at ${value} events a year`,
    n: 3,
    value,
    draw: (rng) => {
      const counts = Float64Array.from({ length: 3 }, () => drawPoisson(rng, value));
      return {
        count: {
          name: "simulated",
          unit: "events",
          at: ["1", "2", "3"],
          ids: ["a", "b", "c"],
          printed: Array.from(counts, String),
          lower: counts,
          upper: counts,
          dropped: [],
        },
      };
    },
  })),
  applicability({ count }): Applicability {
    const { used, lower, open, missing } = totals(count);
    if (used === 0)
      return {
        verdict: "not-applicable",
        reasons: [
          `No count has an upper bound: ${missing} of ${count.at.length} are missing and ${open} are open above.`,
        ],
      };
    if (lower < 0) return { verdict: "not-applicable", reasons: ["A count is negative, so these are not counts."] };
    return { verdict: "applicable" };
  },
  estimate({ count }, { level }) {
    const { lower, upper, years, used, missing, open } = totals(count);
    const low = poissonInterval(Math.ceil(lower), level);
    const high = poissonInterval(Math.floor(upper), level);
    return {
      n: used,
      dropped: [
        { reason: "not found", count: missing },
        { reason: "printed as a lower bound only", count: open },
      ].filter((item) => item.count > 0),
      value: (lower + upper) / 2 / years,
      intervals: [
        {
          level,
          lower: low.lower / years,
          upper: high.upper / years,
          kind: "confidence",
          method: "exact Poisson (Garwood), widened by the printed bounds",
        },
      ],
      diagnostics: [],
      model: "independent events at one constant rate",
      priors: [],
    };
  },
});
