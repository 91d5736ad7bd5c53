import type { Locator } from "../core/captures.js";

export interface QuotePlace {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

export type QuoteFound =
  ({ readonly ok: true } & QuotePlace) | { readonly ok: false; readonly what: string; readonly fix: string };

/**
 * Where the exact words of a locator stand in the pages of a working text: page from 1, offsets in UTF-16 units. The words,
 * prefix and suffix must match character by character; nothing is folded, and a quote that is not there is never looked for
 * under another form, since a quote that moved may have changed. Source: W3C Web Annotation Data Model, TextQuoteSelector.
 */
export function findQuote(pages: readonly string[], locator: Locator): QuoteFound {
  const all = pages.flatMap((text, i) =>
    locator.page === undefined || locator.page === i + 1 ? placesOn(text, i + 1, locator) : [],
  );
  const [first, ...more] = all;
  if (first !== undefined && more.length === 0) return { ok: true, ...first };
  if (first !== undefined) {
    return {
      ok: false,
      what: `The quote stands ${all.length} times in the captured text.`,
      fix: "Add the words before it as prefix, those after it as suffix, or the page.",
    };
  }
  if (locator.page !== undefined && locator.page > pages.length) {
    return {
      ok: false,
      what: `The locator names page ${locator.page}; the captured text has ${pages.length}.`,
      fix: "Correct the page, or leave it out.",
    };
  }
  return { ok: false, ...whyNot(pages, locator) };
}

function placesOn(text: string, page: number, { exact, prefix, suffix }: Locator): readonly QuotePlace[] {
  const found: QuotePlace[] = [];
  if (exact === "") return found;
  const wanted = prefix + exact + suffix;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const start = at + prefix.length;
    found.push({ page, start, end: start + exact.length });
  }
  return found;
}

/** Says what is nearest, so that a person can look; it does not become the place. */
function whyNot(pages: readonly string[], locator: Locator): { readonly what: string; readonly fix: string } {
  const without = { ...locator, prefix: "", suffix: "", page: undefined };
  const elsewhere = pages.flatMap((text, i) => placesOn(text, i + 1, without));
  if (elsewhere.length > 0) {
    const page = elsewhere[0]?.page ?? 1;
    return {
      what: `The quote stands on page ${page}, but not with this prefix, suffix and page.`,
      fix: "Correct them from the captured text, or leave them out.",
    };
  }
  const folded = pages.findIndex((text) => foldedText(text).includes(foldedText(locator.exact)));
  return folded === -1
    ? {
        what: "The quote does not stand in the captured text.",
        fix: "Copy the words exactly from the working text; if the source has changed, capture it again and keep both versions.",
      }
    : {
        what: `The quote does not stand in the captured text; words that differ in white space, quotation marks or dashes stand on page ${folded + 1}.`,
        fix: "Copy the words exactly as they stand there.",
      };
}

function foldedText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u2018\u2019\u201a\u201b]/gu, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, "-")
    .replace(/\s+/gu, " ");
}
