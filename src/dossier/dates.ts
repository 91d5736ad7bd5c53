import { readPeriod } from "../core/period.js";
import { cleanText } from "../plots/text.js";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * A period written out: "2016", "June 2016", "31 December 2018", "2010 to 2013", "2013 to August 2014", "9 to 15 August 1665". Text that is no period
 * stays as it is; empty text is "not known".
 */
export function periodInWords(text: string): string {
  if (text === "") return "not known";
  if (readPeriod(text) === undefined) return cleanText(text);
  const [first = "", last] = text.split("/");
  return last === undefined ? single(first) : `${beginning(first, last)} to ${single(last)}`;
}

/** The day or year on which a period begins or ends, written out. */
export function periodEndInWords(text: string, end: "first" | "last"): string {
  if (readPeriod(text) === undefined) return periodInWords(text);
  const ends = text.split("/");
  return single((end === "first" ? ends[0] : ends.at(-1)) ?? "");
}

/** The first end of a range without what the last end says again: "9" of "9 to 15 August 1665", "June" of "June to July 2016". */
function beginning(first: string, last: string): string {
  const [year, month, day] = first.split("-");
  const [lastYear, lastMonth, lastDay] = last.split("-");
  if (month === undefined || year !== lastYear || (day === undefined) !== (lastDay === undefined)) return single(first);
  if (day !== undefined && month === lastMonth) return String(Number(day));
  return single(first).replace(` ${year ?? ""}`, "");
}

function single(text: string): string {
  const [year = "", month, day] = text.split("-");
  if (month === undefined) return year;
  const name = months[Number(month) - 1] ?? month;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
