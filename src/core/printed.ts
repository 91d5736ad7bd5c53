import type { Qualifier, Reported } from "./values.js";

/**
 * Reading a figure as printed. A printed figure never becomes a point by force: bounds and roundings are kept, so that
 * "18,000+" stays a lower bound and "about 1,700" an interval that the reader can see.
 *
 * | print | bounds |
 * |---|---|
 * | 5,146 | 5,146 exactly (a whole number without a scale word) |
 * | 4.53; 1.65万; 2.51 million | half a unit of the last printed digit either way |
 * | 1万2000 | 12,000 exactly |
 * | about, around, roughly, some, ~ | half a unit of the last non-zero digit either way |
 * | nearly, almost, close to, 近 | one unit of the last non-zero digit below, up to the number |
 * | 18,000+, more than, over, at least, 超过, 突破 | the number or more |
 * | 6450余, 570多 | the number up to one unit of its last non-zero digit more |
 * | up to, at most, less than | the number or less (0 or more) |
 * | 60,000-100,000; 60,000 to 100,000 | both ends |
 */
export type PrintedReading =
  { readonly ok: true; readonly figure: Reported } | { readonly ok: false; readonly why: string };

const scaleWords: readonly (readonly [RegExp, number])[] = [
  [/^(?:亿|億)/u, 1e8],
  [/^(?:万|萬)/u, 1e4],
  [/^千/u, 1e3],
  [/^(?:billion|bn|milliards?|milliarden?)(?![a-z])/iu, 1e9],
  [/^(?:millions?|mln|mio|millones|milhões|m)(?![a-z])/iu, 1e6],
  [/^(?:thousand|tausend|mille|mil|k)(?![a-z])/iu, 1e3],
];

const prefixWords: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:nearly|almost|close to|just under|quase|presque|fast|casi|近|将近|接近)\s*/iu, "nearly"],
  [
    /^(?:about|around|roughly|approximately|approx\.?|some|circa|ca\.|cerca de|cerca|environ|etwa|unos|~|≈|约|大约|左右)\s*/iu,
    "about",
  ],
  [/^(?:at least|no fewer than|not less than|min\.|≥|>=|至少|不少于)\s*/iu, "at-least"],
  [/^(?:more than|over|upwards of|above|plus de|mehr als|más de|mais de|>|超过|超過|超|逾|突破)\s*/iu, "more-than"],
  [/^(?:at most|up to|no more than|max\.|≤|<=|至多|最多)\s*/iu, "at-most"],
  [/^(?:less than|fewer than|under|below|<|不到|少于)\s*/iu, "less-than"],
];

interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
  readonly scale: number;
  /** The number is digits × 10^exponent; whole digits, so that bounds are sums of whole numbers. */
  readonly digits: bigint;
  readonly exponent: number;
  /** Power of ten of the last digit that is not zero. */
  readonly lastPlace: number;
  readonly length: number;
}

function toAsciiDigits(text: string): string {
  return text.replace(/[０-９．，％＋]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

const numberPattern =
  /^(-?)((?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3})+|\d{1,3}(?:\.\d{3}){2,}|\d+))(?:([.,])(\d+))?(?![\d])/u;

/** Digits of a decimal text as sign, integer digits and decimals; no floating point until the last step. */
function readNumber(text: string): PrintedNumber | undefined {
  const match = numberPattern.exec(text);
  if (match === null) return undefined;
  const [whole, sign, integerPart, , decimalPart = ""] = match;
  const integer = (integerPart ?? "").replace(/\D/gu, "");
  if (integer.length + decimalPart.length > 15) return undefined;
  let length = whole.length;
  let scale = 1;
  const rest = text.slice(length).replace(/^\s*/u, (space) => {
    length += space.length;
    return "";
  });
  const scaleWord = scaleWords.find(([pattern]) => pattern.test(rest));
  if (scaleWord === undefined) {
    length = whole.length;
  } else {
    scale = scaleWord[1];
    length += (scaleWord[0].exec(rest)?.[0] ?? "").length;
  }
  // "1万2000" is 12,000: the four digits behind 万 belong to the number.
  const behind = scale === 1e4 && decimalPart === "" ? /^\d{4}(?!\d)/u.exec(text.slice(length))?.[0] : undefined;
  if (behind !== undefined) {
    const plain = readNumber(`${sign}${integer}${behind}`);
    return plain === undefined ? undefined : { ...plain, length: length + behind.length };
  }
  const digits = integer + decimalPart;
  const trailingZeros = /0*$/u.exec(digits)?.[0].length ?? 0;
  const zeros = trailingZeros === digits.length ? Math.max(0, decimalPart.length) : trailingZeros;
  const exponent = Math.round(Math.log10(scale)) - decimalPart.length;
  const signed = BigInt(`${sign}${digits}`);
  return {
    value: decimal(signed, exponent),
    decimals: decimalPart.length,
    scale,
    digits: signed,
    exponent,
    lastPlace: exponent + zeros,
    length,
  };
}

/** digits × 10^exponent by way of decimal text: 1.65 × 10,000 is 16,500 and not 16,500.000000000002. */
function decimal(digits: bigint, exponent: number): number {
  return Number(`${digits}e${exponent}`);
}

/** The number plus so many half units of the given place (at or above its own last one), exact to the nearest double. */
function shifted(n: PrintedNumber, halfUnits: -2 | -1 | 1 | 2, place: number): number {
  return decimal(n.digits * 10n + BigInt(5 * halfUnits) * 10n ** BigInt(place - n.exponent), n.exponent - 1);
}

/**
 * Reads one printed figure. `qualifier`, where the case gives one, overrides what the words say.
 * Values beyond 15 digits are refused: they could not be kept exactly.
 */
export function readPrinted(text: string, qualifier?: Qualifier): PrintedReading {
  const printed = text.trim();
  if (printed === "") return { ok: false, why: "the figure is empty" };
  let rest = toAsciiDigits(printed);
  let found: Qualifier | undefined;
  for (let i = 0; i < 3; i += 1) {
    const word = prefixWords.find(([pattern]) => pattern.test(rest));
    if (word === undefined) break;
    found ??= word[1];
    rest = rest.replace(word[0], "");
  }
  rest = rest.replace(/^(?:US\$|RMB¥?|[$€£¥])\s*/u, "");
  const first = readNumber(rest);
  if (first === undefined)
    return {
      ok: false,
      why: `"${clip(printed)}" does not begin with a number that can be kept exactly (15 digits at most)`,
    };
  rest = rest.slice(first.length).trimStart();
  const range = /^(?:-|–|—|\.\.|to|a|bis|à|至|到)\s*/iu.exec(rest);
  if (range !== null && /^[\d$€£¥]/u.test(rest.slice(range[0].length))) {
    return readRange(printed, first, rest.slice(range[0].length), qualifier);
  }
  if (/^\+/u.test(rest)) found ??= "at-least";
  else if (/^(?:余|餘|多)/u.test(rest)) found ??= "little-more-than";
  if (!/^(?:\+|余|餘|多|%|percent|左右|例|个|個|人|家|万|$)/iu.test(rest)) {
    return { ok: false, why: `"${clip(printed)}" has "${clip(rest)}" after the number` };
  }
  // A number followed by "%" or a counter word may still carry its "余" behind it.
  if (/(?:余|餘|多)$/u.test(rest)) found ??= "little-more-than";
  const reading = qualifier ?? found ?? (first.decimals > 0 || first.scale > 1 ? "rounded" : "exact");
  return {
    ok: true,
    figure: {
      text: printed,
      value: first.value,
      decimals: first.decimals,
      qualifier: reading,
      ...boundsOf(first, reading),
    },
  };
}

function readRange(printed: string, first: PrintedNumber, rest: string, qualifier?: Qualifier): PrintedReading {
  const second = readNumber(rest.replace(/^(?:US\$|RMB¥?|[$€£¥])\s*/u, ""));
  if (second === undefined)
    return { ok: false, why: `"${clip(printed)}" looks like a range, but its second number cannot be read` };
  // "1.5-2.5 million": the scale word belongs to both ends.
  const lower =
    first.scale === 1 && second.scale > 1 && first.value < second.value / second.scale
      ? decimal(first.digits, first.exponent + Math.round(Math.log10(second.scale)))
      : first.value;
  if (lower > second.value) return { ok: false, why: `"${clip(printed)}" is a range that ends before it begins` };
  if (qualifier !== undefined && qualifier !== "range") {
    return { ok: false, why: `"${clip(printed)}" is a range, but its qualifier says "${qualifier}"` };
  }
  return {
    ok: true,
    figure: {
      text: printed,
      value: NaN,
      lower,
      upper: second.value,
      decimals: Math.max(first.decimals, second.decimals),
      qualifier: "range",
    },
  };
}

function boundsOf(n: PrintedNumber, qualifier: Qualifier): { lower: number; upper: number } {
  const either = (place: number): { lower: number; upper: number } => ({
    lower: shifted(n, -1, place),
    upper: shifted(n, 1, place),
  });
  switch (qualifier) {
    case "exact":
      return { lower: n.value, upper: n.value };
    case "rounded":
      // With decimals or a scale word the last printed digit says how far; a bare "21,000" ends in its last digit that is not zero.
      return either(n.decimals > 0 || n.scale > 1 ? n.exponent : n.lastPlace);
    case "about":
      return either(n.lastPlace);
    case "nearly":
      return { lower: shifted(n, -2, n.lastPlace), upper: n.value };
    case "at-least":
    case "more-than":
      return { lower: n.value, upper: Infinity };
    case "at-most":
    case "less-than":
      return { lower: Math.min(0, n.value), upper: n.value };
    case "little-more-than":
      return { lower: n.value, upper: shifted(n, 2, n.lastPlace) };
    case "range":
      return { lower: n.value, upper: n.value };
  }
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
