import { textOf, type Element, type Node } from "../core/markup.js";
import { inWords } from "./sentences.js";

/** Attributes that a reader meets although they are no text; they may hold no number at all. */
const spokenAttributes = [
  "aria-label",
  "aria-description",
  "aria-valuetext",
  "alt",
  "title",
  "placeholder",
  "summary",
  "label",
];

/**
 * Walks a page and refuses every number that does not trace. Each text with a digit must stand in an element with `data-from`,
 * and each element with `data-from` must say exactly what its pointer says under the rule `data-as`. The ticks of an axis
 * (`data-from="axis"`, inside a drawing) are the only exemption. Returns the number of texts that were checked; throws a
 * RangeError naming the text and its place, since an unbound number is our bug.
 */
export function traceNumbers(root: Element, resolve: (pointer: string) => unknown): number {
  let checked = 0;
  const walk = (node: Node, path: readonly Element[], covered: boolean): void => {
    if (typeof node === "string") {
      if (!covered && /\p{Nd}/u.test(node))
        throw new RangeError(`the number in "${clip(node)}" traces to nothing, in ${placeOf(path)}`);
      return;
    }
    // Their text is programme, not print; the spec of the page holds what they may contain.
    if (node.tag === "style" || node.tag === "script") return;
    const here = [...path, node];
    for (const name of spokenAttributes) {
      const spoken = node.attributes[name];
      if (spoken !== undefined && /\p{Nd}/u.test(spoken))
        throw new RangeError(`the number in ${name}="${clip(spoken)}" traces to nothing, in ${placeOf(here)}`);
    }
    const from = node.attributes["data-from"];
    if (from === "axis") {
      if (!path.some((element) => element.tag === "svg"))
        throw new RangeError(`an axis outside a drawing, in ${placeOf(here)}`);
      return;
    }
    if (from !== undefined) {
      if (covered) throw new RangeError(`a bound text within a bound text, in ${placeOf(here)}`);
      const text = textOf(node);
      const expected = expectedText(from, node.attributes["data-as"] ?? "", here, resolve);
      if (text !== expected)
        throw new RangeError(
          `"${clip(text)}" is not what ${from} says, which is "${clip(expected)}", in ${placeOf(here)}`,
        );
      checked++;
    }
    for (const child of node.children) walk(child, here, covered || from !== undefined);
  };
  walk(root, [], false);
  return checked;
}

/** The page as it is written: bindings stay on texts with a digit only, since the others would be a third of its weight. */
export function withoutIdleBindings(node: Element): Element {
  const { "data-from": from, "data-as": as, ...attributes } = node.attributes;
  const idle = from !== undefined && as !== undefined && !/\p{Nd}/u.test(textOf(node));
  return {
    tag: node.tag,
    attributes: idle ? attributes : node.attributes,
    children: node.children.map((child) => (typeof child === "string" ? child : withoutIdleBindings(child))),
  };
}

function expectedText(
  from: string,
  as: string,
  path: readonly Element[],
  resolve: (pointer: string) => unknown,
): string {
  try {
    return inWords(resolve(from), as);
  } catch (error) {
    throw new RangeError(`${error instanceof Error ? error.message : "unreadable"}, in ${placeOf(path)}`, {
      cause: error,
    });
  }
}

function placeOf(path: readonly Element[]): string {
  return path
    .map(({ tag, attributes }) => `${tag}${attributes["id"] === undefined ? "" : `#${attributes["id"]}`}`)
    .slice(-6)
    .join(" > ");
}

function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
