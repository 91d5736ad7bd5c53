import type { AnyTest } from "../battery/index.js";
import type { MethodNote } from "../dossier/input.js";

const fields = [
  "id",
  "version",
  "title",
  "question",
  "nullHypothesis",
  "assumptions",
  "innocentExplanations",
  "references",
  "method",
  "limits",
  "calibration",
] as const satisfies readonly (keyof MethodNote)[];

/** The plain part of a definition: what is said about a test, without its functions and scenarios. */
export function methodNote(test: AnyTest): MethodNote {
  // Every field of a MethodNote is listed above, so the object has them all.
  return Object.fromEntries(fields.map((field) => [field, test[field]])) as unknown as MethodNote;
}
