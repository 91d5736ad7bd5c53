/** p-values this near to each other, in logs, are ties. */
const tie = 1e-9;

/**
 * Adjusted p-values of the step-down min-p procedure, natural logs, in the order given: for each hypothesis the share of simulated
 * data sets, the observed one counted in, whose smallest p among the hypotheses that are no more surprising is as small. Holds the
 * familywise error under the joint law that was simulated, dependence and all.
 * `simulated[b][j]` is the log p of hypothesis j on data set b, computed as the observed one was.
 * Source: Westfall & Young (1993), Resampling-Based Multiple Testing, algorithm 2.8.
 */
export function westfallYoung(observed: readonly number[], simulated: readonly (readonly number[])[]): number[] {
  const ascending = observed.map((_, index) => index).sort((a, b) => compare(observed[a]!, observed[b]!) || a - b);
  const adjusted = new Array<number>(observed.length).fill(0);
  const counts = new Array<number>(observed.length).fill(0);
  for (const row of simulated) {
    let least = 0;
    for (let rank = ascending.length - 1; rank >= 0; rank--) {
      const index = ascending[rank]!;
      least = Math.min(least, row[index] ?? 0);
      if (least <= observed[index]! + tie) counts[rank]! += 1;
    }
  }
  let largest = -Infinity;
  ascending.forEach((index, rank) => {
    largest = Math.max(largest, Math.log((1 + counts[rank]!) / (1 + simulated.length)));
    adjusted[index] = Math.min(0, largest);
  });
  return adjusted;
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
