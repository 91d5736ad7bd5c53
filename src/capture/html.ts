import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { bareText, type ReadingWishes, type WorkingText } from "./types.js";
import { declaredInHtml, decodeText } from "./decode.js";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const tool = "parse5 8.0.1";

/** What a browser never shows as text. Text hidden by a style sheet stays: which rules hold depends on the browser. */
const silent = new Set([
  "script",
  "style",
  "template",
  "head",
  "svg",
  "math",
  "iframe",
  "object",
  "select",
  "textarea",
]);

/** Elements that stand on lines of their own (HTML Standard, section 15.3, display: block and table parts). */
const blocks = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search " +
    "section summary table caption tbody thead tfoot tr ul xmp"
  ).split(" "),
);
const paragraphs = new Set("p h1 h2 h3 h4 h5 h6 blockquote table ul ol dl pre figure article section".split(" "));

/**
 * The text of a page as a reader sees it without styles: blocks on lines of their own, cells parted by tabs, runs of white
 * space as one space outside `pre`. The title is the first line. A raised or lowered digit after a digit is set off by ^ or _,
 * so that "90,000" with note 12 does not become another number. `declared` is the encoding that a server sent; "" = none.
 */
export function textOfHtml(bytes: Uint8Array, wishes: ReadingWishes, declared = ""): WorkingText {
  const source = decodeText(bytes, {
    name: wishes.name,
    charset: wishes.charset,
    declared: declared === "" ? declaredInHtml(bytes) : declared,
  });
  const document = parse(source, { scriptingEnabled: false });
  const writer = new PageWriter();
  const facts = walk(document, writer);
  const body = writer.text();
  const text = facts.title === "" ? body : `${facts.title}\n\n${body}`;
  return {
    ...bareText(text, "text/html", tool),
    ...facts,
    warnings:
      body.trim() === ""
        ? ["The page shows no text without its scripts: capture it from a browser as WARC, WACZ or PDF."]
        : [],
  };
}

/** Walks with a stack of its own, since a page can be nested deeper than the call stack. */
function walk(document: Node, writer: PageWriter): { readonly title: string; readonly language: string } {
  const facts = { title: "", language: "" };
  const waiting: (Node | { readonly leave: Element })[] = [document];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ("leave" in next) {
      writer.leave(next.leave.tagName);
      continue;
    }
    if (next.nodeName === "#text") writer.write((next as DefaultTreeAdapterTypes.TextNode).value);
    if (!("childNodes" in next)) continue;
    if ("tagName" in next) {
      if (next.tagName === "html") facts.language = attribute(next, "lang");
      if (next.tagName === "title" && facts.title === "") facts.title = plain(next);
      if (silent.has(next.tagName)) {
        // The title stands in the head, which is passed over otherwise.
        if (next.tagName === "head") waiting.push(...next.childNodes.filter((node) => node.nodeName === "title"));
        continue;
      }
      if (next.tagName === "title") continue;
      writer.enter(next.tagName, next.tagName === "img" ? attribute(next, "alt") : "");
      waiting.push({ leave: next });
    }
    for (let i = next.childNodes.length - 1; i >= 0; i -= 1) waiting.push(next.childNodes[i]!);
  }
  return facts;
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value.trim() ?? "";
}

function plain(element: Element): string {
  return element.childNodes
    .map((node) => (node.nodeName === "#text" ? (node as DefaultTreeAdapterTypes.TextNode).value : ""))
    .join("")
    .replace(/[ \t\n\f]+/gu, " ")
    .trim();
}

/** Collects text as lines. White space is held back until something follows it. */
class PageWriter {
  readonly #parts: string[] = [];
  #last = "\n";
  #space = "";
  #lines = 0;
  #pre = 0;
  #mark = "";

  enter(tag: string, alt: string): void {
    if (tag === "br") this.#lines = Math.max(this.#lines, 0) + 1;
    else if (blocks.has(tag)) this.#break(tag);
    else if ((tag === "td" || tag === "th") && this.#lines === 0 && this.#last !== "\n") this.#space = "\t";
    if (tag === "sup") this.#mark = "^";
    if (tag === "sub") this.#mark = "_";
    if (tag === "pre" || tag === "listing" || tag === "xmp") this.#pre += 1;
    if (alt !== "") this.write(` [image: ${alt}] `);
  }

  leave(tag: string): void {
    if (blocks.has(tag)) this.#break(tag);
    if (tag === "sup" || tag === "sub") this.#mark = "";
    if (tag === "pre" || tag === "listing" || tag === "xmp") this.#pre -= 1;
  }

  write(value: string): void {
    const text = this.#pre > 0 ? value : value.replace(/[ \t\n\f\r]+/gu, " ");
    if (text === "") return;
    if (this.#pre > 0) {
      this.#put(text);
      return;
    }
    const inner = text.trim() === "" ? "" : text.replace(/^ | $/gu, "");
    if (text.startsWith(" ") && this.#space === "") this.#space = " ";
    if (inner === "") return;
    this.#put(inner);
    if (text.endsWith(" ")) this.#space = " ";
  }

  text(): string {
    return `${this.#parts.join("").trim()}\n`;
  }

  #put(text: string): void {
    if (this.#lines > 0) this.#emit("\n".repeat(Math.min(this.#lines, 2)));
    else if (this.#space !== "" && this.#last !== "\n") this.#emit(this.#space);
    else if (this.#mark !== "" && /\d/u.test(this.#last) && /^\d/u.test(text)) this.#emit(this.#mark);
    this.#lines = 0;
    this.#space = "";
    this.#mark = "";
    this.#emit(text.replace(/\f/gu, " "));
  }

  #emit(text: string): void {
    this.#parts.push(text);
    this.#last = text.slice(-1);
  }

  #break(tag: string): void {
    if (this.#parts.length > 0) this.#lines = Math.max(this.#lines, paragraphs.has(tag) ? 2 : 1);
    this.#space = "";
  }
}
