import { readPeriod } from "../core/period.js";
import { networkProblems } from "../evidence/belief-network.js";
import { largestRatio } from "../evidence/likelihood-ratios.js";
import { shown } from "./problems.js";
import type { Reading } from "./reading.js";
import type { hypothesisSetSchema } from "./schema-hypotheses.js";
import type { Output } from "./schema-validate.js";
import { didYouMean } from "./suggest.js";
import { placeOf, type Document } from "./tree.js";

type HypothesisSet = Output<typeof hypothesisSetSchema>;
type Report = (path: readonly PropertyKey[], what: string, fix: string) => void;

/** What a set of hypotheses may not be or say, beyond what its schema refuses. */
export function checkHypotheses(reading: Reading, document: Document, set: HypothesisSet): void {
  const report: Report = (path, what, fix) => {
    reading.problems.error(placeOf(document, ...path), what, fix);
  };
  const hypotheses = unique(set.hypotheses, "hypothesis", ["hypotheses"], report);
  const evidence = unique(set.evidence, "evidence", ["evidence"], report);
  requiredMix(set, report);
  set.evidence.forEach((one, i) => {
    const path = ["evidence", i];
    checkRelation(one, hypotheses, path, report);
    const known = (id: string, ids: ReadonlySet<string>, noun: string, ...below: readonly PropertyKey[]): void => {
      if (!ids.has(id))
        report([...path, ...below], `The set has no ${noun} ${shown(id)}.${didYouMean(id, ids)}`, "Correct the id.");
    };
    one.attacks.forEach(({ target }, k) => {
      known(target, new Set([...hypotheses, ...evidence]), "hypothesis or evidence", "attacks", k, "target");
    });
    one.depends_on.forEach((id, k) => {
      known(id, evidence, "evidence", "depends_on", k);
    });
    one.independent_of.forEach(({ id }, k) => {
      known(id, evidence, "evidence", "independent_of", k, "id");
      if (one.depends_on.includes(id))
        report(
          [...path, "independent_of", k, "id"],
          `${shown(one.id)} is said to depend on ${shown(id)} and to be independent of it.`,
          "Delete it from one of the two lists.",
        );
    });
    one.likelihood_ratios.forEach((ratio, k) => {
      const at = [...path, "likelihood_ratios", k];
      known(ratio.for, hypotheses, "hypothesis", "likelihood_ratios", k, "for");
      known(ratio.against, hypotheses, "hypothesis", "likelihood_ratios", k, "against");
      if (ratio.for === ratio.against)
        report([...at, "against"], "The ratio compares a hypothesis with itself.", "Name another hypothesis.");
      if (ratio.low <= 0 || ratio.low > ratio.high)
        report(
          [...at, "low"],
          `The ratio runs from ${ratio.low} to ${ratio.high}, which no likelihood ratio can.`,
          "Write two positive numbers, the smaller as low.",
        );
      else if (ratio.high > largestRatio || ratio.low < 1 / largestRatio)
        report(
          [...at, "high"],
          `The ratio runs from ${ratio.low} to ${ratio.high}, which is beyond what anyone can know.`,
          "Keep it between a millionth and a million.",
        );
    });
  });
  datesInOrder(set, hypotheses, report);
  if (set.network !== undefined)
    for (const { path, what, fix } of networkProblems(set.network)) report(["network", ...path], what, fix);
}

function unique(
  items: readonly { readonly id: string }[],
  noun: string,
  path: readonly PropertyKey[],
  report: Report,
): ReadonlySet<string> {
  const ids = new Set<string>();
  items.forEach(({ id }, i) => {
    if (ids.has(id)) report([...path, i, "id"], `The ${noun} ${shown(id)} is there twice.`, "Give one another id.");
    ids.add(id);
  });
  return ids;
}

/** A set that holds only the accusation cannot be tested against anything. */
function requiredMix({ hypotheses }: HypothesisSet, report: Report): void {
  const kinds = new Set(hypotheses.map(({ kind }) => kind));
  if (!kinds.has("innocent")) {
    report(
      ["hypotheses"],
      "The set has no innocent hypothesis.",
      "Add one of kind innocent: what could have brought the same figures about without anybody meaning to deceive, with what would then be seen.",
    );
  }
  if (!kinds.has("error") && !kinds.has("definitional")) {
    report(
      ["hypotheses"],
      "The set has neither an error nor a definitional hypothesis.",
      "Add one of kind error (a slip in copying, rounding or adding) or definitional (the two sides count different things), with what would then be seen.",
    );
  }
}

function checkRelation(
  one: HypothesisSet["evidence"][number],
  hypotheses: ReadonlySet<string>,
  path: readonly PropertyKey[],
  report: Report,
): void {
  const absent = [...hypotheses].filter((id) => !Object.hasOwn(one.relation, id));
  if (absent.length > 0) {
    report(
      [...path, "relation"],
      `The evidence ${shown(one.id)} says nothing about ${absent.map(shown).join(", ")}.`,
      'Write ++, +, 0, -, -- or ? for every hypothesis; "?" where it is not known.',
    );
  }
  for (const id of Object.keys(one.relation)) {
    if (hypotheses.has(id)) continue;
    report(
      [...path, "relation", id],
      `The set has no hypothesis ${shown(id)}.${didYouMean(id, hypotheses)}`,
      "Correct the id.",
    );
  }
}

/** What would change our mind counts only if it was written down before the look. */
function datesInOrder(set: HypothesisSet, hypotheses: ReadonlySet<string>, report: Report): void {
  // Of vague dates only what certainly lies before counts: "2026" may be later than "2026-11-03".
  const late = (registered: string, looked: string): boolean =>
    looked !== "" && (readPeriod(looked)?.last ?? 0) < (readPeriod(registered)?.first ?? 0);
  set.discriminators.forEach(({ registered, looked, outcome, tells }, i) => {
    const path = ["discriminators", i];
    if (late(registered, looked)) report([...path, "looked"], ...afterTheLook(registered, looked));
    if (outcome !== "" && looked === "") report([...path, "outcome"], ...undatedLook);
    tells.forEach((id, k) => {
      if (!hypotheses.has(id))
        report([...path, "tells", k], `The set has no hypothesis ${shown(id)}.`, "Correct the id.");
    });
  });
  set.would_change_our_mind.forEach(({ registered, looked, outcome }, i) => {
    const path = ["would_change_our_mind", i];
    if (late(registered, looked)) report([...path, "looked"], ...afterTheLook(registered, looked));
    if (outcome !== "not-looked" && looked === "") report([...path, "outcome"], ...undatedLook);
    if (outcome === "not-looked" && looked !== "")
      report(
        [...path, "outcome"],
        "A look is dated, but its outcome is not-looked.",
        "Write met or not-met, or leave looked empty.",
      );
  });
}

const undatedLook = ["An outcome is given, but not when the look was taken.", "Write its date as looked."] as const;

function afterTheLook(registered: string, looked: string): readonly [string, string] {
  return [
    `It was written down on ${registered}, after the look of ${looked}.`,
    "Only what was written down before the look belongs here; put what was thought of later into note.",
  ];
}
