import { say, type Sentence } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { exactCount, someComputed } from "./laws.js";
import type { SumsFound } from "./sums.js";

export const practices = ["unknown", "each-by-itself"] as const;

/** Ways in which every sum comes out as a matter of course, in the order of the definition. */
const allExactIds = ["computed-totals", "controlled-rounding", "never-rounded"] as const;

/** What the sums say for or against each innocent explanation; `eachByItself` is the publisher's word on its rounding. */
export function examine(book: QuantityBook, found: SumsFound, eachByItself: boolean): readonly ExplanationFound[] {
  const { sums } = found;
  const exact = exactCount(sums);
  const missed = book.add(
    "inexact",
    { label: "Sums that do not come out, of all looked at", unit: "sums", value: sums.length - exact },
    "count",
  );
  const all = book.add("looked-at", { label: "Sums looked at", unit: "sums", value: sums.length }, "count");
  return [
    ...allExactIds.map((id) => {
      if (exact < sums.length)
        return against(id, say`It would make every sum come out, and ${missed} of ${all} do not.`);
      if (eachByItself)
        return against(
          id,
          say`Every sum comes out, as it would; but the publisher says that each figure was rounded by itself.`,
        );
      return {
        id,
        speaks: "for" as const,
        why: say`All of ${all} sums come out, as they would.`,
        log10p: 0,
      };
    }),
    examineSome(book, found),
    {
      id: "few-cases",
      speaks: "not examined",
      why: say`How many cases stand behind a share is not in the table; shares of few cases have few possible last digits.`,
    },
  ];
}

function against(id: string, why: Sentence): ExplanationFound {
  return { id, speaks: "against", why };
}

function examineSome(book: QuantityBook, { independent }: SumsFound): ExplanationFound {
  const id = "computed-in-some";
  if (exactCount(independent) === independent.length)
    return against(id, say`Every sum comes out, so no table shows another practice.`);
  const { exact, tables, logTables, logRest } = someComputed(independent);
  const k = book.add(
    "exact-tables",
    { label: "Tables, or sums before or after a change, in which every sum comes out", unit: "", value: exact },
    "count",
  );
  const of = book.add("tables", { label: "Tables, or sums in order of time", unit: "", value: tables }, "count");
  const chance = book.add(
    "exact-tables-log10",
    { label: "log10 of the chance of at least so many", unit: "log10", value: logTables / Math.LN10 },
    "log10",
  );
  if (logRest === undefined)
    return against(
      id,
      say`Every sum comes out in ${k} of ${of} tables (chance ${chance}); they do not show a practice of their own.`,
    );
  const rest = book.add(
    "rest-log10",
    { label: "log10 of the chance of so many exact sums in what is left", unit: "log10", value: logRest / Math.LN10 },
    "log10",
  );
  return {
    id,
    speaks: logRest > Math.log(0.01) ? "for" : "against",
    why: say`Every sum comes out in ${k} of ${of} tables (chance ${chance}); with these left out the chance of so many exact sums is ${rest}.`,
    log10p: logRest / Math.LN10,
  };
}
