import { describe, expect, it } from "vitest";
import { findRoot, levenbergMarquardt, minimiseScalar, nelderMead } from "../../src/numerics/optimise.js";
import nist from "../fixtures/nist-strd.json" with { type: "json" };

const { exp } = Math;
type Model = (x: number, b: readonly number[]) => number;

const models: Readonly<Record<string, Model>> = {
  Misra1a: (x, [b1 = 0, b2 = 0]) => b1 * (1 - exp(-b2 * x)),
  Chwirut2: (x, [b1 = 0, b2 = 0, b3 = 0]) => exp(-b1 * x) / (b2 + b3 * x),
  Lanczos3: (x, [b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0, b6 = 0]) =>
    b1 * exp(-b2 * x) + b3 * exp(-b4 * x) + b5 * exp(-b6 * x),
  Rat42: (x, [b1 = 0, b2 = 0, b3 = 0]) => b1 / (1 + exp(b2 - b3 * x)),
  Rat43: (x, [b1 = 0, b2 = 0, b3 = 0, b4 = 0]) => b1 / (1 + exp(b2 - b3 * x)) ** (1 / b4),
  MGH09: (x, [b1 = 0, b2 = 0, b3 = 0, b4 = 0]) => (b1 * (x * x + x * b2)) / (x * x + x * b3 + b4),
  MGH10: (x, [b1 = 0, b2 = 0, b3 = 0]) => b1 * exp(b2 / (x + b3)),
  MGH17: (x, [b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0]) => b1 + b2 * exp(-x * b4) + b3 * exp(-x * b5),
  Thurber: (x, [b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0, b6 = 0, b7 = 0]) =>
    (b1 + b2 * x + b3 * x ** 2 + b4 * x ** 3) / (1 + b5 * x + b6 * x ** 2 + b7 * x ** 3),
  Eckerle4: (x, [b1 = 0, b2 = 0, b3 = 0]) => (b1 / b2) * exp(-0.5 * ((x - b3) / b2) ** 2),
  BoxBOD: (x, [b1 = 0, b2 = 0]) => b1 * (1 - exp(-b2 * x)),
};

type Set = (typeof nist.sets)[number];

function residualsOf({ name, x, y }: Set): (b: readonly number[]) => number[] {
  const model = models[name]!;
  return (b) => x.map((at, i) => y[i]! - model(at, b));
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function worst(found: readonly number[], expected: readonly number[]): number {
  return Math.max(...found.map((value, i) => Math.abs(value - expected[i]!) / Math.abs(expected[i]!)));
}

/** From these far starts the sum of squares is flat: see the two descriptions below. */
const lost = new Set(["BoxBOD from start 1", "MGH10 from start 1"]);
const runs = nist.sets.flatMap((set) =>
  [set.start1, set.start2].map((start, i) => ({ title: `${set.name} from start ${i + 1}`, set, start })),
);

describe("levenbergMarquardt", () => {
  it.each(runs.filter(({ title }) => !lost.has(title)))(
    "meets the certified values of NIST's $title",
    ({ set, start }) => {
      const found = levenbergMarquardt({ residuals: residualsOf(set), start });
      expect(found.converged).toBe(true);
      // certified to 11 digits; slopes by differences leave 7 of them on the worst conditioned set, Lanczos3
      expect(worst(found.at, set.certified)).toBeLessThan(2e-7);
      expect(worst(found.standardErrors, set.standardErrors)).toBeLessThan(1e-6);
      expect(worst([found.sumOfSquares], [set.residualSumOfSquares])).toBeLessThan(1e-9);
    },
  );

  it("shows by missing standard errors that BoxBOD's far start ended on a plateau", () => {
    const set = nist.sets.find(({ name }) => name === "BoxBOD")!;
    const found = levenbergMarquardt({ residuals: residualsOf(set), start: set.start1 });
    expect(found.sumOfSquares).toBeGreaterThan(2 * set.residualSumOfSquares);
    expect(found.standardErrors).toEqual([NaN, NaN]);
    // bounds that keep it off the plateau are enough
    const bounded = levenbergMarquardt({
      residuals: residualsOf(set),
      start: set.start1,
      lower: [0, 0],
      upper: [1e3, 1],
    });
    expect(worst(bounded.at, set.certified)).toBeLessThan(1e-7);
  });

  it("says that it has not converged on MGH10 from the far start", () => {
    const set = nist.sets.find(({ name }) => name === "MGH10")!;
    expect(levenbergMarquardt({ residuals: residualsOf(set), start: set.start1 }).converged).toBe(false);
  });

  it("stops on a bound, and gives the rest its best values there", () => {
    const x = [1, 2, 3, 4, 5];
    const y = [2.9, 5.2, 6.8, 9.1, 11.2];
    const residuals = ([a = 0, b = 0]: readonly number[]): number[] => x.map((at, i) => y[i]! - a - b * at);
    const found = levenbergMarquardt({ residuals, start: [0, 1], upper: [0.5, 10] });
    // with the intercept held at 1/2 the slope is sum x (y - 1/2) / sum x^2
    const slope = x.reduce((sum, at, i) => sum + at * (y[i]! - 0.5), 0) / 55;
    expect(found.at[0]).toBe(0.5);
    expect(worst([found.at[1]!], [slope])).toBeLessThan(1e-9);
    expect(found.standardErrors[0]).toBeNaN();
    expect(found.converged).toBe(true);
  });

  it("refuses starts and bounds that cannot be", () => {
    const residuals = ([a = 0]: readonly number[]): number[] => [Math.log(a), a];
    expect(() => levenbergMarquardt({ residuals, start: [-1] })).toThrow("not a finite number");
    expect(() => levenbergMarquardt({ residuals, start: [1], lower: [2], upper: [1] })).toThrow("2 … 1");
    expect(() => levenbergMarquardt({ residuals, start: [1], lower: [0, 0] })).toThrow("2 bounds for 1");
  });
});

describe("nelderMead", () => {
  const solved = ["Misra1a", "Chwirut2", "Rat42", "MGH09", "Thurber", "Eckerle4", "BoxBOD"];
  it.each(runs.filter(({ set }) => solved.includes(set.name)))(
    "finds the minimum of NIST's $title",
    ({ set, start }) => {
      const residuals = residualsOf(set);
      const found = nelderMead((b) => sumOfSquares(residuals(b)), { start });
      expect(found.converged).toBe(true);
      // a sum of squares good to 1e-13 fixes the parameters to its square root times their conditioning
      expect(worst(found.at, set.certified)).toBeLessThan(1e-6);
      expect(worst([found.value], [set.residualSumOfSquares])).toBeLessThan(1e-9);
    },
  );

  it("follows Rosenbrock's curved valley, in two dimensions and in four", () => {
    const valley = (x: readonly number[]): number =>
      x.slice(1).reduce((sum, next, i) => sum + 100 * (next - x[i]! ** 2) ** 2 + (1 - x[i]!) ** 2, 0);
    for (const start of [
      [-1.2, 1],
      [0.2, 0.5, 0.5, 2],
    ]) {
      const found = nelderMead(valley, { start, maxEvaluations: 20_000 });
      expect(
        worst(
          found.at,
          start.map(() => 1),
        ),
      ).toBeLessThan(1e-5);
    }
  });

  it("finds a minimum in a corner of the bounds, and starts inside them", () => {
    const found = nelderMead(([a = 0, b = 0]) => (a - 3) ** 2 + (b + 2) ** 2 + a * b, {
      start: [10, 10],
      lower: [0, 0],
      upper: [2, 1],
    });
    expect(found.at[0]).toBe(2);
    expect(found.at[1]).toBe(0);
    expect(found.value).toBe(5);
  });
});

describe("findRoot", () => {
  it.each([
    { name: "cos x = x", f: (x: number) => Math.cos(x) - x, lower: 0, upper: 1, root: 0.7390851332151607 },
    { name: "x^3 = 2", f: (x: number) => x ** 3 - 2, lower: 0, upper: 1e6, root: Math.cbrt(2) },
    { name: "a step at 1/3", f: (x: number) => (x < 1 / 3 ? -1 : 1), lower: -7, upper: 2, root: 1 / 3 },
    { name: "log x from an infinite end", f: Math.log, lower: 0, upper: 50, root: 1 },
    { name: "a root of order 9", f: (x: number) => (x - 0.25) ** 9, lower: -1, upper: 2, root: 0.25 },
    { name: "a root at the end", f: (x: number) => x, lower: 0, upper: 2, root: 0 },
  ])("solves $name to the precision of doubles", ({ f, lower, upper, root }) => {
    // the ninth power is 0 to doubles within 1e-36 of its root: 1e-12 leaves room for the last halvings
    expect(Math.abs(findRoot(f, { lower, upper }) - root)).toBeLessThan(1e-12);
  });

  it("keeps to the tolerance it is given", () => {
    expect(Math.abs(findRoot((x) => x * x - 2, { lower: 0, upper: 2, tolerance: 1e-3 }) - Math.SQRT2)).toBeLessThan(
      1e-3,
    );
  });

  it("refuses ends of one sign, and NaN", () => {
    expect(() => findRoot((x) => x * x + 1, { lower: -1, upper: 1 })).toThrow("does not bracket");
    expect(() => findRoot((x) => (x === -1 || x === 1 ? x : NaN), { lower: -1, upper: 1 })).toThrow("NaN");
  });
});

describe("minimiseScalar", () => {
  it.each([
    { name: "(x - 2)^2 + 1", f: (x: number) => (x - 2) ** 2 + 1, lower: -10, upper: 100, at: 2 },
    { name: "x log x", f: (x: number) => x * Math.log(x), lower: 1e-9, upper: 3, at: 1 / Math.E },
    { name: "-cos x", f: (x: number) => -Math.cos(x - 1), lower: -1, upper: 3, at: 1 },
    { name: "|x - 1/7|", f: (x: number) => Math.abs(x - 1 / 7), lower: -1, upper: 1, at: 1 / 7 },
    { name: "x, at its lower end", f: (x: number) => x, lower: 3, upper: 9, at: 3 },
  ])("finds the minimum of $name", ({ f, lower, upper, at }) => {
    // f is flat to doubles within 1e-8 of a smooth minimum
    expect(Math.abs(minimiseScalar(f, { lower, upper }).at - at)).toBeLessThan(1e-7);
  });

  it("treats NaN as worse than any number", () => {
    const found = minimiseScalar((x) => (x < 0 ? NaN : (x - 0.1) ** 2), { lower: -1, upper: 1 });
    expect(Math.abs(found.at - 0.1)).toBeLessThan(1e-7);
  });

  it("refuses an empty or infinite interval", () => {
    expect(() => minimiseScalar((x) => x, { lower: 1, upper: 1 })).toThrow("not an interval");
    expect(() => minimiseScalar((x) => x, { lower: 0, upper: Infinity })).toThrow("not an interval");
  });
});
