import { quantity, say } from "../../core/sentence.js";
import { differenced } from "../series-times.js";
import type { Examined, Innocent } from "./innocent.js";

const fewest = 8;

/** The figures never fall, so they may be running totals: their increases are then the counts, and tested. */
export function runningTotal({ figures }: Examined): Innocent {
  const { values } = figures;
  let falls = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! < values[i - 1]!) falls++;
  const quantities = { falls: { label: "figures lower than the one before", unit: "figures", value: falls } };
  if (falls > 0)
    return {
      id: "running-total",
      quantities,
      speaks: "against",
      why: say`Figures lower than the one before: ${quantity("falls", "count")}. A running total never falls.`,
    };
  const grown = values[values.length - 1]! > values[0]!;
  if (values.length < fewest || !grown)
    return {
      id: "running-total",
      quantities,
      speaks: "not examined",
      why: say`The figures never fall, but they are too few, or do not grow, to tell a running total from a count a period.`,
    };
  return {
    id: "running-total",
    quantities,
    speaks: "for",
    under: { kind: "figures", values: differenced(figures).values },
    why: say`The figures never fall, as running totals do not; their increases are then the counts.`,
  };
}
