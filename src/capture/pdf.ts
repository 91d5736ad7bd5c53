import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { DataError } from "../core/errors.js";
import type { WorkingText } from "./types.js";

/** What is read of a text item of pdf.js: its letters, its place and height, and whether a line ends after it. */
interface Item {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  readonly transform: readonly number[];
}

/**
 * The text layer of a PDF by page, in the order in which the file draws it. Pages without text are named in a warning: a scan
 * has none until it is recognised. A raised digit after a digit is set off by ^, so that "90,000" with note 12 stays what it is.
 */
export async function textOfPdf(bytes: Uint8Array, name: string): Promise<WorkingText> {
  const { getDocument, version } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const task = getDocument({
    // pdf.js takes the bytes for itself and would leave the caller an empty array.
    data: Uint8Array.from(bytes),
    cMapUrl: `${join(home, "cmaps")}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(home, "standard_fonts")}/`,
    wasmUrl: `${join(home, "wasm")}/`,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(textOfItems(items.filter((item) => "str" in item)));
      page.cleanup();
    }
    const { info } = await document.getMetadata();
    return {
      pages,
      mediaType: "application/pdf",
      title: titleIn(info),
      language: "",
      url: "",
      capturedAt: "",
      tool: `pdfjs-dist ${version}`,
      warnings: withoutText(pages),
    };
  } catch (error) {
    throw troubleOf(error, name);
  } finally {
    await task.destroy();
  }
}

function titleIn(info: unknown): string {
  const title = (info as Readonly<Record<string, unknown>>)["Title"];
  return typeof title === "string" ? title.trim() : "";
}

function textOfItems(items: readonly Item[]): string {
  let text = "";
  let before: Item | undefined;
  for (const item of items) {
    if (isRaised(item, before) && /\d$/u.test(text) && /^\d/u.test(item.str)) text += "^";
    text += item.str + (item.hasEOL ? "\n" : "");
    if (item.str.trim() !== "") before = item;
  }

  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, " ");
}

/** Set smaller than what stands before it, and with its foot higher. */
function isRaised(item: Item, before: Item | undefined): boolean {
  if (before === undefined || before.hasEOL) return false;
  const [foot, footBefore] = [item.transform[5] ?? 0, before.transform[5] ?? 0];
  return item.height < before.height * 0.85 && foot > footBefore + before.height * 0.15;
}

function withoutText(pages: readonly string[]): readonly string[] {
  const empty = pages.flatMap((text, i) => (text.trim() === "" ? [i + 1] : []));
  if (empty.length === 0) return [];
  const which =
    empty.length === pages.length
      ? "No page holds text"
      : `${empty.length === 1 ? "Page" : "Pages"} ${rangesOf(empty)} ${empty.length === 1 ? "holds" : "hold"} no text`;
  return [`${which}: if it is a scan, recognise it with another program and give the text with --text.`];
}

/** 1, 2, 3, 7 as "1-3, 7". */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(", ");
}

function troubleOf(error: unknown, name: string): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === "PasswordException") {
    return new DataError(
      `${name} is locked by a password.`,
      "Keep it as it is as the original, take the text out with a program that knows the password, and give it with --text.",
    );
  }
  if (
    [
      "InvalidPDFException",
      "FormatError",
      "UnknownErrorException",
      "MissingPDFException",
      "XRefParseException",
    ].includes(error.name)
  ) {
    return new DataError(
      `${name} cannot be read as a PDF: ${error.message.replace(/\.$/u, "")}.`,
      "Get the file again; if it opens elsewhere, give its text with --text.",
    );
  }
  return error;
}
