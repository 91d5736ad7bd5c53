import { h, type Element, type Node } from "../core/markup.js";
import { cleanText, wrapText } from "./text.js";
import { coordinate } from "./scales.js";

/** Where a drawing stands: a unique id, the pointer of its specification, its width in pixels, and the table row behind a mark. */
export interface Placement {
  readonly id: string;
  readonly from: string;
  readonly width: number;
  readonly rowOf: (index: number) => string;
}

/** Text of a drawing and the pointer that it must equal; `from` is "" for our own words, which hold no number. */
export interface BoundText {
  readonly text: string;
  readonly from: string;
  readonly as: string;
}

export function boundText(text: string, from: string): BoundText {
  return { text: cleanText(text), from, as: "string" };
}

/** Words of our own. */
export function ownWords(text: string): BoundText {
  return { text, from: "", as: "" };
}

/** The attributes that tie a text to where it comes from. */
export function binding(bound: BoundText): Readonly<Record<string, string | undefined>> {
  return bound.from === "" ? {} : { "data-from": bound.from, "data-as": bound.as };
}

export const fontSize = 13;
export const lineHeight = 16;

/** The drawing with its name and description for readers who do not see it. Words only: no number may hide in them unbound. */
export function drawing(
  place: Placement,
  size: { readonly width: number; readonly height: number },
  words: { readonly title: BoundText; readonly description: BoundText },
  children: readonly Node[],
): Element {
  return h(
    "svg",
    {
      class: "plot",
      role: "img",
      "aria-labelledby": `${place.id}-title ${place.id}-desc`,
      viewBox: `0 0 ${coordinate(size.width)} ${coordinate(size.height)}`,
      width: coordinate(size.width),
      height: coordinate(size.height),
    },
    h("title", { id: `${place.id}-title`, ...binding(words.title) }, words.title.text),
    h("desc", { id: `${place.id}-desc`, ...binding(words.description) }, words.description.text),
    children,
  );
}

export function line(className: string, x1: number, y1: number, x2: number, y2: number): Element {
  return h("line", {
    class: className,
    x1: coordinate(x1),
    y1: coordinate(y1),
    x2: coordinate(x2),
    y2: coordinate(y2),
  });
}

export function label(
  bound: BoundText,
  at: {
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "middle" | "end";
    readonly className: string;
  },
): Element {
  return h(
    "text",
    {
      class: at.className,
      x: coordinate(at.x),
      y: coordinate(at.y),
      "text-anchor": at.anchor,
      ...binding(bound),
    },
    bound.text,
  );
}

/** A label of several lines; the lines joined are the bound text. */
export function wrappedLabel(
  bound: BoundText,
  at: {
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "end";
    readonly className: string;
    readonly width: number;
  },
): { readonly element: Element; readonly lines: number } {
  const lines = wrapText(bound.text, at.width, fontSize);
  const element = h(
    "text",
    { class: at.className, "text-anchor": at.anchor, ...binding(bound) },
    lines.map((text, i) => h("tspan", { x: coordinate(at.x), y: coordinate(at.y + i * lineHeight) }, text)),
  );
  return { element, lines: lines.length };
}
