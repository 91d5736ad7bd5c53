import { describe, expect, it } from "vitest";
import { missingFromQuote, qualifiedInQuote } from "../../src/case/quote.js";
import { readPrinted } from "../../src/core/printed.js";
import type { Reported } from "../../src/core/values.js";

function figure(printed: string): Reported {
  const reading = readPrinted(printed);
  if (!reading.ok) throw new Error(reading.why);
  return reading.figure;
}

const carried: readonly (readonly [printed: string, quote: string])[] = [
  ["5,146", "a total of 5,146 donors"],
  ["5,146", "a total of 5146 donors"],
  ["5,146", "insgesamt 5.146 Spender"],
  ["5,146", "au total 5 146 donneurs"],
  ["5,146", "au total 5\u202f146 donneurs"],
  ["5,146", "insgesamt 5’146 Spender"],
  ["5,146", "１月共５，１４６例"],
  ["34", "從34例增至"],
  ["34", "當年公民自願捐獻數量僅34例，移植器官總數88例"],
  ["15", "2010年15例，2011年34例，2012年113例"],
  ["16,500", "捐献超过1.65万例"],
  ["1.65万", "about 16,500 cases"],
  ["1.65万", "捐献一万六千五百例"],
  ["2016", "二〇一六年"],
  ["120,000,000", "人口1亿2000万"],
  ["12万", "十二万人"],
  ["200", "两百人"],
  ["300", "三百例"],
  ["2.51 million", "2,510,000 people"],
  ["2.51 million", "2,51 Mio. Menschen"],
  ["1.5-2.5 million", "between 1.5 and 2.5 million transplants"],
  ["60,000-100,000", "60,000 to 100,000 a year"],
  ["60,000-100,000", "60–100 thousand a year"],
  ["34", "thirty-four donors"],
  ["46,500", "forty-six thousand five hundred signed"],
  ["1,000", "a thousand people"],
  ["12", "a dozen cases"],
  ["5", "fünf Fälle"],
  ["3", "trois cas"],
  ["7", "siete casos"],
  ["500", "500 camps"],
  ["1234567", "12,34,567 persons"],
  ["250,000", "2.5 lakh"],
  ["99.7", "99,7 Prozent"],
  ["-5", "minus 5 degrees"],
  ["18,000+", "more than 18,000 since 2010"],
];

const notCarried: readonly (readonly [printed: string, quote: string])[] = [
  ["5,146", "a total of 5,164 donors"],
  ["5,146", "a total of 15,146 donors"],
  ["5,146", "a total of 5,146,000"],
  ["34", "in 2034 and 340"],
  ["46", "5,146 donors"],
  ["1,000,000", "as high as 3 million"],
  ["60,000-100,000", "up to 100,000 a year"],
  ["100", "hundreds of cases"],
  ["16,500", "1.56万例"],
];

describe("a quote and its figure", () => {
  for (const [printed, quote] of carried) {
    it(`"${quote}" carries ${printed}`, () => {
      expect(missingFromQuote(quote, figure(printed))).toEqual([]);
    });
  }
  for (const [printed, quote] of notCarried) {
    it(`"${quote}" does not carry ${printed}`, () => {
      expect(missingFromQuote(quote, figure(printed))).not.toEqual([]);
    });
  }

  it("names the end of a range that the quote lacks", () => {
    expect(missingFromQuote("up to 100,000 a year", figure("60,000-100,000"))).toEqual([60000]);
  });
});

describe("how a quote qualifies a number that is read as exact", () => {
  const qualified: readonly (readonly [string, number, string | undefined])[] = [
    ["more than 5,384 donors", 5384, "more-than"],
    ["nearly 46,500 signed", 46500, "nearly"],
    ["about 1,700 cases", 1700, "about"],
    ["捐献超过18000例", 18000, "more-than"],
    ["共6450余例", 6450, "little-more-than"],
    ["18,000+ donors", 18000, "at-least"],
    ["5,384 donors", 5384, undefined],
    ["rose from 34 in 2010 to 849 in 2013", 849, undefined],
    ["shot up to 849", 849, undefined],
    ["more than 849; exactly 849", 849, undefined],
  ];
  for (const [quote, value, qualifier] of qualified) {
    it(`"${quote}" says ${qualifier ?? "nothing"} of ${value}`, () => {
      expect(qualifiedInQuote(quote, value)).toBe(qualifier);
    });
  }
});
