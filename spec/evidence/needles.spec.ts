import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { NeedleHit, WantedNumber } from "../../src/core/needles.js";
import { findNumber, findSpelling, nearMisses, readPage } from "../../src/evidence/needles.js";
import { foldText, numbersOfText } from "../../src/evidence/numbers/index.js";

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8");

function rows(name: string): readonly (readonly string[])[] {
  return fixture(name)
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.replaceAll("␤", "\n").split("\t"));
}

interface Planted {
  readonly language: string;
  readonly wanted: WantedNumber;
  readonly form: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const hand: readonly Planted[] = rows("number-needles.tsv").map(
  ([language = "", value, per, form = "", marked = ""]) => {
    const start = marked.indexOf("⟦");
    const text = marked.replace(/[⟦⟧]/gu, "");
    const wanted = { value: Number(value), per: (per ?? "") as WantedNumber["per"] };
    return { language, wanted, form, text, start, end: marked.indexOf("⟧") - 1 };
  },
);
const words = JSON.parse(fixture("number-forms.json")) as {
  readonly rows: readonly { readonly language: string; readonly value: number; readonly words: string }[];
};
const spelled: readonly Planted[] = words.rows.map(({ language, value, words: text }) => ({
  language,
  wanted: { value, per: "" },
  form: "the number",
  text: `( ${text} )`,
  start: 2,
  end: 2 + text.length,
}));
const planted = [...hand, ...spelled];

const find = (text: string, wanted: WantedNumber): readonly NeedleHit[] => findNumber(readPage(text), wanted);

describe("the needle suite", () => {
  it("holds at least 300 forms, of each of five languages", () => {
    expect(planted.length).toBeGreaterThanOrEqual(300);
    for (const language of ["en", "fr", "de", "es", "zh"])
      expect(planted.filter((one) => one.language === language).length).toBeGreaterThanOrEqual(60);
  });

  it.each(planted.map((one) => [`${one.language}: ${one.text}`, one] as const))("finds %s", (_, one) => {
    const hits = find(one.text, one.wanted);
    expect(hits.map(({ start, end, form }) => ({ start, end, form }))).toContainEqual({
      start: one.start,
      end: one.end,
      form: one.form,
    });
    for (const hit of hits) expect(hit.explanation).toMatch(/\d.*\.$/u);
  });

  it("finds every form again inside one long page, at its own place in the original text", () => {
    const filler = "Nothing is counted in this sentence of the report, and it is followed by many like it. ".repeat(5);
    const page = planted.map(({ text }) => `${filler}\n${text}\n`).join("");
    const read = readPage(page);
    let at = 0;
    for (const one of planted) {
      at = page.indexOf(one.text, at);
      const hits = findNumber(read, one.wanted).filter(
        ({ start, end }) => start === at + one.start && end === at + one.end,
      );
      expect(
        hits.map(({ form }) => form),
        one.text,
      ).toContain(one.form);
      expect(hits[0]?.text).toBe(one.text.slice(one.start, one.end));
      at += one.text.length;
    }
  });
});

describe("near misses", () => {
  it.each(rows("number-near-misses.tsv").map(([language, value, text, reason]) => ({ language, value, text, reason })))(
    "explains $language: $text",
    ({ value, text = "", reason = "" }) => {
      const wanted: WantedNumber = { value: Number(value), per: "" };
      const page = readPage(text);
      const hits = findNumber(page, wanted);
      expect(hits).toEqual([]);
      expect(
        nearMisses(page, wanted, hits)
          .map((miss) => miss.reason)
          .join(" "),
      ).toContain(reason);
    },
  );

  it("says what makes a hit doubtful and keeps it", () => {
    const cautions = (text: string): readonly string[] | undefined => find(text, { value: 712, per: "" })[0]?.cautions;
    expect(cautions("712 % of it")).toEqual(["a percentage"]);
    expect(cautions("the 712th case")).toEqual(["an ordinal"]);
    expect(cautions("it cost $712")).toEqual(["a measure or a sum of money"]);
    expect(cautions("see doi.org/s712")).toEqual(["part of a longer identifier or word"]);
    expect(cautions("712年")).toEqual(["a year"]);
    expect(cautions("the 712 hospitals")).toEqual([]);
  });
});

describe("reading numbers", () => {
  const values = (text: string): readonly (readonly number[])[] =>
    numbersOfText(foldText(text).text).map(({ readings }) => readings.map(({ value }) => value));

  it("keeps every reading of separators that can be read in two ways, and no others", () => {
    expect(values("1.204")).toEqual([[1204, 1.204]]);
    expect(values("5,146,000")).toEqual([[5146000]]);
    expect(values("1.234.567,89")).toEqual([[1234567.89]]);
    expect(values("2010,34")).toEqual([[2010.34]]);
  });

  it("reads no number out of words that only look like numbers", () => {
    expect(values("the sixth man often weighs a ton; undone, attention, million-fold thousands")).toEqual([]);
    expect(values("")).toEqual([]);
  });

  it("does not break on any character, and gives places inside the text", () => {
    const odd = "\u0000\ud800九\udc00ﷺ½①九万\u{1f600}９\u0301 ﬁve ㏂ ⑨⁴ ".repeat(20);
    const page = readPage(odd);
    for (const hit of findNumber(page, { value: 90000, per: "" })) {
      expect(hit.start).toBeGreaterThanOrEqual(0);
      expect(hit.end).toBeLessThanOrEqual(odd.length);
      expect(odd.slice(hit.start, hit.end)).toBe(hit.text);
    }
  });

  it("shows every place of a page that repeats one number a hundred thousand times, and of one of as many near misses", () => {
    const wanted: WantedNumber = { value: 90000, per: "" };
    const page = readPage("90,000; ".repeat(100_000));
    const hits = findNumber(page, wanted);
    expect(hits).toHaveLength(100_000);
    expect(nearMisses(page, wanted, hits)).toEqual([]);
    const misses = readPage("9,000; ".repeat(100_000));
    expect(nearMisses(misses, wanted, findNumber(misses, wanted))).toHaveLength(100_000);
  });

  it("finds a spelling that a check names in its plain form too", () => {
    const page = readPage("ＣＬ: some 九 万 and 九万余");
    expect(findSpelling(page, "九万余")).toMatchObject([{ text: "九万余" }]);
    expect(findSpelling(page, "CL")).toMatchObject([{ text: "ＣＬ" }]);
    expect(findSpelling(page, " ")).toEqual([]);
  });
});
