import type { Observation } from "../core/case.js";
import type { FalseAlarm } from "../core/finding.js";
import type { PlotMark } from "../core/plot.js";
import type { Sentence } from "../core/sentence.js";
import type { Effect, Outcome, Quantity } from "../core/test.js";
import type { Interval, Reported } from "../core/values.js";
import { cleanText, markText, observationText } from "../plots/text.js";
import { periodEndInWords, periodInWords } from "./dates.js";
import { valueAt } from "./json-pointer.js";
import { computed, fixed, oneIn, plain, significant, supportedDecimals, toNumber } from "./numbers.js";

/**
 * Every rule that turns a value of the input into words, by the name that stands in `data-as`. The page is written with these
 * functions and checked with them; there is no other way for a number to get into it.
 */
const rules: Readonly<Record<string, (value: unknown) => string>> = {
  // Formats of sentences (core/sentence.ts).
  count: (v) => fixed(toNumber(v), 0),
  decimal1: (v) => fixed(toNumber(v), 1),
  decimal2: (v) => fixed(toNumber(v), 2),
  decimal3: (v) => fixed(toNumber(v), 3),
  decimal4: (v) => fixed(toNumber(v), 4),
  decimal5: (v) => fixed(toNumber(v), 5),
  significant2: (v) => significant(toNumber(v), 2),
  significant3: (v) => significant(toNumber(v), 3),
  percent1: (v) => percent(v, 1),
  percent0: (v) => percent(v, 0),
  text: asText,
  log10: (v) => oneIn(toNumber(v)),
  // Formats of the page.
  string: (v) => cleanText(asString(v)),
  list: (v) =>
    asList(v)
      .map((item) => cleanText(asString(item)))
      .join(", "),
  "first-sentence": (v) => /^.*?[.!?](?=\s|$)|^.*$/su.exec(cleanText(asString(v)))?.[0].replace(/[.!?]$/u, "") ?? "",
  entries: (v) => fixed(Array.isArray(v) ? v.length : Object.keys(v as object).length, 0),
  period: (v) => periodInWords(asString(v)),
  "period-first": (v) => periodEndInWords(asString(v), "first"),
  "period-last": (v) => periodEndInWords(asString(v), "last"),
  plain: (v) => plain(toNumber(v)),
  size: (v) => plain(Math.abs(toNumber(v))),
  computed: (v) => computed(toNumber(v)),
  bounds: (v) => rangeInWords(v as Reported, plain),
  range: (v) => rangeInWords(v as { readonly lower: number; readonly upper: number }, computed),
  "log10-range": (v) => log10RangeInWords(v as { readonly lower: number; readonly upper: number }),
  effect: (v) => effectNumber(v as Effect, "value"),
  "effect-expected": (v) => effectNumber(v as Effect, "expected"),
  "effect-interval": (v) => effectInterval(v as Effect),
  level: (v) => `${plain(Number(((v as Interval).level * 100).toPrecision(6)))} %`,
  quantity: (v) => quantityInWords(v as Quantity),
  mark: (v) => markText(v as PlotMark),
  "mark-bounds": (v) => rangeInWords(v as PlotMark, fewDigits),
  observation: (v) => observationText(v as Observation),
  "fired-0.05": (v) => fired(v as FalseAlarm, "0.05"),
  "fired-0.01": (v) => fired(v as FalseAlarm, "0.01"),
  "fired-0.001": (v) => fired(v as FalseAlarm, "0.001"),
  json: (v) => cleanText(JSON.stringify(v)),
  "short-hash": (v) => asString(v).slice(0, 16),
  "point-values": (v) => pointValues(v as Readonly<Record<string, number>>),
};

/** The value in words under the named rule. An unknown rule, or a value that the rule cannot read, is our bug. */
export function inWords(value: unknown, as: string): string {
  const rule = Object.hasOwn(rules, as) ? rules[as] : undefined;
  if (rule === undefined) throw new RangeError(`there is no rule "${as}" that turns values into words`);
  return rule(value);
}

/** A sentence of an outcome as plain text. A part of it that types a digit instead of pointing to a number is our bug. */
export function sentenceText(sentence: Sentence, outcome: Outcome): string {
  return sentence
    .map((part) => (typeof part === "string" ? numberless(part) : inWords(valueAt(outcome, part.from), part.as)))
    .join("");
}

/** The literal text of a sentence, which may hold no digit. */
export function numberless(text: string): string {
  if (/\p{Nd}/u.test(text)) throw new RangeError(`the sentence part "${text}" types a number; it must point to one`);
  return text;
}

function asString(value: unknown): string {
  if (typeof value === "string") return value;
  throw new RangeError(`a text was expected, not ${JSON.stringify(value)}`);
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw new RangeError(`a list was expected, not ${JSON.stringify(value)}`);
}

/** Names and years as they are; periods with a month, a day or two ends are written out. */
function asText(value: unknown): string {
  if (typeof value === "number") return String(value).replace("-", "\u2212");
  const text = asString(value);
  return /^\d{4}(?:[-/]\d{2,4}.*)$/u.test(text) ? periodInWords(text) : cleanText(text);
}

function percent(value: unknown, decimals: number): string {
  const share = toNumber(value) * 100;
  return Number.isFinite(share) ? `${fixed(share, decimals)} %` : fixed(share, decimals);
}

/** What is known of a quantity: "5,146", "at least 18,000", "1,650 to 1,750". */
function rangeInWords(
  range: { readonly lower: number; readonly upper: number },
  print: (value: number) => string,
): string {
  const lower = toNumber(range.lower);
  const upper = toNumber(range.upper);
  if (Number.isNaN(lower) || Number.isNaN(upper)) return "not known";
  if (lower === upper) return print(lower);
  if (upper === Infinity) return lower === -Infinity ? "any value" : `at least ${print(lower)}`;
  if (lower === -Infinity) return `at most ${print(upper)}`;
  return `${print(lower)} to ${print(upper)}`;
}

/** A mark may stand for a printed figure or a computed one: up to nine digits were printed, more were computed. */
function fewDigits(value: number): string {
  return String(Math.abs(value)).replace(".", "").length <= 9 ? plain(value) : computed(value);
}

function log10RangeInWords(range: { readonly lower: number; readonly upper: number }): string {
  const lower = oneIn(toNumber(range.lower));
  const upper = oneIn(toNumber(range.upper));
  return lower === upper ? lower : `${lower} to ${upper}`;
}

function effectNumber(effect: Effect, which: "value" | "expected"): string {
  const value = toNumber(effect[which]);
  if (Number.isInteger(value) && which === "expected") return fixed(value, 0);
  const { lower, upper } = effect.interval;
  const decimals = supportedDecimals(toNumber(lower), toNumber(upper), toNumber(effect.value));
  if (Number.isInteger(toNumber(effect.value)) && Number.isInteger(value)) return fixed(value, 0);
  return Math.abs(value) < 1e-5 && value !== 0 ? significant(value, 2) : fixed(value, decimals);
}

function effectInterval(effect: Effect): string {
  const lower = toNumber(effect.interval.lower);
  const upper = toNumber(effect.interval.upper);
  if (Number.isNaN(lower) && Number.isNaN(upper)) return "not known";
  const whole = [lower, upper].every((v) => !Number.isFinite(v) || Number.isInteger(v));
  const decimals = whole ? 0 : supportedDecimals(lower, upper, toNumber(effect.value));
  const print = (v: number): string => (Math.abs(v) < 1e-5 && v !== 0 ? significant(v, 2) : fixed(v, decimals));
  if (lower === upper) return `${print(lower)} exactly`;
  if (upper === Infinity) return lower === -Infinity ? "any value" : `at least ${print(lower)}`;
  if (lower === -Infinity) return `at most ${print(upper)}`;
  return `${print(lower)} to ${print(upper)}`;
}

function quantityInWords(quantity: Quantity): string {
  const { value } = quantity;
  if (typeof value === "string" && !["Infinity", "-Infinity", "NaN"].includes(value)) return asText(value);
  const number = toNumber(value);
  const isYear = /\byears?\b/iu.test(quantity.unit) && Number.isInteger(number) && number >= 1000 && number < 3000;
  return isYear ? String(number) : computed(number);
}

/** "96 of 2,000 (4.8 %)". */
function fired(alarm: FalseAlarm, at: keyof FalseAlarm["fired"]): string {
  if (alarm.simulations === 0) return "not measured";
  const share = (100 * alarm.fired[at]) / alarm.simulations;
  const rate = alarm.fired[at] === 0 || share > 50 ? "" : `, 1 in ${fixed(alarm.simulations / alarm.fired[at], 0)}`;
  return `${fixed(alarm.fired[at], 0)} of ${fixed(alarm.simulations, 0)} (${fixed(share, share < 1 && share > 0 ? 2 : 1)} %${rate})`;
}

function pointValues(values: Readonly<Record<string, number>>): string {
  return Object.keys(values)
    .sort()
    .map((name) => `${cleanText(name)} = ${plain(toNumber(values[name]))}`)
    .join(", ");
}
