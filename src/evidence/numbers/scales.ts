/**
 * Words and signs that multiply the figure before them, tried in order. One regular expression a scale, anchored, so that a look
 * costs no more than the few characters behind a figure.
 */
const scales: readonly (readonly [string, number])[] = [
  [String.raw`(?:mil\s+millones|miles\s+de\s+millones|mille\s+millions)`, 1e9],
  [String.raw`hundred\s+thousand`, 1e5],
  [String.raw`hundreds?|cents?|cientos?|hundert`, 1e2],
  [String.raw`thousands?|tausend|tsd\.?|mille|milliers?(?:\s+d[e'’])?|miles|mil|k|тыс\.?|тысяч[аи]?|tys\.?`, 1e3],
  [String.raw`lakhs?|lacs?`, 1e5],
  [
    String.raw`millions?|millionen|millones|millón|milhões|milhão|milioni|mln\.?|mill\.|mio\.?|mn|mm|m|млн\.?|миллион(?:а|ов)?`,
    1e6,
  ],
  [String.raw`crores?`, 1e7],
  [String.raw`billions?|bn|milliards?|milliarden?|mrd\.?|mds?\.?|млрд\.?`, 1e9],
  [String.raw`trillions?|billones|billón|billionen|tn`, 1e12],
];
const asianScales: readonly (readonly [string, number])[] = [
  ["百万|百萬", 1e6],
  ["千万|千萬", 1e7],
  ["百亿|百億", 1e10],
  ["千亿|千億", 1e11],
  ["万亿|萬億|兆", 1e12],
  ["万|萬|만", 1e4],
  ["亿|億|억", 1e8],
  ["千|천", 1e3],
  ["百|백", 1e2],
];

const wordPatterns = scales.map(
  ([words, factor]) => [new RegExp(String.raw`^[\s-]{0,3}(?:${words})(?![\p{L}\d])`, "iu"), factor] as const,
);
const asianPatterns = asianScales.map(([words, factor]) => [new RegExp(`^[ ]?(?:${words})`, "u"), factor] as const);
/** 9 x 10^4, 9e4 and 9·10^4. */
const power = /^(?:\s?[x×·*⋅]\s?10\s?\^\s?(\d{1,2})|e\+?(\d{1,2}))(?![\p{L}\d])/iu;

export interface Scale {
  readonly factor: number;
  readonly length: number;
  /** A single letter or a word of another meaning ("m" for metres): the bare figure stays a reading. */
  readonly weak: boolean;
}

/** The scale that stands right behind a figure, or undefined. */
export function scaleAt(text: string, at: number): Scale | undefined {
  const next = text.slice(at, at + 24);
  if (next === "" || /^(?:[.,;:)%]|\s{4})/u.test(next)) return undefined;
  const powered = power.exec(next);
  if (powered !== null)
    return { factor: 10 ** Number(powered[1] ?? powered[2]), length: powered[0].length, weak: false };
  for (const [pattern, factor] of [...asianPatterns, ...wordPatterns]) {
    const match = pattern.exec(next);
    if (match !== null)
      return { factor, length: match[0].length, weak: /^[\s-]*(?:k|m|mm|mn|tn|cents?|md)$/iu.test(match[0]) };
  }
  return undefined;
}
