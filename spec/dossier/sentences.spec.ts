import { describe, expect, it } from "vitest";
import { readPrinted } from "../../src/core/printed.js";
import { inWords, sentenceText } from "../../src/dossier/sentences.js";
import { number, quantity, say } from "../../src/core/sentence.js";
import { sampleDossier } from "../support/sample-dossier.js";

const printed = (text: string): unknown => {
  const reading = readPrinted(text);
  return reading.ok ? reading.figure : undefined;
};

describe("numbers in words", () => {
  it.each([
    ["count", 5146.4, "5,146"],
    ["count", -1234, "\u22121,234"],
    ["count", -0.2, "0"],
    ["decimal1", 6.05, "6.0"],
    ["decimal4", 0.99692, "0.9969"],
    ["significant2", 12345, "12,000"],
    ["significant3", 0.0012345, "0.00123"],
    ["significant3", 999.6, "1,000"],
    ["significant2", 2.54e-7, "2.5 × 10⁻⁷"],
    ["percent1", 0.123, "12.3 %"],
    ["percent0", 0.2, "20 %"],
    ["text", 2016, "2016"],
    ["text", "2018-12-31", "31 December 2018"],
    ["text", "2010/2013", "2010 to 2013"],
    ["text", "Egypt", "Egypt"],
    ["log10", -2.2788, "1 in 190"],
    ["log10", -0.1367, "73 in 100"],
    ["log10", 0, "100 in 100"],
    ["log10", -0.0001, "more than 99 in 100"],
    ["log10", -1.02, "1 in 10"],
    ["log10", -5.68, "1 in 480,000"],
    ["log10", -6, "1 in a million"],
    ["log10", -6.62, "fewer than 1 in a million"],
    ["log10", -300.2, "fewer than 1 in a million"],
    ["log10", "-Infinity", "fewer than 1 in a million"],
    ["computed", 0.47, "0.47"],
    ["computed", 22.8549642964, "22.85"],
    ["count", "Infinity", "no upper limit"],
    ["count", "NaN", "not known"],
    ["period", "2016-06", "June 2016"],
    ["period", "2013/2014-08", "2013 to August 2014"],
    ["period", "1665-08-09/1665-08-15", "9 to 15 August 1665"],
    ["period", "2016-01-01/2016-09-30", "1 January to 30 September 2016"],
    ["period", "2015-12-01/2016-01-31", "1 December 2015 to 31 January 2016"],
    ["period", "2016-06/2016-09", "June to September 2016"],
    ["period", "2016-06/2016-09-15", "June 2016 to 15 September 2016"],
    ["period-first", "1665-08-09/1665-08-15", "9 August 1665"],
    ["period-last", "1665-08-09/1665-08-15", "15 August 1665"],
    ["period-last", "2016", "2016"],
    ["first-sentence", "The series is 2.5 long. It ends.", "The series is 2.5 long"],
    ["first-sentence", "No full stop", "No full stop"],
    ["entries", ["a", "b"], "2"],
    ["size", -2, "2"],
    ["period", "", "not known"],
    ["period", "undated", "undated"],
  ])("%s of %s is %s", (rule, value, words) => {
    expect(inWords(value, rule)).toBe(words);
  });

  it.each([
    ["5,146", "5,146"],
    ["about 1,700", "1,650 to 1,750"],
    ["18,000+", "at least 18,000"],
    ["nearly 46,500", "46,400 to 46,500"],
    ["1.65万", "16,450 to 16,550"],
    ["87.97", "87.965 to 87.975"],
  ])("the print %s says %s", (text, words) => {
    expect(inWords(printed(text), "bounds")).toBe(words);
  });

  it("prints an effect with the digits that its interval supports", () => {
    const interval = { level: 0.95, lower: 2.5217, upper: 29.43, kind: "confidence", method: "exact" } as const;
    const effect = { name: "dispersion", unit: "", value: 6.0712, interval, expected: 1 };
    expect(["effect", "effect-interval", "effect-expected"].map((rule) => inWords(effect, rule))).toEqual([
      "6.1",
      "2.5 to 29.4",
      "1",
    ]);
    expect(inWords({ ...effect, interval: { ...interval, upper: Infinity } }, "effect-interval")).toBe("at least 2.5");
    expect(inWords(interval, "level")).toBe("95 %");
  });

  it("gives a false-alarm rate as a count, a total and a share", () => {
    const alarm = {
      scenario: "s",
      description: "d",
      n: 8,
      simulations: 2000,
      fired: { "0.05": 96, "0.01": 19, "0.001": 0 },
    };
    expect(["fired-0.05", "fired-0.01", "fired-0.001"].map((rule) => inWords(alarm, rule))).toEqual([
      "96 of 2,000 (4.8 %, 1 in 21)",
      "19 of 2,000 (0.95 %, 1 in 105)",
      "0 of 2,000 (0.0 %)",
    ]);
  });

  it("puts the numbers of an outcome into its sentence", () => {
    const [first] = sampleDossier.findings;
    if (first?.status !== "tested") throw new RangeError("the first sample finding is tested");
    expect(
      sentenceText(
        say`About ${quantity("forecast", "count")}, a chance of ${number("/p/log10", "log10")}.`,
        first.outcome,
      ),
    ).toBe("About 5,634, a chance of more than 99 in 100.");
    expect(() => sentenceText(["in 2016"], first.outcome)).toThrow(/types a number/u);
    expect(() => sentenceText(say`${quantity("none", "count")}`, first.outcome)).toThrow(/there is no none/u);
  });
});
