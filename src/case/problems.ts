import type { Place, Problem } from "../core/case.js";

/** More than this in one file and the rest is counted instead of listed: the first ones explain the others. */
const shownPerFile = 500;

/** From here on a file is not examined further: a million equal mistakes are one mistake. */
const examinedPerFile = 2000;

/** Collects what is wrong with a case folder, so that everything is reported at once. */
export class Problems {
  readonly #byFile = new Map<string, Problem[]>();
  readonly #seen = new Set<string>();
  readonly #counts = new Map<string, number>();
  #errors = 0;

  error(at: Place, what: string, fix: string): void {
    this.#add({ ...at, severity: "error", what, fix });
  }

  /** For what can be read without doubt, but should be put right. */
  warning(at: Place, what: string, fix: string): void {
    this.#add({ ...at, severity: "warning", what, fix });
  }

  get errors(): number {
    return this.#errors;
  }

  /** Whether so much is wrong with a file that looking further tells nothing new. */
  isFull(file: string): boolean {
    return (this.#counts.get(file) ?? 0) >= examinedPerFile;
  }

  /** Ordered by file, line and column; each place and text once. */
  all(): readonly Problem[] {
    return [...this.#byFile.entries()]
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .flatMap(([, problems]) => listed(problems));
  }

  #add(problem: Problem): void {
    const key = `${problem.file}:${problem.line}:${problem.column}:${problem.what}`;
    if (this.#seen.has(key)) return;
    const count = (this.#counts.get(problem.file) ?? 0) + 1;
    this.#counts.set(problem.file, count);
    if (problem.severity === "error") this.#errors += 1;
    const list = this.#byFile.get(problem.file) ?? [];
    this.#byFile.set(problem.file, list);
    if (count <= shownPerFile) {
      list.push(problem);
      this.#seen.add(key);
    } else {
      list[shownPerFile] = {
        ...problem,
        severity: list[shownPerFile]?.severity === "error" ? "error" : problem.severity,
        what: `${this.isFull(problem.file) ? "At least " : ""}${count - shownPerFile} more problems in this file are not listed.`,
        fix: "Put the first ones right and check again.",
      };
    }
  }
}

function listed(problems: readonly Problem[]): readonly Problem[] {
  return [...problems.slice(0, shownPerFile)]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .concat(problems.slice(shownPerFile));
}

/** A text of the user's for use in a message: in quotation marks, 60 characters at most, nothing that a terminal would obey. */
export function shown(text: string): string {
  const clipped = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  const safe = clipped.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return `"${safe}"`;
}

/** One problem as printed: `file:line:column: what is wrong. what to do`; a warning says that it is one. */
export function problemLine({ file, line, column, severity, what, fix }: Problem): string {
  return `${file}:${line}:${column}: ${severity === "warning" ? "warning: " : ""}${what} ${fix}`;
}
