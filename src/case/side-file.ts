import { DataError } from "../core/errors.js";
import { defaultLimits } from "./files.js";
import { problemLine, Problems } from "./problems.js";
import { sourceSideSchema, type SideFile } from "./schema-sources.js";
import { validate } from "./schema-validate.js";
import { textFile } from "./text.js";
import type { Document, Entry } from "./tree.js";
import { parseYaml } from "./yaml.js";

export type WrittenCapture = SideFile["captures"][number];

export interface SideText {
  readonly path: string;
  readonly text: string;
  readonly document: Document;
  readonly value: SideFile;
}

/** Reads the text of a side file. Throws a DataError with every problem in it. */
export function sideFile(path: string, text: string): SideText {
  const problems = new Problems();
  const document = parseYaml(textFile(path, text, ""), defaultLimits, problems);
  const value = document === undefined ? undefined : validate(sourceSideSchema, document, problems);
  if (document === undefined || value === undefined || problems.errors > 0) {
    throw new DataError(problems.all().map(problemLine).join("\n"), "Put the file right first; nothing was added.");
  }
  return { path, text, document, value };
}

/** A side file for a source that had none, with one capture. */
export function newSideFile(id: string, address: SideFile["address"], capture: WrittenCapture): string {
  return [
    `id: ${scalar(id)}`,
    `origin_group: ${scalar(id)}         # same author, organisation, data or informant: same group`,
    `address: ${scalar(address)}`,
    "captures:",
    ...captureLines(capture, "  "),
    "",
  ].join("\n");
}

/** The text of a side file with one capture more; everything else keeps its bytes, comments included. */
export function withCapture(side: SideText, capture: WrittenCapture): string {
  const next = spliced(side, capture);
  const read = next === undefined ? undefined : sideFile(side.path, next);
  const wanted = [...side.value.captures, capture].map((one) => one.path).join("\n");
  // What was written is read again: a side file in an unusual form must not lose anything.
  if (next === undefined || read?.value.captures.map((one) => one.path).join("\n") !== wanted) {
    throw new DataError(
      `The captures in ${side.path} are written in a form that cannot be added to.`,
      `Add these lines by hand:\n${["captures:", ...captureLines(capture, "  ")].join("\n")}`,
    );
  }
  return next;
}

function spliced({ text, document }: SideText, capture: WrittenCapture): string | undefined {
  const { root } = document;
  if (root.kind !== "map" || text[root.at] === "{") return undefined;
  const index = root.entries.findIndex((entry) => entry.key === "captures");
  const entry = root.entries[index];
  const indent = " ".repeat(columnOf(text, root.at));
  const whole = text.endsWith("\n") ? text : `${text}\n`;
  if (entry === undefined) return `${whole}${indent}captures:\n${captureLines(capture, `${indent}  `).join("\n")}\n`;
  const end = endOfEntry(whole, root.entries, index);
  const { value } = entry;
  if (value.kind === "list" && value.items.length > 0) {
    if (whole[value.at] === "[") return undefined;
    const lines = captureLines(capture, " ".repeat(columnOf(whole, value.at)));
    return `${whole.slice(0, end)}${lines.join("\n")}\n${whole.slice(end)}`;
  }
  // "captures:" or "captures: []": the key stays, the value becomes a list on lines of its own.
  const lineEnd = whole.indexOf("\n", entry.keyAt);
  const line = whole
    .slice(entry.keyAt, lineEnd)
    .replace(/\[\s*\]/u, "")
    .replace(/\s+$/u, "");
  return `${whole.slice(0, entry.keyAt)}${line}\n${captureLines(capture, `${indent}  `).join("\n")}${whole.slice(lineEnd)}`;
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf("\n", at - 1) + 1);
}

/** Where the lines of an entry end: before blank lines and comments that belong to what follows. */
function endOfEntry(text: string, entries: readonly Entry[], index: number): number {
  const next = entries[index + 1];
  let end = next === undefined ? text.length : text.lastIndexOf("\n", next.keyAt) + 1;
  for (;;) {
    const start = text.lastIndexOf("\n", end - 2) + 1;
    const line = text.slice(start, end);
    if (start >= end || !/^\s*(?:#.*)?$/u.test(line.trimEnd()) || start <= (entries[index]?.keyAt ?? 0)) return end;
    end = start;
  }
}

function captureLines(capture: WrittenCapture, indent: string): readonly string[] {
  const { working, ...own } = capture;
  const lines = [
    ...Object.entries(own).flatMap(([key, value]) =>
      value === undefined || value === "" ? [] : [`${key}: ${scalar(value)}`],
    ),
    ...(working === undefined
      ? []
      : ["working:", ...Object.entries(working).map(([key, value]) => `  ${key}: ${scalar(value)}`)]),
  ];
  return lines.map((line, i) => `${indent}${i === 0 ? "- " : "  "}${line}`);
}

/** A YAML scalar: bare where nothing could take it for something else, else in double quotes, whose escapes JSON shares. */
function scalar(value: string | number): string {
  if (typeof value === "number") return String(value);
  const bare = /^[\p{L}][\p{L}\p{N} ._/;-]*$/u.test(value) && !/^(?:true|false|null|nan|inf)$/iu.test(value);
  return bare && !value.endsWith(" ") ? value : JSON.stringify(value);
}
