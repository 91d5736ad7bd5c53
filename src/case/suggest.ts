import { suggest } from "../core/suggest.js";
import { shown } from "./problems.js";

/** Beyond so many known words the search is not worth its time. */
const mostCompared = 5000;

/** ` Did you mean "x"?` with its leading space, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const wanted = word.trim();
  const candidates: string[] = [];
  for (const candidate of known) {
    if (candidates.length >= mostCompared) break;
    candidates.push(candidate);
  }
  const found = wanted === "" ? undefined : suggest(wanted, candidates);
  return found === undefined || found === word ? "" : ` Did you mean ${shown(found)}?`;
}

/** A defined unit that is spelt almost like this one; undefined for one that is defined or quite different. */
export function nearestUnit(unit: string, units: ReadonlySet<string>): string | undefined {
  return units.has(unit) || unit.includes(" ") ? undefined : suggest(unit, [...units]);
}
