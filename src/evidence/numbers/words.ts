import { languages, mayBeNumberWord, numberWord, type NumberLanguage, type NumberWord } from "./lexicon.js";
import { distinctReadings, readingOf, type PrintedNumber } from "./printed.js";

const wordToken = /\p{L}+/gu;
/** What may stand between the words of one number. */
const gap = /^(?:[\s-]{1,4}|,\s{1,3}|)$/u;
const articles = new Set(["a", "an"]);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A comma stands before it. */
  readonly comma: boolean;
}

/**
 * Numbers in words of English, French, German and Spanish (small ones of Portuguese and Italian) in a folded text: every language reads each run of number words for
 * itself, since "six" and "million" belong to several. Linear time.
 */
export function wordsIn(text: string): readonly PrintedNumber[] {
  const found = new Map<string, PrintedNumber>();
  for (const run of runsIn(text)) {
    for (const language of languages) {
      for (const number of readParts(run, language)) {
        const key = `${number.start}-${number.end}`;
        const before = found.get(key);
        if (before === undefined) found.set(key, number);
        else found.set(key, { ...before, readings: distinctReadings([...before.readings, ...number.readings]) });
      }
    }
  }
  return [...found.values()];
}

/** Runs of words of which each may be part of a number, with nothing but spaces and hyphens between them. */
function runsIn(text: string): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  for (const match of text.matchAll(wordToken)) {
    const word = match[0].toLowerCase();
    const [start, end] = [match.index, match.index + match[0].length];
    const last = run.at(-1);
    const comma = last !== undefined && text[last.end] === ",";
    if (last !== undefined && !gap.test(text.slice(last.end, start))) {
      runs.push(run);
      run = [];
    }
    if (articles.has(word) || word === "of" || mayBeNumberWord(word)) run.push({ text: word, start, end, comma });
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs.filter((words) => words.some(({ text: word }) => !articles.has(word) && word !== "of"));
}

/** "one thousand, six hundred" is one number or two: it is read in both ways, in English, which writes such a comma. */
function readParts(run: readonly Word[], language: NumberLanguage): readonly PrintedNumber[] {
  const parts: Word[][] = [];
  for (const word of run) {
    if (word.comma || parts.length === 0) parts.push([]);
    parts.at(-1)?.push(word);
  }
  const apart = parts.flatMap((part) => readRun(part, language));
  return parts.length === 1 || language !== "English" ? apart : [...readRun(run, language), ...apart];
}

function readRun(run: readonly Word[], language: NumberLanguage): readonly PrintedNumber[] {
  const found: PrintedNumber[] = [];
  let state: State | undefined;
  const close = (): void => {
    // "million" alone says no number, nor does "thousand"; "mil", "mille" and "hundert" do.
    const silent = state !== undefined && (language === "English" ? state.bare > 0 : state.bare >= 1e6);
    if (state !== undefined && state.numbers > 0 && !silent) {
      const value = state.total + state.section + state.fraction;
      if (Number.isFinite(value))
        found.push({ start: state.start, end: state.end, readings: [readingOf(value)], how: `in words (${language})` });
    }
    state = undefined;
  };
  for (let i = 0; i < run.length; i += 1) {
    const word = run[i]!;
    const next = run[i + 1];
    const meaning = numberWord(language, word.text);
    if (word.comma && !(state !== undefined && state.section === 0 && state.scale >= 1000)) close();
    if (meaning === undefined) {
      const filler = language === "English" && (articles.has(word.text) || word.text === "of");
      if (!filler) close();
      // "half a million", "a quarter of a million": the article stands for one and does not end the run.
      else if (word.text !== "of" && state === undefined && followedByScale(next, language))
        state = { ...fresh(word), article: true };
      continue;
    }
    if (meaning.kind === "and") {
      // It joins only where a number goes on; a trailing "and" ends before it.
      const goesOn = next !== undefined && (numberWord(language, next.text) !== undefined || articles.has(next.text));
      if (!goesOn) close();
      else if (state !== undefined) state.joined = true;
      continue;
    }
    if (state !== undefined && repeatsScale(state, meaning, language)) {
      // "sixty thousand and one hundred thousand": the first ends at its scale, and the second is read again from there.
      const { end, total, next: again } = state.mark;
      state = { ...state, end, total, section: 0, fraction: 0 };
      close();
      i = again - 1;
      continue;
    }
    if (state !== undefined && !continues(state, meaning, language)) close();
    state ??= fresh(word);
    apply(state, meaning, language);
    state.end = word.end;
    if (meaning.kind === "times" && meaning.value >= 1000)
      state.mark = { end: word.end, total: state.total, next: i + 1, scale: meaning.value };
  }
  close();
  return found;
}

interface State {
  readonly start: number;
  end: number;
  total: number;
  section: number;
  /** A half that waits for the scale it belongs to, or already has it. */
  fraction: number;
  /** Last scale, for "a million and a half". */
  scale: number;
  numbers: number;
  article: boolean;
  /** An "and" stood in it. */
  joined: boolean;
  /** It is one bare scale word so far, and which. */
  bare: number;
  /** Where its last scale of thousand or more ended, what it was worth by then, and the word after it. */
  mark: { readonly end: number; readonly total: number; readonly next: number; readonly scale: number };
}

/** A scale comes after a greater one only: "one million two hundred thousand". */
function repeatsScale(state: State, word: NumberWord, language: NumberLanguage): boolean {
  if (word.kind !== "times" || word.value < 1000 || state.section === 0 || state.mark.scale === 0) return false;
  return word.value >= state.mark.scale && !(language === "Spanish" && word.value === 1e6 && state.mark.scale === 1e3);
}

function fresh({ start, end }: Word): State {
  const mark = { end, total: 0, next: 0, scale: 0 };
  return {
    start,
    end,
    total: 0,
    section: 0,
    fraction: 0,
    scale: 1,
    numbers: 0,
    article: false,
    joined: false,
    bare: 0,
    mark,
  };
}

function followedByScale(word: Word | undefined, language: NumberLanguage): boolean {
  const meaning = word === undefined ? undefined : numberWord(language, word.text);
  return meaning?.kind === "times" || meaning?.kind === "fraction";
}

/** "nineteen ninety" is two numbers; "ninety one" and "hundred one" are one. */
function continues(state: State, word: NumberWord, language: NumberLanguage): boolean {
  if (word.kind !== "add") return true;
  const open = state.section % 100;
  if (open === 0 || state.numbers === 0) return state.section === 0 || word.value < 100;
  if (language === "French") {
    // quatre-vingt(-dix(-neuf)), soixante et onze, dix-sept.
    if (open === 4 && word.value === 20) return true;
    if ((open === 60 || open === 80) && word.value < 20) return true;
    if ((open === 10 || open === 70 || open === 90) && word.value >= 7 && word.value <= 9) return true;
  }
  return open >= 20 && open % 10 === 0 && word.value < 10;
}

function apply(state: State, word: NumberWord, language: NumberLanguage): void {
  state.numbers += 1;
  state.bare = state.numbers === 1 && word.kind === "times" && !state.article ? word.value : 0;
  switch (word.kind) {
    case "add":
      if (language === "French" && word.value === 20 && state.section % 100 === 4) state.section += 76;
      else state.section += word.value;
      return;
    case "fraction":
      // "a million and a half": half of the scale before it; "half a million", "eine halbe Million": of the one to come.
      if (state.scale > 1) state.fraction += word.value * state.scale;
      else if (state.section === 1 && !state.joined) state.section = word.value;
      else state.section += word.value;
      return;
    case "times":
      if (word.value < 1000) {
        state.section = (state.section === 0 ? 1 : state.section) * word.value;
      } else if (state.section === 0 && state.total > 0) {
        // "hundred thousand million", "mil millones".
        state.total *= word.value;
      } else if (language === "Spanish" && word.value === 1e6) {
        // "dos mil quinientos millones": all before it counts millions.
        state.total = (state.total + state.section) * word.value;
        state.section = 0;
      } else {
        state.total += (state.section === 0 ? 1 : state.section) * word.value;
        state.section = 0;
      }
      state.scale = word.value;
      return;
    case "and":
      return;
  }
}
