import type { Limits } from "./files.js";
import { shown, type Problems } from "./problems.js";
import type { TextFile } from "./text.js";
import type { Document, Entry, Node } from "./tree.js";

class JsonTrouble extends Error {
  constructor(
    message: string,
    readonly at: number,
    readonly fix: string,
  ) {
    super(message);
  }
}

/** JSON (RFC 8259) with places; a repeated key is an error, since only one of the two would be read. */
export function parseJson(file: TextFile, limits: Limits, problems: Problems): Document | undefined {
  try {
    const reader = new JsonReader(file, limits, problems);
    return { file, root: reader.whole() };
  } catch (error) {
    if (!(error instanceof JsonTrouble)) throw error;
    problems.error(file.place(error.at), error.message, error.fix);
    return undefined;
  }
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const wordPattern = /[\p{L}\p{N}_.+-]+/uy;
const spacePattern = /[ \t\r\n]*/uy;

class JsonReader {
  #at = 0;
  readonly #text: string;

  constructor(
    readonly file: TextFile,
    readonly limits: Limits,
    readonly problems: Problems,
  ) {
    this.#text = file.text;
  }

  whole(): Node {
    this.#space();
    if (this.#at >= this.#text.length) throw this.#trouble("The file has no value.", "Write a JSON document.");
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) {
      throw this.#trouble(
        `${this.#next()} stands after the end of the document.`,
        "Delete it, or look for a bracket closed too early.",
      );
    }
    return value;
  }

  #value(depth: number): Node {
    const at = this.#at;
    if (depth > this.limits.depth) {
      throw this.#trouble(
        `Nesting is deeper than ${this.limits.depth} levels.`,
        "Nothing in a case is that deep: flatten it.",
      );
    }
    const c = this.#text[at];
    if (c === "{") return this.#map(depth);
    if (c === "[") return this.#list(depth);
    if (c === '"') {
      const value = this.#string();
      return { kind: "scalar", at, value, source: value };
    }
    const number = this.#match(numberPattern);
    if (number !== undefined) {
      if (this.#match(wordPattern) !== undefined) {
        throw new JsonTrouble(
          `${shown(this.#text.slice(at, this.#at))} is no JSON number.`,
          at,
          "Write digits only, or quote it if it is a text.",
        );
      }
      return { kind: "scalar", at, value: Number(number), source: number };
    }
    const word = this.#match(wordPattern);
    if (word === "true" || word === "false") return { kind: "scalar", at, value: word === "true", source: word };
    if (word === "null") return { kind: "scalar", at, value: null, source: word };
    this.#at = at;
    throw this.#trouble(
      `${this.#next()} stands where a value should.`,
      "Write a text in double quotes, a number, true, false, null, [ or {.",
    );
  }

  #map(depth: number): Node {
    const at = this.#at;
    const entries: Entry[] = [];
    const keys = new Set<string>();
    this.#at += 1;
    this.#space();
    while (this.#text[this.#at] !== "}") {
      if (entries.length > 0) this.#comma("}");
      const keyAt = this.#at;
      if (this.#text[keyAt] !== '"')
        throw this.#trouble(`${this.#next()} stands where a key should.`, "Write the key in double quotes.");
      const key = this.#string();
      this.#space();
      if (this.#text[this.#at] !== ":")
        throw this.#trouble(`A colon is missing after the key ${shown(key)}.`, "Write it.");
      this.#at += 1;
      this.#space();
      const value = this.#value(depth + 1);
      if (keys.has(key)) {
        this.problems.error(
          this.file.place(keyAt),
          `The key ${shown(key)} stands here a second time.`,
          "Keep one of the two.",
        );
      } else if (key === "__proto__") {
        this.problems.error(this.file.place(keyAt), 'The key "__proto__" cannot be used.', "Choose another name.");
      } else entries.push({ key, keyAt, value });
      keys.add(key);
      this.#space();
    }
    this.#at += 1;
    return { kind: "map", at, entries };
  }

  #list(depth: number): Node {
    const at = this.#at;
    const items: Node[] = [];
    this.#at += 1;
    this.#space();
    while (this.#text[this.#at] !== "]") {
      if (items.length > 0) this.#comma("]");
      items.push(this.#value(depth + 1));
      this.#space();
    }
    this.#at += 1;
    return { kind: "list", at, items };
  }

  #comma(closing: string): void {
    if (this.#text[this.#at] !== ",")
      throw this.#trouble(`${this.#next()} stands where a comma or "${closing}" should.`, "Write it.");
    this.#at += 1;
    this.#space();
    if (this.#text[this.#at] === closing)
      throw this.#trouble(`A comma stands before "${closing}".`, "Delete the comma.");
  }

  #string(): string {
    const at = this.#at;
    let end = this.#text.indexOf('"', at + 1);
    while (end !== -1 && escaped(this.#text, end)) end = this.#text.indexOf('"', end + 1);
    const value = end === -1 ? undefined : parsedString(this.#text.slice(at, end + 1));
    if (value === undefined) {
      throw new JsonTrouble(
        "The text that begins here has no closing quotation mark, a line break or a wrong escape.",
        at,
        "Close it on the same line; write a line break as \\n and a backslash as \\\\.",
      );
    }
    this.#at = end + 1;
    return value;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #space(): void {
    this.#match(spacePattern);
  }

  #next(): string {
    const c = this.#text.slice(this.#at, this.#at + 1);
    if (c === '"') return "A quotation mark";
    return c === "" ? "The end of the file" : shown(c);
  }

  #trouble(message: string, fix: string): JsonTrouble {
    return new JsonTrouble(message, this.#at, fix);
  }
}

/** Whether an odd number of backslashes stands before the position. */
function escaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}

function parsedString(source: string): string | undefined {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
