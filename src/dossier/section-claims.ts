import { derivation } from "./claim-derivation.js";
import type { Claim } from "../core/claims.js";
import { h, type Element, type Node } from "../core/markup.js";
import type { ClaimTrace, TracedLink } from "../evidence/trace.js";
import { isLooked } from "./counts.js";
import { correctionFlag } from "./correction-flag.js";
import { sourceLink } from "./observation.js";
import { anchor, fold, section, type Page } from "./page.js";
import { partyName, replies } from "./claim-replies.js";

/**
 * Every claim with where it was made, how many origins it has, whether what it cites says so, and beside it, in the same size, what
 * the accused replied. Claims with a check, a join, a count to repeat or a review stand open; the others unfold below them.
 */
export function claims(page: Page): readonly Element[] {
  const { claims: list } = page.evidence.input.case;
  if (list.length === 0) return [];
  const looked = list.filter(isLooked);
  const others = list.filter((claim) => !isLooked(claim));
  return [
    section(
      "claims",
      "Claims and what carries them",
      "A claim is what somebody said; that it stands here does not make it so. The verdict on a citation is a person's, signed and dated; what the fields and the words show beside it is shown by rule, for every claim and either side.",
      [
        looked.map((claim) => card(page, claim)),
        others.length === 0
          ? []
          : fold(
              [
                page.value("count:claims-not-looked", "count"),
                others.length === 1 ? " further claim" : " further claims",
                " without a recorded check",
              ],
              others.map((claim) => card(page, claim)),
            ),
      ].flat(),
    ),
  ];
}

function card(page: Page, claim: Claim): Element {
  const from = `claim:${claim.id}#`;
  const trace = page.resolve(`trace:${claim.id}`) as ClaimTrace;
  return h(
    "article",
    { class: "speaker", id: anchor("claim", claim.id) },
    h("h3", {}, page.prose(`${from}/id`), correctionFlag(page, claim.id)),
    h(
      "div",
      { class: "sides" },
      h(
        "div",
        { class: "statement" },
        h(
          "p",
          { class: "label" },
          claim.party === "" ? "said by several or nobody named" : partyName(page, claim.party, `${from}/party`),
          " · ",
          page.value(`${from}/type`, "string"),
        ),
        page.prose(`${from}/text`, "blockquote"),
        quantity(page, claim, from),
        origins(page, claim.id, trace),
        appearances(page, claim, from),
      ),
      replies(page, claim.id),
    ),
    derivation(page, claim.id, trace.independence),
    trace.joins.map((join, i) => joined(page, `trace:${claim.id}#/joins/${i}`, join)),
    trace.links.map((link, i) => checked(page, `trace:${claim.id}#/links/${i}`, link)),
    donors(page, claim.id, trace),
    reproduction(page, claim, from),
    review(page, claim, from),
    claim.note === "" ? [] : h("p", { class: "note" }, page.prose(`${from}/note`)),
  );
}

function quantity(page: Page, claim: Claim, from: string): readonly Node[] {
  const q = claim.quantity;
  if (q === undefined) return [];
  const at = `${from}/quantity`;
  const bound = (name: "value" | "min" | "max", words: string): readonly Node[] =>
    q[name] === undefined ? [] : [words, page.value(`${at}/${name}`, "plain", "b")];
  const number = [
    ...bound("value", ""),
    ...bound("min", q.max === undefined ? "at least " : "from "),
    ...bound("max", q.min === undefined ? "at most " : " to "),
  ];
  return [
    h(
      "p",
      { class: "credit" },
      page.prose(`${at}/measure`),
      number.length === 0 ? [] : [": ", ...number],
      " (",
      page.prose(`${at}/unit`),
      q.per === "" ? [] : [" a ", page.value(`${at}/per`, "string")],
      "; kind: ",
      page.value(`${at}/kind`, "string"),
      "; said as ",
      page.value(`${at}/certainty`, "string"),
      ")",
    ),
  ];
}

function origins(page: Page, id: string, { independence }: ClaimTrace): Element {
  const at = `trace:${id}#/independence`;
  const { min, max, certainRoots, possibleRoots, circles } = independence;
  return h(
    "p",
    { class: "credit" },
    "Independent origins: ",
    page.value(`${at}/min`, "count", "b"),
    min === max ? [] : [" to ", page.value(`${at}/max`, "count", "b")],
    certainRoots.length === 0 ? [] : [" (", page.value(`${at}/certainRoots`, "list"), ")"],
    possibleRoots.length === 0 ? [] : ["; origin not recorded for ", page.value(`${at}/possibleRoots`, "list")],
    circles.map((_, i) => ["; these cite each other in a circle: ", page.value(`${at}/circles/${i}`, "list")]).flat(),
    ".",
  );
}

function appearances(page: Page, claim: Claim, from: string): Element {
  return h(
    "ul",
    { class: "small" },
    claim.appearances.map((appearance, i) => {
      const at = `${from}/appearances/${i}`;
      return h(
        "li",
        {},
        sourceLink(page, appearance.source, `${at}/source`),
        ": ",
        page.value(`${at}/role`, "string"),
        appearance.attributesTo === ""
          ? []
          : [", credits ", sourceLink(page, appearance.attributesTo, `${at}/attributesTo`)],
        appearance.derivedFrom === undefined
          ? "; where from is not recorded"
          : appearance.derivedFrom.length === 0
            ? "; at first hand"
            : ["; taken from ", page.value(`${at}/derivedFrom`, "list")],
      );
    }),
  );
}

function joined(page: Page, at: string, join: ClaimTrace["joins"][number]): Element {
  return h(
    "p",
    {},
    "It joins ",
    page.prose(`${at}/claim`, "a", { href: `#${anchor("claim", join.claim)}` }),
    ", said there as ",
    page.value(`${at}/certainty`, "string"),
    " (origin: ",
    page.value(`${at}/roots`, "list"),
    "): ",
    h("q", {}, page.prose(`${at}/text`)),
    join.shifts.map((_, i) => [" ", page.prose(`${at}/shifts/${i}/evidence`)]).flat(),
  );
}

function checked(page: Page, at: string, link: TracedLink): Element {
  return h(
    "div",
    { class: "comparison" },
    h(
      "p",
      { class: "label" },
      "Does ",
      sourceLink(page, link.target, `${at}/target`),
      " say so? ",
      page.value(`${at}/recorded`, "string", "b"),
      "; read: ",
      page.value(`${at}/coverage`, "string"),
      "; checked by ",
      page.value(`${at}/checkers`, "list"),
      ", ",
      page.value(`${at}/date`, "period"),
    ),
    h("p", {}, page.prose(`${at}/reason`)),
    (["unitResult", "scopeResult", "certaintyResult"] as const).flatMap((name) =>
      link[name] === "" ? [] : [h("p", { class: "note" }, page.prose(`${at}/${name}`))],
    ),
    link.shifts.length === 0
      ? []
      : h(
          "ul",
          { class: "small" },
          link.shifts.map((_, i) =>
            h(
              "li",
              {},
              page.value(`${at}/shifts/${i}/kind`, "string", "b"),
              ": ",
              page.prose(`${at}/shifts/${i}/evidence`),
            ),
          ),
        ),
    searchLine(page, at, link),
    link.hits.length === 0
      ? []
      : fold(
          [
            page.value(`${at}/hits`, "entries"),
            link.hits.length === 1 ? " place for a person to read" : " places for a person to read",
          ],
          link.hits.map((_, i) => hit(page, `${at}/hits/${i}`)),
        ),
    link.nearMisses.length === 0
      ? []
      : fold(
          [
            page.value(`${at}/nearMisses`, "entries"),
            link.nearMisses.length === 1
              ? " place that looks like the number and is not counted"
              : " places that look like the number and are not counted",
          ],
          link.nearMisses.map((_, i) =>
            h(
              "p",
              { class: "note" },
              page.prose(`${at}/nearMisses/${i}/text`, "q"),
              " ",
              page.prose(`${at}/nearMisses/${i}/reason`),
            ),
          ),
        ),
  );
}

/** What the search can and cannot say: no place is no finding. */
function searchLine(page: Page, at: string, link: TracedLink): Element {
  if (link.pages === 0)
    return h("p", { class: "note" }, "No text of the cited work is in the case, so nothing was searched for.");
  if (!link.searched)
    return h("p", { class: "note" }, "The claim has no number and the check no spelling, so nothing was searched for.");
  return h(
    "p",
    { class: "note" },
    "Searched: ",
    page.value(`${at}/pages`, "count"),
    link.pages === 1 ? " captured page. " : " captured pages. ",
    link.hits.length === 0 ? "The number stands on none of them in any form that is searched for." : [],
  );
}

function hit(page: Page, at: string): Element {
  return h(
    "p",
    { class: "note" },
    "… ",
    page.prose(`${at}/before`),
    page.prose(`${at}/text`, "b"),
    page.prose(`${at}/after`),
    " … (",
    page.value(`${at}/form`, "string"),
    ") ",
    page.prose(`${at}/explanation`),
  );
}

function donors(page: Page, id: string, trace: ClaimTrace): readonly Node[] {
  if (trace.donors.length + trace.recorded.length === 0) return [];
  return [
    h("p", { class: "label" }, "Where the number may come from, and numbers like it"),
    h(
      "ul",
      { class: "small" },
      trace.donors.map((donor, i) => {
        const at = `trace:${id}#/donors/${i}`;
        return h(
          "li",
          {},
          page.prose(`${at}/claim`, "a", { href: `#${anchor("claim", donor.claim)}` }),
          " has ",
          page.value(`${at}/relation`, "string"),
          ", of ",
          page.prose(`${at}/unit`),
          donor.move.kind === "unit-shift" ? "; no conversion of the case leads from there to this claim's unit" : [],
        );
      }),
      trace.recorded.map((related, i) => {
        const at = `trace:${id}#/recorded/${i}`;
        return h(
          "li",
          {},
          sourceLink(page, related.source, `${at}/source`),
          ": ",
          page.prose(`${at}/value`),
          " (",
          page.value(`${at}/relation`, "string"),
          "). ",
          page.prose(`${at}/why`),
        );
      }),
    ),
  ];
}

function reproduction(page: Page, { reproduction: one }: Claim, from: string): readonly Node[] {
  if (one === undefined) return [];
  const at = `${from}/reproduction`;
  return [
    h(
      "p",
      {},
      h("b", {}, "Counted again: "),
      page.value(`${at}/result`, "string"),
      "; rule: ",
      page.prose(`${at}/rule`),
      "; claimed ",
      page.prose(`${at}/claimed`),
      one.found === "" ? "; nothing to count" : ["; found ", page.prose(`${at}/found`)],
      ". ",
      page.prose(`${at}/reason`),
    ),
  ];
}

function review(page: Page, { review: one }: Claim, from: string): readonly Node[] {
  if (one === undefined) return [];
  const at = `${from}/review`;
  return [
    h(
      "p",
      {},
      h("b", {}, page.prose(`${at}/rating`, "span")),
      " (",
      page.prose(`${at}/author`),
      ", ",
      page.value(`${at}/date`, "period"),
      "). ",
      one.reasons.map((_, i) => [page.prose(`${at}/reasons/${i}`), " "]).flat(),
      one.dissent
        .map((_, i) => [
          "Dissent of ",
          page.prose(`${at}/dissent/${i}/who`),
          ": ",
          page.prose(`${at}/dissent/${i}/text`),
          " ",
        ])
        .flat(),
    ),
  ];
}
