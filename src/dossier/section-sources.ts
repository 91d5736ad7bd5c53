import { h, type Element } from "../core/markup.js";
import type { Calibration } from "../core/test.js";
import { correctionFlag } from "./correction-flag.js";
import { anchor, fold, table, type Page } from "./page.js";
import { sourceStanding } from "./source-standing.js";

const addressWords = {
  "as seen": "address as seen",
  "mirror or repost; original address not found": "seen on a mirror or repost; the original address was not found",
  none: "no address",
} as const;

/** Every source, with how often it is quoted and what its address is worth. */
export function sources(page: Page): Element {
  const { sources: list } = page.evidence.input.case;
  return h(
    "section",
    { id: "sources", "aria-labelledby": "sources-title" },
    h("h2", { id: "sources-title" }, "Sources"),
    h(
      "p",
      {},
      page.value("count:sources", "count"),
      " sources; ",
      page.value("count:sources-without-address", "count"),
      " of them have no address of the original.",
    ),
    fold("All sources", [
      h(
        "ul",
        { class: "sources" },
        list.map((source) => {
          const from = `source:${source.id}#`;
          return h(
            "li",
            { id: anchor("source", source.id) },
            page.prose(
              `${from}/title`,
              "b",
              source.language === "" || !/^[A-Za-z-]{2,20}$/u.test(source.language) ? {} : { lang: source.language },
            ),
            source.author === "" ? [] : [". ", page.prose(`${from}/author`)],
            source.publisher === "" || source.publisher === source.author
              ? []
              : [". ", page.prose(`${from}/publisher`)],
            ", ",
            source.issued === "" ? "undated" : page.value(`${from}/issued`, "period"),
            ". ",
            source.url === "" ? [] : [page.address(`${from}/url`), " "],
            h(
              "small",
              {},
              `(${addressWords[source.addressStatus]}; quoted `,
              page.value(`quotes:${source.id}`, "count"),
              " times",
              source.originGroup === "" ? [] : ["; origin ", page.prose(`${from}/originGroup`)],
              ")",
              source.note === "" ? [] : [" ", page.prose(`${from}/note`)],
            ),
            sourceStanding(page, source).flatMap((standing) => [" ", standing]),
            correctionFlag(page, source.id),
          );
        }),
      ),
    ]),
  );
}

/** The tests used, in full. */
export function methods(page: Page): readonly Element[] {
  const { methods: list } = page.evidence.input;
  if (list.length === 0) return [];
  return [
    h(
      "section",
      { id: "methods", "aria-labelledby": "methods-title" },
      h("h2", { id: "methods-title" }, "Methods"),
      list.map((method) => methodOf(page, method.id)),
    ),
  ];
}

function methodOf(page: Page, id: string): Element {
  const method = page.evidence.input.methods.find((m) => m.id === id);
  if (method === undefined) throw new RangeError(`no method ${id}`);
  const from = `method:${id}#`;
  const items = (name: "assumptions" | "limits"): Element =>
    h(
      "ul",
      {},
      method[name].map((_, i) => page.prose(`${from}/${name}/${i}`, "li")),
    );
  return h(
    "details",
    { class: "method", id: anchor("method", id), open: "", "data-fold": "" },
    h("summary", {}, page.prose(`${from}/title`, "h3")),
    h(
      "p",
      { class: "run" },
      page.prose(`${from}/id`, "code"),
      ", version ",
      page.value(`${from}/version`, "count"),
      ". ",
      page.prose(`${from}/question`),
    ),
    page.prose(`${from}/method`, "p"),
    h("p", {}, h("b", {}, "Null hypothesis. "), page.prose(`${from}/nullHypothesis`)),
    h("h4", {}, "Assumes"),
    items("assumptions"),
    h("h4", {}, "Is fooled by"),
    items("limits"),
    h("h4", {}, "References"),
    h(
      "ul",
      {},
      method.references.map((reference, i) => referenceOf(page, `${from}/references/${i}`, reference)),
    ),
    method.calibration.honest.length + method.calibration.fabricated.length === 0
      ? []
      : calibrationOf(page, from, method.calibration),
  );
}

function referenceOf(page: Page, from: string, reference: { readonly doi?: string; readonly url?: string }): Element {
  const { doi, url } = reference;
  return h(
    "li",
    {},
    page.prose(`${from}/text`),
    doi === undefined || !/^10\.[\w.]+\/[^\s"<>]+$/u.test(doi)
      ? []
      : [
          " doi ",
          page.value(`${from}/doi`, "string", "a", {
            href: `https://doi.org/${encodeURI(doi)}`,
            rel: "noopener noreferrer external",
          }),
        ],
    url === undefined ? [] : [" ", page.address(`${from}/url`)],
  );
}

function calibrationOf(page: Page, from: string, calibration: Calibration): Element {
  const kinds = { honest: "honest", traps: "honest, but outside the null model", fabricated: "made up" } as const;
  const rows = (["honest", "traps", "fabricated"] as const).flatMap((kind) =>
    (calibration[kind] ?? []).map((_, i) => {
      const at = `${from}/calibration/${kind}/${i}`;
      return h(
        "tr",
        {},
        h("td", {}, kinds[kind]),
        h("td", { class: "wide-cell" }, page.prose(`${at}/description`)),
        h("td", { class: "number" }, page.value(`${at}/n`, "count")),
        h("td", { class: "number" }, page.value(at, "fired-0.05")),
        h("td", { class: "number" }, page.value(at, "fired-0.01")),
        h("td", { class: "number" }, page.value(at, "fired-0.001")),
      );
    }),
  );
  return fold("How often it fires on simulated data", [
    table(
      "How often it fires on simulated data",
      [
        { name: "Data" },
        { name: "What was simulated", className: "wide-cell" },
        { name: "n", className: "number" },
        { name: "p at most one in twenty", className: "number" },
        { name: "one in a hundred", className: "number" },
        { name: "one in a thousand", className: "number" },
      ],
      rows,
    ),
    h("p", { class: "note" }, "Measured with ", page.prose(`${from}/calibration/command`, "code"), "."),
    ...labelledOf(page, from, calibration),
  ]);
}

/** What the test said of data whose status others have established. */
function labelledOf(page: Page, from: string, { labelled }: Calibration): readonly Element[] {
  if (labelled === undefined || labelled.length === 0) return [];
  return [
    table(
      "On labelled data",
      [
        { name: "Labelled data", className: "wide-cell" },
        { name: "Status" },
        { name: "Rule", className: "wide-cell" },
        { name: "Fires on", className: "number" },
        { name: "Of", className: "number" },
        { name: "Share, exact interval at nineteen in twenty", className: "number" },
      ],
      labelled.map((_, i) => {
        const at = `${from}/calibration/labelled/${i}`;
        return h(
          "tr",
          {},
          h("td", { class: "wide-cell" }, page.prose(`${at}/data`)),
          h("td", {}, page.prose(`${at}/status`)),
          h("td", { class: "wide-cell" }, page.prose(`${at}/rule`)),
          h("td", { class: "number" }, page.value(`${at}/fired`, "count")),
          h("td", { class: "number" }, page.value(`${at}/units`, "count")),
          h(
            "td",
            { class: "number" },
            page.value(`${at}/lower`, "percent1"),
            " to ",
            page.value(`${at}/upper`, "percent1"),
          ),
        );
      }),
    ),
  ];
}
