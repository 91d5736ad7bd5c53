import type { Case, Source } from "../core/case.js";
import type { Appearance, Certainty, Claim, ClaimQuantity, QuantityKind } from "../core/claims.js";
import { sharesNumber } from "./donors.js";
import { hedgesIn } from "./hedges.js";

export const shiftKinds = [
  "unit-shift",
  "kind-shift",
  "scope-shift",
  "certainty-shift",
  "attribution-shift",
  "retracted",
] as const;

/** A difference between what a text cites and what the cited work says, with the evidence for it. A person judges it. */
export interface Shift {
  readonly kind: (typeof shiftKinds)[number];
  /** The claim as it stands in the cited work; "" = the work as a whole. */
  readonly claim: string;
  readonly evidence: string;
}

export type PartialQuantity = { readonly [K in keyof ClaimQuantity]?: ClaimQuantity[K] | undefined };

/** How one place says a claim: its typed quantity and its words. */
export interface Said {
  readonly source: string;
  readonly quantity: PartialQuantity;
  readonly words: string;
}

export function saidIn(claim: Claim, appearance: Appearance): Said {
  return {
    source: appearance.source,
    quantity: { ...claim.quantity, ...appearance.quantity },
    words: appearance.locator?.exact ?? (appearance.text === "" ? claim.text : appearance.text),
  };
}

const certainty: Readonly<Record<Exclude<Certainty, "unknown">, number>> = {
  denied: 0,
  suspected: 1,
  possible: 1,
  probable: 2,
  asserted: 3,
};
const kindText: Readonly<Record<QuantityKind, string>> = {
  count: "a count",
  estimate: "an estimate",
  capacity: "a capacity",
  "model-output": "the output of a model",
  "official-report": "an official report",
  threshold: "a threshold",
  unknown: "a number of unknown kind",
};

/** Shifts from what `cited` says to what `citing` makes of it, by typed fields and by words. The unit ladder is looked at elsewhere. */
export function shiftsBetween(cited: Said, citing: Said, claim: string): readonly Shift[] {
  const [theirs, ours] = [cited.quantity, citing.quantity];
  const shifts: Shift[] = [];
  if (known(theirs.kind) && known(ours.kind) && theirs.kind !== ours.kind) {
    shifts.push({
      kind: "kind-shift",
      claim,
      evidence: `${cited.source} gives ${kindText[theirs.kind]}; ${citing.source} prints ${kindText[ours.kind]}.`,
    });
  }
  for (const field of ["place", "period", "universe"] as const) {
    const [was, is] = [theirs[field] ?? "", ours[field] ?? ""];
    if (was !== "" && is !== "" && folded(was) !== folded(is))
      shifts.push({
        kind: "scope-shift",
        claim,
        evidence: `The ${field} is "${was}" in ${cited.source} and "${is}" in ${citing.source}.`,
      });
  }
  const typed = typedCertainty(theirs.certainty, ours.certainty);
  if (typed !== undefined)
    shifts.push({
      kind: "certainty-shift",
      claim,
      evidence: `${cited.source} says it as ${typed[0]}; ${citing.source} as ${typed[1]}.`,
    });
  const dropped = hedgesIn(cited.words);
  if (dropped.length > 0 && citing.words !== "" && hedgesIn(citing.words).length === 0)
    shifts.push({
      kind: "certainty-shift",
      claim,
      evidence: `${cited.source} writes ${dropped.map((word) => `"${word}"`).join(", ")}; the words of ${citing.source} have no such word.`,
    });
  return shifts;
}

/** The cited work only passes on what another said, while it is named as the one who says it. */
export function attributionShift(target: string, appearance: Appearance, claim: string): readonly Shift[] {
  const passedOn = appearance.role !== "original" && (appearance.derivedFrom?.length ?? 0) > 0;
  const credited = appearance.attributesTo !== "" && appearance.attributesTo !== target;
  if (!passedOn && !credited) return [];
  const origin = credited ? appearance.attributesTo : (appearance.derivedFrom ?? []).join(", ");
  return [
    {
      kind: "attribution-shift",
      claim,
      evidence: `${target} has it from ${origin} (${appearance.role}), and says so or is recorded so.`,
    },
  ];
}

export function retractionShift(source: Source | undefined): readonly Shift[] {
  const status = source?.retraction?.status;
  if (source === undefined || (status !== "retracted" && status !== "expression-of-concern")) return [];
  return [
    {
      kind: "retracted",
      claim: "",
      evidence: `${source.id} is recorded as ${status}${source.retraction?.doi === "" ? "" : ` (${source.retraction?.doi ?? ""})`}.`,
    },
  ];
}

/** Claims of the case that are said in the cited work and have to do with this one: it itself, related numbers, or an equal number. */
export function relatedIn(
  subject: Case,
  claim: Claim,
  target: string,
): readonly { readonly claim: Claim; readonly appearance: Appearance }[] {
  const named = new Set(claim.relatedNumbers.map((related) => related.claim));
  return subject.claims.flatMap((other) => {
    const mine =
      other.id === claim.id || named.has(other.id) || claim.joins.includes(other.id) || sharesNumber(claim, other);
    return mine
      ? other.appearances.filter(({ source }) => source === target).map((appearance) => ({ claim: other, appearance }))
      : [];
  });
}

function typedCertainty(
  theirs: Certainty | undefined,
  ours: Certainty | undefined,
): readonly [Certainty, Certainty] | undefined {
  if (theirs === undefined || ours === undefined || theirs === "unknown" || ours === "unknown") return undefined;
  return certainty[ours] > certainty[theirs] ? [theirs, ours] : undefined;
}

function known(kind: QuantityKind | undefined): kind is Exclude<QuantityKind, "unknown"> {
  return kind !== undefined && kind !== "unknown";
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
