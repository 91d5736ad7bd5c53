import type { BlockPanel, Sequence } from "./sequences.js";

/** Figures that stand in two places: consecutive ones of one sequence that are again consecutive in another, or later in the same. */
export interface Block {
  readonly kind: "rows" | "columns";
  readonly first: Sequence;
  readonly second: Sequence;
  readonly firstStart: number;
  readonly secondStart: number;
  readonly length: number;
  /** Sum of -log of the chances of the matches. */
  readonly surprise: number;
}

export interface Searched {
  /** Most surprising first. */
  readonly blocks: readonly Block[];
  /** Pairs of places at which a block could have begun. */
  readonly places: number;
}

/** A match that chance makes more often begins no block worth following. */
const seed = Math.log(0.2);
const mostKept = 50;

/**
 * All maximal blocks, found by looking equal figures up. For each pair of places the product of 1 / chance over matches that
 * follow one another has a mean of at most 1 however long it runs, so a block of surprise s begins there with chance at most
 * e^-s (Ville), and anywhere with at most that times the number of pairs of places.
 */
export function searchBlocks(sequences: readonly Sequence[], kind: Block["kind"]): Searched {
  const byKey = new Map<string, { readonly sequence: number; readonly place: number }[]>();
  let total = 0;
  sequences.forEach(({ keys, logChances }, sequence) => {
    total += keys.length;
    keys.forEach((key, place) => {
      if (logChances[place]! > seed) return;
      const places = byKey.get(key);
      if (places === undefined) byKey.set(key, [{ sequence, place }]);
      else places.push({ sequence, place });
    });
  });
  let blocks: Block[] = [];
  for (const places of byKey.values()) {
    for (let i = 0; i < places.length; i += 1) {
      for (let j = i + 1; j < places.length; j += 1) {
        const [a, b] = [places[i]!, places[j]!];
        const [first, second] = [sequences[a.sequence]!, sequences[b.sequence]!];
        if (!comparable(first, a.place, second, b.place)) continue;
        // only where the block begins: the pair before does not match as surprisingly
        if (matches(first, a.place - 1, second, b.place - 1) && first.logChances[a.place - 1]! <= seed) continue;
        blocks.push(follow(kind, first, a.place, second, b.place));
      }
    }
    if (blocks.length > 20 * mostKept) blocks = strongest(blocks);
  }
  return { blocks: strongest(blocks), places: (total * (total - 1)) / 2 };
}

function strongest(blocks: readonly Block[]): Block[] {
  return [...blocks].sort((a, b) => b.surprise - a.surprise || b.length - a.length).slice(0, mostKept);
}

/** The columns of one member in one period may be linked by definition and are not compared. */
function comparable(first: Sequence, i: number, second: Sequence, j: number): boolean {
  return !(first.member === second.member && first.at[i] === second.at[j]);
}

function matches(first: Sequence, i: number, second: Sequence, j: number): boolean {
  return (
    i >= 0 &&
    j >= 0 &&
    first.keys[i] !== undefined &&
    first.keys[i] === second.keys[j] &&
    comparable(first, i, second, j)
  );
}

function follow(kind: Block["kind"], first: Sequence, i: number, second: Sequence, j: number): Block {
  let length = 0;
  let surprise = 0;
  // A block that runs on into its own copy would count figures twice.
  const most = first === second ? Math.abs(j - i) : Infinity;
  while (length < most && matches(first, i + length, second, j + length)) {
    surprise -= first.logChances[i + length]!;
    length += 1;
  }
  return { kind, first, second, firstStart: i, secondStart: j, length, surprise };
}

/** log of the largest chance of a block so surprising anywhere. */
export function logPOf({ surprise }: Block, { places }: Searched): number {
  return Math.min(0, Math.log(Math.max(1, places)) - surprise);
}

export function searchRows(panel: BlockPanel): Searched {
  return searchBlocks(panel.rows, "rows");
}

export function searchColumns(panel: BlockPanel): Searched {
  return searchBlocks(panel.stretches, "columns");
}
