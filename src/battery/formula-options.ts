import type { OptionsOf } from "../core/options.js";
import type { Series } from "../core/values.js";
import type { Formula } from "./formulas.js";
import { formulas } from "./formulas.js";
import { leastDegreesOfFreedom } from "./closeness.js";
import type { Figures } from "./series-times.js";
import { commonUnit, differenced, readFigures, smallestStep, timeOf } from "./series-times.js";

export const formulaOptions = {
  origin: {
    type: "text",
    default: "",
    description: "Period counted as t = 0 in the formulas, such as 2010; empty means one step before the first figure",
  },
  formulas: {
    type: "list",
    default: formulas.map(({ id }) => id),
    choices: formulas.map(({ id }) => id),
    description: "Formulas searched; the search is paid for, so leave out none that was tried",
  },
  holdout: {
    type: "integer",
    default: 1,
    minimum: 0,
    maximum: 20,
    description: "Final figures kept out of the fits from which they are forecast",
  },
  frozen: {
    type: "text",
    default: "",
    description:
      "Where the formula is frozen for the forecasts that follow: a number of first figures, or a period; empty means half of the figures, at least five",
  },
  likeGrowth: {
    type: "number",
    default: 3,
    minimum: 1,
    maximum: 1000,
    description:
      "A comparator window grows alike if its last figure over its first is within this factor of the series' own",
  },
  cumulative: {
    type: "flag",
    default: false,
    description: "The figures are running totals: test their successive differences",
  },
} as const;

export type FormulaOptions = OptionsOf<typeof formulaOptions>;
type Options = FormulaOptions;

/** The figures ready for the formulas: increases where running totals were given. */
export function figuresOf(series: Series, options: Options): Figures {
  const figures = readFigures(series);
  return options.cumulative && figures.problems.length === 0 ? differenced(figures) : figures;
}

/** Time of the period that counts as zero; NaN where the option is no period of the series' kind. */
export function originOf(figures: Figures, options: Options): number {
  if (options.origin.trim() === "") return (figures.times[0] ?? 0) - smallestStep(figures.times);
  return timeOf(options.origin.trim(), figures.scale);
}

/** Number of first figures after which the formula is frozen; NaN where the option says neither a number of them nor a period. */
export function frozenAfter(figures: Figures, options: Options): number {
  const n = figures.values.length;
  const text = options.frozen.trim();
  if (text === "") return Math.max(5, Math.ceil(n / 2));
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= n) return count;
  const time = timeOf(text, figures.scale);
  return Number.isFinite(time) ? figures.times.filter((own) => own <= time).length : Number.NaN;
}

export function libraryOf(options: Options): readonly Formula[] {
  return formulas.filter(({ id }) => options.formulas.includes(id));
}

/** Nobody plans a thousand figures by a formula of four parameters; and a thousand simulated series of more take minutes. */
const mostFigures = 1000;

/** Sentences saying why the test cannot be run on these figures; empty where it can. */
export function whyNot(figures: Figures, options: Options): readonly string[] {
  if (figures.values.length === 0) return ["No figure of the series is known."];
  if (figures.problems.length > 0) return figures.problems;
  if (figures.values.length > mostFigures)
    return [
      `There are ${figures.values.length} figures, more than the ${mostFigures} for which a simple formula is a question. Test a part of them, or add them up over longer periods.`,
    ];
  const reasons: string[] = [];
  if (figures.values.every((value) => value === 0)) reasons.push("Every figure is zero.");
  const origin = originOf(figures, options);
  if (!Number.isFinite(origin))
    return [`The option origin is "${options.origin}", which is no period like those of the series.`];
  if (Number.isNaN(frozenAfter(figures, options)))
    return [
      `The option frozen is "${options.frozen}", which is neither a number of figures nor a period like those of the series.`,
    ];
  const library = libraryOf(options);
  if (library.length === 0) return ["The option formulas names no formula."];
  if (reasons.length > 0) return reasons;
  const spare = library.map(
    ({ parameters, throughOrigin }) =>
      figures.times.filter((time) => !throughOrigin || time > origin).length - parameters,
  );
  if (Math.max(...spare) < leastDegreesOfFreedom)
    return [
      `There are ${figures.values.length} figures. A fit must leave at least ${leastDegreesOfFreedom} degrees of freedom: with fewer, closeness is a matter of rounding.`,
    ];
  return [];
}

/** Sentences saying why the answer is weak on these figures. */
export function whyWeakCounts(figures: Figures, name: string, cumulative: boolean): readonly string[] {
  const reasons: string[] = [];
  const n = figures.values.length;
  const mean = figures.values.reduce((sum, value) => sum + value, 0) / n;
  if (mean < 5)
    reasons.push(
      "The figures are below five on average, where the chi-squared scale of closeness is coarse and a small count can hardly be too close.",
    );
  if (figures.values.some((value, i) => figures.widths[i] === 0 && !Number.isInteger(value)))
    reasons.push(
      "Some figures are not whole numbers, so they are not plain counts: rates, averages and estimates may vary less than counts.",
    );
  const unit = commonUnit(figures.values);
  if (unit >= 10)
    reasons.push(
      `Every figure is a multiple of ${unit}. If they were rounded or counted in such units, they do not scatter as single counts do; give them a qualifier that says so.`,
    );
  if (figures.widths.some((width) => width > 0))
    reasons.push(
      "Some figures are rounded; the middle of each interval is used, and simulated figures are rounded alike.",
    );
  if (!cumulative && /cumulat|running total/iu.test(name))
    reasons.push(
      "The name of the series says that it is cumulative. Running totals are smooth by construction: set the option cumulative, or test the yearly figures.",
    );
  return reasons;
}
