import type { NumberPart } from "../../core/sentence.js";

const smallestSaid = Math.log(1e-6);

/**
 * What a sentence says after "a chance of at most": the chance, or "one in a million" where it is smaller. Below that the
 * model behind the chance is itself far less certain than the chance; the exact number stays in the quantities.
 */
export function cappedChance(chance: NumberPart, logChance: number): NumberPart | string {
  return logChance < smallestSaid ? "one in a million" : chance;
}
