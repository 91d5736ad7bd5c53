/** A text made plain for reading numbers, with the place of every unit of it in the text it was made from. */
export interface FoldedText {
  readonly text: string;
  /** `start[i]` and `end[i]`: where UTF-16 unit i of the plain text begins and ends in the original. */
  readonly start: Int32Array;
  readonly end: Int32Array;
}

const joiner = /[\u00ad\u200b\u200c\u200d\u2060\ufeff]/u;
/** A word broken over two lines; figures are left alone, since "60,000-" before a line break is a range. */
const brokenWord = /(\p{L})[-\u2010]\r?\n[ \t]*(?=\p{Ll})/gu;
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * NFKC character by character, so that full-width digits become plain ones, with invisible joiners and hyphens at line ends
 * removed and superscript digits written ^4 (10⁴ is not 104). Offsets are in UTF-16 units. Linear time.
 */
export function foldText(original: string): FoldedText {
  const skipped = new Map<number, number>();
  for (const match of original.matchAll(brokenWord)) {
    const from = match.index + (match[1] ?? "").length;
    skipped.set(from, match.index + match[0].length);
  }
  const parts: string[] = [];
  const start = new Int32Array(original.length * 4 + 4);
  const end = new Int32Array(original.length * 4 + 4);
  let length = 0;
  for (let at = 0; at < original.length;) {
    const jump = skipped.get(at);
    if (jump !== undefined) {
      at = jump;
      continue;
    }
    const char = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const plain = plainForm(char, original[at - 1] ?? "");
    for (let i = 0; i < plain.length && length < start.length; i += 1) {
      start[length] = at;
      end[length] = at + char.length;
      length += 1;
    }
    parts.push(plain);
    at += char.length;
  }
  return { text: parts.join(""), start: start.subarray(0, length), end: end.subarray(0, length) };
}

function plainForm(char: string, before: string): string {
  if (char < "\u0080") return char;
  const power = superscripts.indexOf(char);
  if (power !== -1) return superscripts.includes(before) && before !== "" ? String(power) : `^${power}`;
  if (joiner.test(char)) return "";
  const plain = char.normalize("NFKC");
  // A ligature or sign that becomes a long text is no number; the map stays bounded.
  return plain.length <= 4 ? plain : char;
}
