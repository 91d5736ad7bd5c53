import { boxAround, clamp } from "./bounds.js";
import type { Box } from "./bounds.js";

export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  readonly evaluations: number;
  readonly converged: boolean;
}

interface Vertex {
  readonly at: readonly number[];
  readonly value: number;
}

const TOLERANCE = 1e-13;
const MAX_RESTARTS = 20;

/**
 * A local minimum of f without derivatives, by the simplex of Nelder & Mead with the coefficients of Gao & Han (2012, doi
 * 10.1007/s10589-010-9329-3) for several dimensions. Points outside the bounds are moved onto them, and NaN counts as Infinity.
 * After each end a new simplex starts at the best point, until that gains nothing: a simplex may collapse on a bound or a ridge.
 * Good to about 7 digits of the place, for up to some 10 parameters; can still stop short on curved valleys.
 */
export function nelderMead(
  f: (x: readonly number[]) => number,
  options: Box & { readonly start: readonly number[]; readonly maxEvaluations?: number },
): Minimum {
  const { start, maxEvaluations = 2000 * start.length } = options;
  const { lower, upper } = boxAround(start, options);
  const inside = (x: readonly number[]): number[] => x.map((value, j) => clamp(value, lower[j]!, upper[j]!));
  let evaluations = 0;
  const vertex = (x: readonly number[]): Vertex => {
    const at = inside(x);
    const value = f(at);
    evaluations++;
    return { at, value: Number.isNaN(value) ? Infinity : value };
  };

  let best = vertex(start);
  let converged = false;
  for (let restart = 0; restart < MAX_RESTARTS && !converged && evaluations < maxEvaluations; restart++) {
    const simplex = [best];
    for (const [j, value] of best.at.entries()) {
      const size = (restart % 2 === 0 ? 0.1 : -0.03) * (Math.abs(value) || 1);
      // away from a bound that the new vertex would be moved onto
      const room = value + size > upper[j]! || value + size < lower[j]! ? -size : size;
      simplex.push(vertex(best.at.map((x, k) => (k === j ? x + room : x))));
    }
    const found = descend(simplex, vertex, () => evaluations < maxEvaluations);
    converged = best.value - found.value <= 1e-12 * Math.abs(found.value) + Number.MIN_VALUE;
    best = found.value <= best.value ? found : best;
    converged = converged && evaluations < maxEvaluations;
  }
  return { ...best, evaluations, converged };
}

function descend(simplex: Vertex[], vertex: (x: readonly number[]) => Vertex, goOn: () => boolean): Vertex {
  const n = simplex.length - 1;
  // Gao & Han: equal to the usual 1, 2, 1/2, 1/2 in two dimensions
  const dimension = Math.max(n, 2);
  const expansion = 1 + 2 / dimension;
  const contraction = 0.75 - 1 / (2 * dimension);
  const shrinkage = 1 - 1 / dimension;
  const byValue = (): Vertex[] => simplex.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  byValue();
  while (goOn()) {
    const best = simplex[0]!;
    const worst = simplex[n]!;
    if (isSmall(simplex)) break;
    const centre = best.at.map((_, j) => simplex.slice(0, n).reduce((sum, { at }) => sum + at[j]!, 0) / n);
    const along = (factor: number): Vertex => vertex(centre.map((c, j) => c + factor * (worst.at[j]! - c)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-expansion);
      simplex[n] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < simplex[n - 1]!.value) {
      simplex[n] = reflected;
    } else {
      const outside = reflected.value < worst.value;
      const contracted = along(outside ? -contraction : contraction);
      if (contracted.value < (outside ? reflected.value : worst.value)) simplex[n] = contracted;
      else {
        for (let i = 1; i <= n; i++) {
          simplex[i] = vertex(simplex[i]!.at.map((x, j) => best.at[j]! + shrinkage * (x - best.at[j]!)));
        }
      }
    }
    byValue();
  }
  return simplex[0]!;
}

/** Whether the vertices agree in value and lie within a millionth of each other. */
function isSmall(simplex: readonly Vertex[]): boolean {
  const best = simplex[0]!;
  const worst = simplex[simplex.length - 1]!;
  if (!(worst.value - best.value <= TOLERANCE * Math.abs(best.value) + 1e-300)) return false;
  return simplex.every(({ at }) => at.every((x, j) => Math.abs(x - best.at[j]!) <= 1e-6 * (Math.abs(x) + 1e-6)));
}
