import type { Observation } from "../core/case.js";
import type { PlotMark } from "../core/plot.js";

/**
 * Text that people wrote, made inert for print: direction overrides and embeddings, control characters and lone surrogates become
 * U+FFFD, line ends become spaces. Letters of any script stay as they are; marks such as U+200F, which honest text needs, stay too.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\n\t\u2028\u2029]/gu, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff]|\p{Surrogate}/gu, "\ufffd");
}

/** Thousands separated by commas, minus as U+2212: "12,345.6" from "12345.6". The text must be a plain decimal. */
export function groupDigits(decimal: string): string {
  const negative = decimal.startsWith("-");
  const [whole = "", fraction] = (negative ? decimal.slice(1) : decimal).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ",");
  const zero = !/[1-9]/u.test(decimal);
  return `${negative && !zero ? "\u2212" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** The name of a mark that a pointer or a screen reader meets: "2016: 4,080". */
export function markText(mark: PlotMark): string {
  return cleanText(mark.at === "" ? mark.label : `${mark.at}: ${mark.label}`);
}

/** The name of an observation's mark: period and figure as printed. */
export function observationText(observation: Observation): string {
  return cleanText(`${observation.period}: ${observation.figure.text}`);
}

/**
 * Width of a line of sans-serif text in pixels, estimated from its characters: we have no font to measure. CJK and full-width
 * characters count as one em, others as 0.56 em, which is wider than most Latin text in the fonts named in the style sheet.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text)
    ems += /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u.test(character) ? 1 : 0.56;
  return ems * size;
}

/** Lines no wider than `width`, broken after spaces; the lines joined are the text itself, so that nothing printed is lost. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<= )/u)) {
    if (line !== "" && textWidth((line + word).trimEnd(), size) > width) {
      lines.push(line);
      line = word;
    } else line += word;
  }
  return [...lines, line];
}
