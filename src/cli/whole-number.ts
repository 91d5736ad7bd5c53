import { DataError } from "../core/errors.js";

/** The whole number that an option of the command line gives, from `least` (1 unless told) to `most`; anything else is said with the option's name. */
export function wholeNumber(
  name: string,
  value: unknown,
  { least = 1, most }: { readonly least?: number; readonly most: number },
): number {
  const number = typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
  if (!(Number.isInteger(number) && number >= least && number <= most)) {
    throw new DataError(
      `${name} is "${String(value)}", not a whole number from ${least} to ${most}.`,
      `Give for instance ${name} 2.`,
    );
  }
  return number;
}
