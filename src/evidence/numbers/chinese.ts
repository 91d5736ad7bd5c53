import { readings } from "./figures.js";
import { distinctReadings, reading, readingOf, type PrintedNumber, type Reading } from "./printed.js";

const digitForms = ["〇零○", "一壹弌", "二贰貳两兩", "三叁參叄", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"];
const digits = new Map(digitForms.flatMap((forms, value) => Array.from(forms, (form) => [form, value] as const)));
const small = valued([["十拾", 10], ["百佰", 100], ["千仟", 1000], ["廿", 20]]); // prettier-ignore
const large = valued([["万萬", 1e4], ["亿億", 1e8], ["兆", 1e12]]); // prettier-ignore

function valued(forms: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map(forms.flatMap(([signs, value]) => Array.from(signs, (sign) => [sign, value] as const)));
}

const chars = [...digits.keys(), ...small.keys(), ...large.keys()].join("");
const token = new RegExp(`[\\d.,${chars}点點半几幾数數余餘多]+`, "gu");
const numeral = new RegExp(`[${chars}]`, "u");
/** Longer runs of numerals are no number. */
const longest = 200;
const inexact = /[几幾数數余餘多]/u;

/**
 * Chinese numerals in a folded text: plain and financial, with myriads, mixed with digits ("1.65万", "1亿2000万"), digit by digit
 * ("二〇一六"), with 点 for the decimal point, and round ones with 几, 余 or 多, whose value is the lower end. Linear time.
 */
export function chineseIn(text: string): readonly PrintedNumber[] {
  return [...text.matchAll(token)].flatMap((match) => {
    const trimmed = match[0].replace(/^[.,点點余餘多]+|[.,点點]+$/gu, "");
    if (trimmed.length > longest || !numeral.test(trimmed)) return [];
    const start = match.index + match[0].indexOf(trimmed);
    const parts = split(trimmed);
    return parts.flatMap((part) => {
      const values = readingsOf(part.text);
      if (values.length === 0) return [];
      const vague = inexact.test(part.text) ? ", a round number of which this is the lower end" : "";
      return [
        {
          start: start + part.at,
          end: start + part.at + part.text.length,
          readings: values,
          how: `Chinese numeral${vague}`,
        },
      ];
    });
  });
}

/** "九万,十万" is two numbers: a comma that is no group separator ends one. */
function split(text: string): readonly { readonly text: string; readonly at: number }[] {
  const found: { text: string; at: number }[] = [];
  let at = 0;
  for (const piece of text.split(/(?<!\d),|,(?!\d{3}(?!\d))/u)) {
    if (numeral.test(piece)) found.push({ text: piece, at });
    at += piece.length + 1;
  }
  return found;
}

function readingsOf(text: string): readonly Reading[] {
  const byDigit = digitByDigit(text);
  const value = decimal(text) ?? positional(text.replace(inexact, ""));
  return distinctReadings([
    ...(value === undefined ? [] : [value]),
    ...(byDigit === undefined ? [] : [readingOf(byDigit)]),
  ]);
}

/** 二〇一六 is 2016. A single digit is left to the other reading. */
function digitByDigit(text: string): number | undefined {
  const values = Array.from(text, (c) => digits.get(c));
  const plain = values.length > 1 && values.length <= 15 && values.every((value) => value !== undefined);
  return plain ? Number(values.join("")) : undefined;
}

/** 一点五万 is 15000. */
function decimal(text: string): Reading | undefined {
  const parts = /^(.+)[点點](.+?)([万萬亿億]*)$/u.exec(text);
  if (parts === null) return undefined;
  const whole = positional(parts[1] ?? "");
  const after = Array.from(parts[2] ?? "", (c) => digits.get(c) ?? (/\d/u.test(c) ? Number(c) : undefined));
  if (whole === undefined || after.some((digit) => digit === undefined)) return undefined;
  const factor = Array.from(parts[3] ?? "").reduce((product, c) => product * (large.get(c) ?? 1), 1);
  return reading(`${whole.value}.${after.join("")}`, factor);
}

/** 一千六百五十, 1亿2000万, 1.65万, 九万五, 一百八, 半. The last unit printed is what it may be rounded to. */
function positional(text: string): Reading | undefined {
  let total = 0;
  let section = 0;
  let current: number | undefined;
  let last = 1;
  let half: number | undefined;
  let zero = false;
  for (const piece of text.match(/\d[\d.,]*|./gu) ?? []) {
    if (/^\d/u.test(piece)) {
      const printed = reading(readings(piece.replace(/[.,]+$/u, ""))[0] ?? "0");
      current = printed.value;
      half = printed.half;
    } else if (digits.has(piece)) {
      if (current !== undefined && current !== 0) return undefined;
      current = digits.get(piece);
      zero ||= current === 0;
      half = current === 0 ? half : 0.5;
    } else if (small.has(piece)) {
      const unit = small.get(piece) ?? 1;
      section += unit === 20 ? 20 : (current ?? 1) * unit;
      last = unit === 20 ? 10 : unit;
      half = (half ?? 0.5) * (unit === 20 ? 10 : unit);
      current = undefined;
      zero = false;
    } else if (large.has(piece)) {
      const factor = large.get(piece) ?? 1;
      const sum = section + (current ?? 0) || (total === 0 ? 1 : 0);
      total = factor > 1e4 || sum === 0 ? (total + sum) * factor : total + sum * factor;
      half = (half ?? 0.5) * factor;
      [section, current, last, zero] = [0, undefined, factor, false];
    } else if (piece === "半") {
      total += section + (current ?? 0) + last / 2;
      [section, current] = [0, undefined];
    } else return undefined;
  }
  // 九万五 is 95,000 and 一百八 is 180; 九万零五 is 90,005.
  const tail =
    current === undefined
      ? 0
      : !zero && last > 10 && current < 10 && total + section > 0
        ? (current * last) / 10
        : current;
  const value = total + section + tail;
  return Number.isFinite(value) ? { value, half: half ?? 0 } : undefined;
}
