import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPrinted } from "../../src/core/printed.js";
import type { Qualifier } from "../../src/core/values.js";

function bounds(text: string, qualifier?: Qualifier): readonly [number, number] | string {
  const reading = readPrinted(text, qualifier);
  return reading.ok ? [reading.figure.lower, reading.figure.upper] : reading.why;
}

describe("reading a printed figure", () => {
  it.each<readonly [string, number, number]>([
    ["5,146", 5146, 5146],
    ["12 154", 12154, 12154],
    ["1.234.567", 1234567, 1234567],
    ["18,000+", 18000, Infinity],
    ["more than 5,000", 5000, Infinity],
    ["over 3.1m", 3.1e6, Infinity],
    ["nearly 46,500", 46400, 46500],
    ["almost 11,300", 11200, 11300],
    ["close to 1,300", 1200, 1300],
    ["nearly 1.54 million", 1.53e6, 1.54e6],
    ["近2.5万", 24000, 25000],
    ["about 1,700", 1650, 1750],
    ["roughly 33,000", 32500, 33500],
    ["1.65万", 16450, 16550],
    ["2.51 million", 2505000, 2515000],
    ["6450余", 6450, 6460],
    ["82万余", 820000, 830000],
    ["1.8万余", 18000, 19000],
    ["570多", 570, 580],
    ["超过1万2000例", 12000, Infinity],
    ["up to 40", 0, 40],
    ["60,000-100,000", 60000, 100000],
    ["60,000 to 100,000", 60000, 100000],
    ["1.5-2.5 million", 1.5e6, 2.5e6],
    ["1-2 million", 1e6, 2e6],
    ["0", 0, 0],
    ["-5", -5, -5],
  ])("honours what %s says", (text, lower, upper) => {
    expect(bounds(text)).toEqual([lower, upper]);
  });

  it.each<readonly [string, number, number]>([
    ["4.53", 4.525, 4.535],
    ["12.03", 12.025, 12.035],
    ["87.97%", 87.965, 87.975],
    ["87,97", 87.965, 87.975],
    ["0.1", 0.05, 0.15],
  ])("takes the decimals of %s for what they are, to the last bit", (text, lower, upper) => {
    expect(bounds(text)).toEqual([lower, upper]);
  });

  it("takes the case at its word that a decimal is exact", () => {
    expect(bounds("4.5", "exact")).toEqual([4.5, 4.5]);
  });

  it("lets the case say that a round number is rounded", () => {
    expect(bounds("21,000", "rounded")).toEqual([20500, 21500]);
    expect(bounds("21,000")).toEqual([21000, 21000]);
  });

  it.each(["", "abc", "12,34,567", "1e5", "1,000,000,000,000,000", "100-50", "5 apples", "12.345.6789"])(
    "refuses %j with a reason",
    (text) => {
      expect(bounds(text)).toMatch(/\w/u);
      expect(typeof bounds(text)).toBe("string");
    },
  );

  it("puts the printed number inside its own bounds, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom("", "about ", "nearly ", "more than ", "up to "),
        fc.constantFrom("", "+", "万", " million"),
        (n, before, after) => {
          const reading = readPrinted(`${before}${n}${after}`);
          if (!reading.ok) return;
          const { lower, value, upper } = reading.figure;
          expect(lower <= value && value <= upper).toBe(true);
        },
      ),
      { seed: 7, numRuns: 2000 },
    );
  });

  it("answers any text, without hanging", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: "binary" }), (text) => {
        const reading = readPrinted(text);
        expect(reading.ok ? reading.figure.lower <= reading.figure.upper : reading.why.length > 0).toBe(true);
      }),
      { seed: 8, numRuns: 5000 },
    );
  });
});
