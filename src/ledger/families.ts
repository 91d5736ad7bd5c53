import { accusationLog10 } from "../core/accusation.js";
import type { Finding } from "../core/finding.js";
import { eBenjaminiHochberg } from "../numerics/evalues.js";
import { benjaminiHochberg, benjaminiYekutieli, holm } from "../numerics/multiplicity.js";

/** How a finding's p stands among the others that ask about the same figures. */
export interface FamilyStanding {
  readonly family: string;
  /** Findings of the family that have a p at all; those that do not apply or state none are not counted. */
  readonly members: number;
  /** log10 of the p used: the largest over the admissible values and over the innocent explanations that stand. */
  readonly log10p: number;
  /** log10 of the same p after Holm's correction for the number of members. */
  readonly log10Adjusted: number;
  /** log10 of the share of false discoveries at which it would be listed: Benjamini and Hochberg, and under any dependence Benjamini and Yekutieli. */
  readonly log10Discovery: number;
  readonly log10DiscoveryAnyDependence: number;
}

/** log10 of the finding's p at its least surprising admissible value and innocent explanation; undefined where it states none. */
export function leastSurprising(finding: Finding): number | undefined {
  if (finding.status !== "tested") return undefined;
  const log10p = accusationLog10(finding.outcome);
  return log10p === undefined
    ? undefined
    : Math.min(0, Math.max(log10p, finding.sensitivity?.log10p?.upper ?? -Infinity));
}

/** Holm, Benjamini-Hochberg and Benjamini-Yekutieli within each family, by id of the finding. Findings without a p are left out. */
export function familyStandings(findings: readonly Finding[]): ReadonlyMap<string, FamilyStanding> {
  const families = new Map<string, { readonly id: string; readonly log10p: number }[]>();
  for (const finding of findings) {
    const log10p = leastSurprising(finding);
    if (log10p === undefined) continue;
    const members = families.get(finding.family) ?? [];
    members.push({ id: finding.id, log10p });
    families.set(finding.family, members);
  }
  const standings = new Map<string, FamilyStanding>();
  for (const [family, members] of families) {
    const logP = members.map(({ log10p }) => log10p * Math.LN10);
    // A family of one is its own correction: no digit may be lost on the way through natural logs.
    const adjust = (correct: (logP: readonly number[]) => number[]): readonly number[] =>
      members.length === 1 ? [members[0]!.log10p] : correct(logP).map((value) => value / Math.LN10);
    const familywise = adjust(holm);
    const discovery = adjust(benjaminiHochberg);
    const anyDependence = adjust(benjaminiYekutieli);
    members.forEach(({ id, log10p }, i) => {
      standings.set(id, {
        family,
        members: members.length,
        log10p,
        log10Adjusted: familywise[i] ?? 0,
        log10Discovery: discovery[i] ?? 0,
        log10DiscoveryAnyDependence: anyDependence[i] ?? 0,
      });
    });
  }
  return standings;
}

/** How a finding's e-value stands among all e-values of the case. */
export interface EvidenceStanding {
  readonly members: number;
  /** log10 of the share of false discoveries at which e-BH would list it, whatever the dependence; 0 where never. */
  readonly log10Discovery: number;
}

/** e-BH over all findings of the case that give an e-value, by id of the finding. */
export function evidenceStandings(findings: readonly Finding[]): ReadonlyMap<string, EvidenceStanding> {
  const members = findings.flatMap((finding) => {
    const evidence = finding.status === "tested" ? finding.outcome.evidence : undefined;
    return evidence?.kind === "e-value" ? [{ id: finding.id, logE: evidence.log10 * Math.LN10 }] : [];
  });
  const adjusted = eBenjaminiHochberg(members.map(({ logE }) => logE));
  return new Map(
    members.map(({ id }, i) => [id, { members: members.length, log10Discovery: (adjusted[i] ?? 0) / Math.LN10 }]),
  );
}
