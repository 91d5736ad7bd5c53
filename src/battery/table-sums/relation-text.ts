/**
 * A small language for sums: "total = a + b", "stock = stock[-1] + in - out", "All = sum(*)", "China = sum(Hubei, Hunan)".
 * Names with spaces or signs stand in double quotes. Nothing is evaluated: a text becomes terms, or a sentence that says
 * what is wrong and at which character.
 */
export interface RelationTerm {
  readonly coefficient: number;
  /** Periods back: 1 in "stock[-1]". */
  readonly lag: number;
  /** One name, the names of a sum, or undefined for sum(*): all others of the same kind. */
  readonly names: readonly string[] | undefined;
  /** Character at which the term begins, counted from one. */
  readonly position: number;
}

/** Terms of both sides moved to the left: Σ coefficient × term relation bound. */
export interface RelationText {
  readonly text: string;
  readonly relation: "=" | "<=" | ">=";
  readonly terms: readonly RelationTerm[];
  readonly bound: number;
}

export type ParsedRelation =
  { readonly ok: true; readonly relation: RelationText } | { readonly ok: false; readonly why: string };

interface Token {
  readonly kind: "name" | "number" | "sign" | "end";
  readonly text: string;
  readonly position: number;
  /** A quoted name is never the word sum. */
  readonly quoted: boolean;
}

const patterns: readonly (readonly [Token["kind"], RegExp])[] = [
  ["number", /^\d+(?:\.\d+)?(?![\p{L}_])/u],
  ["name", /^[\p{L}_\d][\p{L}\p{M}_\d.]*/u],
  ["sign", /^(?:<=|>=|[=+\-*()[\],−])/u],
];

class RelationError extends Error {}

function fail(text: string, position: number, what: string): never {
  throw new RelationError(`In the relation "${text}", at character ${position}, ${what}.`);
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const blank = /^\s+/u.exec(rest)?.[0].length ?? 0;
    if (blank > 0) {
      at += blank;
      continue;
    }
    const quoted = /^"([^"]+)"/u.exec(rest);
    if (quoted !== null) {
      tokens.push({ kind: "name", text: quoted[1] ?? "", position: at + 1, quoted: true });
      at += quoted[0].length;
      continue;
    }
    const found = patterns
      .map(([kind, pattern]) => ({ kind, match: pattern.exec(rest)?.[0] }))
      .find(({ match }) => match);
    if (found?.match === undefined) {
      fail(
        text,
        at + 1,
        rest.startsWith('"') ? "a quotation mark is never closed" : `"${rest[0] ?? ""}" means nothing`,
      );
    }
    const { kind, match } = found;
    tokens.push({ kind, text: match === "−" ? "-" : match, position: at + 1, quoted: false });
    at += match.length;
  }
  return [...tokens, { kind: "end", text: "", position: text.length + 1, quoted: false }];
}

/** Terms and relation of one text, or a sentence that names the character at which it cannot be read. */
export function parseRelation(text: string): ParsedRelation {
  try {
    return { ok: true, relation: new Reader(text).relation() };
  } catch (error) {
    if (error instanceof RelationError) return { ok: false, why: error.message };
    throw error;
  }
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #bound = 0;

  constructor(readonly text: string) {
    this.#tokens = tokensOf(text);
  }

  relation(): RelationText {
    const left = this.#side(1);
    const sign = this.#take();
    if (!["=", "<=", ">="].includes(sign.text)) this.#expected('"=", "<=" or ">="', sign);
    const right = this.#side(-1);
    if (this.#next().kind !== "end") this.#expected('"+", "-" or the end', this.#next());
    const relation = sign.text === "<=" ? "<=" : sign.text === ">=" ? ">=" : "=";
    const terms = [...left, ...right];
    if (terms.length === 0) fail(this.text, 1, "no name occurs, so nothing is related");
    return { text: this.text, relation, terms, bound: this.#bound };
  }

  #next(): Token {
    return this.#tokens[this.#at] ?? { kind: "end", text: "", position: this.text.length + 1, quoted: false };
  }

  #take(): Token {
    const token = this.#next();
    this.#at += 1;
    return token;
  }

  #expected(what: string, found: Token): never {
    fail(this.text, found.position, `${what} is expected, not ${found.kind === "end" ? "the end" : `"${found.text}"`}`);
  }

  /** The terms of one side; `side` is 1 on the left and -1 on the right of the sign. */
  #side(side: 1 | -1): readonly RelationTerm[] {
    const terms: RelationTerm[] = [];
    for (let first = true; ; first = false) {
      const { text } = this.#next();
      const signed = this.#next().kind === "sign" && (text === "+" || text === "-");
      if (!signed && !first) return terms;
      if (signed) this.#at += 1;
      terms.push(...this.#term(side * (signed && text === "-" ? -1 : 1)));
    }
  }

  #term(sign: number): readonly RelationTerm[] {
    const token = this.#take();
    if (token.kind === "number") {
      const value = Number(token.text);
      if (this.#next().text !== "*") {
        this.#bound -= sign * value;
        return [];
      }
      this.#at += 1;
      if (value === 0) fail(this.text, token.position, "a factor of zero takes its term away");
      return [this.#atom(sign * value, this.#take())];
    }
    return [this.#atom(sign, token)];
  }

  #atom(coefficient: number, token: Token): RelationTerm {
    if (token.kind !== "name") this.#expected("a name", token);
    const { position } = token;
    if (token.text === "sum" && !token.quoted && this.#next().text === "(") {
      return { coefficient, lag: 0, names: this.#sum(), position };
    }
    return { coefficient, lag: this.#lag(), names: [token.text], position };
  }

  #sum(): readonly string[] | undefined {
    this.#at += 1;
    if (this.#next().text === "*") {
      this.#at += 1;
      if (this.#take().text !== ")") this.#expected('")"', this.#tokens[this.#at - 1] ?? this.#next());
      return undefined;
    }
    const names: string[] = [];
    for (;;) {
      const name = this.#take();
      if (name.kind !== "name" && name.kind !== "number") this.#expected("a name", name);
      names.push(name.text);
      const sign = this.#take();
      if (sign.text === ")") return names;
      if (sign.text !== ",") this.#expected('"," or ")"', sign);
    }
  }

  /** Periods back: [-1] is 1. */
  #lag(): number {
    if (this.#next().text !== "[") return 0;
    this.#at += 1;
    const minus = this.#take();
    if (minus.text !== "-") this.#expected('"-" (a period further back)', minus);
    const back = this.#take();
    if (back.kind !== "number" || !/^[1-9]\d*$/u.test(back.text)) this.#expected("a whole number of periods", back);
    const close = this.#take();
    if (close.text !== "]") this.#expected('"]"', close);
    return Number(back.text);
  }
}
