import { quantity, say } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import type { Figures } from "../series-times.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { breakP, driftOf, smoothColumns, type Break, type Stretch, type Trend, type Work } from "./break.js";
import { fitCurve, type Columns } from "./fit.js";
import { scan } from "./scan.js";

export interface Examined {
  readonly figures: Figures;
  readonly stretch: Stretch;
  readonly found: Break;
  readonly trend: Trend;
  /** Periods of the season that was taken out, 0 where none was. */
  readonly season: number;
  /** Periods from the first place after the break to the declared date; undefined where none was declared or it is outside. */
  readonly declared: { readonly at: string; readonly distance: number; readonly inside: boolean } | undefined;
  readonly book: QuantityBook;
  readonly work: Work;
}

/** An explanation's own p needs no more draws than this. */
const mostDraws = 199;

/** What speaks for or against each innocent explanation, with the p that it leaves where the figures bear its mark. */
export function explain(examined: Examined): readonly ExplanationFound[] {
  return [lawOf(examined), ...records(), trendOf(examined), driftFound(examined), seasonOf(examined)];
}

function lawOf({ declared, book }: Examined): ExplanationFound {
  if (declared === undefined)
    return {
      id: "new-law",
      speaks: "not examined",
      why: say`No date of a law or a policy was declared beforehand; a break at such a date is what one expects.`,
    };
  book.text("declared", "declared date", declared.at);
  return declared.inside
    ? {
        id: "new-law",
        speaks: "for",
        why: say`The declared date ${quantity("declared", "text")} lies within the places that the likelihood leaves open.`,
        log10p: 0,
      }
    : {
        id: "new-law",
        speaks: "against",
        why: say`The declared date ${quantity("declared", "text")} lies outside the places that the likelihood leaves open.`,
      };
}

function records(): readonly ExplanationFound[] {
  return [
    {
      id: "new-register",
      speaks: "not examined",
      why: say`Whether the register, its coverage or its deadline changed there is not in the figures; the publisher's notes tell.`,
    },
    {
      id: "definition-change",
      speaks: "not examined",
      why: say`Whether what is counted was defined anew there is not in the figures; the publisher's notes tell.`,
    },
  ];
}

/** log10 p of the greatest step on top of a richer curve, and how far that curve alone explains the figures as well as a step. */
function withCurve(
  { found, stretch, work }: Examined,
  name: string,
  columns: Columns,
): { readonly gap: number; readonly log10p: number } {
  const alone = fitCurve(stretch.values, columns);
  // The step has one parameter and a place, the curve its own: compared by what each leaves, in units of the noise.
  const gap = (alone.deviance - found.scan.stepped.deviance) / Math.max(1, found.scan.dispersion);
  if (gap > tolerated) return { gap, log10p: Number.NaN };
  const again = scan(stretch.values, columns);
  if (again === undefined) return { gap, log10p: 0 };
  const p = breakP({ ...stretch, columns }, again, found.worst, {
    ...work,
    rng: work.rng.stream(name),
    draws: Math.min(work.draws, mostDraws),
  });
  return { gap, log10p: p.log10 };
}

/** What a curve may leave more than a step and still explain the figures as well: the place of the step was searched. */
const tolerated = 6;

function trendOf(examined: Examined): ExplanationFound {
  const { trend, figures, stretch, season, book } = examined;
  if (trend === "log-quadratic")
    return { id: "trend", speaks: "against", why: say`The smooth curve already bends; the step stands on top of it.` };
  const { gap, log10p } = withCurve(examined, "trend", smoothColumns(figures.times, "log-quadratic", season));
  book.add(
    "curveGap",
    { label: "what a bent curve leaves more than the step, in units of the noise", unit: "deviance", value: gap },
    "decimal1",
  );
  const why = say`A curve whose logarithm is quadratic, without any step, leaves ${quantity("curveGap", "decimal1")} more deviance than the step, in units of the noise.`;
  if (Number.isNaN(log10p) || stretch.values.length < 8) return { id: "trend", speaks: "against", why };
  return { id: "trend", speaks: "for", why, log10p };
}

function driftFound({ stretch, found, work, book }: Examined): ExplanationFound {
  const drift = driftOf(stretch, found.scan);
  if (drift === undefined)
    return { id: "drift", speaks: "not examined", why: say`No wandering mean could be fitted to these figures.` };
  book.add(
    "driftOverStep",
    {
      label: "log-likelihood of a wandering mean without a step less that of the step",
      unit: "log",
      value: drift.overStep,
    },
    "decimal1",
  );
  book.add(
    "driftCorrelation",
    {
      label: "correlation of successive states of that mean (one for a random walk)",
      unit: "",
      value: drift.fit.correlation,
    },
    "decimal2",
  );
  const why = say`A mean that wanders, without any step, has a log-likelihood ${quantity("driftOverStep", "decimal1")} above that of a step in independent noise; above about minus one it explains the figures as well.`;
  if (drift.overStep < -1) return { id: "drift", speaks: "against", why };
  const p = breakP(stretch, found.scan, drift.fit, {
    ...work,
    rng: work.rng.stream("drift"),
    draws: Math.min(work.draws, mostDraws),
  });
  return { id: "drift", speaks: "for", why, log10p: p.log10 };
}

function seasonOf(examined: Examined): ExplanationFound {
  const { figures, season, trend, book, stretch } = examined;
  if (season > 0)
    return {
      id: "season",
      speaks: "against",
      why: say`A season was fitted with the curve; the step stands on top of it.`,
    };
  const period = figures.scale === "month" ? 12 : figures.scale === "day" ? 7 : 0;
  if (period === 0 || stretch.values.length < 10)
    return {
      id: "season",
      speaks: "not examined",
      why: say`The periods are whole years or plain numbers, or too few, so no season is known that could look like a step.`,
    };
  const { gap, log10p } = withCurve(examined, "season", smoothColumns(figures.times, trend, period));
  book.add(
    "seasonGap",
    { label: "what a season leaves more than the step, in units of the noise", unit: "deviance", value: gap },
    "decimal1",
  );
  const why = say`A season of the usual length, without any step, leaves ${quantity("seasonGap", "decimal1")} more deviance than the step, in units of the noise.`;
  return Number.isNaN(log10p) ? { id: "season", speaks: "against", why } : { id: "season", speaks: "for", why, log10p };
}
