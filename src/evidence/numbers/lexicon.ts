import { germanWord } from "./words-german.js";

export const languages = ["English", "French", "German", "Spanish", "Portuguese", "Italian"] as const;
export type NumberLanguage = (typeof languages)[number];

/** What a word does in a run of number words. */
export type NumberWord =
  | { readonly kind: "add"; readonly value: number }
  /** hundred, thousand, million … : `closes` where it ends a section (thousand and above). */
  | { readonly kind: "times"; readonly value: number }
  | { readonly kind: "and" }
  /** One and a half, as in "anderthalb Millionen"; `value` before a scale. */
  | { readonly kind: "fraction"; readonly value: number };

function list(words: string, values: (i: number) => number): readonly (readonly [string, NumberWord])[] {
  return words
    .split(" ")
    .flatMap((forms, i) => forms.split("/").map((form) => [form, { kind: "add", value: values(i) }] as const));
}

function times(words: Readonly<Record<string, number>>): readonly (readonly [string, NumberWord])[] {
  return Object.entries(words).flatMap(([forms, value]) =>
    forms.split(" ").map((form) => [form, { kind: "times", value }] as const),
  );
}

const and = (word: string): readonly [string, NumberWord] => [word, { kind: "and" }];
const fraction = (word: string, value: number): readonly [string, NumberWord] => [word, { kind: "fraction", value }];

const words: Readonly<Record<NumberLanguage, ReadonlyMap<string, NumberWord>>> = {
  English: new Map([
    ...list(
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
      (i) => i,
    ),
    ...list("twenty thirty forty/fourty fifty sixty seventy eighty ninety", (i) => (i + 2) * 10),
    ...times({
      "hundred hundreds": 100,
      "dozen dozens": 12,
      score: 20,
      "thousand thousands": 1e3,
      "million millions": 1e6,
    }),
    ...times({ "billion billions": 1e9, "trillion trillions": 1e12, "lakh lakhs": 1e5, "crore crores": 1e7 }),
    and("and"),
    fraction("half", 0.5),
    fraction("quarter", 0.25),
  ]),
  French: new Map([
    ...list(
      "zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
      (i) => i,
    ),
    ...list("vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante", (i) => (i + 2) * 10),
    ...list("dizaine/dizaines", () => 10),
    ...list("douzaine/douzaines", () => 12),
    ...list("vingtaine cinquantaine soixantaine", (i) => [20, 50, 60][i] ?? 0),
    ...list("centaine/centaines", () => 100),
    ...times({
      "cent cents": 100,
      "mille mil millier milliers": 1e3,
      "million millions": 1e6,
      "milliard milliards": 1e9,
    }),
    and("et"),
    and("de"),
    fraction("demi", 0.5),
    fraction("demie", 0.5),
  ]),
  German: new Map([
    ...times({ "hundert hunderte": 100, dutzend: 12, "tausend tausende": 1e3, "million millionen": 1e6 }),
    ...times({ "milliarde milliarden": 1e9, "billion billionen": 1e12 }),
    and("und"),
    fraction("halbe", 0.5),
    fraction("anderthalb", 1.5),
    fraction("eineinhalb", 1.5),
    fraction("zweieinhalb", 2.5),
    fraction("dreieinhalb", 3.5),
    fraction("viereinhalb", 4.5),
    fraction("neuneinhalb", 9.5),
    fraction("dreiviertel", 0.75),
    fraction("viertel", 0.25),
  ]),
  Spanish: new Map([
    ...list(
      "cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis/dieciseis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiun/veintiuna veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis veintisiete veintiocho veintinueve",
      (i) => i,
    ),
    ...list("treinta cuarenta cincuenta sesenta setenta ochenta noventa", (i) => (i + 3) * 10),
    ...list(
      "cien/ciento/centenar/centenares doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas",
      (i) => (i + 1) * 100,
    ),
    ...list("docena/docenas", () => 12),
    ...times({ "mil millar millares miles": 1e3, "millón millon millones": 1e6, "billón billones": 1e12 }),
    and("y"),
    and("de"),
    fraction("medio", 0.5),
    fraction("media", 0.5),
  ]),
  // Small numbers only: enough for a quote that counts facilities or years.
  Portuguese: new Map(list("zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze", (i) => i)),
  Italian: new Map(list("zero uno/una/un due tre quattro cinque sei sette otto nove dieci undici dodici", (i) => i)),
};

/** The word (in lower case) as a language has it, or undefined. */
export function numberWord(language: NumberLanguage, word: string): NumberWord | undefined {
  const known = words[language].get(word);
  if (known !== undefined || language !== "German") return known;
  const value = germanWord(word);
  return value === undefined ? undefined : { kind: "add", value };
}

const every = new Set(languages.flatMap((language) => [...words[language].keys()]));

/** A quick look that most words of a text fail. */
export function mayBeNumberWord(word: string): boolean {
  return every.has(word) || germanWord(word) !== undefined;
}
