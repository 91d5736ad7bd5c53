/** A number found in running text: every value that the print could stand for, and where it stands. */
export interface NumberInText {
  readonly start: number;
  readonly end: number;
  readonly values: readonly number[];
}

const thinSpaces = "\u00a0\u202f\u2009";
const digitToken = new RegExp(`\\d{1,3}(?:[ ${thinSpaces}]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,'’]\\d+)*`, "gu");
const cjkToken = /[\d.,〇零一二三四五六七八九十百千万萬亿億两兩]+/gu;
const cjkNumeral = /[〇零一二三四五六七八九十百千万萬亿億两兩]/u;
const wordToken = /\p{L}+/gu;

/**
 * Numbers in a text (already in NFKC, which turns full-width digits into plain ones): digits with the separators of several
 * locales, scale words (million, mln, 万), Chinese numerals, and words for numbers in English and for small ones in German,
 * French, Spanish and Portuguese.
 */
export function numbersInText(text: string): readonly NumberInText[] {
  return [...digitNumbers(text), ...cjkNumbers(text), ...englishNumbers(text), ...smallWords(text)];
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^[ -]?(?:hundreds?)(?!\p{L})/iu, 1e2],
  [/^[ -]?(?:thousands?|tausend|mille|mil|k|тыс\.?|тысяч[аи]?|tys\.?|천)(?!\p{L})/iu, 1e3],
  [/^[ -]?(?:万|萬|만)/u, 1e4],
  [/^[ -]?(?:lakhs?|lacs?)(?!\p{L})/iu, 1e5],
  [
    /^[ -]?(?:millions?|millionen|millones|millón|milhões|milhão|mln\.?|mio\.?|mn|m|млн\.?|миллион(?:а|ов)?)(?!\p{L})/iu,
    1e6,
  ],
  [/^[ -]?(?:crores?)(?!\p{L})/iu, 1e7],
  [/^[ -]?(?:亿|億|억)/u, 1e8],
  [/^[ -]?(?:billions?|bn|milliards?|milliarden?|mrd\.?|млрд\.?)(?!\p{L})/iu, 1e9],
];

function digitNumbers(text: string): readonly NumberInText[] {
  const tokens = [...text.matchAll(digitToken)].map((match) => {
    const end = match.index + match[0].length;
    const scale = scales.find(([pattern]) => pattern.test(text.slice(end, end + 16)));
    return { start: match.index, end, readings: readings(match[0]), scale };
  });
  return tokens.map((token, i) => {
    const next = tokens[i + 1];
    // "1.5 to 2.5 million": the scale word belongs to both.
    const shared = next !== undefined && next.start - token.end <= 8 ? next.scale?.[1] : undefined;
    const factors = [...new Set([1, token.scale?.[1] ?? 1, shared ?? 1])];
    const scaleLength = token.scale?.[0].exec(text.slice(token.end, token.end + 16))?.[0].length ?? 0;
    return {
      start: token.start,
      end: token.end + scaleLength,
      values: token.readings.flatMap((value) => factors.map((factor) => Number(`${value}e0`) * factor)),
    };
  });
}

/** "1.204" may be 1204 or 1.204; "34,113" 34113 or 34.113; "2010,34" two numbers. */
function readings(token: string): readonly number[] {
  const found = new Set<number>();
  const plain = token.replace(/[ '’\u00a0\u202f\u2009]/gu, "");
  if (/^\d+$/u.test(plain)) return [Number(plain)];
  if (
    /^\d{1,3}(?:,\d{3})+$/u.test(plain) ||
    /^\d{1,3}(?:\.\d{3})+$/u.test(plain) ||
    /^\d{1,2}(?:,\d{2})+,\d{3}$/u.test(plain)
  ) {
    found.add(Number(plain.replace(/[.,]/gu, "")));
  }
  // "5,146,000" is no 5146: decimals stand behind another sign than the groups.
  const decimal = /^(\d+|\d{1,3}(?:,\d{3})+(?=\.)|\d{1,3}(?:\.\d{3})+(?=,))[.,](\d+)$/u.exec(plain);
  if (decimal !== null) {
    found.add(Number(`${(decimal[1] ?? "").replace(/[.,]/gu, "")}.${decimal[2] ?? ""}`));
  }
  if (found.size === 0) for (const piece of plain.split(/[.,]/u)) found.add(Number(piece));
  return [...found];
}

const numerals: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

function cjkNumbers(text: string): readonly NumberInText[] {
  const tokens = [...text.matchAll(cjkToken)].filter(([token]) => cjkNumeral.test(token));
  return tokens.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    values: [...new Set([positional(match[0]), digitByDigit(match[0])].filter((value) => value !== undefined))],
  }));
}

/** 二〇一六 is 2016. */
function digitByDigit(text: string): number | undefined {
  const digits = Array.from(text, (c) => numerals[c]);
  return digits.length <= 15 && digits.every((digit) => digit !== undefined) ? Number(digits.join("")) : undefined;
}

/** 一千六百五十, 1亿2000万, 1.65万. */
function positional(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let current: number | undefined;
  for (const piece of text.match(/\d[\d.,]*|./gu) ?? []) {
    if (/^\d/u.test(piece)) current = readings(piece.replace(/[.,]+$/u, "")).at(-1);
    else if (piece in numerals) current = numerals[piece];
    else if (piece in units) {
      section += (current ?? 1) * (units[piece] ?? 1);
      current = undefined;
    } else if (piece in myriads) {
      const factor = myriads[piece] ?? 1;
      const sum = section + (current ?? 0);
      total = factor === 1e8 ? (total + sum) * factor : total + sum * factor;
      section = 0;
      current = undefined;
    }
  }
  const value = total + section + (current ?? 0);
  return Number.isFinite(value) ? value : undefined;
}

const englishSmall: Readonly<Record<string, number>> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, i) => [word, i]),
);
const englishTens: Readonly<Record<string, number>> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, (i + 2) * 10]),
);
const englishLarge: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

const hundreds = new Set(["hundred", "dozen"]);
const article = /(?:^|[^\p{L}])an?\s+$/iu;

/** Runs of English number words: "forty-six thousand five hundred". "a" before hundred, thousand or dozen is one. */
function englishNumbers(text: string): readonly NumberInText[] {
  const found: NumberInText[] = [];
  let run: { start: number; end: number; total: number; section: number } | undefined;
  const close = (): void => {
    if (run !== undefined) found.push({ start: run.start, end: run.end, values: [run.total + run.section] });
    run = undefined;
  };
  for (const match of text.matchAll(wordToken)) {
    const word = match[0].toLowerCase();
    const end = match.index + word.length;
    if (run !== undefined && !/^[\s-]*$/u.test(text.slice(run.end, match.index))) close();
    if (word === "and" && run !== undefined) {
      run.end = end;
      continue;
    }
    const value = own(englishSmall, word) ?? own(englishTens, word);
    const large = own(englishLarge, word);
    if (value !== undefined) {
      // "nineteen ninety" is two numbers; "ninety one" and "hundred one" are one.
      if (run !== undefined && run.section % 100 !== 0 && !(run.section % 100 >= 20 && value < 10)) close();
      run = { start: run?.start ?? match.index, end, total: run?.total ?? 0, section: (run?.section ?? 0) + value };
    } else if (
      run === undefined &&
      (large !== undefined || hundreds.has(word)) &&
      !article.test(text.slice(Math.max(0, match.index - 8), match.index))
    ) {
      // "3 million" belongs to its digits; only "a million" stands alone.
    } else if (hundreds.has(word)) {
      const factor = word === "hundred" ? 100 : 12;
      run = {
        start: run?.start ?? match.index,
        end,
        total: run?.total ?? 0,
        section: Math.max(1, run?.section ?? 1) * factor,
      };
    } else if (large !== undefined) {
      const section = Math.max(1, run?.section ?? 1) * large;
      run = { start: run?.start ?? match.index, end, total: (run?.total ?? 0) + section, section: 0 };
    } else close();
  }
  close();
  return found;
}

const smallWordLists = [
  "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze",
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
  "zero um dois três quatro cinco seis sete oito nove dez onze doze",
  "zero una due tre quattro cinque sei sette otto nove dieci undici dodici",
];
const smallValues = new Map<string, Set<number>>();
for (const list of smallWordLists) {
  list.split(" ").forEach((word, value) => {
    smallValues.set(word, (smallValues.get(word) ?? new Set()).add(value));
  });
}

function smallWords(text: string): readonly NumberInText[] {
  return [...text.matchAll(wordToken)].flatMap((match) => {
    const values = smallValues.get(match[0].toLowerCase());
    return values === undefined
      ? []
      : [{ start: match.index, end: match.index + match[0].length, values: [...values] }];
  });
}

function own(words: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
