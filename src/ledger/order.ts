import type { Finding } from "../core/finding.js";
import type { Outcome } from "../core/test.js";
import { familyStandings, type FamilyStanding } from "./families.js";

export const weights = [
  "contradiction",
  "hard to explain",
  "strange with an ordinary explanation",
  "unremarkable",
  "not applicable",
  "failed",
] as const;
export type Weight = (typeof weights)[number];

/**
 * The rules of the order, printed in the dossier word for word. They look at fields that every finding has and never at which
 * test it is. The order is for reading; it is no verdict, and no number of a finding depends on it.
 */
export const orderRules: readonly string[] = [
  "Contradictions come first: findings with at least one pair or set of figures that cannot all be right as printed. They need no statistics. More conflicts come before fewer.",
  "Then what is hard to explain: findings that stand out, for which none of the listed ordinary explanations speaks. A finding stands out when its p is at most one in twenty, after Holm’s correction for all findings about the same figures and at the least surprising of the values that no source gives. Where a finding states no p, it stands out when its interval leaves out the value that would mean nothing.",
  "Then what looks strange and has an ordinary explanation: the finding stands out as above, but an innocent explanation speaks for it here, or at least one in twenty comparators is as extreme, or the same test fires at one in twenty on more than one in ten honest simulated series of this shape.",
  "Then what was tested and is unremarkable: every other finding that was tested.",
  "Then what does not apply, and what failed, with the reason.",
  "Within what stands out the smaller corrected p comes first and findings without a p follow; everything else, and what is equal, stays in the order of the plan.",
];

export interface Placed {
  readonly finding: Finding;
  readonly weight: Weight;
  /** Why it stands where it stands, in words without numbers. */
  readonly because: string;
  readonly standing: FamilyStanding | undefined;
}

const log10OneInTwenty = Math.log10(0.05);

/** All findings in order of weight; none is left out. */
export function inOrderOfWeight(findings: readonly Finding[]): readonly Placed[] {
  const standings = familyStandings(findings);
  const placed = findings.map((finding, planned) => {
    const standing = standings.get(finding.id);
    return { finding, planned, standing, ...weigh(finding, standing) };
  });
  placed.sort(
    (a, b) =>
      weights.indexOf(a.weight) - weights.indexOf(b.weight) ||
      (a.weight === "contradiction" ? conflicts(b.finding) - conflicts(a.finding) : 0) ||
      (a.weight === "unremarkable" ? 0 : comparePlaces(a.standing, b.standing)) ||
      a.planned - b.planned,
  );
  return placed.map(({ finding, weight, because, standing }) => ({ finding, weight, because, standing }));
}

function comparePlaces(a: FamilyStanding | undefined, b: FamilyStanding | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a.log10Adjusted < b.log10Adjusted ? -1 : a.log10Adjusted > b.log10Adjusted ? 1 : 0;
}

function conflicts(finding: Finding): number {
  return finding.status === "tested" ? finding.outcome.comparisons.filter((c) => c.standing === "conflict").length : 0;
}

function weigh(finding: Finding, standing: FamilyStanding | undefined): { weight: Weight; because: string } {
  switch (finding.status) {
    case "not-applicable":
      return { weight: "not applicable", because: "The test does not apply to these figures." };
    case "failed":
      return { weight: "failed", because: "The run ended with an error that the case can put right." };
    case "tested": {
      if (conflicts(finding) > 0)
        return { weight: "contradiction", because: "Figures contradict each other as printed." };
      const { outcome } = finding;
      if (!standsOut(outcome, standing))
        return {
          weight: "unremarkable",
          because:
            standing === undefined
              ? "The interval includes the value that would mean nothing, and the finding states no p."
              : "The p, corrected and at the least surprising admissible value, is above one in twenty.",
        };
      const ordinary = ordinaryBecause(finding);
      return ordinary === undefined
        ? {
            weight: "hard to explain",
            because: "It stands out, and none of the listed ordinary explanations speaks for it here.",
          }
        : { weight: "strange with an ordinary explanation", because: ordinary };
    }
  }
}

function standsOut({ effect }: Outcome, standing: FamilyStanding | undefined): boolean {
  if (standing !== undefined) return standing.log10Adjusted <= log10OneInTwenty;
  return effect.interval.lower > effect.expected || effect.interval.upper < effect.expected;
}

function ordinaryBecause(finding: Extract<Finding, { status: "tested" }>): string | undefined {
  const { outcome, calibration } = finding;
  if (outcome.explanations.some(({ speaks }) => speaks === "for"))
    return "It stands out, but at least one ordinary explanation speaks for it here.";
  if (outcome.rank !== undefined && outcome.rank.atLeastAsExtreme >= 0.05 * outcome.rank.comparators)
    return "It stands out against the null model, but at least one in twenty comparators is as extreme.";
  if (calibration.simulations > 0 && calibration.fired["0.05"] / calibration.simulations > 0.1)
    return "It stands out, but the test fires too often on honest series of this shape to carry weight here.";
  return undefined;
}
