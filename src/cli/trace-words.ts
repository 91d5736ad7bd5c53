import type { ClaimTrace, NumberHit, TracedLink } from "../evidence/trace.js";
import type { LadderMove } from "../evidence/unit-ladder.js";

/** A trace in plain lines for a terminal. */
export function traceWords(trace: ClaimTrace): string {
  const { min, max, circles, nodes, certainRoots, possibleRoots } = trace.independence;
  const unknown = nodes.filter(({ derivation }) => derivation === "unknown").map(({ id }) => id);
  const roots = [...certainRoots, ...possibleRoots.map((root) => `perhaps ${root}`)];
  return [
    `${trace.claim}: ${flat(trace.text)}`,
    `  independent origins: ${min === max ? min : `${min} to ${max}`}${roots.length === 0 ? "" : ` (${roots.join(", ")})`}`,
    ...(unknown.length === 0 ? [] : [`  origin not known: ${unknown.join(", ")}`]),
    ...circles.map((circle) => `  cite each other in a circle: ${circle.join(", ")}`),
    ...trace.joins.flatMap((join) => [
      `  joins ${join.claim}: ${flat(join.text)} (said as ${join.certainty}; origins ${join.independence.join(" to ")}: ${join.roots.join(", ")})`,
      ...join.shifts.map(({ kind, evidence }) => `    ${kind}: ${flat(evidence)}`),
    ]),
    ...trace.links.flatMap(linkWords),
    ...trace.donors.map(
      (donor) =>
        `  possible donor: ${donor.claim} in ${donor.sources.join(", ")} has ${donor.relation}; ${moveWords(donor.unit, "the claim's unit", donor.move)}`,
    ),
    ...trace.figures.map(
      ({ observation, source, unit, printed }) =>
        `  the same number is a published figure: ${observation} in ${source} prints ${flat(printed)} (${unit})`,
    ),
    ...trace.recorded.map(
      ({ source, value, relation, why }) =>
        `  related number on record: ${source} has ${value} (${relation}). ${flat(why)}`,
    ),
    ...trace.elsewhere.map((hit) => `  elsewhere, ${hit.source}: ${hitWords(hit)}`),
    ...(trace.reproduction === undefined
      ? []
      : [
          `  reproduction: ${trace.reproduction.result}; claimed ${trace.reproduction.claimed}, found ${trace.reproduction.found === "" ? "nothing" : trace.reproduction.found}. ${flat(trace.reproduction.reason)}`,
        ]),
    "",
  ].join("\n");
}

function linkWords(link: TracedLink): readonly string[] {
  const results = [link.unitResult, link.scopeResult, link.certaintyResult].filter((one) => one !== "");
  return [
    `  ${link.citing}, checked against ${link.target}: recorded as ${link.recorded} (read: ${link.coverage}; by ${link.checkers.join(" and ")}, ${link.date}). ${flat(link.reason)}`,
    ...results.map((result) => `    on record: ${flat(result)}`),
    ...link.shifts.map(
      ({ kind, claim, evidence }) => `    ${kind}${claim === "" ? "" : ` against ${claim}`}: ${flat(evidence)}`,
    ),
    ...link.units
      .filter(({ move }) => move.kind !== "unit-shift")
      .map(({ claim, from, to, move }) => `    ${link.target} also says ${claim}: ${moveWords(from, to, move)}`),
    searchWords(link),
    ...link.hits.map((hit) => `    ${hitWords(hit)}`),
    ...link.nearMisses.map(
      (miss) => `    not counted: ${miss.capture}, page ${miss.page}: [${flat(miss.text)}] ${miss.reason}`,
    ),
  ];
}

/** What the search can and cannot say: no hit is no finding. */
function searchWords({ searched, pages, hits }: TracedLink): string {
  if (pages === 0) return "    no text of the cited work is in the case, so nothing was searched for";
  if (!searched) return "    the claim has no number and the check no spelling, so nothing was searched for";
  return `    ${hits.length} ${hits.length === 1 ? "place" : "places"} on ${pages} captured ${pages === 1 ? "page" : "pages"}; a person must read each`;
}

function hitWords(hit: NumberHit): string {
  const cautions = hit.cautions.length === 0 ? "" : ` Caution: ${hit.cautions.join(", ")}.`;
  return `${hit.capture}, page ${hit.page}: ...${flat(hit.before)}[${flat(hit.text)}]${flat(hit.after)}... (${hit.form}) ${hit.explanation}${cautions}`;
}

function moveWords(from: string, to: string, move: LadderMove): string {
  switch (move.kind) {
    case "same":
      return `the same unit (${from})`;
    case "conversion":
      return `${from} become ${to} by ${move.by.join(", ")}, one making ${move.lower} to ${move.upper}`;
    case "unit-shift":
      return `unit-shift: no conversion of the case leads from ${from} to ${to}`;
    case "off-ladder":
      return `${from} and ${to} are not both on the unit ladder`;
  }
}

function flat(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ");
}
