import { DataError } from "../core/errors.js";

/** The whole number that an option of the command line gives, from 1 to `most`; anything else is said with the option's name. */
export function wholeNumber(name: string, value: unknown, most: number): number {
  const number = Number(value);
  if (!(Number.isInteger(number) && number >= 1 && number <= most)) {
    throw new DataError(
      `${name} is "${String(value)}", not a whole number from 1 to ${most}.`,
      `Give for instance ${name} 2.`,
    );
  }
  return number;
}
