import type { Case } from "../core/case.js";
import { independence } from "../evidence/independence.js";
import { csvTable } from "./csv.js";
import type { Dossier } from "./input.js";

/** The claims and the places where each was made, as tables for other programs; none where the case has no claims. */
export function claimTables({ claims, sources }: Case): Dossier["tables"] {
  if (claims.length === 0) return [];
  return [
    {
      name: "claims.csv",
      csv: csvTable(
        [
          "id",
          "type",
          "text",
          "party",
          "measure",
          "unit",
          "value",
          "min",
          "max",
          "per",
          "kind",
          "certainty",
          "place",
          "period",
          "origins_min",
          "origins_max",
          "rating",
        ],
        claims.map((claim) => {
          const { min, max } = independence(claim, sources);
          const q = claim.quantity;
          return [
            claim.id,
            claim.type,
            claim.text,
            claim.party,
            q?.measure ?? "",
            q?.unit ?? "",
            number(q?.value),
            number(q?.min),
            number(q?.max),
            q?.per ?? "",
            q?.kind ?? "",
            q?.certainty ?? "",
            q?.place ?? "",
            q?.period ?? "",
            String(min),
            String(max),
            claim.review?.rating ?? "",
          ];
        }),
      ),
    },
    {
      name: "appearances.csv",
      csv: csvTable(
        ["claim", "source", "date", "role", "attributes_to", "derived_from", "quote", "capture", "capture_sha256"],
        claims.flatMap((claim) =>
          claim.appearances.map((one) => [
            claim.id,
            one.source,
            one.date,
            one.role,
            one.attributesTo,
            one.derivedFrom === undefined ? "unknown" : one.derivedFrom.join(" "),
            one.locator?.exact ?? one.text,
            one.locator?.capture ?? "",
            one.locator?.captureSha256 ?? "",
          ]),
        ),
      ),
    },
    {
      name: "citation-checks.csv",
      csv: csvTable(
        ["claim", "citing", "target", "coverage", "result", "reason", "checker", "second_checker", "date"],
        claims.flatMap((claim) =>
          claim.citationChecks.map((check) => [
            claim.id,
            check.citing,
            check.target,
            check.coverage,
            check.result,
            check.reason,
            check.checker,
            check.secondChecker,
            check.date,
          ]),
        ),
      ),
    },
  ];
}

function number(value: number | undefined): string {
  return value === undefined ? "" : String(value);
}
