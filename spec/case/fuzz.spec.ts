import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryFiles } from "../../src/case/files.js";
import { readTable } from "../../src/case/tables.js";
import type { ReadResult } from "../../src/case/read.js";
import { readFiles } from "./small-case.js";
import { smallEvidence } from "./small-evidence.js";

/**
 * Mutated case folders: whatever is done to the files, the reader answers in bounded time with problems that have a place, or
 * with a case that keeps what its types promise. FUZZ_RUNS=100000 for the long run.
 */
const runs = Number(process.env["FUZZ_RUNS"] ?? 1000);
const longest = 5000;

type Folder = Record<string, Uint8Array>;
type Mutation = (folder: Folder) => void;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const paths = Object.keys(smallEvidence);

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const path = fc.constantFrom(...paths);

function onText(
  mutate: (text: string, ...numbers: readonly [number, number, number]) => string,
): fc.Arbitrary<Mutation> {
  return fc.tuple(path, fraction, fraction, fraction).map(([file, a, b, c]) => (folder: Folder) => {
    if (folder[file] !== undefined) folder[file] = encoder.encode(mutate(decoder.decode(folder[file]), a, b, c));
  });
}

function at(list: readonly string[], share: number): number {
  return Math.floor(share * list.length);
}

function onPiece(
  pattern: RegExp,
  change: (piece: string, pick: number, other: number) => string,
): fc.Arbitrary<Mutation> {
  return onText((text, a, b, c) => {
    const pieces = [...text.matchAll(pattern)];
    const found = pieces[Math.floor(a * pieces.length)];
    if (found === undefined) return text;
    const changed = change(found[0], b, c);
    return text.slice(0, found.index) + changed + text.slice(found.index + found[0].length);
  });
}

const lines = (change: (list: string[], a: number, b: number) => void): fc.Arbitrary<Mutation> =>
  onText((text, a, b) => {
    const list = text.split("\n");
    change(list, at(list, a), at(list, b));
    return list.join("\n");
  });

const strange = [
  "\ufeff",
  "\u202e",
  "\u0000",
  "\r",
  "\r\n",
  "\t",
  "“",
  "０",
  "万",
  "\ud83d\ude00",
  "é",
  '"',
  "'",
  ",",
  "{",
  "}",
  "[",
  "]",
  ":",
  "#",
  "&a",
  "*a",
  "!!str",
  "|",
  ">",
  "---",
  "...",
  "%",
  "@",
  "`",
  "__proto__",
  "constructor",
  "<<",
  "~",
  "null",
  "\\",
  "/",
  "..",
  "-",
];
const numbers = [
  "9".repeat(400),
  "1e999",
  "-1e-999",
  "-0",
  "0x1F",
  "0o17",
  ".nan",
  ".inf",
  "1.204",
  "1,204",
  "1 204",
  "010",
  "2016-02-30",
  "1e5",
  "0.1234567890123456789",
  "1_000",
  "NaN",
  "Infinity",
  "999999999999999",
  "10000000000000000",
];
const words = paths.flatMap((file) => (smallEvidence[file] ?? "").match(/[\p{L}\p{N}._-]+/gu) ?? []);
const pick = (list: readonly string[], share: number): string => list[at(list, share)] ?? "";
const insert = (text: string, share: number, what: string): string => {
  const where = Math.floor(share * (text.length + 1));
  return text.slice(0, where) + what + text.slice(where);
};

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(path, fraction, fc.uint8Array({ minLength: 1, maxLength: 4 }))
      .map(([file, share, bytes]): Mutation => (folder) => {
        const copy = Uint8Array.from(folder[file] ?? []);
        copy.set(bytes.slice(0, copy.length), Math.max(0, Math.floor(share * copy.length) - bytes.length));
        folder[file] = copy;
      }),
  },
  { weight: 3, arbitrary: lines((list, a) => void list.splice(a, 1)) },
  { weight: 3, arbitrary: lines((list, a, b) => void list.splice(b, 0, list[a] ?? "")) },
  { weight: 2, arbitrary: lines((list, a, b) => void ([list[a], list[b]] = [list[b] ?? "", list[a] ?? ""])) },
  { weight: 3, arbitrary: lines((list, a, b) => void (list[a] = " ".repeat(b % 7) + (list[a] ?? "").trimStart())) },
  { weight: 6, arbitrary: onPiece(/[\w.-]+(?="?:)/gu, (_, b) => pick(words, b)) },
  { weight: 8, arbitrary: onPiece(/[\p{L}\p{N}._-]+/gu, (_, b) => pick(words, b)) },
  { weight: 4, arbitrary: onPiece(/\d[\d.,]*/gu, (_, b) => pick(numbers, b)) },
  {
    weight: 3,
    arbitrary: onPiece(
      /[\p{L}\p{N}]+/gu,
      (word, b) => word.slice(0, Math.floor(b * word.length)) + word.slice(Math.floor(b * word.length) + 1),
    ),
  },
  { weight: 4, arbitrary: onPiece(/["'{}[\]:,\n-]/gu, (_, b) => (b < 0.5 ? "" : pick(strange, b * 2 - 1))) },
  { weight: 4, arbitrary: onText((text, a, b) => insert(text, a, pick(strange, b))) },
  { weight: 2, arbitrary: onText((text, a) => text.slice(0, Math.floor(a * text.length))) },
  {
    weight: 2,
    arbitrary: onText((text, a, b, c) =>
      insert(
        text,
        a,
        pick(["[", "{a: ", "- ", "? ", '{"a":', "\n - ", "!a ", "&x "], b).repeat(1 + Math.floor(c * 300)),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: onText((text, a, b, c) =>
      insert(text, a, pick(["9", "a", " ", '"', "万", ",", "\n", "a,"], b).repeat(Math.floor(c * 20_000))),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(path, fraction, fc.string({ unit: "binary", maxLength: 12 }))
      .map(([file, share, what]): Mutation => (folder) => {
        folder[file] = encoder.encode(insert(decoder.decode(folder[file]), share, what));
      }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(path, path).map(([a, b]): Mutation => (folder) => {
      folder[a] = folder[b] ?? new Uint8Array();
    }),
  },
  {
    weight: 1,
    arbitrary: path.map((file): Mutation => (folder) => {
      folder[file] = new Uint8Array();
    }),
  },
  {
    weight: 1,
    arbitrary: path.map((file): Mutation => (folder) => {
      // A folder without the file, as if it had been deleted.
      Reflect.deleteProperty(folder, file);
    }),
  },
);

/** What is wrong with an answer; undefined for a good one. */
function fault(folder: Folder, { case: subject, problems }: ReadResult): string | undefined {
  if ((subject === undefined) !== problems.some(({ severity }) => severity === "error"))
    return "case and errors do not agree";
  for (const problem of problems) {
    const { file, line, column, what, fix } = problem;
    const said = JSON.stringify(problem);
    const bytes = folder[file];
    if (bytes === undefined) {
      if (what !== "The file is missing." || line !== 1 || column !== 1) return `no such file: ${said}`;
      continue;
    }
    const list = decoder
      .decode(bytes)
      .replace(/^\ufeff/u, "")
      .split("\n");
    const text = list[line - 1];
    if (text === undefined || column < 1 || column > text.length + 2) return `no such place: ${said}`;
    if (!/[.?]$/u.test(what) || !/\.$/u.test(fix)) return `not two sentences: ${said}`;
    if (/[\p{Cc}\u202a-\u202e]/u.test(what + fix)) return `control characters: ${said}`;
    if (what.length + fix.length > 2000) return `too long: ${said.slice(0, 200)}`;
  }
  for (const { id, figure } of subject?.observations ?? []) {
    if (!(figure.lower <= figure.upper)) return `${id} has no bounds`;
  }
  if (subject === undefined) return undefined;
  const rows = readTable(subject, "observations", memoryFiles(folder)).rows.length;
  return rows === subject.observations.length ? undefined : "rows and observations do not agree";
}

describe("a mutated case folder", () => {
  it(
    `is answered with places or with a sound case, within bounded time (${runs} folders)`,
    () => {
      const start = Object.fromEntries(paths.map((file) => [file, encoder.encode(smallEvidence[file])]));
      let slowest = 0;
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
          const folder: Folder = { ...start };
          for (const mutate of mutations) mutate(folder);
          const before = performance.now();
          const answer = readFiles(folder);
          slowest = Math.max(slowest, performance.now() - before);
          expect(fault(folder, answer)).toBeUndefined();
        }),
        { numRuns: runs, seed: 20261123, endOnFailure: runs > 5000 },
      );
      expect(slowest).toBeLessThan(longest);
    },
    60_000 + runs * 100,
  );
});
