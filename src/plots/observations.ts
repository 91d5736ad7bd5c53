import type { Estimand, Observation, SeriesInfo, Unit } from "../core/case.js";
import type { Element } from "../core/markup.js";
import { readPeriod } from "../core/period.js";
import { joinSources } from "./joins.js";
import { boundText, ownWords, type Placement } from "./svg.js";
import { observationText } from "./text.js";
import { drawXY } from "./xy.js";
import type { XYMark } from "./xy-types.js";

/** What the case says of one estimand: all versions of its figures, none overwritten. */
export interface ObservationsOf {
  readonly estimand: Estimand;
  readonly unit: Unit | undefined;
  readonly observations: readonly Observation[];
  readonly series: readonly SeriesInfo[];
}

const wordsOfDrawing =
  "Every published version of this quantity as a mark with its bounds, joined only where one source published consecutive figures of one line. The table below the drawing has the same figures.";

/**
 * All figures of one estimand over time. A count stands in the middle of its period, a counter at its last day; a period of
 * more than about a year is left to the table, or drawn over its length where all periods are so long. Figures whose period cannot be read are left to the table.
 */
export function observationsPlot(of: ObservationsOf, place: Placement): Element {
  const titles = new Map(of.series.map((s) => [s.id, s.title]));
  const all = of.observations.flatMap((observation, i) => markOf(observation, place.rowOf(i)));
  // A sum over years among single years would flatten them all: it is drawn only where there is nothing shorter.
  const shorter = all.filter((mark) => mark.span === undefined);
  const marks = shorter.length > 0 ? shorter : all;
  const groups = [...new Set(marks.map((mark) => mark.group))];
  return drawXY(
    {
      title: boundText(of.estimand.text, `estimand:${of.estimand.id}#/text`),
      description: ownWords(wordsOfDrawing),
      xLabel: undefined,
      yLabel:
        of.unit === undefined
          ? boundText(of.estimand.unit, `estimand:${of.estimand.id}#/unit`)
          : boundText(of.unit.text, `unit:${of.unit.id}#/text`),
      marks,
      joins: joinSources(marks),
      lines: [],
      groups: groups.map((group) => ({
        group,
        label:
          groups.length > 1 && titles.has(group)
            ? boundText(titles.get(group) ?? "", `series:${group}#/title`)
            : undefined,
      })),
      reference: undefined,
      zeroBased: of.estimand.kind !== "share" && of.estimand.kind !== "rate",
      kind: "days",
    },
    place,
  );
}

type SourcedMark = XYMark & { readonly source: string };

function markOf(observation: Observation, row: string): readonly SourcedMark[] {
  const period = readPeriod(observation.period);
  if (period === undefined) return [];
  const atEnd = observation.kind === "cumulative-counter" || observation.kind === "stock";
  const long = period.last - period.first > 400 && !atEnd;
  const x = atEnd ? period.last : (period.first + period.last + 1) / 2;
  const pointer = `observation:${observation.id}#`;
  return [
    {
      x,
      at: observation.period,
      ...(long ? { span: [period.first, period.last + 1] as const } : {}),
      lower: observation.figure.lower,
      upper: observation.figure.upper,
      label: boundText(observation.figure.text, `${pointer}/figure/text`),
      name: { text: observationText(observation), from: pointer, as: "observation" },
      group: observation.series,
      source: observation.source,
      row,
    },
  ];
}
