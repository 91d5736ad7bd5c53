import type { Capture } from "../core/captures.js";
import type { NearMiss, NeedleHit } from "../core/needles.js";
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
  const hits: NumberHit[] = [];
  const misses: NumberMiss[] = [];
  for (const { path, pages } of captures) {
    pages.forEach((text, i) => {
      const page = read(text);
      const found = [
        ...wanted.flatMap((one) => findNumber(page, one)),
        ...spellings.flatMap((spelling) => findSpelling(page, spelling)),
      ];
      // The first of several at one place is the one of a number; a spelling adds nothing to it.
      const places = new Map<string, NeedleHit>();
      for (const hit of found) {
        const key = `${hit.start}-${hit.end}`;
        if (!places.has(key)) places.set(key, hit);
      }
      const distinct = [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end);
      hits.push(
        ...distinct.map((hit) => ({
          capture: path,
          page: i + 1,
          ...hit,
          before: text.slice(Math.max(0, hit.start - context), hit.start),
          after: text.slice(hit.end, hit.end + context),
        })),
      );
      const near = new Map(wanted.flatMap((one) => nearMisses(page, one, distinct)).map((miss) => [miss.start, miss]));
      misses.push(...[...near.values()].map((miss) => ({ capture: path, page: i + 1, ...miss })));
    });
  }
  return { hits, nearMisses: misses };
}
