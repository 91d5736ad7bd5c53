import type { Rng } from "../core/rng.js";
import type { Scenario } from "../core/test.js";
import { drawNegativeBinomial, drawNormal, drawPoisson } from "../numerics/draw.js";
import type { CountInput } from "./formula-scenarios.js";
import { alone, formulaSizes, seriesOf, squareMeans } from "./formula-scenarios.js";
import { honestTruths } from "./truths.js";

/** One honest way in which counts come about around given means. */
interface Kind {
  readonly id: string;
  readonly text: string;
  draw(rng: Rng, means: readonly number[]): readonly number[];
}

function scenario(kind: Kind, n: number): Scenario<CountInput> {
  return {
    id: `${kind.id}-${n}`,
    description: kind.text,
    n,
    // A thousand simulated series of a thousand figures, ten formulas each, take seconds.
    ...(n >= 100 ? { most: n > 100 ? 100 : 400 } : {}),
    draw: (rng) => alone(seriesOf(kind.draw(rng, squareMeans(n)))),
  };
}

const everySize: readonly Kind[] = [
  {
    id: "poisson",
    text: "independent counts exactly around k·t², the least favourable honest case",
    draw: (rng, means) => means.map((mean) => drawPoisson(rng, mean)),
  },
  {
    id: "overdispersed",
    text: "counts around k·t² that also vary by 5 % of the mean from period to period",
    draw: (rng, means) => means.map((mean) => drawNegativeBinomial(rng, { size: 400, mean })),
  },
  {
    id: "random-growth",
    text: "counts whose mean grows by random factors: no formula is behind them",
    draw(rng, means) {
      let log = Math.log(100);
      const drift = 4 / means.length;
      return means.map(() => {
        const value = drawPoisson(rng, Math.exp(log));
        log += drift + (0.3 * drawNormal(rng)) / Math.sqrt(means.length / 8);
        return value;
      });
    },
  },
];

const otherTruths: readonly Kind[] = [
  {
    id: "cox",
    text: "counts around k·t² times a random path: its logarithm moves by 5 % a period and is drawn back",
    draw(rng, means) {
      let log = 0;
      return means.map((mean) => {
        log = 0.98 * log + 0.05 * drawNormal(rng);
        return drawPoisson(rng, mean * Math.exp(log));
      });
    },
  },
  {
    id: "autocorrelated",
    text: "counts around k·t² each of whose means follows half of the deviation of the count before",
    draw(rng, means) {
      let deviation = 0;
      return means.map((mean) => {
        const count = drawPoisson(rng, Math.max(0, mean + deviation / 2));
        deviation = count - mean;
        return count;
      });
    },
  },
  {
    id: "seasonal",
    text: "counts around k·t² with a swing of 30 % over twelve periods",
    draw(rng, means) {
      const phase = 2 * Math.PI * rng.uniform();
      return means.map((mean, i) => drawPoisson(rng, mean * (1 + 0.3 * Math.sin(phase + (2 * Math.PI * i) / 12))));
    },
  },
];

/** The kinds around a level, of truths.ts; its thinned kind shares cases between periods and is a trap here. */
const level: readonly Scenario<CountInput>[] = honestTruths({
  sizes: [8, 30, 100],
  level: 300,
  wrap: alone,
  only: ["poisson", "negative-binomial", "cox", "seasonal"],
}).map((item) => ({ ...item, id: `level-${item.id}` }));

export const honestCounts: readonly Scenario<CountInput>[] = [
  ...formulaSizes.flatMap((n) => everySize.map((kind) => scenario(kind, n))),
  ...[8, 30, 100].flatMap((n) => otherTruths.map((kind) => scenario(kind, n))),
  ...level,
];
