import { quantity, type Format, type NumberPart } from "../../core/sentence.js";
import type { Quantity } from "../../core/test.js";

/** Named quantities collected while a test writes its sentences: a number is named where it is first said. */
export interface QuantityBook {
  readonly all: Readonly<Record<string, Quantity>>;
  /** Keeps the quantity under the name and returns the reference that a sentence prints. */
  add(name: string, entry: Quantity, as: Format): NumberPart;
  /** A date, a name or another text that a sentence prints as it is. */
  text(name: string, label: string, value: string): NumberPart;
}

export function quantityBook(): QuantityBook {
  const all: Record<string, Quantity> = {};
  const add = (name: string, entry: Quantity, as: Format): NumberPart => {
    all[name] = entry;
    return quantity(name, as);
  };
  return { all, add, text: (name, label, value) => add(name, { label, unit: "", value }, "text") };
}
