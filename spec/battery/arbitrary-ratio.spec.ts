import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { arbitraryRatio } from "../../src/battery/arbitrary-ratio.js";
import {
  ceilingLog,
  code,
  deviationsLog,
  fractionBits,
  freeCodeLog,
  totient,
} from "../../src/battery/arbitrary-ratio/code.js";
import { pairInput, panelOf, type Input } from "../../src/battery/arbitrary-ratio/scenarios.js";
import { turnedBackFrom, wholeMultiple } from "../../src/battery/constant-ratio/turned-back.js";
import { defaultOptions } from "../../src/core/options.js";
import type { Outcome } from "../../src/core/test.js";
import { binomialLogMass } from "../../src/numerics/binomial.js";
import { drawPoisson } from "../../src/numerics/draw.js";
import { seededRng } from "../../src/numerics/rng.js";
import { checkTest } from "../support/check-test.js";

interface Pair {
  readonly parts: readonly number[];
  readonly units: readonly number[];
}
const reference = JSON.parse(readFileSync("spec/fixtures/arbitrary-ratio.json", "utf8")) as {
  readonly origin: string;
  readonly small: Pair & { readonly lower: number; readonly statistic: number };
  readonly bits: readonly { readonly above: number; readonly below: number; readonly bits: number }[];
  readonly exact: Pair & { readonly simpleLog: number };
};

type Options = Parameters<typeof arbitraryRatio.run>[1];
const run = (input: Input, options: Partial<Options> = {}, draws = 99): Outcome =>
  arbitraryRatio.run(
    input,
    { ...defaultOptions(arbitraryRatio.options), ...options },
    { rng: seededRng("spec"), draws },
  );
const log10p = ({ p }: Outcome): number => (p.method === "none" ? NaN : p.log10);
const ten = (value: number): number[] => Array.from({ length: 10 }, () => value);
const empty: Input = { numerator: undefined, denominator: undefined, parts: undefined, declared: undefined };

// Calibration measures a thousand periods too; here they would take minutes.
const upTo100 = { ...arbitraryRatio, honest: arbitraryRatio.honest.filter(({ n }) => n <= 100) };

checkTest(upTo100, {
  simulations: 60,
  published: [
    {
      source: `the homogeneity statistic, ${reference.origin}`,
      input: pairInput(reference.small.parts, reference.small.units),
      expect: ({ statistic }) => [
        { what: "statistic", actual: statistic.value, expected: reference.small.statistic, relative: 1e-12 },
      ],
    },
    {
      source: `the e-value of simple fractions, ${reference.origin}`,
      input: pairInput(reference.exact.parts, reference.exact.units),
      expect: ({ quantities }) => [
        {
          what: "saved bits",
          actual: Number(quantities["savedBits"]?.value),
          expected: reference.exact.simpleLog / Math.LN2,
          // a fraction on the very edge of those looked at (7/20) counts there and not here
          relative: 1e-8,
        },
      ],
    },
  ],
  power: { "two-fifths-8": 0.99, "third-8": 0.9, "half-noise-30": 0.9, "half-noise-100": 0.99, "one-of-ten": 0.95 },
  degenerate: [
    { what: "nothing bound", input: empty },
    { what: "a panel with one column", input: { ...empty, parts: panelOf("p", ["a"], [[ten(5)]]) } },
    { what: "a panel without members", input: { ...empty, parts: panelOf("p", ["a", "b"], []) } },
    { what: "empty series", input: pairInput([], []) },
    { what: "one period", input: pairInput([4], [9]) },
    { what: "nothing but zeros", input: pairInput(ten(0), ten(0)) },
    { what: "missing figures", input: pairInput(ten(NaN), ten(9)) },
    { what: "figures that are no counts", input: pairInput(ten(2.5), ten(9)) },
    { what: "a part that is the whole", input: pairInput(ten(9), ten(9)) },
    { what: "a part larger than its whole", input: pairInput(ten(9), ten(4)) },
    { what: "figures beyond counting", input: pairInput(ten(4e15), ten(9e15)) },
    {
      what: "too many pairs",
      input: {
        ...empty,
        parts: panelOf(
          "p",
          ["a", "b"],
          Array.from({ length: 2001 }, () => [ten(5), ten(9)]),
        ),
      },
    },
  ],
});

describe("the code for fractions", () => {
  it("charges what an independent program computes", () => {
    for (const { above, below, bits } of reference.bits)
      expect(Math.abs(fractionBits(above, below) - bits), `${above}/${below}`).toBeLessThan(1e-12);
    expect([1, 2, 3, 4, 5, 6, 10, 100].map(totient)).toEqual([1, 1, 2, 2, 4, 2, 4, 40]);
  });

  it("gives all fractions together a weight of at most one, near one as more are counted", () => {
    let sum = 0;
    const totients = Array.from({ length: 200 }, (_, b) => totient(b + 1));
    for (let whole = 0; whole < 200; whole++)
      for (let below = 1; below <= 200; below++) {
        // all φ(b) remainders of a denominator weigh the same; checked for a few, since each bit count sums φ anew
        const bits =
          whole % 50 === 0 && below % 10 === 1
            ? fractionBits(whole * below + (below === 1 ? 0 : 1), below)
            : Math.log2((whole + 1) * (whole + 2) * below * (below + 1) * totients[below - 1]!);
        sum += totients[below - 1]! * 2 ** -bits;
      }
    expect(sum).toBeLessThanOrEqual(1);
    expect(sum).toBeGreaterThan(0.985);
  });

  it("spreads a probability over the deviations", () => {
    let one = 0;
    for (let d = -600; d <= 600; d++) one += Math.exp(deviationsLog([d]));
    expect(Math.abs(one - 1)).toBeLessThan(1e-12);
    let two = 0;
    for (let a = -120; a <= 120; a++) for (let b = -120; b <= 120; b++) two += Math.exp(deviationsLog([a, b]));
    expect(two).toBeLessThanOrEqual(1 + 1e-12);
    expect(two).toBeGreaterThan(0.99);
  });
});

describe("saved bits", () => {
  /** Every table of hits out of these trials. */
  function* tables(trials: readonly number[]): Generator<readonly number[]> {
    const [n, ...rest] = trials;
    if (n === undefined) yield [];
    else for (let x = 0; x <= n; x++) for (const others of tables(rest)) yield [x, ...others];
  }
  const pooled = (hits: readonly number[], trials: readonly number[]): number =>
    hits.reduce((a, b) => a + b, 0) / trials.reduce((a, b) => a + b, 0);

  it.each([[[7, 9]], [[12, 20]], [[3, 5, 6]], [[30]]] as const)(
    "come from codes that add up to at most one over all figures: totals %j",
    (trials) => {
      let simple = 0;
      let free = 0;
      for (const hits of tables(trials)) {
        const ratio = pooled(hits, trials);
        if (!(ratio > 0)) continue;
        const { simpleLog } = code({ hits, trials, ofShare: (r) => Math.min(1, r) }, ratio);
        simple += Math.exp(simpleLog + ceilingLog({ hits, trials }));
        free += Math.exp(freeCodeLog({ hits, trials }));
      }
      expect(simple).toBeLessThanOrEqual(1);
      expect(free).toBeLessThanOrEqual(1);
      expect(free).toBeGreaterThan(0.2);
    },
  );

  it("are those of an e-value: its mean is at most one under any shares, equal or not", () => {
    const trials = [6, 8, 9];
    for (const shares of [
      [0.4, 0.4, 0.4],
      [0.5, 0.5, 0.5],
      [1 / 3, 1 / 3, 1 / 3],
      [0.2, 0.5, 0.9],
      [0.05, 0.4, 0.4],
    ]) {
      let mean = 0;
      for (const hits of tables(trials)) {
        const ratio = pooled(hits, trials);
        if (!(ratio > 0)) continue;
        const chance = hits.reduce((sum, x, t) => sum + binomialLogMass(x, { n: trials[t]!, p: shares[t]! }), 0);
        mean += Math.exp(chance + code({ hits, trials, ofShare: (r) => Math.min(1, r) }, ratio).log);
      }
      expect(mean, JSON.stringify(shares)).toBeLessThanOrEqual(1);
    }
  });

  it("pay for a simple fraction and not for an odd one", () => {
    const trials = Array.from({ length: 10 }, (_, t) => 1000 + 37 * t);
    const saved = (share: number): { simple: number; free: number } => {
      const hits = trials.map((n) => Math.round(n * share));
      const { simpleLog, freeLog } = code({ hits, trials, ofShare: (r) => Math.min(1, r) }, pooled(hits, trials));
      return { simple: simpleLog / Math.LN2, free: freeLog / Math.LN2 };
    };
    expect(saved(2 / 5).simple).toBeGreaterThan(saved(2 / 5).free);
    expect(saved(0.41234567).simple).toBeLessThan(saved(0.41234567).free);
  });
});

describe("arbitrary-ratio", () => {
  it("agrees with the sum over all tables with the same margins", () => {
    const { parts, units, lower } = reference.small;
    const p = 10 ** log10p(run(pairInput(parts, units), {}, 20_000));
    // four standard errors of 20,000 draws
    expect(Math.abs(p - lower)).toBeLessThan(4 * Math.sqrt((lower * (1 - lower)) / 20_000) + 1 / 20_000);
  });

  it("multiplies the chance by the pairs searched and says both", () => {
    const rng = seededRng("pairs");
    const columns = [200, 300, 500].map((mean) => Array.from({ length: 10 }, () => drawPoisson(rng, mean)));
    columns[0] = columns[2]!.map((count) => Math.round(count * 0.4));
    const outcome = run({ ...empty, parts: panelOf("p", ["a", "b", "c"], [columns]) });
    expect(outcome.quantities["searched"]?.value).toBe(3);
    expect(outcome.quantities["numeratorName"]?.value).toBe("a");
    expect(outcome.quantities["denominatorName"]?.value).toBe("c");
    // none of 3 × 99 draws is as steady: 3 × 1 / 298
    expect(log10p(outcome)).toBeCloseTo(Math.log10(3 / 298), 10);
    expect(outcome.quantities["fraction"]?.value).toBe("2/5");
  });

  it("finds the ratio of two counts of which neither is part of the other", () => {
    const livers = [301, 322, 340, 365, 388, 402, 431, 450];
    const outcome = run(
      pairInput(
        livers.map((count) => Math.round(1.5 * count)),
        livers,
      ),
      { model: "independent-counts" },
    );
    expect(outcome.quantities["fraction"]?.value).toBe("3/2");
    expect(log10p(outcome)).toBe(-2);
    const several = run(
      pairInput(
        livers.map((count) => Math.round(2.7 * count)),
        livers,
      ),
      { model: "several-per-unit" },
    );
    expect(several.evidence).toBeUndefined();
    expect(log10p(several)).toBe(-2);
  });

  it("knows a whole multiple and rounded percentages when it sees them", () => {
    expect(wholeMultiple({ parts: [3, 5, 0], units: [6, 10, 0] })).toBe(2);
    expect(wholeMultiple({ parts: [6, 10], units: [3, 5] })).toBe(2);
    expect(wholeMultiple({ parts: [6, 11], units: [3, 5] })).toBeUndefined();
    const units = [10_007, 11_003, 12_011, 13_001];
    expect(turnedBackFrom({ parts: units.map((n) => Math.round(n * 0.37)), units })?.decimals).toBe(0);
    expect(turnedBackFrom({ parts: units.map((n) => Math.round(n * 0.373)), units })?.decimals).toBe(1);
    expect(turnedBackFrom({ parts: [3801, 4099, 4503, 5011], units })).toBeUndefined();
    // in tables so small every count is some percentage
    expect(turnedBackFrom({ parts: [3, 4, 5, 6], units: [10, 20, 25, 50] })).toBeUndefined();
  });

  it("keeps a made-up share accused although it is a whole percentage, where chance would have moved it further", () => {
    const units = [503, 561, 617, 655, 709, 767, 811, 868];
    const outcome = run(
      pairInput(
        units.map((n) => Math.round(0.4 * n)),
        units,
      ),
      {},
      999,
    );
    const found = outcome.explanations.find(({ id }) => id === "rounded-percentage");
    expect(found?.log10p).toBeLessThan(-2);
    expect(found?.speaks).toBe("not examined");
  });
});
