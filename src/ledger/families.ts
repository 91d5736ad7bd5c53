import type { Finding } from "../core/finding.js";
import { holm } from "../numerics/multiplicity.js";

/** How a finding's p stands among the others that ask about the same figures. */
export interface FamilyStanding {
  readonly family: string;
  /** Findings of the family that have a p at all; those that do not apply or state none are not counted. */
  readonly members: number;
  /** log10 of the p used: the largest over the admissible values, where some were unknown. */
  readonly log10p: number;
  /** log10 of the same p after Holm's correction for the number of members. */
  readonly log10Adjusted: number;
}

/** log10 of the finding's p at its least surprising admissible value; undefined where it states none. */
export function leastSurprising(finding: Finding): number | undefined {
  if (finding.status !== "tested" || finding.outcome.p.method === "none") return undefined;
  return Math.min(0, Math.max(finding.outcome.p.log10, finding.sensitivity?.log10p?.upper ?? -Infinity));
}

/** Holm within each family, by id of the finding. Findings without a p are left out. */
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
    const adjusted = holm(members.map(({ log10p }) => log10p * Math.LN10));
    members.forEach(({ id, log10p }, i) => {
      // A family of one is its own correction: no digit may be lost on the way through natural logs.
      const log10Adjusted = members.length === 1 ? log10p : (adjusted[i] ?? 0) / Math.LN10;
      standings.set(id, { family, members: members.length, log10p, log10Adjusted });
    });
  }
  return standings;
}
