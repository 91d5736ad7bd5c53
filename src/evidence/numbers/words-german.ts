const small: Readonly<Record<string, number>> = {
  null: 0, ein: 1, eins: 1, eine: 1, einen: 1, einer: 1, einem: 1, zwei: 2, zwo: 2, drei: 3, vier: 4, fünf: 5, fuenf: 5,
  sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, elf: 11, zwölf: 12, zwoelf: 12, dreizehn: 13, vierzehn: 14, fünfzehn: 15,
  fuenfzehn: 15, sechzehn: 16, siebzehn: 17, achtzehn: 18, neunzehn: 19, zwanzig: 20, dreißig: 30, dreissig: 30, vierzig: 40,
  fünfzig: 50, fuenfzig: 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90,
}; // prettier-ignore
const morphemes = Object.keys(small).sort((a, b) => b.length - a.length);
const numeral = new RegExp(`^(?:${[...morphemes, "hundert", "tausend", "und"].join("|")})+$`, "u");

/** The value of a German numeral written as one word ("siebenhundertzwölf", "neunzigtausend"), or undefined. */
export function germanWord(word: string): number | undefined {
  if (word.length > 80 || !numeral.test(word)) return undefined;
  return thousands(word);
}

function thousands(word: string): number | undefined {
  const at = word.indexOf("tausend");
  if (at === -1) return hundreds(word);
  const before = at === 0 ? 1 : hundreds(word.slice(0, at));
  const rest = word.slice(at + "tausend".length).replace(/^und/u, "");
  const after = rest === "" ? 0 : hundreds(rest);
  return before === undefined || after === undefined ? undefined : before * 1000 + after;
}

function hundreds(word: string): number | undefined {
  const at = word.indexOf("hundert");
  if (at === -1) return tens(word);
  const before = at === 0 ? 1 : tens(word.slice(0, at));
  const rest = word.slice(at + "hundert".length).replace(/^und/u, "");
  const after = rest === "" ? 0 : tens(rest);
  return before === undefined || after === undefined ? undefined : before * 100 + after;
}

/** 0 … 99; "zweiundneunzig" has its unit first. */
function tens(word: string): number | undefined {
  if (Object.hasOwn(small, word)) return small[word];
  for (let at = word.indexOf("und"); at > 0; at = word.indexOf("und", at + 1)) {
    const [unit, ten] = [small[word.slice(0, at)], small[word.slice(at + 3)]];
    if (unit !== undefined && unit < 10 && ten !== undefined && ten >= 20) return ten + unit;
  }
  return undefined;
}
