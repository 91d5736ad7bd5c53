import type { Rng } from "../../core/rng.js";
import type { Series } from "../../core/values.js";
import type { Noise } from "../constant-ratio/homogeneity.js";
import { twinRatio } from "../constant-ratio/twin.js";
import { twinPanel } from "../twin-panel.js";
import type { Input } from "./scenarios.js";

/** The pair redrawn under one common ratio given its margins; every cell of the panel drawn again as a count. */
export function twinPairs(input: Input, noise: Noise, rng: Rng): Input | undefined {
  const { numerator, denominator, parts } = input;
  const pair = twinPair(numerator, denominator, noise, rng);
  const panel = parts === undefined ? undefined : twinPanel(parts, rng.stream("parts"));
  if (pair === undefined && panel === undefined) return undefined;
  return { ...input, ...(pair ?? {}), parts: panel };
}

function twinPair(
  numerator: Series | undefined,
  denominator: Series | undefined,
  noise: Noise,
  rng: Rng,
): { readonly numerator: Series; readonly denominator: Series } | undefined {
  if (numerator === undefined || denominator === undefined) return undefined;
  const twin = twinRatio({ numerator, denominator, limit: undefined, comparators: undefined }, noise, rng);
  return twin === undefined ? undefined : { numerator: twin.numerator, denominator: twin.denominator };
}
