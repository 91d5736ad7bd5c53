import type { Estimand, Observation } from "../core/case.js";
import { correctionFlag } from "./correction-flag.js";
import { h, type Element, type Node } from "../core/markup.js";
import { comparePeriods, compareText, readPeriod } from "../core/period.js";
import { observationsPlot } from "../plots/observations.js";
import { figureOf, quoteOf, sourceLink } from "./observation.js";
import { anchor, fold, separated, table, type Page } from "./page.js";

/** Fewer figures than this say more in a table than in a drawing. */
const worthDrawing = 3;

interface Group {
  readonly estimand: Estimand;
  readonly place: string;
  readonly observations: readonly Observation[];
}

/** One drawing a quantity and place, every version with its bounds, and the table of the same figures. */
export function figures(page: Page): Element {
  const { case: c } = page.evidence.input;
  const groups = groupsOf(c.estimands, c.observations);
  const drawn = groups.filter(isWorthDrawing);
  const rest = groups.filter((group) => !isWorthDrawing(group));
  return h(
    "section",
    { id: "figures", "aria-labelledby": "figures-title" },
    h("h2", { id: "figures-title" }, "The figures"),
    h(
      "p",
      {},
      "Every version that a source printed, with what its print says of the quantity. A bracket is a range, an arrow an open bound, a hollow mark a figure that is not exact. Figures for several years together stand in the table, since they are no height among those of single years. A line joins figures only where one source published them one after the other.",
    ),
    drawn.map((group, i) => drawnGroup(page, group, i)),
    rest.length === 0
      ? []
      : [
          h("h3", { id: "figures-few" }, "Quantities with few figures"),
          fold("Table of the other figures", [
            tableOf(
              page,
              rest.flatMap((g) => g.observations),
              true,
            ),
          ]),
        ],
  );
}

function groupsOf(estimands: readonly Estimand[], observations: readonly Observation[]): readonly Group[] {
  return estimands.flatMap((estimand) => {
    const own = observations.filter((o) => o.estimand === estimand.id);
    const places = [...new Set(own.map((o) => o.place))];
    return places.map((place) => ({
      estimand,
      place,
      observations: own
        .filter((o) => o.place === place)
        .sort(
          (a, b) =>
            comparePeriods(a.period, b.period) || compareText(a.published, b.published) || compareText(a.id, b.id),
        ),
    }));
  });
}

function isWorthDrawing(group: Group): boolean {
  const periods = group.observations.filter((o) => readPeriod(o.period) !== undefined).map((o) => o.period);
  return periods.length >= worthDrawing && new Set(periods).size >= 2;
}

function drawnGroup(page: Page, group: Group, index: number): Element {
  const { case: c } = page.evidence.input;
  const { estimand, observations } = group;
  const id = `figure-${index}`;
  const unit = c.units.find((u) => u.id === estimand.unit);
  const draw = (width: number, suffix: string): Element =>
    observationsPlot(
      { estimand, unit, observations, series: c.series },
      {
        id: `${id}-${suffix}`,
        from: `estimand:${estimand.id}#`,
        width,
        rowOf: (i) => anchor("observation", observations[i]?.id ?? ""),
      },
    );
  return h(
    "figure",
    { id, class: "drawing", "aria-labelledby": `${id}-name` },
    h(
      "h3",
      { id: `${id}-name` },
      page.prose(`estimand:${estimand.id}#/text`),
      group.place === "" ? [] : [", ", page.prose(`observation:${observations[0]?.id ?? ""}#/place`)],
    ),
    h("div", { class: "wide" }, draw(740, "wide")),
    h("div", { class: "narrow" }, draw(350, "narrow")),
    h("figcaption", {}, sourcesOf(page, observations)),
    fold("Table of these figures", [tableOf(page, observations, false)]),
  );
}

/** The source under the drawing. */
function sourcesOf(page: Page, observations: readonly Observation[]): readonly Node[] {
  const first = new Map<string, Observation>();
  for (const observation of observations)
    if (!first.has(observation.source)) first.set(observation.source, observation);
  const links = [...first.values()].map((o) => sourceLink(page, o.source, `observation:${o.id}#/source`));
  const shown = links.slice(0, 4);
  return ["Sources: ", ...separated(shown, "; "), links.length > shown.length ? "; others in the table." : "."];
}

function tableOf(page: Page, observations: readonly Observation[], mixed: boolean): Element {
  const columns = [
    ...(mixed ? [{ name: "Quantity" }] : []),
    { name: "Period" },
    { name: "As printed", className: "number" },
    { name: "Line of publication" },
    { name: "Source" },
    { name: "Quote", className: "wide-cell" },
    { name: "Published" },
    { name: "Confidence" },
  ];
  return table(
    "Table of figures",
    columns,
    observations.map((o) => observationRow(page, o, mixed)),
    { "data-sortable": "" },
  );
}

function observationRow(page: Page, observation: Observation, mixed: boolean): Element {
  const { case: c } = page.evidence.input;
  const { id } = observation;
  const from = `observation:${id}#`;
  const series = c.series.some((s) => s.id === observation.series);
  const days = readPeriod(observation.period);
  const published = readPeriod(observation.published);
  return h(
    "tr",
    { id: anchor("observation", id) },
    mixed
      ? h(
          "td",
          {},
          page.prose(`estimand:${observation.estimand}#/text`),
          observation.place === "" ? [] : [", ", page.prose(`${from}/place`)],
        )
      : [],
    h("td", { "data-sort": days?.first }, page.value(`${from}/period`, "period")),
    h(
      "td",
      {
        class: "number",
        "data-sort": Number.isFinite(observation.figure.lower) ? observation.figure.lower : observation.figure.value,
      },
      figureOf(page, observation),
    ),
    h(
      "td",
      {},
      series ? page.prose(`series:${observation.series}#/title`) : page.prose(`${from}/series`),
      correctionFlag(page, id),
    ),
    h(
      "td",
      {},
      sourceLink(page, observation.source, `${from}/source`),
      observation.locator === "" ? [] : [", ", page.prose(`${from}/locator`)],
    ),
    h(
      "td",
      { class: "wide-cell" },
      quoteOf(page, observation),
      observation.note === "" ? [] : [" ", page.prose(`${from}/note`, "small", { class: "note" })],
    ),
    h("td", { "data-sort": published?.first }, page.value(`${from}/published`, "period")),
    h(
      "td",
      {},
      page.value(`${from}/confidence`, "string"),
      observation.confidenceReason === "" ? [] : [": ", page.prose(`${from}/confidenceReason`)],
    ),
  );
}
