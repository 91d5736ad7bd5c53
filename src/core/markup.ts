/** An element tree for pages and drawings. Rendering escapes; nothing in the product writes markup by hand. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}
export type Node = Element | string;

/** h("p", { class: "note" }, "text", h("em", {}, "more")). Attributes given as undefined are left out. */
export function h(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (Node | readonly Node[])[]
): Element {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) kept[name] = String(value);
  return { tag, attributes: kept, children: children.flat() };
}

const voidTags = new Set(["meta", "link", "br", "hr", "img", "input", "col"]);
const rawTextTags = new Set(["style", "script"]);

/** HTML text of a tree. Attribute order is the order given, so the same tree gives the same bytes. */
export function renderMarkup(node: Node): string {
  const out: string[] = [];
  write(node, out);
  return out.join("");
}

function write(node: Node, out: string[]): void {
  if (typeof node === "string") {
    out.push(escapeText(node));
    return;
  }
  out.push("<", node.tag);
  for (const [name, value] of Object.entries(node.attributes))
    out.push(" ", name, '="', escapeText(value).replace(/"/gu, "&quot;"), '"');
  out.push(">");
  if (voidTags.has(node.tag)) return;
  for (const child of node.children) {
    if (typeof child === "string" && rawTextTags.has(node.tag)) {
      if (/<\/(?:script|style)/iu.test(child))
        throw new RangeError(`text of <${node.tag}> may not contain its own end tag`);
      out.push(child);
    } else write(child, out);
  }
  out.push("</", node.tag, ">");
}

function escapeText(text: string): string {
  // Control characters other than tab and line feed are not allowed in HTML text.
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, "\ufffd")
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;");
}

/** All text below a node, as a reader would copy it. */
export function textOf(node: Node): string {
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}
