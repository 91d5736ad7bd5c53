import type { Identity } from "../core/case.js";
import { h, type Element, type Node } from "../core/markup.js";
import { sourceLink } from "./observation.js";
import { anchor, fold, separated, type Page } from "./page.js";

/** As many stand open; what goes beyond is folded. */
const shownAtOnce = 3;

const relationWords: Readonly<Record<Identity["relation"], string>> = {
  "=": "equals",
  "<=": "is at most",
  ">=": "is at least",
};

/** What the case declares of its figures before any test: sums and inequalities that must hold, and limits of nature or law. */
export function declared(page: Page): readonly Element[] {
  const { identities, constants } = page.evidence.input.case;
  if (identities.length + constants.length === 0) return [];
  const rules = identities.map((identity) => identityItem(page, identity));
  return [
    h(
      "section",
      { id: "declared", "aria-labelledby": "declared-title" },
      h("h2", { id: "declared-title" }, "What was declared beforehand"),
      h(
        "p",
        {},
        "Sums and limits that must hold if the figures count what they say. The authors of the case declare them; tests use them and do not check them. Each says how it may fail innocently.",
      ),
      identities.length === 0
        ? []
        : [
            h("h3", {}, "Sums and inequalities"),
            ...rules.slice(0, shownAtOnce),
            ...(rules.length <= shownAtOnce
              ? []
              : [
                  fold(
                    ["The other sums and inequalities (", page.value("count:identities", "count"), " in all)"],
                    rules.slice(shownAtOnce),
                  ),
                ]),
          ],
      constants.length === 0 ? [] : h("h3", {}, "Limits"),
      constants.map((constant) => constantItem(page, constant.id)),
    ),
  ];
}

function identityItem(page: Page, identity: Identity): Element {
  const from = `identity:${identity.id}#`;
  return h(
    "article",
    { class: "declared", id: anchor("identity", identity.id) },
    h("h4", {}, page.prose(`${from}/text`)),
    h("p", { class: "terms" }, terms(page, identity)),
    identity.reason === "" ? [] : h("p", { class: "note" }, "Why it must hold: ", page.prose(`${from}/reason`)),
    identity.mayFail === ""
      ? []
      : h("p", { class: "note" }, "How it may fail innocently: ", page.prose(`${from}/mayFail`)),
  );
}

/** "Donors, China: 2010 + 2011 equals donors, China: 2010 to 2011". What is subtracted stands on the other side. */
function terms(page: Page, identity: Identity): readonly Node[] {
  const from = `identity:${identity.id}#`;
  const indexed = identity.terms.map((term, i) => ({ term, i }));
  const left = sideOf(
    page,
    identity,
    indexed.filter(({ term }) => term.coefficient > 0),
  );
  const right = sideOf(
    page,
    identity,
    indexed.filter(({ term }) => !(term.coefficient > 0)),
  );
  const bound = identity.bound === 0 && right.length > 0 ? [] : [[page.value(`${from}/bound`, "plain")]];
  return [
    ...separated(left, " plus "),
    h("b", {}, ` ${relationWords[identity.relation]} `),
    ...separated([...right, ...bound], " plus "),
  ];
}

type Indexed = readonly { readonly term: Identity["terms"][number]; readonly i: number }[];

/** Periods of one quantity and place stand together. */
function sideOf(page: Page, identity: Identity, side: Indexed): readonly (readonly Node[])[] {
  const groups = new Map<string, Indexed>();
  for (const entry of side) {
    const key = JSON.stringify([entry.term.estimand, entry.term.place]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const known = new Set(page.evidence.input.case.estimands.map(({ id }) => id));
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const at = `identity:${identity.id}#/terms/${first.i}`;
    const { estimand, place } = first.term;
    return [
      known.has(estimand) ? page.prose(`estimand:${estimand}#/text`) : page.prose(`${at}/estimand`),
      ...(place === "" ? [] : [", ", page.prose(`${at}/place`)]),
      ": ",
      ...separated(
        group.map(({ term, i }) => {
          const period = page.value(`identity:${identity.id}#/terms/${i}/period`, "period");
          return Math.abs(term.coefficient) === 1
            ? period
            : h("span", {}, page.value(`identity:${identity.id}#/terms/${i}/coefficient`, "size"), " × ", period);
        }),
        " + ",
      ),
    ];
  });
}

function constantItem(page: Page, id: string): Element {
  const { constants, units } = page.evidence.input.case;
  const constant = constants.find((c) => c.id === id);
  const from = `constant:${id}#`;
  const unit = units.find((u) => u.id === constant?.unit);
  return h(
    "article",
    { class: "declared", id: anchor("constant", id) },
    h("h4", {}, page.prose(`${from}/text`)),
    h(
      "p",
      { class: "terms" },
      page.value(`constant:${id}`, "range", "b"),
      " ",
      unit === undefined ? page.prose(`${from}/unit`) : page.prose(`unit:${unit.id}#/text`),
    ),
    constant?.reason === "" ? [] : h("p", { class: "note" }, page.prose(`${from}/reason`)),
    constant === undefined || constant.source === ""
      ? []
      : h("p", { class: "credit" }, "Source: ", sourceLink(page, constant.source, `${from}/source`)),
  );
}
