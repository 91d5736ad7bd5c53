import { readPeriod } from "../core/period.js";
import { shown } from "./problems.js";

/** What is wrong and what to do, ready to be spread into `problems.error(at, ...)`. */
export type Trouble = readonly [what: string, fix: string];

export const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
export const longestId = 120;

export function isId(text: string): boolean {
  return text.length <= longestId && idPattern.test(text);
}

export function isPeriod(text: string): boolean {
  return readPeriod(text) !== undefined;
}

/** A date may be as vague as a year, but it is no range. */
export function isDate(text: string): boolean {
  return !text.includes("/") && isPeriod(text);
}

export function noId(name: string, text: string): Trouble {
  return [
    `${name} is ${shown(text)}, which is no id.`,
    "Use letters, digits, dots, hyphens and underscores, without spaces.",
  ];
}

export function noPeriod(name: string, text: string): Trouble {
  return [
    `${name} is ${shown(text)}, which is no possible period.`,
    'Write "2016", "2016-06", "2016-06-30" or, from the earlier to the later, "2010/2013".',
  ];
}

export function noDate(name: string, text: string): Trouble {
  return [
    `${name} is ${shown(text)}, which is no possible date.`,
    'Write "2016", "2016-06" or "2016-06-30", as precisely as it is known.',
  ];
}
