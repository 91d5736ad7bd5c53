import type { Highs } from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import { decimalRational, toNumber, type Rational } from "../../src/numerics/rational.js";
import {
  checkFeasible,
  createSimplex,
  optimise,
  setBounds,
  type LinearRow,
  type Simplex,
} from "../../src/numerics/rational-simplex.js";
import { seededRng } from "../../src/numerics/rng.js";
import { loadHighs } from "../support/highs.js";

interface Problem {
  readonly bounds: readonly { readonly lower: number; readonly upper: number }[];
  readonly rows: readonly {
    readonly coefficients: readonly number[];
    readonly relation: "=" | "<=" | ">=";
    readonly bound: number;
  }[];
}
let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

const finite = (value: number): Rational | undefined => (Number.isFinite(value) ? decimalRational(value) : undefined);

/** Small systems of whole numbers, about half of them contradictory. */
function drawProblem(name: string): Problem {
  const rng = seededRng(name);
  const below = (n: number): number => Math.floor(rng.uniform() * n);
  const variables = 2 + below(5);
  return {
    bounds: Array.from({ length: variables }, () => {
      const lower = below(8);
      return { lower, upper: rng.uniform() < 0.25 ? Infinity : lower + below(4) };
    }),
    rows: Array.from({ length: 1 + below(5) }, () => ({
      coefficients: Array.from({ length: variables }, () => [-2, -1, -1, 0, 0, 1, 1, 2][below(8)] ?? 0),
      relation: (["=", "=", "<=", ">="] as const)[below(4)] ?? "=",
      bound: below(13) - 6,
    })),
  };
}

function simplexOf({ bounds, rows }: Problem): Simplex {
  const simplex = createSimplex(
    bounds.length,
    rows.map(({ coefficients, relation, bound }): LinearRow => ({
      terms: coefficients.map((coefficient, variable) => ({ variable, coefficient: decimalRational(coefficient) })),
      lower: relation === "<=" ? undefined : decimalRational(bound),
      upper: relation === ">=" ? undefined : decimalRational(bound),
    })),
  );
  bounds.forEach(({ lower, upper }, v) => {
    setBounds(simplex, v, finite(lower), finite(upper));
  });
  return simplex;
}

function highsText({ bounds, rows }: Problem, objective: string): string {
  const terms = (coefficients: readonly number[]): string =>
    coefficients.map((c, v) => `${c < 0 ? "-" : "+"} ${Math.abs(c)} x${v}`).join(" ");
  return [
    objective,
    "Subject To",
    ...rows.map(({ coefficients, relation, bound }, r) => ` r${r}: ${terms(coefficients)} ${relation} ${bound}`),
    "Bounds",
    ...bounds.map(({ lower, upper }, v) => ` ${lower} <= x${v} <= ${Number.isFinite(upper) ? upper : "+inf"}`),
    "End",
  ].join("\n");
}

const feasibleByHighs = (problem: Problem): boolean =>
  highs.solve(highsText(problem, "Minimize\n obj: 0 x0")).Status === "Optimal";

describe("the exact simplex", () => {
  it("says feasible exactly where HiGHS does, and shows a point or a clash", () => {
    let contradictory = 0;
    for (let i = 0; i < 300; i += 1) {
      const problem = drawProblem(`simplex/${i}`);
      const simplex = simplexOf(problem);
      const answer = checkFeasible(simplex, 1000);
      expect(answer.status === "feasible", `system ${i}`).toBe(feasibleByHighs(problem));
      if (answer.status === "feasible") {
        const point = problem.bounds.map((_, v) => toNumber(simplex.value[v] ?? decimalRational(NaN)));
        problem.bounds.forEach(({ lower, upper }, v) => {
          expect(point[v]).toBeGreaterThanOrEqual(lower);
          expect(point[v]).toBeLessThanOrEqual(upper);
        });
      } else if (answer.status === "infeasible") {
        contradictory += 1;
        // The clash alone, without any other row or bound, is contradictory too.
        const only: Problem = {
          bounds: problem.bounds.map((bound, v) =>
            answer.variables.includes(v) ? bound : { lower: -1e6, upper: Infinity },
          ),
          rows: problem.rows.filter((_, r) => answer.rows.includes(r)),
        };
        expect(feasibleByHighs(only), `clash of system ${i}`).toBe(false);
      }
    }
    expect(contradictory).toBeGreaterThan(60);
  });

  it("finds the same largest and smallest values as HiGHS", () => {
    let compared = 0;
    for (let i = 0; i < 500; i += 1) {
      const problem = drawProblem(`optimum/${i}`);
      const simplex = simplexOf(problem);
      if (checkFeasible(simplex, 1000).status !== "feasible") continue;
      for (const direction of ["smallest", "largest"] as const) {
        const ours = optimise(simplex, 0, direction, 1000);
        const theirs = highs.solve(
          highsText(problem, `${direction === "largest" ? "Maximize" : "Minimize"}\n obj: x0`),
        );
        if (ours.status === "optimal") {
          expect(theirs.Status).toBe("Optimal");
          // HiGHS works in doubles with a feasibility tolerance of 1e-7.
          expect(Math.abs(toNumber(ours.value) - theirs.ObjectiveValue)).toBeLessThan(1e-6);
          compared += 1;
        } else expect(theirs.Status).toMatch(/nbounded/u);
      }
    }
    expect(compared).toBeGreaterThan(150);
  });

  it("decides a contradiction of one part in 10^12 that a tolerance would let pass", () => {
    const sum: LinearRow = {
      terms: [
        { variable: 0, coefficient: decimalRational(1) },
        { variable: 1, coefficient: decimalRational(1) },
      ],
      lower: decimalRational(1),
      upper: decimalRational(1),
    };
    const simplex = createSimplex(2, [sum]);
    setBounds(simplex, 0, decimalRational(0.3), decimalRational(0.3));
    setBounds(simplex, 1, decimalRational(0.7), decimalRational(0.7));
    expect(checkFeasible(simplex, 10)).toEqual({ status: "feasible" });
    setBounds(simplex, 1, decimalRational(0.700000000001), undefined);
    expect(checkFeasible(simplex, 10)).toEqual({
      status: "infeasible",
      rows: [0],
      variables: [0, 1],
      gap: { numerator: 1n, denominator: 10n ** 12n },
    });
  });

  it("answers again after bounds are loosened, and says when its limit is reached", () => {
    const problem = drawProblem("simplex/again");
    const simplex = simplexOf(problem);
    const first = checkFeasible(simplex, 1000).status;
    problem.bounds.forEach((_, v) => {
      setBounds(simplex, v, undefined, undefined);
    });
    checkFeasible(simplex, 1000);
    problem.bounds.forEach(({ lower, upper }, v) => {
      setBounds(simplex, v, finite(lower), finite(upper));
    });
    expect(checkFeasible(simplex, 1000).status).toBe(first);
    const far = simplexOf({
      bounds: [
        { lower: 0, upper: 9 },
        { lower: 0, upper: 9 },
      ],
      rows: [{ coefficients: [1, 1], relation: "=", bound: 12 }],
    });
    expect(checkFeasible(far, 0)).toEqual({ status: "stopped" });
    expect(() => {
      setBounds(far, 0, decimalRational(2), decimalRational(1));
    }).toThrow(RangeError);
  });
});
