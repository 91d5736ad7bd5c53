import type { Case } from "../core/case.js";
import type { Finding } from "../core/finding.js";
import { claimReviews } from "./claim-review.js";
import { cslItems } from "./csl.js";
import { provenance } from "./prov.js";
import { webAnnotations } from "./web-annotation.js";

export const exportNames = ["claims.jsonld", "prov.json", "annotations.jsonld", "sources.csl.json"] as const;
export type ExportName = (typeof exportNames)[number];

/** The case in formats that others read, by name of the file. `subject` and `findings` must be what may leave the house. */
export function exportsOf(
  subject: Case,
  findings: readonly Finding[],
  software: string,
): Readonly<Record<ExportName, unknown>> {
  return {
    "claims.jsonld": claimReviews(subject),
    "prov.json": provenance(subject, findings, software),
    "annotations.jsonld": webAnnotations(subject),
    "sources.csl.json": cslItems(subject),
  };
}
