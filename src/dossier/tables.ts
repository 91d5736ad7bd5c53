import type { Evidence } from "./counts.js";
import { claimTables } from "./claim-tables.js";
import { csvTable } from "./csv.js";
import type { Dossier } from "./input.js";
import { sentenceText } from "./sentences.js";

/** The record, the comparisons and the findings as tables for other programs. */
export function csvTables(evidence: Evidence): Dossier["tables"] {
  const { input, placed } = evidence;
  return [
    {
      name: "observations.csv",
      csv: csvTable(
        [
          "id",
          "series",
          "estimand",
          "place",
          "period",
          "printed",
          "value",
          "lower",
          "upper",
          "qualifier",
          "unit",
          "kind",
          "source",
          "locator",
          "quote",
          "quote_status",
          "published",
          "confidence",
          "confidence_reason",
          "note",
        ],
        input.case.observations.map((o) => [
          o.id,
          o.series,
          o.estimand,
          o.place,
          o.period,
          o.figure.text,
          o.figure.value,
          o.figure.lower,
          o.figure.upper,
          o.figure.qualifier,
          o.unit,
          o.kind,
          o.source,
          o.locator,
          o.quote,
          o.quoteStatus,
          o.published,
          o.confidence,
          o.confidenceReason,
          o.note,
        ]),
      ),
    },
    {
      name: "comparisons.csv",
      csv: csvTable(
        ["finding", "comparison", "standing", "title", "observations", "gap", "unit", "likely_cause", "settle"],
        placed.flatMap(({ finding }) =>
          finding.status !== "tested"
            ? []
            : finding.outcome.comparisons.map((c) => [
                finding.id,
                c.id,
                c.standing,
                sentenceText(c.title, finding.outcome),
                c.observations.join(" "),
                c.gap,
                c.unit,
                c.likelyCause === undefined ? "" : sentenceText(c.likelyCause, finding.outcome),
                c.settle ?? "",
              ]),
        ),
      ),
    },
    {
      name: "findings.csv",
      csv: csvTable(
        [
          "id",
          "test",
          "family",
          "status",
          "weight",
          "answer",
          "effect",
          "value",
          "lower",
          "upper",
          "level",
          "expected",
          "unit",
          "log10_p",
          "log10_p_holm",
          "n",
          "dropped",
        ],
        placed.map(({ finding, weight, standing }) => {
          const head = [finding.id, finding.test, finding.family, finding.status, weight];
          if (finding.status === "not-applicable") return [...head, finding.reasons.join(" "), ...blanks];
          if (finding.status === "failed") return [...head, `${finding.error} ${finding.hint}`, ...blanks];
          const { outcome } = finding;
          const { effect } = outcome;
          return [
            ...head,
            sentenceText(outcome.answer[0], outcome),
            effect.name,
            effect.value,
            effect.interval.lower,
            effect.interval.upper,
            effect.interval.level,
            effect.expected,
            effect.unit,
            outcome.p.method === "none" ? "" : outcome.p.log10,
            standing?.log10Adjusted ?? "",
            outcome.n,
            outcome.dropped.reduce((sum, d) => sum + d.count, 0),
          ];
        }),
      ),
    },
    ...claimTables(input.case),
  ];
}

const blanks = new Array<string>(11).fill("");
