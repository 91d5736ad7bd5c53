import { h, type Element } from "../core/markup.js";
import { coordinate } from "./scales.js";

const shapes = 7;

/** Shape and colour class of the i-th group: they differ together, so that colour is never the only difference. */
export function groupClass(index: number): string {
  return `group-${["a", "b", "c", "d", "e", "f", "g"][index % shapes] ?? "a"}`;
}

/** The i-th shape, centred: circle, square, triangle, diamond, triangle down, plus, cross. */
export function symbol(index: number, x: number, y: number, className: string): Element {
  const path = (points: readonly (readonly [number, number])[]): Element =>
    h("path", {
      class: className,
      d: `${points.map(([dx, dy], i) => `${i === 0 ? "M" : "L"}${coordinate(x + dx)} ${coordinate(y + dy)}`).join("")}Z`,
    });
  switch (index % shapes) {
    case 0:
      return h("circle", { class: className, cx: coordinate(x), cy: coordinate(y), r: 4.5 });
    case 1:
      return path([
        [-4, -4],
        [4, -4],
        [4, 4],
        [-4, 4],
      ]);
    case 2:
      return path([
        [0, -5.5],
        [5, 4],
        [-5, 4],
      ]);
    case 3:
      return path([
        [0, -6],
        [6, 0],
        [0, 6],
        [-6, 0],
      ]);
    case 4:
      return path([
        [0, 5.5],
        [5, -4],
        [-5, -4],
      ]);
    case 5:
      return path([
        [-1.6, -5],
        [1.6, -5],
        [1.6, -1.6],
        [5, -1.6],
        [5, 1.6],
        [1.6, 1.6],
        [1.6, 5],
        [-1.6, 5],
        [-1.6, 1.6],
        [-5, 1.6],
        [-5, -1.6],
        [-1.6, -1.6],
      ]);
    default:
      return path([
        [-4.6, -2.6],
        [-2.6, -4.6],
        [0, -2],
        [2.6, -4.6],
        [4.6, -2.6],
        [2, 0],
        [4.6, 2.6],
        [2.6, 4.6],
        [0, 2],
        [-2.6, 4.6],
        [-4.6, 2.6],
        [-2, 0],
      ]);
  }
}

/** An arrow from (x, y), pointing up (the quantity is at least this) or down (at most). */
export function arrow(x: number, y: number, up: boolean, className: string): Element {
  const tip = y + (up ? -26 : 26);
  const back = tip + (up ? 6 : -6);
  return h("path", {
    class: className,
    d: `M${coordinate(x)} ${coordinate(y)}L${coordinate(x)} ${coordinate(tip)}M${coordinate(x - 4)} ${coordinate(back)}L${coordinate(x)} ${coordinate(tip)}L${coordinate(x + 4)} ${coordinate(back)}`,
  });
}

/** A bracket from upper to lower, with caps: the quantity lies between. */
export function interval(x: number, yUpper: number, yLower: number, className: string): Element {
  return h("path", {
    class: className,
    d: `M${coordinate(x - 4)} ${coordinate(yUpper)}L${coordinate(x + 4)} ${coordinate(yUpper)}M${coordinate(x)} ${coordinate(yUpper)}L${coordinate(x)} ${coordinate(yLower)}M${coordinate(x - 4)} ${coordinate(yLower)}L${coordinate(x + 4)} ${coordinate(yLower)}`,
  });
}
