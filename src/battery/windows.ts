import type { Member, Panel } from "../core/values.js";
import type { Figures } from "./series-times.js";
import { readFigures } from "./series-times.js";
import { Remembered } from "./support/remember.js";

/** A stretch of a comparator's figures at the same distances in time as the figures under test. */
export interface Window {
  readonly group: string;
  readonly at: readonly string[];
  readonly times: Float64Array;
  readonly values: Float64Array;
  readonly widths: Float64Array;
}

/** The figures of each member's only column. */
function memberFigures(panel: Panel, member: Member): Figures | undefined {
  const column = panel.columns[0];
  const bounds = column === undefined ? undefined : member.values[column];
  if (bounds === undefined) return undefined;
  const none = member.at.map(() => "");
  return readFigures({
    ...bounds,
    name: member.group,
    unit: "",
    at: member.at,
    ids: none,
    printed: none,
    dropped: [],
  });
}

/** All windows of a panel whose figures lie at these distances in time from their first, in order of member and time. */
export function windowsLike(panel: Panel, times: Float64Array, scale: Figures["scale"]): readonly Window[] {
  // Only the distances from the first figure matter, so that two series of one shape share their windows.
  const key = `${scale} ${times.map((t) => t - times[0]!).join(" ")}`;
  return remembered.of(panel, key, () => findWindows(panel, times, scale));
}

const remembered = new Remembered<Panel, readonly Window[]>();

function findWindows(panel: Panel, times: Float64Array, scale: Figures["scale"]): readonly Window[] {
  const windows: Window[] = [];
  for (const member of panel.members) {
    const figures = memberFigures(panel, member);
    if (figures === undefined || figures.problems.length > 0 || figures.scale !== scale) continue;
    const place = new Map(Array.from(figures.times, (t, i) => [t, i] as const));
    for (const start of figures.times) {
      const rows = Array.from(times, (t) => place.get(start + t - times[0]!));
      if (rows.some((row) => row === undefined)) continue;
      const found = rows.filter((row) => row !== undefined);
      windows.push({
        group: member.group,
        at: found.map((row) => figures.at[row]!),
        times: Float64Array.from(found, (row) => figures.times[row]!),
        values: Float64Array.from(found, (row) => figures.values[row]!),
        widths: Float64Array.from(found, (row) => figures.widths[row]!),
      });
    }
  }
  return windows;
}

/**
 * One window a member, so that members count equally: that of the same periods where the member has it, else its latest.
 * Windows with a mean below `minimumMean` are left out, since counting noise hides everything in them.
 */
export function oneWindowEach(windows: readonly Window[], first: number, minimumMean: number): readonly Window[] {
  const chosen = new Map<string, Window>();
  for (const window of windows) {
    const mean = window.values.reduce((sum, value) => sum + value, 0) / window.values.length;
    if (!(mean >= minimumMean)) continue;
    const before = chosen.get(window.group);
    if (before === undefined || before.times[0] !== first) chosen.set(window.group, window);
  }
  return [...chosen.values()];
}
