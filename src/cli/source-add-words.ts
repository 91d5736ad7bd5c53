import type { Merged } from "../case/bibliography.js";
import type { AddedCapture } from "../case/add-capture.js";

/** What `source add` prints for people. */
export const sourceAddWords = {
  capture({
    capture,
    written,
    source_added: sourceAdded,
    side_file: sideFile,
    pages,
  }: Pick<AddedCapture, "capture" | "written"> & {
    readonly source_added: boolean;
    readonly side_file: string;
    readonly pages: number;
  }): string {
    if (!written) return `These bytes are kept already, as ${capture.path}. Nothing was written.\n`;
    const lines = [
      `original      ${capture.path}, read-only, ${capture.bytes} bytes`,
      `SHA-256       ${capture.sha256}`,
      capture.working === undefined
        ? "working text  none"
        : `working text  ${capture.working.path}, ${pages} ${pages === 1 ? "page" : "pages"} (${capture.working.tool})`,
      `coverage      ${capture.coverage}${capture.coverage === "excerpt" ? "; if the whole work is here, write full-text in the side file" : ""}`,
      `listed in     ${sideFile}${sourceAdded ? "; the source was entered into sources/sources.csl.json" : ""}`,
      "",
      "Look at the working text beside the original: a quote is bound to its exact words.",
    ];
    return `${lines.join("\n")}\n`;
  },

  bibliography(merged: readonly Merged[]): string {
    const count = (how: Merged["how"]): number => merged.filter((one) => one.how === how).length;
    const lines = merged.flatMap((one) => [
      `${one.how.padEnd(9)}  ${one.id}  ${one.title}${one.matchedBy === "" ? "" : `  (same ${one.matchedBy})`}${one.taken.length === 0 ? "" : `  + ${one.taken.join(", ")}`}`,
      ...one.differs.map(
        ({ variable, here, there }) => `           ${variable} differs: here ${here}; there ${there}. Ours was kept.`,
      ),
    ]);
    return `${lines.join("\n")}\n${count("added")} added, ${count("completed")} completed, ${count("unchanged")} unchanged\n`;
  },
};
