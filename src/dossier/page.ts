import { h, type Element, type Node } from "../core/markup.js";
import type { Sentence } from "../core/sentence.js";
import type { Evidence } from "./counts.js";
import { inWords, numberless } from "./sentences.js";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What every part of the page is written with: the evidence, and the only two ways to put a value of it into print. */
export interface Page {
  readonly evidence: Evidence;
  resolve(pointer: string): unknown;
  /** An element whose whole text is the value at `from` under the rule `as`. */
  value(from: string, as: string, tag?: string, attributes?: Attributes): Element;
  /** A sentence of a finding; its pointers are into the finding's outcome. */
  sentence(findingId: string, sentence: Sentence): readonly Node[];
  /** Text that people wrote, isolated in its own direction, as it stands. */
  prose(from: string, tag?: string, attributes?: Attributes): Element;
  /** A link to an http or https address that says its address, or the address as plain text; nothing else becomes a link. */
  address(from: string): Element;
}

export function makePage(evidence: Evidence, resolve: (pointer: string) => unknown): Page {
  const value: Page["value"] = (from, as, tag = "span", attributes = {}) =>
    h(tag, { ...attributes, "data-from": from, "data-as": as }, inWords(resolve(from), as));
  return {
    evidence,
    resolve,
    value,
    prose: (from, tag = "bdi", attributes = {}) => value(from, "string", tag, { dir: "auto", ...attributes }),
    sentence: (findingId, sentence) =>
      sentence.map((part) =>
        typeof part === "string"
          ? numberless(part)
          : value(
              `finding:${findingId}#/outcome${part.from}`,
              part.as,
              "span",
              part.as === "text" ? {} : { class: "n" },
            ),
      ),
    address: (from) => {
      const text = resolve(from);
      return typeof text === "string" && isWebAddress(text)
        ? value(from, "string", "a", { href: text, rel: "noopener noreferrer external", class: "address" })
        : value(from, "string", "bdi", { class: "address", dir: "auto" });
    },
  };
}

/** Whether a text is a plain http(s) address: no other scheme, no blanks or controls, no user name before the host. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[\p{L}\p{N}][^\s@\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\\"<>]*$/iu.test(text);
}

/** An id of the page from an id of the case: letters, digits, "-", "_" and "." stay, everything else is spelled in hex. */
export function anchor(kind: string, id: string): string {
  const safe = id.replace(/[^A-Za-z0-9._-]/gu, (c) => `~${(c.codePointAt(0) ?? 0).toString(16)}~`);
  return `${kind}-${safe}`;
}

/** A table in its own scrolling, focusable frame, so that a phone never scrolls sideways. `name` holds no number. */
export function table(
  name: string,
  columns: readonly { readonly name: Node; readonly className?: string }[],
  rows: readonly Element[],
  attributes: Attributes = {},
): Element {
  const head = columns.map((column) => h("th", { scope: "col", class: column.className }, column.name));
  return h(
    "div",
    { class: "scroll", role: "group", "aria-label": name, tabindex: 0 },
    h("table", { class: "data", ...attributes }, h("thead", {}, h("tr", {}, head)), h("tbody", {}, rows)),
  );
}

/** Open in the document, so that without JavaScript and in print all is there; the script folds it on the screen. */
export function fold(
  summary: readonly Node[] | string,
  content: readonly Node[],
  attributes: Attributes = {},
): Element {
  return h("details", { open: "", "data-fold": "", ...attributes }, h("summary", {}, summary), ...content);
}

/** Parts joined by a separator; a part may be several nodes. */
export function separated(parts: readonly (Node | readonly Node[])[], separator: string): readonly Node[] {
  return parts.flatMap((part, i) => [...(i === 0 ? [] : [separator]), ...[part].flat()]);
}

/** A section of the page with its heading, one paragraph that says how to read it, and its content. */
export function section(id: string, title: string, lead: string, content: readonly Node[]): Element {
  return h(
    "section",
    { id, "aria-labelledby": `${id}-title` },
    h("h2", { id: `${id}-title` }, title),
    h("p", {}, lead),
    ...content,
  );
}
