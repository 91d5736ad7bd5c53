import { numbersInText } from "../case/number-forms.js";
import { didYouMean } from "../case/suggest.js";
import { DataError } from "../core/errors.js";
import { canonicalJson } from "../core/json.js";
import { traceClaim, type ClaimTrace, type TracedLink } from "../evidence/trace.js";
import type { LadderMove } from "../evidence/unit-ladder.js";
import { loadCase } from "./load-case.js";

export function traceCommand(folder: string, id: string | undefined, options: { readonly json?: boolean }): void {
  const subject = loadCase(folder);
  const ids = subject.claims.map((claim) => claim.id);
  if (id !== undefined && !ids.includes(id)) {
    throw new DataError(
      `There is no claim "${id}" in ${folder}.${didYouMean(id, ids)}`,
      ids.length === 0
        ? "The case has no claims; docs/case-folder.md says how to write one."
        : "Name a claim of the case.",
    );
  }
  const traces = subject.claims
    .filter((claim) => id === undefined || claim.id === id)
    .map((claim) => traceClaim(subject, claim, numbersInText));
  if (options.json === true) {
    process.stdout.write(canonicalJson({ schema: "plumbline/trace@1", case: subject.id, traces }));
    return;
  }
  if (traces.length === 0) process.stdout.write("The case has no claims.\n");
  for (const trace of traces) process.stdout.write(words(trace));
}

function words(trace: ClaimTrace): string {
  const { min, max, circles, nodes } = trace.independence;
  const unknown = nodes.filter(({ derivation }) => derivation === "unknown").map(({ id }) => id);
  return [
    `${trace.claim}: ${trace.text}`,
    `  independent origins: ${min === max ? min : `${min} to ${max}`}`,
    ...(unknown.length === 0 ? [] : [`  origin not known: ${unknown.join(", ")}`]),
    ...circles.map((circle) => `  cite each other in a circle: ${circle.join(", ")}`),
    ...trace.links.flatMap((link) => [
      `  ${link.citing} cites ${link.target}: ${link.recorded} (read: ${link.coverage}). ${link.reason}`,
      ...(link.unitResult === "" ? [] : [`    unit: ${link.unitResult}`]),
      ...link.units.map(
        ({ claim, from, to, move }) => `    ${link.target} also says ${claim}: ${moveWords(from, to, move)}`,
      ),
      searchWords(link),
      ...link.hits.map(
        (hit) => `    ${hit.capture}, page ${hit.page}: ...${flat(hit.before)}[${flat(hit.text)}]${flat(hit.after)}...`,
      ),
    ]),
    ...trace.donors.map(
      (donor) =>
        `  possible donor: ${donor.claim} in ${donor.sources.join(", ")} has ${donor.relation}; ${moveWords(donor.unit, "the claim's unit", donor.move)}`,
    ),
    ...trace.joins.map(
      ({ claim, certainty, independence: [least, most] }) =>
        `  joins ${claim} (said as ${certainty}; origins ${least} to ${most})`,
    ),
    "",
  ].join("\n");
}

/** What the search can and cannot say: no hit is no finding. */
function searchWords({ searched, pages, hits }: TracedLink): string {
  if (pages === 0) return "    no text of the cited work is in the case, so nothing was searched for";
  if (!searched) return "    the claim has no number and the check no spelling, so nothing was searched for";
  return `    ${hits.length} places on ${pages} captured pages; a person must read each. Ranges that contain the number, rates and sums were not searched for`;
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
