import { groupDigits } from "../plots/text.js";

/** A number, also where JSON had to spell it out as "Infinity" or "NaN". */
export function toNumber(value: unknown): number {
  if (typeof value === "number") return value;
  if (value === "Infinity") return Infinity;
  if (value === "-Infinity") return -Infinity;
  if (value === "NaN") return Number.NaN;
  throw new RangeError(`a number was expected, not ${JSON.stringify(value)}`);
}

/** Fixed decimals with grouped thousands: 12,345.60. Not finite: "no limit", "not known". */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  if (Math.abs(value) >= 1e15) return significant(value, 3);
  return groupDigits(value.toFixed(decimals));
}

/** `digits` significant digits, in plain writing from 0.00001 up to 10^15 and as 2.5 × 10⁻⁷ outside. */
export function significant(value: number, digits: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  if (value === 0) return "0";
  const [mantissa = "", exponentText = "0"] = value.toExponential(digits - 1).split("e");
  const exponent = Number(exponentText);
  if (exponent < -5 || exponent >= 15) return `${mantissa.replace("-", "\u2212")} × 10${superscript(exponent)}`;
  const decimals = Math.max(0, digits - 1 - exponent);
  return groupDigits(Number(value.toPrecision(digits)).toFixed(decimals));
}

/** As many digits as the number has, up to twelve, thousands grouped: a figure of the record as it stands. */
export function plain(value: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  const text = String(Number(value.toPrecision(12)));
  return /e/u.test(text) ? significant(value, 3) : groupDigits(text);
}

/** A computed number of unknown kind: whole numbers whole, others with at most four significant digits. */
export function computed(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return fixed(value, 0);
  return Math.abs(value) >= 1e-5 && Math.abs(value) < 1e15
    ? plain(Number(value.toPrecision(4)))
    : significant(value, 4);
}

/** Decimals that an interval supports: the shorter way from the value to an end keeps two significant digits. */
export function supportedDecimals(lower: number, upper: number, value: number): number {
  const ways = [value - lower, upper - value, (upper - lower) / 2].filter((way) => Number.isFinite(way) && way > 0);
  const shortest = ways.length > 0 ? Math.min(...ways) : Math.abs(value);
  if (!(shortest > 0)) return 0;
  return Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(shortest))));
}

function notFinite(value: number): string {
  return Number.isNaN(value) ? "not known" : value > 0 ? "no upper limit" : "no lower limit";
}

/** 10 to this power in print: "⁻¹²". */
export function superscript(exponent: number): string {
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  return Array.from(String(exponent), (c) => (c === "-" ? "⁻" : (digits[Number(c)] ?? ""))).join("");
}

/**
 * A log10 probability as a rate: "more than 99 in 100", "73 in 100" from one in ten up, "1 in 190" with two digits below. Words stop at
 * "fewer than 1 in a million": no model of counting is known that well, and the exact logarithm stands beside the words.
 */
export function oneIn(log10p: number): string {
  if (Number.isNaN(log10p)) return "not known";
  const power = -Math.min(0, log10p);
  if (power <= 1) {
    const percent = 10 ** (2 - power);
    return percent >= 99.5 && percent < 100 ? "more than 99 in 100" : `${fixed(percent, 0)} in 100`;
  }
  if (power > 6) return "fewer than 1 in a million";
  const number = Number((10 ** power).toPrecision(2));
  return number >= 1e6 ? "1 in a million" : `1 in ${fixed(number, number < 20 && !Number.isInteger(number) ? 1 : 0)}`;
}
