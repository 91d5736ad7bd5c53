import { describe, expect, it } from "vitest";
import { admissiblePoints, withValues } from "../../src/run/admissible.js";

const region = {
  role: "value",
  unknown: [
    { period: "2012", lower: 386, upper: 485 },
    { period: "2014", lower: 1650, upper: 1750 },
  ],
  sum: { lower: 2135, upper: 2135 },
  reason: "The counter less the other years.",
};

describe("the admissible region", () => {
  it("is walked from end to end, the middle first, and every point keeps the sum and the bounds", () => {
    const points = admissiblePoints([region]);
    const pairs = points.map((point) => point.values.map((value) => value.value));
    expect(pairs[0]).toEqual([436, 1699]);
    expect(pairs.map(([first]) => first)).toContain(386);
    expect(pairs.map(([first]) => first)).toContain(485);
    for (const [a = NaN, b = NaN] of pairs) {
      expect(a + b).toBe(2135);
      expect(b).toBeGreaterThanOrEqual(1650);
      expect(b).toBeLessThanOrEqual(1750);
    }
  });

  it("is empty where bounds and sum exclude each other", () => {
    expect(admissiblePoints([{ ...region, sum: { lower: 9999, upper: 9999 } }])).toEqual([]);
  });

  it("without a sum goes to the ends of each value and to opposite corners", () => {
    const { sum, ...free } = region;
    expect(sum.lower).toBe(2135);
    const pairs = admissiblePoints([free]).map((point) => point.values.map((value) => value.value));
    for (const corner of [
      [386, 1650],
      [485, 1750],
      [436, 1650],
      [386, 1700],
    ])
      expect(pairs).toContainEqual(corner);
  });

  it("varies one region at a time", () => {
    const other = { role: "value", unknown: [{ period: "2016", lower: 0, upper: 10 }], reason: "another" };
    const points = admissiblePoints([region, other]);
    expect(points.every((point) => point.values.length === 3)).toBe(true);
    expect(
      points.filter((point) => point.values[2]?.value !== 5).every((point) => point.values[0]?.value === 436),
    ).toBe(true);
  });

  it("puts values into a series without disturbing the others", () => {
    const series = {
      name: "s",
      unit: "donors",
      at: ["2011", "2013", "2014"],
      ids: ["a", "b", "c"],
      printed: ["132", "849", "about 1,700"],
      lower: Float64Array.of(132, 849, 1650),
      upper: Float64Array.of(132, 849, 1750),
      dropped: [],
    };
    const filled = withValues(series, [
      { period: "2012", value: 435 },
      { period: "2014", value: 1700 },
    ]);
    expect(filled).toMatchObject({
      at: ["2011", "2012", "2013", "2014"],
      ids: ["a", "", "b", "c"],
      lower: Float64Array.of(132, 435, 849, 1700),
      upper: Float64Array.of(132, 435, 849, 1700),
      printed: ["132", "not found", "849", "about 1,700"],
    });
  });
});
