import type { Finding } from "../core/finding.js";
import { sentenceText } from "../dossier/sentences.js";
import { wrap } from "./wrap.js";

/** A finding in a few lines of plain text. */
export function summaryLine(finding: Finding): string {
  return `\n${finding.id} (${finding.test})\n${wrap(said(finding), "  ")}`;
}

function said(finding: Finding): string {
  switch (finding.status) {
    case "tested":
      return finding.outcome.answer.map((sentence) => sentenceText(sentence, finding.outcome)).join(" ");
    case "not-applicable":
      return `Not applicable: ${finding.reasons.join(" ")}`;
    case "failed":
      return `Could not be run: ${finding.error} ${finding.hint}`;
  }
}
