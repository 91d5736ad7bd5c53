import { hitForms, type HitForm, type NearMiss, type NeedleHit, type WantedNumber } from "../core/needles.js";
import { coverOf } from "./cover.js";
import { cautionsAt, isRange, openEndAt, perYear, rateAt } from "./cues.js";
import {
  foldText,
  numbersOfText,
  sameNumber,
  type FoldedText,
  type PrintedNumber,
  type Reading,
} from "./numbers/index.js";

/** A page with its numbers read once, to be searched for many claims. */
export interface ReadPage {
  readonly original: string;
  readonly folded: FoldedText;
  readonly numbers: readonly PrintedNumber[];
  /** Those that lie in no longer number. */
  readonly outer: readonly PrintedNumber[];
}

/** Linear in the length of the page. */
export function readPage(original: string): ReadPage {
  const folded = foldText(original);
  const numbers = numbersOfText(folded.text);
  let reach = -1;
  const outer = numbers
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      if (end <= reach) return false;
      reach = end;
      return true;
    });
  return { original, folded, numbers, outer };
}

/**
 * Every place of a page where a number stands in some form: printed in any of the spellings read, at another rate, as a bound of a
 * range or inside one, rounded (within 5 %), or as the sum or difference of two printed numbers near each other. One hit a place,
 * in order, with the arithmetic and what speaks against it. Time n log n in the numbers of the page.
 */
export function findNumber(page: ReadPage, wanted: WantedNumber): readonly NeedleHit[] {
  const candidates = [...singles(page, wanted), ...ranges(page, wanted), ...pairs(page, wanted)];
  return nearest(page, candidates);
}

/** Places with a spelling letter by letter, or as its plain form (NFKC). */
export function findSpelling({ original, folded }: ReadPage, spelling: string): readonly NeedleHit[] {
  const wanted = foldText(spelling).text.trim();
  const found: NeedleHit[] = [];
  if (wanted === "") return found;
  for (let at = folded.text.indexOf(wanted); at !== -1; at = folded.text.indexOf(wanted, at + wanted.length)) {
    const place = placeIn(folded, at, at + wanted.length);
    const text = original.slice(place.start, place.end);
    const cautions = cautionsAt(folded.text, at, at + wanted.length);
    const inside =
      /\d/u.test(wanted[0] ?? "") && /[\d.,]/u.test(folded.text[at - 1] ?? "") ? ["part of a longer number"] : [];
    found.push({
      ...place,
      text,
      form: "a spelling that a check names",
      explanation: `It is spelled "${spelling.trim()}".`,
      cautions: [...cautions, ...inside],
    });
  }
  return found;
}

/** Places that look like the number and are not counted, each with the reason; a place that is a hit is none. */
export function nearMisses(page: ReadPage, wanted: WantedNumber, hits: readonly NeedleHit[]): readonly NearMiss[] {
  const digits = String(wanted.value).replace(/\D/gu, "");
  const isHit = coverOf(hits);
  return page.outer.flatMap((number) => {
    const place = placeIn(page.folded, number.start, number.end);
    if (isHit(place)) return [];
    const reason = missReason(page.folded.text.slice(number.start, number.end), number, wanted.value, digits);
    return reason === undefined ? [] : [{ ...place, text: page.original.slice(place.start, place.end), reason }];
  });
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly form: HitForm;
  readonly explanation: string;
}

function singles({ folded: { text }, numbers }: ReadPage, wanted: WantedNumber): readonly Candidate[] {
  return numbers.flatMap((number) => {
    const { start, end, readings, how } = number;
    const exact = readings.find(({ value }) => sameNumber(value, wanted.value));
    if (exact !== undefined) {
      const rate = rateAt(text, start, end);
      const other =
        readings.length > 1
          ? ` It can also be read as ${readings
              .filter((one) => one !== exact)
              .map(({ value }) => grouped(value))
              .join(" or ")}.`
          : "";
      const open = openEndAt(text, start, end);
      const end_ = open === undefined ? "" : ` The text gives it as ${open} that many.`;
      const pace =
        rate !== undefined && wanted.per !== "" && rate !== wanted.per ? ` It is so many a ${rate} here.` : "";
      const read = how === "" ? "" : ` (${how})`;
      return [
        { start, end, form: "the number", explanation: `It is ${grouped(wanted.value)}${read}.${other}${end_}${pace}` },
      ];
    }
    // The words around a number are looked at only where its size allows a hit.
    const found =
      (mayBeRate(readings, wanted) ? atRate(number, rateAt(text, start, end), wanted) : undefined) ??
      openRange(text, number, wanted) ??
      rounded(readings, wanted.value);
    return found === undefined ? [] : [{ start, end, ...found }];
  });
}

/** Some rate could bring the print within a tenth of the number. */
function mayBeRate(readings: readonly Reading[], { value }: WantedNumber): boolean {
  return readings.some((one) => {
    const ratio = value / one.value;
    return factors.some((factor) => ratio > 0.88 * factor && ratio < 1.13 * factor);
  });
}

/** From every rate to every other. */
const factors: readonly number[] = Object.values(perYear).flatMap(([from]) =>
  Object.values(perYear).flatMap(([to]) => (from === to ? [] : [from / to])),
);

type Found = Pick<Candidate, "form" | "explanation">;

/** 250 a day is 90,000 a year where both are rounded. */
function atRate(
  { readings }: PrintedNumber,
  printed: ReturnType<typeof rateAt>,
  wanted: WantedNumber,
): Found | undefined {
  const own = wanted.per === "" ? "year" : wanted.per;
  const shown = printed ?? "year";
  if (shown === own) return undefined;
  const [low, high] = perYear[shown];
  const [ownLow, ownHigh] = perYear[own];
  const slack = 1 + tolerance(wanted.value) / wanted.value;
  for (const one of readings) {
    if (one.value <= 0 || wanted.value <= 0) continue;
    const half = Math.min(one.half, 0.05 * one.value);
    const least = ((one.value - half) * low) / ownHigh;
    const most = ((one.value + half) * high) / ownLow;
    if (wanted.value * slack < least || wanted.value / slack > most) continue;
    const made = (one.value * low) / ownLow;
    const rule = own === "year" ? `times ${low}` : `times ${low} a year and divided by ${ownLow}`;
    return {
      form: "the number at another rate",
      explanation: `${grouped(one.value)} a ${shown}, ${rule}, is ${grouped(round(made))} a ${own}${printed === undefined ? ", if it is a yearly number" : ""}.`,
    };
  }
  return undefined;
}

/** An open range says little of a number far from its end: only within a factor of two. */
function openRange(text: string, { start, end, readings }: PrintedNumber, { value }: WantedNumber): Found | undefined {
  if (!readings.some((one) => one.value <= 2 * value && value <= 2 * one.value)) return undefined;
  const open = openEndAt(text, start, end);
  if (open === undefined) return undefined;
  const fits = readings.find((one) =>
    open === "at least" ? one.value < value && value <= 2 * one.value : one.value > value && one.value <= 2 * value,
  );
  return fits === undefined
    ? undefined
    : {
        form: "an open range that contains it",
        explanation: `The text says ${open} ${grouped(fits.value)}, which allows ${grouped(value)}.`,
      };
}

function rounded(readings: readonly Reading[], value: number): Found | undefined {
  for (const one of readings) {
    const apart = Math.abs(one.value - value);
    if (value === 0 || apart > 0.05 * Math.abs(value)) continue;
    const [coarse, fine, half] =
      one.half >= tolerance(value) ? [one.value, value, one.half] : [value, one.value, tolerance(value)];
    if (apart > half || half <= 0.5) continue;
    return { form: "rounded", explanation: `${grouped(fine)} can be rounded to ${grouped(coarse)}.` };
  }
  return undefined;
}

function ranges({ folded: { text }, outer }: ReadPage, { value }: WantedNumber): readonly Candidate[] {
  return outer.flatMap((first, i) => {
    const second = outer[i + 1];
    if (second === undefined || !isRange(text, first, second)) return [];
    const found: Candidate[] = [];
    for (const { value: low } of first.readings) {
      for (const { value: high } of second.readings) {
        const span = `${grouped(low)} to ${grouped(high)}`;
        // The readings of a range go together: "60-100 thousand" is no 60 to 100,000.
        if (high <= low || (high > 1000 * low && first.readings.length > 1)) continue;
        if (sameNumber(low, value) || sameNumber(high, value))
          found.push({
            start: first.start,
            end: second.end,
            form: "a bound of a range",
            explanation: `It is a bound of ${span}.`,
          });
        else if (low < value && value < high)
          found.push({
            start: first.start,
            end: second.end,
            form: "a range that contains it",
            explanation: `The range ${span} contains ${grouped(value)}.`,
          });
      }
    }
    return found.slice(0, 1);
  });
}

/** Characters within which two printed numbers are added and subtracted, and how many numbers on. */
const pairReach = 300;
const pairCount = 24;

function pairs({ outer }: ReadPage, { value }: WantedNumber): readonly Candidate[] {
  const found: Candidate[] = [];
  outer.forEach((first, i) => {
    for (let j = i + 1; j < Math.min(outer.length, i + 1 + pairCount); j += 1) {
      const second = outer[j];
      if (second === undefined || second.start - first.end > pairReach) break;
      const sum = combine(first, second, value);
      if (sum !== undefined) found.push({ start: first.start, end: second.end, ...sum });
    }
  });
  return found;
}

function combine(first: PrintedNumber, second: PrintedNumber, value: number): Found | undefined {
  for (const { value: a } of first.readings) {
    for (const { value: b } of second.readings) {
      if (a === 0 || b === 0) continue;
      if (sameNumber(a + b, value))
        return { form: "a sum of two", explanation: `${grouped(a)} + ${grouped(b)} = ${grouped(value)}.` };
      if (sameNumber(Math.abs(a - b), value))
        return {
          form: "a difference of two",
          explanation: `${grouped(Math.max(a, b))} - ${grouped(Math.min(a, b))} = ${grouped(value)}.`,
        };
    }
  }
  return undefined;
}

/**
 * One hit a place: a bound of a range says more than the number in it, and otherwise a weaker form that overlaps a stronger one is
 * left out. A sum and a difference may overlap.
 */
function nearest(page: ReadPage, candidates: readonly Candidate[]): readonly NeedleHit[] {
  const hidden = new Map(
    hitForms.map((form) => {
      const stronger = strongerThan(form);
      return [form, coverOf(candidates.filter((other) => stronger.includes(other.form)))];
    }),
  );
  const kept = candidates.filter((one) => hidden.get(one.form)?.(one) !== true);
  const hits = new Map<string, Candidate>();
  for (const one of kept) {
    const key = `${one.start}-${one.end}`;
    if (!hits.has(key)) hits.set(key, one);
  }
  return [...hits.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, form, explanation }) => {
      const place = placeIn(page.folded, start, end);
      return {
        ...place,
        text: page.original.slice(place.start, place.end),
        form,
        explanation,
        cautions: isPair(form) ? [] : cautionsAt(page.folded.text, start, end),
      };
    });
}

function isPair(form: HitForm): boolean {
  return form === "a sum of two" || form === "a difference of two";
}

function strongerThan(form: HitForm): readonly HitForm[] {
  if (form === "the number") return ["a bound of a range"];
  return hitForms
    .slice(0, hitForms.indexOf(form))
    .filter((other) => !(form === "a bound of a range" && other === "the number") && !(isPair(form) && isPair(other)));
}

function missReason(token: string, { readings }: PrintedNumber, value: number, digits: string): string | undefined {
  const ten = readings.find((one) => [-3, -2, -1, 1, 2, 3].some((power) => sameNumber(one.value, value * 10 ** power)));
  if (ten !== undefined) {
    const factor = ten.value > value ? ten.value / value : value / ten.value;
    return `${grouped(ten.value)} has the same digits and is ${grouped(round(factor))} times ${ten.value > value ? "larger" : "smaller"}.`;
  }
  const plain = token.replace(/\D/gu, "");
  if (digits.length >= 2 && plain !== digits && plain.includes(digits))
    return `The digits ${digits} stand inside a longer number, ${token.trim()}.`;
  return undefined;
}

/** Half a unit of the last digit that is no trailing zero, at most 5 %. */
function tolerance(value: number): number {
  if (!Number.isSafeInteger(value) || value <= 0) return 0;
  const zeros = /0*$/u.exec(String(value))?.[0].length ?? 0;
  return Math.min(0.05 * value, 10 ** zeros / 2);
}

function placeIn({ start, end }: FoldedText, from: number, to: number): { start: number; end: number } {
  return { start: start[from] ?? 0, end: end[to - 1] ?? 0 };
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

/** 90000 as 90,000. */
export function grouped(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  if (/e/u.test(whole)) return String(value);
  const sign = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  return decimals === undefined ? sign : `${sign}.${decimals}`;
}
