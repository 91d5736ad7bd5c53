import { describe, expect, it } from "vitest";
import type { OptionSpecs } from "../../src/core/options.js";
import { completeOptions, optionFromText } from "../../src/run/options.js";

const specs: OptionSpecs = {
  level: { type: "number", default: 0.95, minimum: 0.5, maximum: 1, description: "Level." },
  columns: { type: "integer", default: 2, description: "Columns." },
  mean: { type: "choice", default: "line", choices: ["line", "curve"], description: "Mean." },
  formulas: { type: "list", default: ["a"], choices: ["a", "b"], description: "Formulas." },
  own: { type: "text", default: "", description: "Own." },
  strict: { type: "flag", default: false, description: "Strict." },
};

describe("options of a test", () => {
  it("complete what is given with the defaults", () => {
    expect(completeOptions("t", specs, { mean: "curve" })).toEqual({
      level: 0.95,
      columns: 2,
      mean: "curve",
      formulas: ["a"],
      own: "",
      strict: false,
    });
  });

  it.each([
    [{ level: 2 }, /level.*at most 1/u],
    [{ level: "x" }, /a number is wanted/u],
    [{ columns: 1.5 }, /whole number/u],
    [{ mean: "spline" }, /one of line, curve/u],
    [{ formulas: ["c"] }, /"c" is none of a, b/u],
    [{ formulas: "a" }, /list of texts/u],
    [{ strict: "yes" }, /true or false/u],
    [{ own: 3 }, /a text is wanted/u],
    [{ nothing: 1 }, /no option "nothing"/u],
  ] as const)("refuse %j with the reason", (given, message) => {
    expect(() => completeOptions("t", specs, given)).toThrow(message);
  });

  it("are read from the command line by their kind", () => {
    expect(
      ["level=0.9", "formulas=a,b", "strict=true", "own=x=y", "mean=line"].map((text) => optionFromText(specs, text)),
    ).toEqual([
      ["level", 0.9],
      ["formulas", ["a", "b"]],
      ["strict", true],
      ["own", "x=y"],
      ["mean", "line"],
    ]);
    expect(() => optionFromText(specs, "nonsense")).toThrow(/no option/u);
  });
});
