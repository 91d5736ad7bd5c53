import { middle, type XYJoin, type XYMark } from "./xy-types.js";

/** One thin line through each named group. Of several marks at one place the last listed is on the line; the others stand beside it. */
export function joinGroups(marks: readonly XYMark[], groups: readonly string[]): readonly XYJoin[] {
  return groups.map((group) => ({ group, points: pointsOf(marks.filter((mark) => mark.group === group)) }));
}

/**
 * Lines only where one source published consecutive figures of one line of publication: a mark is joined to the next in time of its
 * group if both have the same source. A group without a name is no line of publication.
 */
export function joinSources(marks: readonly (XYMark & { readonly source: string })[]): readonly XYJoin[] {
  const groups = [...new Set(marks.map((mark) => mark.group))].filter((group) => group !== "");
  return groups.flatMap((group) => {
    const own = marks.filter((mark) => mark.group === group && isDrawn(mark));
    const times = [...new Set(own.map((mark) => mark.x))].sort((a, b) => a - b);
    return [...new Set(own.map((mark) => mark.source))].flatMap((source) => {
      const published = own.filter((mark) => mark.source === source);
      // A time of the group at which this source has no figure ends a run.
      const runs: XYMark[][] = [[]];
      for (const time of times) {
        const here = published.findLast((mark) => mark.x === time);
        if (here === undefined) runs.push([]);
        else runs.at(-1)?.push(here);
      }
      return runs.filter((run) => run.length > 1).map((run) => ({ group, points: pointsOf(run) }));
    });
  });
}

function isDrawn(mark: XYMark): boolean {
  return mark.span === undefined && Number.isFinite(middle(mark));
}

function pointsOf(marks: readonly XYMark[]): XYJoin["points"] {
  return [...new Map(marks.filter(isDrawn).map((mark) => [mark.x, { x: mark.x, y: middle(mark) }])).values()];
}
