import { h, type Element, type Node } from "../core/markup.js";
import { separated, type Page } from "./page.js";
import { roleOrder, roleWords } from "./roles.js";

const statusWords: Readonly<Record<string, string>> = {
  draft: "Draft: not for publication.",
  sealed: "Sealed: the plan is fixed and the data have not been looked at.",
  working: "Working version: not published.",
  published: "Published.",
  corrected: "Published and corrected.",
  withdrawn: "Withdrawn by its authors.",
  demo: "A demonstration.",
};

/** What the case once said wrongly, before everything else. Nothing where there is nothing to correct. */
export function corrections(page: Page): readonly Element[] {
  const { corrections: list, id } = page.evidence.input.case;
  if (list.length === 0) return [];
  return [
    h(
      "aside",
      { class: "corrections", "aria-label": "Corrections" },
      h("p", { class: "box-title" }, "Corrections"),
      h(
        "ul",
        {},
        list.map((_, i) => {
          const from = `case:${id}#/corrections/${i}`;
          return h(
            "li",
            {},
            page.value(`${from}/date`, "period", "b"),
            ". This case said ",
            h("q", {}, page.prose(`${from}/was`)),
            "; it now says ",
            h("q", {}, page.prose(`${from}/now`)),
            ". Cause: ",
            page.prose(`${from}/cause`),
            list[i]?.told === "" ? "" : " Told: ",
            list[i]?.told === "" ? "" : page.prose(`${from}/told`),
            (list[i]?.affects.length ?? 0) === 0
              ? ""
              : [" Affects: ", page.value(`${from}/affects`, "list", "span"), "."],
          );
        }),
      ),
    ),
  ];
}

/** What was asked, of what, by whom. */
export function masthead(page: Page): Element {
  const { case: c } = page.evidence.input;
  const from = `case:${c.id}#`;
  return h(
    "header",
    { class: "masthead" },
    h("p", { class: "kicker" }, "Plumbline dossier", h("span", { class: "stamp" }, statusWords[c.status] ?? "")),
    page.prose(`${from}/title`, "h1"),
    page.prose(`${from}/question`, "p", { class: "question" }),
    c.summary === "" ? [] : page.prose(`${from}/summary`, "p", { class: "summary" }),
    h("p", { class: "straight" }, h("a", { href: "#record" }, "Straight to what the record shows")),
    h(
      "dl",
      { class: "facts" },
      fact("Period", [page.value(`${from}/period`, "period")]),
      fact("Data as of", [page.value(`${from}/dataAsOf`, "period")]),
      fact("Plan written", [page.value(`${from}/plan/written`, "period")]),
      fact("Standard of proof aimed at", [
        page.prose(`${from}/standardOfProof/target`),
        ...(c.standardOfProof.scheme === "" ? [] : [" (", page.prose(`${from}/standardOfProof/scheme`), ")"]),
      ]),
      fact("Parties", [partyNames(page)], "broad"),
      fact("Made by", [team(page)]),
      fact("Interests of the authors", [interests(page)]),
      fact("Record", [
        page.value("count:observations", "count"),
        " figures and ",
        page.value("count:statements", "count"),
        " statements from ",
        page.value("count:sources", "count"),
        " sources",
      ]),
      fact("Software", [page.value("software:", "string")]),
      fact("Checksum of the case", [page.value(`${from}/sha256`, "string", "code", { class: "hash" })]),
    ),
  );
}

function fact(name: string, value: readonly Node[], className?: string): Element {
  return h("div", { class: className }, h("dt", {}, name), h("dd", {}, value));
}

/** Names by role on the first screen; what interests each has stands beside its statements. */
function partyNames(page: Page): Element {
  const { parties } = page.evidence.input.case;
  if (parties.length === 0) return h("span", {}, "none named");
  const roles = [...new Set(parties.map((party) => party.role))].sort(
    (a, b) => roleOrder.indexOf(a) - roleOrder.indexOf(b),
  );
  return h(
    "ul",
    { class: "plain" },
    roles.map((role) =>
      h(
        "li",
        {},
        h("small", {}, `${roleWords[role]}: `),
        separated(
          parties.filter((party) => party.role === role).map((party) => page.prose(`party:${party.id}#/name`)),
          "; ",
        ),
      ),
    ),
  );
}

/** Pseudonyms with what each did. */
function team(page: Page): Element {
  const { id, team: list } = page.evidence.input.case;
  if (list.length === 0) return h("span", {}, "nobody is named");
  return h(
    "ul",
    { class: "plain" },
    list.map((_, i) => {
      const from = `case:${id}#/team/${i}`;
      return h("li", {}, page.prose(`${from}/pseudonym`), ": ", page.prose(`${from}/role`));
    }),
  );
}

function interests(page: Page): Element {
  const { id, interests: list } = page.evidence.input.case;
  if (list.length === 0) return h("span", {}, "not declared");
  return h(
    "ul",
    { class: "plain" },
    list.map((_, i) => {
      const from = `case:${id}#/interests/${i}`;
      return h(
        "li",
        {},
        page.prose(`${from}/who`),
        ": funding ",
        page.prose(`${from}/funding`),
        "; relation ",
        page.prose(`${from}/relation`),
      );
    }),
  );
}

/** Links to the parts of the page, as `[id, name]`; only those that are there. */
export function contents(parts: readonly (readonly [string, string])[]): Element {
  return h(
    "nav",
    { class: "contents", "aria-label": "Contents" },
    h("p", { class: "box-title" }, "In this dossier"),
    h(
      "ul",
      {},
      separated(
        parts.map(([id, name]) => h("li", {}, h("a", { href: `#${id}` }, name))),
        " ",
      ),
    ),
  );
}
