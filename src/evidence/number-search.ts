import type { Capture } from "../core/captures.js";
import type { NearMiss, NeedleHit } from "../core/needles.js";
import type { Span } from "./cover.js";
import { numbersOf } from "./donors.js";
import { findNumber, findSpelling, nearMisses, readPage, type ReadPage } from "./needles.js";
import type { PartialQuantity } from "./shifts.js";

/** One place where the number of a claim is printed in some form, in its context. It is shown, and never accepted by itself. */
export interface NumberHit extends NeedleHit {
  readonly capture: string;
  readonly page: number;
  readonly before: string;
  readonly after: string;
}

export interface NumberMiss extends NearMiss {
  readonly capture: string;
  readonly page: number;
}

export interface NumberSearch {
  readonly hits: readonly NumberHit[];
  readonly nearMisses: readonly NumberMiss[];
}

export type PageReader = (text: string) => ReadPage;

/** Reads each page once, however many claims are traced through it. */
export function pageReader(): PageReader {
  const known = new Map<string, ReadPage>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const page = readPage(text);
    known.set(text, page);
    return page;
  };
}

/** Characters of context on each side of a hit. */
const context = 80;

/** Every place in the captures with a number of the quantity in some form, or with one of the spellings. */
export function searchCaptures(
  captures: readonly Capture[],
  quantity: PartialQuantity,
  spellings: readonly string[],
  read: PageReader,
): NumberSearch {
  const wanted = numbersOf(quantity).map((value) => ({ value, per: quantity.per ?? ("" as const) }));
  const found = captures.flatMap(({ path, pages }) =>
    pages.map((text, i) => {
      const page = read(text);
      const hits = firstAtPlace([
        ...wanted.flatMap((one) => findNumber(page, one)),
        ...spellings.flatMap((spelling) => findSpelling(page, spelling)),
      ]);
      const misses = firstAtPlace(wanted.flatMap((one) => nearMisses(page, one, hits)));
      const at = { capture: path, page: i + 1 };
      return {
        hits: hits.map((hit) => ({
          ...at,
          ...hit,
          before: text.slice(Math.max(0, hit.start - context), hit.start),
          after: text.slice(hit.end, hit.end + context),
        })),
        misses: misses.map((miss) => ({ ...at, ...miss })),
      };
    }),
  );
  return { hits: found.flatMap(({ hits }) => hits), nearMisses: found.flatMap(({ misses }) => misses) };
}

/** In order of place; a spelling adds nothing to a number found at the same place. */
function firstAtPlace<T extends Span>(found: readonly T[]): readonly T[] {
  const places = new Map<string, T>();
  for (const one of found) {
    const key = `${one.start}-${one.end}`;
    if (!places.has(key)) places.set(key, one);
  }
  return [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
