import type { Party, Statement } from "../core/case.js";
import { correctionFlag } from "./correction-flag.js";
import { h, type Element } from "../core/markup.js";
import { comparePeriods, compareText } from "../core/period.js";
import { partyKey } from "./counts.js";
import { sourceLink } from "./observation.js";
import { fold, type Page } from "./page.js";
import { roleOrder, roleWords } from "./roles.js";

/** The sides that answer each other stand side by side; whoever only relays or witnesses follows in the same size. */
export function statements(page: Page): readonly Element[] {
  const { statements: list, parties } = page.evidence.input.case;
  const spoken = new Set(list.map((s) => partyKey(page.evidence.input.case, s.party)));
  const silent = parties.filter((party) => !spoken.has(party.id) && party.interests !== "");
  if (list.length + silent.length === 0) return [];
  const twoSides = parties.some((party) => isSide(party.role));
  const columns = roleOrder.flatMap((role) => {
    const speakers = speakersOf(page, role);
    // Where there are sides, that one of them has said nothing is worth a line; that no critic has, is not.
    return speakers.length > 0 || (twoSides && isSide(role)) ? [column(page, role, speakers)] : [];
  });
  return [
    h(
      "section",
      { id: "statements", "aria-labelledby": "statements-title" },
      h("h2", { id: "statements-title" }, twoSides ? "What both sides say" : "What has been said"),
      h(
        "p",
        {},
        "In their own words. Of every party the earliest statement stands open and the others unfold below it, by date. That a statement stands here says only that it was made.",
      ),
      h("div", { class: "sides" }, columns),
      silent.length === 0
        ? []
        : [
            h("h3", {}, "Parties without a statement here"),
            h(
              "ul",
              { class: "small" },
              silent.map(({ id }) =>
                h("li", {}, page.prose(`party:${id}#/name`, "b"), ": ", page.prose(`party:${id}#/interests`)),
              ),
            ),
          ],
    ),
  ];
}

function isSide(role: Party["role"]): boolean {
  return role === "accused" || role === "accuser";
}

interface Speaker {
  /** Pointer to the name. */
  readonly name: string;
  readonly key: string;
  /** Pointer to what the party has at stake; undefined where the case does not say. */
  readonly interests: string | undefined;
  readonly statements: readonly Statement[];
}

/** Who of a role has spoken, in the order of the case; a party that the case does not list is "other". */
function speakersOf(page: Page, role: Party["role"]): readonly Speaker[] {
  const { case: c } = page.evidence.input;
  const { statements: list, parties } = c;
  const sorted = list.toSorted((a, b) => comparePeriods(a.date, b.date) || compareText(a.id, b.id));
  const listed = parties
    .filter((party) => party.role === role)
    .map((party) => ({
      name: `party:${party.id}#/name`,
      key: party.id,
      interests: party.interests === "" ? undefined : `party:${party.id}#/interests`,
      statements: sorted.filter((s) => partyKey(c, s.party) === party.id),
    }));
  const strangers =
    role !== "other"
      ? []
      : [...new Set(sorted.map((s) => partyKey(c, s.party)))]
          .filter((key) => !parties.some((party) => party.id === key))
          .map((name) => {
            const own = sorted.filter((s) => s.party === name);
            return { name: `statement:${own[0]?.id ?? ""}#/party`, key: name, interests: undefined, statements: own };
          });
  return [...listed, ...strangers].filter((speaker) => speaker.statements.length > 0);
}

function column(page: Page, role: Party["role"], speakers: readonly Speaker[]): Element {
  return h(
    "div",
    {},
    h("h3", {}, roleWords[role]),
    speakers.length === 0 ? h("p", { class: "note" }, "No statement has been found.") : [],
    speakers
      .map((speaker) => {
        const [first, ...others] = speaker.statements;
        if (first === undefined) return [];
        return h(
          "div",
          { class: "speaker" },
          h("h4", {}, page.prose(speaker.name)),
          speaker.interests === undefined
            ? []
            : h("p", { class: "note" }, "Interests: ", page.prose(speaker.interests)),
          card(page, first),
          others.length === 0
            ? []
            : fold(
                [
                  page.value(`further-statements:${speaker.key}`, "count"),
                  others.length === 1 ? " more statement of " : " more statements of ",
                  page.prose(speaker.name),
                ],
                others.map((statement) => card(page, statement)),
              ),
        );
      })
      .flat(),
  );
}

function card(page: Page, statement: Statement): Element {
  const from = `statement:${statement.id}#`;
  return h(
    "article",
    { class: "statement" },
    h(
      "p",
      { class: "label" },
      statement.date === "" ? "undated" : page.value(`${from}/date`, "period"),
      " · ",
      page.value(`${from}/kind`, "string"),
      ": ",
      page.prose(`${from}/about`),
      correctionFlag(page, statement.id),
    ),
    page.prose(`${from}/quote`, "blockquote"),
    h(
      "p",
      { class: "credit" },
      statement.attributedTo === "" ? [] : [page.prose(`${from}/attributedTo`), ", in "],
      sourceLink(page, statement.source, `${from}/source`),
      statement.locator === "" ? [] : [", ", page.prose(`${from}/locator`)],
      "; confidence ",
      page.value(`${from}/confidence`, "string"),
      statement.note === "" ? [] : [". ", page.prose(`${from}/note`)],
    ),
  );
}
