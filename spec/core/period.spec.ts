import { describe, expect, it } from "vitest";
import { comparePeriods, dayNumber, readPeriod, wholeYear } from "../../src/core/period.js";

describe("periods", () => {
  it.each<readonly [string, number, number]>([
    ["1970", 0, 364],
    ["1970-02", 31, 58],
    ["2016-02-29", 16860, 16860],
    ["2010/2013", 14610, 16070],
    ["2013/2014-08", 15706, 16313],
  ])("%s covers its days", (text, first, last) => {
    expect(readPeriod(text)).toMatchObject({ first, last });
  });

  it.each([
    "2016-13",
    "2015-02-30",
    "2015-02-29",
    "2014/2010",
    "16",
    "2016-1",
    "",
    "2016-00",
    "2010/2011/2012",
    "20160101",
    "１９７０",
  ])("%j is no period", (text) => {
    expect(readPeriod(text)).toBeUndefined();
  });

  it("counts days as the calendar does", () => {
    for (let day = -800_000; day < 800_000; day += 997) {
      const date = new Date(day * 86_400_000);
      expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
    }
  });

  it("orders periods, then numbers, then words", () => {
    expect(["b", "2012", "10", "2010/2013", "9", "2010", "a"].sort(comparePeriods)).toEqual([
      "2010",
      "2010/2013",
      "2012",
      "9",
      "10",
      "a",
      "b",
    ]);
  });

  it("tells a whole year from the rest", () => {
    expect([wholeYear("2016"), wholeYear("2016-01"), wholeYear("0016")]).toEqual([2016, undefined, undefined]);
  });
});
