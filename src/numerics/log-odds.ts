import { betaTails, logBetaKernel, type BetaPoint } from "./incomplete-beta.js";
import { logBeta } from "./log-gamma.js";
import { normalQuantile } from "./normal.js";
import { solveTail } from "./solve-tail.js";
import { bothTails, type Tail } from "./tail.js";

/** The point with log odds log(x / (1 - x)) of a beta distribution. */
function pointAtLogOdds(a: number, b: number, logOdds: number): BetaPoint {
  const x = 1 / (1 + Math.exp(-logOdds));
  const y = 1 / (1 + Math.exp(logOdds));
  // from the smaller of x and 1 - x, which alone has its digits near the end
  return { a, b, x, y, excess: x <= y ? a * (x - 1) + b * x : a * -y + b * (1 - y) };
}

// beyond exp of it the leading term of the tail, x^a / (a B(a, b)), is exact to 1e-16 unless a parameter is above 1e200 (DLMF 8.17.8)
const FAR = -600;

/** log(x / (1 - x)) of the beta quantile x: -Infinity and Infinity at the ends. Both log tails are concave on this scale. */
export function betaLogOddsQuantile(tail: Tail, a: number, b: number): number {
  const { lower, upper } = bothTails(tail);
  if (lower === -Infinity) return -Infinity;
  if (upper === -Infinity) return Infinity;
  const falls = upper <= lower;
  const start = Math.log(a / b) + normalQuantile(tail) * Math.sqrt(1 / a + 1 / b);
  return solveTail({
    at: (position) => {
      const logFar = falls ? -position : position;
      if (logFar < FAR) {
        const power = falls ? b : a;
        return { log: power * logFar - Math.log(power) - logBeta(a, b), slope: falls ? -power : power };
      }
      const point = pointAtLogOdds(a, b, position);
      const tails = betaTails(point);
      const log = falls ? tails.upper : tails.lower;
      const density = Math.exp(logBetaKernel(point) - log);
      return { log, slope: falls ? -density : density };
    },
    target: falls ? upper : lower,
    start,
    direction: falls ? "falls" : "rises",
    least: -Infinity,
    greatest: Infinity,
  });
}
