import { describe, expect, it } from "vitest";
import { benjaminiHochberg, benjaminiYekutieli, holm } from "../../src/numerics/multiplicity.js";
import reference from "../fixtures/regression.json" with { type: "json" };

const adjustments = [
  { name: "holm", adjust: holm },
  { name: "BH", adjust: benjaminiHochberg },
  { name: "BY", adjust: benjaminiYekutieli },
] as const;

describe.each(adjustments)("the adjustment $name", ({ name, adjust }) => {
  it.each(reference.adjusted)("agrees with R's p.adjust on $p", (family) => {
    const adjusted = adjust(family.p.map(Math.log));
    // logs of p down to 1e-300 hold 1e-16 of 690, so that p holds about 1e-13
    for (const [i, expected] of family[name].entries()) {
      expect(Math.abs(Math.exp(adjusted[i]!) / expected - 1)).toBeLessThan(1e-12);
    }
  });

  it("moves every p-value of a family by the same rule in any order", () => {
    const logP = [-3, -40, -0.1, -3, -2000, -7];
    const order = [4, 0, 5, 2, 1, 3];
    const adjusted = adjust(logP);
    expect(adjust(order.map((i) => logP[i]!))).toEqual(order.map((i) => adjusted[i]!));
  });

  it("keeps p-values far below the least double, and those of exactly 0", () => {
    const [far = NaN, none = NaN] = adjust([-1e6, -Infinity]);
    expect(none).toBe(-Infinity);
    expect(Math.abs(far + 1e6)).toBeLessThan(1);
  });

  it("leaves an empty family empty, and refuses p above 1 and NaN", () => {
    expect(adjust([])).toEqual([]);
    expect(() => adjust([0.2])).toThrow("log p is 0.2");
    expect(() => adjust([-1, NaN])).toThrow("log p is NaN");
  });
});
