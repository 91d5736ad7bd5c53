import {
  Composer,
  Lexer,
  Parser,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type CST,
  type ParsedNode,
  type YAMLError,
} from "yaml";
import type { Limits } from "./files.js";
import { shown, type Problems } from "./problems.js";
import type { TextFile } from "./text.js";
import type { Document, Entry, Node } from "./tree.js";

/** YAML 1.2, core schema, one document, no tags; few aliases. What is written is what is read. */
export function parseYaml(file: TextFile, limits: Limits, problems: Problems): Document | undefined {
  if (nestsTooDeep(file, limits, problems)) return undefined;
  const tokens: CST.Token[] = [];
  for (const token of new Parser().parse(file.text)) {
    if (token.type === "directive") {
      problems.error(
        file.place(token.offset),
        `The directive ${shown(token.source.trim())} is not read.`,
        "Delete it.",
      );
      return undefined;
    }
    tokens.push(token);
  }
  if (tokensNestTooDeep(tokens, file, limits, problems)) return undefined;
  // uniqueKeys compares every key with every other one, which takes minutes on a long map: duplicates are found below.
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const [document, second] = [...composer.compose(tokens)];
  if (document === undefined) {
    problems.error(file.place(0), "The file has no content.", "Fill it as docs/case-folder.md says.");
    return undefined;
  }
  if (document.errors.length > 0) {
    for (const error of document.errors.slice(0, 20)) {
      problems.error(
        file.place(error.pos[0]),
        sentence(error),
        fixes[error.code] ?? "Correct the YAML here; the cause may be a line above.",
      );
    }
    return undefined;
  }
  if (second !== undefined) {
    problems.error(
      file.place(second.range[0]),
      "A second document begins here.",
      'Keep one document a file: delete the "---".',
    );
    return undefined;
  }
  if (document.contents === null) {
    problems.error(file.place(0), "The file has no content.", "Fill it as docs/case-folder.md says.");
    return undefined;
  }
  const before = problems.errors;
  const root = new TreeBuilder(file, limits, problems).node(document.contents, 0);
  return problems.errors === before ? { file, root } : undefined;
}

const fixes: Readonly<Partial<Record<YAMLError["code"], string>>> = {
  TAB_AS_INDENT: "Indent with spaces.",
  BAD_INDENT: "Align it with the lines it belongs to, or close the bracket or quotation mark above.",
  MISSING_CHAR: "Close the quotation mark or bracket, or put the comma or space that is missing.",
  MULTILINE_IMPLICIT_KEY: "Put the key and its colon on one line, or quote a text that holds a colon.",
  BLOCK_AS_IMPLICIT_KEY: "Quote a text that holds a colon, or begin a new line.",
  UNEXPECTED_TOKEN: "Quote a text that begins with a special character.",
  BAD_SCALAR_START: "Quote a text that begins with a special character.",
  BAD_DQ_ESCAPE: "Write a backslash as two, or use single quotes.",
};

function sentence(error: YAMLError): string {
  const message = error.message.split("\n")[0] ?? "";
  return `The YAML cannot be read: ${message.endsWith(".") ? message : `${message}.`}`;
}

/**
 * Brackets and dashes nested on one line, counted before anything is built: a megabyte of "[" must not take the machine down.
 */
function nestsTooDeep(file: TextFile, limits: Limits, problems: Problems): boolean {
  let offset = 0;
  let flow = 0;
  let onLine = 0;
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(file.text)) {
    if (lexeme === "[" || lexeme === "{") flow += 1;
    else if (lexeme === "]" || lexeme === "}") flow -= 1;
    else if (lexeme.includes("\n")) onLine = 0;
    else if (lexeme === "-" || lexeme === "?" || lexeme === ":") onLine += 1;
    if (flow > limits.depth || onLine > limits.depth * 20) {
      problems.error(file.place(offset), tooDeep(limits), flatten);
      return true;
    }
    lexemes += 1;
    if (lexemes > mostLexemes) {
      problems.error(
        file.place(offset),
        "The file is too long for a YAML file of a case.",
        "Put data into a table; keep here what describes it.",
      );
      return true;
    }
    // Byte order mark, document start and scalar marks are single control characters that are not in the text.
    if (!/^[\u0002\u0018\u001f\ufeff]$/u.test(lexeme)) offset += lexeme.length;
  }
  return false;
}

/** A quarter of a million words, quotes and brackets take the YAML library a few seconds. */
const mostLexemes = 250_000;
const flatten = "Nothing in a case is that deep: flatten it.";
function tooDeep(limits: Limits): string {
  return `Nesting is deeper than ${limits.depth} levels.`;
}

/** Walks with a stack of its own, since the call stack is what deep nesting would break. */
function tokensNestTooDeep(tokens: readonly CST.Token[], file: TextFile, limits: Limits, problems: Problems): boolean {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > limits.depth) {
      problems.error(file.place("offset" in token ? token.offset : 0), tooDeep(limits), flatten);
      return true;
    }
    if (token.type === "document" && token.value !== undefined) waiting.push({ token: token.value, depth });
    if (token.type === "block-map" || token.type === "block-seq" || token.type === "flow-collection") {
      for (const item of token.items) {
        if (item.key !== undefined && item.key !== null) waiting.push({ token: item.key, depth: depth + 1 });
        if (item.value !== undefined) waiting.push({ token: item.value, depth: depth + 1 });
      }
    }
  }
  return false;
}

/** Aliases followed in one file, and values in it when all are written out: enough for a plan, too few for a bomb. */
const mostAliases = 100;
const mostValues = 100_000;

interface Extent {
  readonly values: number;
  readonly depth: number;
}

/** Turns parsed YAML into a tree, following a bounded number of aliases. */
class TreeBuilder {
  readonly #anchors = new Map<string, Node>();
  readonly #extents = new Map<Node, Extent>();
  #aliases = 0;

  constructor(
    readonly file: TextFile,
    readonly limits: Limits,
    readonly problems: Problems,
  ) {}

  node(node: ParsedNode | null, fallback: number): Node {
    if (node === null) return { kind: "scalar", at: fallback, value: null, source: "" };
    const at = node.range[0];
    if (isAlias(node)) return this.#alias(node.source, at);
    if (node.tag !== undefined) {
      this.#error(at, `The tag ${shown(node.tag)} is not read.`, "Delete it; quote a value that is a text.");
    }
    const built = this.#bare(node, at);
    this.#measure(built);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, built);
    return built;
  }

  #bare(node: ParsedNode, at: number): Node {
    if (isMap(node)) return { kind: "map", at, entries: this.#entries(node.items) };
    if (isSeq(node)) return { kind: "list", at, items: node.items.map((item) => this.node(item, at)) };
    return scalarOf(node, at, this.file, this.problems);
  }

  #alias(name: string, at: number): Node {
    const nothing: Node = { kind: "scalar", at, value: null, source: "" };
    const target = this.#anchors.get(name);
    this.#aliases += 1;
    if (target === undefined) {
      this.#error(
        at,
        `The alias ${shown(`*${name}`)} stands before or inside the value that it names.`,
        "Write the value out.",
      );
      return nothing;
    }
    if (this.#aliases > mostAliases) {
      this.#error(at, `More than ${mostAliases} aliases stand in this file.`, "Write the values out.");
      return nothing;
    }
    return target;
  }

  /** Size and depth with aliases written out, summed from the parts, so that nothing is ever expanded to be counted. */
  #measure(node: Node): void {
    const parts = node.kind === "map" ? node.entries.map(({ value }) => value) : node.kind === "list" ? node.items : [];
    let values = 1;
    let depth = 0;
    for (const part of parts) {
      const extent = this.#extents.get(part);
      values += extent?.values ?? 1;
      depth = Math.max(depth, (extent?.depth ?? 0) + 1);
    }
    if (depth > this.limits.depth) this.#error(node.at, tooDeep(this.limits), flatten);
    if (values > mostValues) {
      this.#error(
        node.at,
        `The file holds more than ${mostValues} values.`,
        "Put data into a table, and write aliases out.",
      );
    }
    this.#extents.set(node, { values: Math.min(values, mostValues + 1), depth });
  }

  #entries(pairs: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[]): readonly Entry[] {
    const seen = new Set<string>();
    const entries: Entry[] = [];
    for (const pair of pairs) {
      const keyAt = pair.key.range[0];
      if (!isScalar(pair.key) || pair.key.tag !== undefined || pair.key.anchor !== undefined) {
        this.#error(
          keyAt,
          "A key is not a plain word.",
          "Write the key as one word; quote one that begins with a special character.",
        );
        continue;
      }
      const key = typeof pair.key.value === "string" ? pair.key.value : pair.key.source;
      if (seen.has(key)) {
        this.#error(keyAt, `The key ${shown(key)} stands here a second time.`, "Keep one of the two.");
      } else if (key === "__proto__" || key === "<<") {
        this.#error(keyAt, `The key ${shown(key)} cannot be used.`, "Choose another name, or write the values out.");
      } else entries.push({ key, keyAt, value: this.node(pair.value, keyAt) });
      seen.add(key);
    }
    return entries;
  }

  #error(at: number, what: string, fix: string): void {
    this.problems.error(this.file.place(at), what, fix);
  }
}

/** What YAML 1.1 programs (R, Python, Ruby) would read as something else than a text. */
const misread = /^(?:\d{4}-\d{1,2}-\d{1,2}|y|n|yes|no|on|off|\d+(?::[0-5]?\d)+|\d[\d_]*_\d[\d_]*)$/iu;

function scalarOf(node: ParsedNode, at: number, file: TextFile, problems: Problems): Node {
  if (!isScalar(node)) return { kind: "scalar", at, value: null, source: "" };
  const { value } = node;
  const source = node.source;
  if (node.type === "PLAIN" && typeof value === "string" && misread.test(value)) {
    problems.warning(
      file.place(at),
      `${shown(source)} is not quoted; other programs read it as a date, a truth value or a number.`,
      `Write "${source}" with its quotation marks.`,
    );
  }
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null) {
    return { kind: "scalar", at, value, source };
  }
  // The core schema makes nothing else of a scalar; were it to, the text as written is what counts.
  return { kind: "scalar", at, value: source, source };
}
