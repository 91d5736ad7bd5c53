import { middleCounts } from "./admissible.js";
import { pooledRatio, sum, type Noise } from "./homogeneity.js";
import type { RatioPeriod } from "./matched.js";

/** With fewer periods the left tail of the statistic rests on one or two differences and on rounding. */
const fewestPeriods = 4;

/** A thousand simulated tables of this many periods take a few seconds. */
const mostPeriods = 2000;
/** Up to here every sum of counts is exact in double precision, with room for the urns of the hypergeometric law. */
const mostCases = 1e12;

/** Why the common ratio cannot be tested on these counts; empty where it can. */
export function obstacles(periods: readonly RatioPeriod[], noise: Noise): readonly string[] {
  if (periods.length < fewestPeriods) {
    return [
      `Only ${periods.length} periods have both counts with an upper bound and a denominator above zero; ${fewestPeriods} are needed.`,
    ];
  }
  if (periods.length > mostPeriods) {
    return [
      `There are ${periods.length} periods, more than the ${mostPeriods} for which a thousand tables are simulated. Add them up over longer periods.`,
    ];
  }
  const tooLarge = periods.find(({ numerator, denominator }) => numerator.lower > denominator.upper);
  if (noise.model === "part-of-whole" && tooLarge !== undefined) {
    return [
      `In ${tooLarge.at} the numerator is larger than the denominator, so it is no part of it. If it need not be, set option model to independent-counts or several-per-unit.`,
    ];
  }
  const counts = middleCounts(periods, noise);
  if (!(sum(counts.parts) + sum(counts.units) <= mostCases)) {
    return ["The figures add up to more than a million million, which is no number of separate cases."];
  }
  if (sum(counts.parts) === 0) return ["Every numerator is zero."];
  if (noise.model === "part-of-whole" && sum(counts.parts) >= sum(counts.units)) {
    return ["The numerator is the whole denominator in every period, so the share cannot vary."];
  }
  return [];
}

/** What weakens the test on these counts, in sentences. */
export function reservations(periods: readonly RatioPeriod[], noise: Noise): readonly string[] {
  const reasons: string[] = [];
  if (periods.length < 6) reasons.push(`With ${periods.length} periods only an extremely steady ratio can stand out.`);
  const counts = middleCounts(periods, noise);
  const ratio = pooledRatio(counts);
  if (Math.min(...counts.units) * ratio < 5) {
    reasons.push("Some expected numerators are below 5: such counts can hardly be too steady.");
  }
  const wide = periods.filter(
    ({ numerator: { lower, upper } }, t) => upper - lower > 2 * Math.sqrt(counts.units[t]! * ratio),
  );
  if (wide.length > 0) {
    reasons.push(
      `In ${wide.length} periods the printed bounds of the numerator are wider than its chance variation, so rounding decides.`,
    );
  }
  return reasons;
}
