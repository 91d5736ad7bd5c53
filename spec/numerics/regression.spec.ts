import { describe, expect, it } from "vitest";
import { drawNegativeBinomial, drawPoisson } from "../../src/numerics/draw.js";
import { fitLeastSquares, fitNegativeBinomial, fitPoisson, poissonFitter } from "../../src/numerics/regression.js";
import { seededRng } from "../../src/numerics/rng.js";
import reference from "../fixtures/regression.json" with { type: "json" };
import shared from "../fixtures/regression-shared.json" with { type: "json" };

function worst(found: readonly number[], expected: readonly number[]): number {
  expect(found.length).toBe(expected.length);
  return Math.max(...found.map((value, i) => Math.abs(value - expected[i]!) / Math.abs(expected[i]!)));
}

interface Summary {
  readonly deviance: number;
  readonly pearson: number;
  readonly logLikelihood: number;
}

function summary({ deviance, pearson, logLikelihood }: Summary): number[] {
  return [deviance, pearson, logLikelihood];
}

const eight = [1, 2, 3, 4, 5, 6, 7, 8];
const families: Readonly<Record<string, (t: number) => number[]>> = {
  oneQ: (t) => [t * t],
  lin0: (t) => [t],
  quad: (t) => [1, t, t * t],
  quad0: (t) => [t, t * t],
  cubic: (t) => [1, t, t * t, t ** 3],
};

describe("fitLeastSquares", () => {
  // 1e-10: both programs lose digits to the conditioning of the design, the Longley data most
  it.each(reference.leastSquares)("agrees with R's lm on $id", (expected) => {
    const fit = fitLeastSquares(expected);
    expect(worst(fit.coefficients, expected.coefficients)).toBeLessThan(1e-10);
    expect(worst(fit.standardErrors, expected.standardErrors)).toBeLessThan(1e-10);
    expect(worst(fit.fitted, expected.fitted)).toBeLessThan(1e-10);
    expect(worst(summary(fit), summary(expected))).toBeLessThan(1e-10);
    expect(fit.df).toBe(expected.df);
  });

  it.each(shared.leastSquares)("meets the shared reference $id", ({ id, t, y, coefficients, rss, df, aic }) => {
    const powers = id.includes("one_param") ? [2] : coefficients.map((_, power) => power);
    const fit = fitLeastSquares({ design: t.map((x) => powers.map((power) => x ** power)), response: y });
    // the cubic's small coefficients are what 1e-16 of the response leaves after cancelling: 1e-8
    expect(worst(fit.coefficients, coefficients)).toBeLessThan(1e-8);
    expect(worst([fit.deviance], [rss])).toBeLessThan(1e-10);
    expect(fit.df).toBe(df);
    expect(worst([2 * (powers.length + 1) - 2 * fit.logLikelihood], [aic])).toBeLessThan(1e-12);
  });

  it("refuses a design that cannot be solved, and says why", () => {
    const response = [1, 2, 3];
    expect(() => fitLeastSquares({ design: response.map((x) => [x, 2 * x]), response })).toThrow("linearly dependent");
    expect(() => fitLeastSquares({ design: [[1, 2]], response: [1] })).toThrow("2 columns but only 1 rows");
    expect(() => fitLeastSquares({ design: [[1], [NaN], [1]], response })).toThrow("row 1, column 0 is NaN");
    expect(() => fitLeastSquares({ design: [[1], [1, 2], [1]], response })).toThrow("row 1 has 2 values");
    expect(() => fitLeastSquares({ design: [[1], [1], [1]], response: [1, 2] })).toThrow("2 values of response");
    expect(() => fitLeastSquares({ design: [[1], [1], [1]], response, weights: [1, 0, 1] })).toThrow("weight 1 is 0");
  });
});

describe("fitPoisson", () => {
  it.each(reference.poisson)("agrees with R on $id", (expected) => {
    const link = expected.link === "log" ? "log" : "identity";
    const fit = fitPoisson({ ...expected, link });
    expect(fit.converged).toBe(true);
    expect(worst(fit.coefficients, expected.coefficients)).toBeLessThan(1e-10);
    expect(worst(fit.standardErrors, expected.standardErrors)).toBeLessThan(1e-10);
    expect(worst(fit.fitted, expected.fitted)).toBeLessThan(1e-10);
    expect(worst(summary(fit), summary(expected))).toBeLessThan(1e-10);
    expect(fit.df).toBe(expected.df);
  });

  it.each(shared.identityLink)("meets the shared formula fits: $id, $family", (expected) => {
    const design = eight.map(families[expected.family]!);
    const fit = fitPoisson({ design, response: expected.y, link: "identity" });
    // the reference made 6 steps, which leaves up to 1e-9 of the mean, and 1e-6 of a small residual
    expect(worst(fit.fitted, expected.fitted)).toBeLessThan(1e-9);
    expect(Math.abs(fit.pearson - expected.pearson)).toBeLessThan(1e-7 * expected.pearson + 1e-20);
    expect(fit.df).toBe(expected.df);
  });

  it("meets the shared glm with identity link", () => {
    const { y, coef, deviance, pearson } = shared.glm;
    const fit = fitPoisson({ design: eight.map(families["quad"]!), response: y, link: "identity" });
    // R stopped at a relative change of 1e-8 of the deviance
    expect(worst(fit.coefficients, coef)).toBeLessThan(1e-7);
    expect(worst([fit.deviance, fit.pearson], [deviance, pearson])).toBeLessThan(1e-9);
  });

  it("solves the score equations: observed and fitted totals agree where the link makes them", () => {
    const rng = seededRng("spec/score");
    for (let round = 0; round < 50; round++) {
      const design = Array.from({ length: 30 }, (_, i) => [1, i / 30, rng.uniform()]);
      const response = design.map(([, slope = 0]) => drawPoisson(rng, 2 + 20 * slope));
      const logarithmic = fitPoisson({ design, response, link: "log" });
      const identity = fitPoisson({ design, response, link: "identity" });
      for (let column = 0; column < 3; column++) {
        const score = design.reduce((sum, row, i) => sum + row[column]! * (response[i]! - logarithmic.fitted[i]!), 0);
        // of about 400 counts in all
        expect(Math.abs(score)).toBeLessThan(1e-9);
        let ratio = 0;
        let information = 0;
        for (const [i, row] of design.entries()) {
          ratio += row[column]! * (response[i]! / identity.fitted[i]! - 1);
          information += row[column]! ** 2 / identity.fitted[i]!;
        }
        // rows of 0 make the last steps shrink slowly: the last one is below 1e-10, what is left is more
        expect(Math.abs(ratio)).toBeLessThan(1e-7 * Math.sqrt(information));
      }
    }
  });

  it("goes to the border where a mean is 0, and says that it got there", () => {
    // the best line is slope (t - 1), with the slope the total 31 over the sum of t - 1
    const response = [0, 1, 0, 2, 1, 4, 3, 6, 5, 9];
    const fit = fitPoisson({ design: response.map((_, i) => [1, i + 1]), response, link: "identity" });
    expect(fit.converged).toBe(true);
    // the creep to the border ends with steps of 3e-5 standard errors that shrink by 6/7 each: 1e-6 of the slope is left
    expect(fit.coefficients[1]!).toBeGreaterThan((31 / 45) * (1 - 1e-6));
    expect(fit.coefficients[1]!).toBeLessThan((31 / 45) * (1 + 1e-6));
    expect(fit.fitted.every((mean) => mean > 0)).toBe(true);
  });

  it("fits counts that are all 0 with means that are as good as 0", () => {
    const design = [[1], [1], [1]];
    expect(fitPoisson({ design, response: [0, 0, 0], link: "identity" }).deviance).toBeLessThan(1e-9);
    expect(fitPoisson({ design, response: [0, 0, 0], link: "log" }).deviance).toBeLessThan(1e-8);
  });

  it("refuses counts below 0 and starts that cannot be", () => {
    const design = [[1], [1]];
    expect(() => fitPoisson({ design, response: [1, -1], link: "log" })).toThrow("response 1 is -1");
    expect(() => fitPoisson({ design, response: [1, 2], link: "identity", start: [-1] })).toThrow("not above 0");
    const opposed = [[1], [-1]];
    expect(() => fitPoisson({ design: opposed, response: [1, 2], link: "identity" })).toThrow("give a start");
  });
});

describe("poissonFitter", () => {
  it("gives what fitPoisson gives, one response after another", () => {
    const design = eight.map((t) => [t * t, t]);
    const fitter = poissonFitter({ design, link: "identity" });
    const rng = seededRng("spec/fitter");
    for (let round = 0; round < 200; round++) {
      const response = eight.map((t) => drawPoisson(rng, 3 * t * t));
      const lean = fitter(response);
      const full = fitPoisson({ design, response, link: "identity" });
      expect([...lean.coefficients]).toEqual(full.coefficients);
      expect([lean.deviance, lean.pearson]).toEqual([full.deviance, full.pearson]);
    }
  });
});

describe("fitNegativeBinomial", () => {
  it.each(reference.negativeBinomial)("agrees with maximum likelihood in R on $id", (expected) => {
    const fit = fitNegativeBinomial({ ...expected, link: "log" });
    expect(fit.converged).toBe(true);
    expect(worst(fit.coefficients, expected.coefficients)).toBeLessThan(1e-10);
    expect(worst(fit.standardErrors, expected.standardErrors)).toBeLessThan(1e-10);
    expect(worst([...summary(fit), fit.size], [...summary(expected), expected.size])).toBeLessThan(1e-10);
    expect(fit.df).toBe(expected.df);
  });

  it("is the Poisson fit where counts vary no more than Poisson counts", () => {
    const model = { design: [[1], [1], [1], [1]], response: [5, 5, 6, 5], link: "log" } as const;
    expect(fitNegativeBinomial(model)).toEqual({ ...fitPoisson(model), size: Infinity });
  });

  it("is fitted to all zeros without a size", () => {
    const fit = fitNegativeBinomial({ design: [[1], [1]], response: [0, 0], link: "log" });
    expect(fit.size).toBe(Infinity);
  });

  it("finds the size and slope that made large counts", () => {
    const rng = seededRng("spec/large counts");
    const design = Array.from({ length: 4000 }, (_, i) => [1, i / 4000]);
    const response = design.map(([, x = 0]) => drawNegativeBinomial(rng, { size: 3, mean: Math.exp(10 + x) }));
    const fit = fitNegativeBinomial({ design, response, link: "log" });
    expect(Math.abs(fit.coefficients[1]! - 1)).toBeLessThan(4 * fit.standardErrors[1]!);
    // a size's standard error at large means is size sqrt(1 / (n (size trigamma(size) - 1) size)): 0.065 here
    expect(Math.abs(fit.size - 3)).toBeLessThan(4 * 0.065);
  });
});
