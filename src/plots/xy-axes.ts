import { h, type Element } from "../core/markup.js";
import { coordinate, niceTicks, wholeTicks, type Scale, type Tick } from "./scales.js";
import { line } from "./svg.js";
import { yearAt, yearStart, type AxisKind } from "./time-axis.js";
import type { Frame } from "./xy-types.js";

/** Grid, base line and ticks of both axes: the one part of a drawing whose numbers come from no finding. */
export function axes(view: {
  readonly frame: Frame;
  readonly scaleX: Scale;
  readonly scaleY: Scale;
  readonly yTicks: readonly Tick[];
  readonly kind: AxisKind;
  readonly xDomain: readonly [number, number];
  readonly narrow: boolean;
}): Element {
  const { frame, scaleX, scaleY } = view;
  const text = (tick: string, x: number, y: number, anchor: "middle" | "end"): Element =>
    h("text", { class: "pl-tick", x: coordinate(x), y: coordinate(y), "text-anchor": anchor }, tick);
  const horizontal = view.yTicks.flatMap((tick) => [
    line(tick.value === 0 ? "pl-zero" : "pl-grid", frame.left, scaleY(tick.value), frame.right, scaleY(tick.value)),
    text(tick.label, frame.left - 6, scaleY(tick.value) + 4, "end"),
  ]);
  return h(
    "g",
    { "data-from": "axis", "aria-hidden": "true" },
    horizontal,
    line("pl-base", frame.left, frame.bottom, frame.right, frame.bottom),
    horizontalTicks(view).flatMap(({ at, labelAt, label: tick }) => [
      line("pl-base", scaleX(at), frame.bottom, scaleX(at), frame.bottom + 5),
      ...(tick === "" ? [] : [text(tick, scaleX(labelAt), frame.bottom + 19, "middle")]),
    ]),
  );
}

function horizontalTicks(view: {
  readonly frame: Frame;
  readonly scaleX: Scale;
  readonly kind: AxisKind;
  readonly xDomain: readonly [number, number];
  readonly narrow: boolean;
}): readonly { readonly at: number; readonly labelAt: number; readonly label: string }[] {
  const [low, high] = view.xDomain;
  const { kind } = view;
  switch (kind) {
    case "years":
      return wholeTicks(Math.ceil(low), Math.floor(high), view.scaleX, 42).map(({ value, label: text }) => ({
        at: value,
        labelAt: value,
        label: text,
      }));
    case "numbers":
      return niceTicks(low, high, view.narrow ? 5 : 8).map(({ value, label: text }) => ({
        at: value,
        labelAt: value,
        label: text,
      }));
    case "months":
    case "days": {
      // Lines stand at the first day of a year, its name in the middle of its span.
      const first = yearAt(low, kind);
      const last = yearAt(high - 1e-6, kind);
      const pixels = (view.frame.right - view.frame.left) / Math.max(1, last - first + 1);
      const every = [1, 2, 5, 10, 20, 50, 100, 200].find((step) => step * pixels >= 42) ?? 500;
      const ticks = [];
      for (let year = first; year <= last + 1 && ticks.length < 500; year++) {
        const at = yearStart(year, kind);
        const named = year <= last && year % every === 0;
        ticks.push({ at, labelAt: (at + yearStart(year + 1, kind)) / 2, label: named ? String(year) : "" });
      }
      return ticks;
    }
  }
}
