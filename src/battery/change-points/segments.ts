import type { Figures } from "../series-times.js";
import { findBreak, stretchOf, type Break, type Trend, type Work } from "./break.js";

/** A break with the row of the series at which the new level begins. */
export interface Placed {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly found: Break;
}

export const leastFigures = 8;
/** Both for the p of a further break, corrected for the stretches tried, and for the first. */
export const splitAt = 0.05;
const mostBreaks = 5;
const mostDraws = 199;

/**
 * Binary segmentation: where the whole series has a break at the level, each side of eight figures or more is scanned in turn, and
 * split where its own p times the number of stretches scanned so far is within the level; at most five breaks. In order of rows.
 * Source: Vostrikova (1981), Soviet Mathematics Doklady 24:55-59.
 */
export function findAllBreaks(
  figures: Figures,
  trend: Trend,
  season: number,
  first: Break,
  work: Work,
): readonly Placed[] {
  if (first.p.log10 > Math.log10(splitAt)) return [];
  const n = figures.values.length;
  const breaks: Placed[] = [{ row: first.scan.place, from: 0, to: n, found: first }];
  const waiting: (readonly [number, number])[] = [
    [0, first.scan.place],
    [first.scan.place, n],
  ];
  let scanned = 1;
  for (let next = waiting.shift(); next !== undefined && breaks.length < mostBreaks; next = waiting.shift()) {
    const [from, to] = next;
    if (to - from < leastFigures) continue;
    scanned += 1;
    const stretch = stretchOf(part(figures, from, to), trend, to - from >= 3 * season ? season : 0);
    const found = findBreak(stretch, {
      ...work,
      rng: work.rng.stream(`${from}-${to}`),
      draws: Math.min(work.draws, mostDraws),
    });
    if (found === undefined || 10 ** found.p.log10 * scanned > splitAt) continue;
    const row = from + found.scan.place;
    breaks.push({ row, from, to, found });
    waiting.push([from, row], [row, to]);
  }
  return breaks.sort((a, b) => a.row - b.row);
}

function part(figures: Figures, from: number, to: number): Figures {
  return {
    ...figures,
    times: figures.times.slice(from, to),
    values: figures.values.slice(from, to),
    widths: figures.widths.slice(from, to),
    at: figures.at.slice(from, to),
    ids: figures.ids.slice(from, to),
    printed: figures.printed.slice(from, to),
  };
}
