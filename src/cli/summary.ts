import type { BatteryFinding } from "../core/battery.js";
import type { Finding } from "../core/finding.js";
import { inWords, sentenceText } from "../dossier/sentences.js";
import { wrap } from "./wrap.js";

/** What clean twins of the case show, in a few lines of plain text. */
export function batteryLine(battery: BatteryFinding): string {
  const { flags, twins, runs, log10p } = battery;
  if (runs.length === 0)
    return "clean twins\n  No run of the plan states a probability that twins could be drawn for.\n";
  const at = flags["0.05"];
  const text = `${at.observed} of ${runs.length} runs give a p of one in twenty or less, after the innocent explanations that stand. ${twins} clean twins of this case, whole sets of honest figures put through the same runs, show ${inWords(at.meanOfTwins, "decimal1")} on average and at most ${at.upperOfTwins} in nineteen of twenty; ${at.twinsAsMany} show as many. The most surprising run is as surprising in ${inWords(log10p, "log10")} such cases.`;
  return `clean twins\n${wrap(text, "  ")}`;
}

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
