import { describe, expect, it } from "vitest";
import { canonicalJson, compactJson, roundNumbers, twelveDigits } from "../../src/core/json.js";

describe("canonical JSON", () => {
  it("is the same text whatever the order of keys", () => {
    expect(canonicalJson({ b: 1, a: { d: [1, 2], c: "x" } })).toBe(canonicalJson({ a: { c: "x", d: [1, 2] }, b: 1 }));
    expect(canonicalJson({ b: 1, a: [] })).toBe('{\n  "a": [],\n  "b": 1\n}\n');
  });

  it("spells out what JSON cannot say, instead of losing it", () => {
    expect(JSON.parse(compactJson({ a: Infinity, b: -Infinity, c: NaN, d: -0 }))).toEqual({
      a: "Infinity",
      b: "-Infinity",
      c: "NaN",
      d: 0,
    });
    expect(canonicalJson([Infinity, 1])).toBe('[\n  "Infinity",\n  1\n]\n');
  });

  it("keeps twelve significant digits", () => {
    expect(twelveDigits(0.1 + 0.2)).toBe(0.3);
    expect(twelveDigits(123456789.1234567)).toBe(123456789.123);
    expect(roundNumbers({ a: Float64Array.of(1 / 3), b: undefined, c: NaN })).toEqual({ a: [0.333333333333], c: NaN });
  });

  it("parses back to the value", () => {
    const value = { text: 'a "quote"\n', list: [1, "two", { three: null }], empty: {} };
    expect(JSON.parse(canonicalJson(value))).toEqual(value);
  });
});
