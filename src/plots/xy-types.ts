import type { AxisKind } from "./time-axis.js";
import type { BoundText } from "./svg.js";

/** One figure to draw: where it stands in time (or a span of time), what it says, and the row of the table that says more. */
export interface XYMark {
  readonly x: number;
  readonly at: string;
  /** A period much longer than its neighbours is drawn over its whole length. */
  readonly span?: readonly [number, number];
  readonly lower: number;
  readonly upper: number;
  readonly label: BoundText;
  readonly name: BoundText;
  readonly group: string;
  readonly row: string;
}

export interface XYLine {
  readonly className: string;
  readonly label: BoundText | undefined;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** A thin line through marks of one group, in its colour. */
export interface XYJoin {
  readonly group: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface XYDrawing {
  readonly title: BoundText;
  readonly description: BoundText;
  readonly xLabel: BoundText | undefined;
  readonly yLabel: BoundText;
  readonly marks: readonly XYMark[];
  readonly joins: readonly XYJoin[];
  readonly lines: readonly XYLine[];
  /** Names of the groups in their order of shapes; drawn as labels at the side where given. */
  readonly groups: readonly { readonly group: string; readonly label: BoundText | undefined }[];
  readonly reference: { readonly y: number; readonly label: BoundText } | undefined;
  readonly zeroBased: boolean;
  readonly kind: AxisKind | undefined;
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a mark's symbol stands: the middle of its bounds, or the end that is known. */
export function middle(mark: { readonly lower: number; readonly upper: number }): number {
  if (!Number.isFinite(mark.lower)) return mark.upper;
  return Number.isFinite(mark.upper) ? (mark.lower + mark.upper) / 2 : mark.lower;
}

/** The shape of a group: its place among the groups. */
export function groupIndex(spec: XYDrawing, group: string): number {
  return Math.max(
    0,
    spec.groups.findIndex((g) => g.group === group),
  );
}
