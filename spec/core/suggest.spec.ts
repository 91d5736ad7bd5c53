import { describe, expect, it } from "vitest";
import { suggest } from "../../src/core/suggest.js";

describe("did you mean", () => {
  it("finds the nearest known word", () => {
    expect(suggest("formula-conformty", ["dispersion", "formula-conformity"])).toBe("formula-conformity");
    expect(suggest("Source", ["source", "series"])).toBe("source");
  });

  it("stays silent where nothing is near", () => {
    expect(suggest("banana", ["dispersion", "constant-ratio"])).toBeUndefined();
    expect(suggest("x".repeat(100_000), ["x"])).toBeUndefined();
  });
});
