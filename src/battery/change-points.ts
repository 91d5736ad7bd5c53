import type { OptionsOf } from "../core/options.js";
import { requiredRole } from "../core/roles.js";
import type { Applicability, Outcome, RunContext } from "../core/test.js";
import { defineTest } from "../core/test.js";
import { calibration } from "./calibration/change-points.js";
import { findBreak, stretchOf, trends, type Stretch, type Trend } from "./change-points/break.js";
import { declaredOf, declaredTime } from "./change-points/declared.js";
import { explain } from "./change-points/explanations.js";
import { report } from "./change-points/report.js";
import { scan } from "./change-points/scan.js";
import { fabricated, honest, shape, traps, type Input } from "./change-points/scenarios.js";
import { findAllBreaks, leastFigures } from "./change-points/segments.js";
import { printedLike, readFigures, type Figures } from "./series-times.js";
import { quantityBook } from "./support/quantity-book.js";
import { drawCount, withFigures } from "./twin-series.js";

const options = {
  trend: {
    type: "choice",
    default: "auto",
    choices: ["auto", ...trends],
    description:
      "Smooth mean on which a step is looked for; auto is a log-line (steady growth or decline) at every length",
  },
  declared: {
    type: "text",
    default: "",
    description: "A date named beforehand, such as that of a law or a policy, with which the place found is compared",
  },
} as const;
type Options = OptionsOf<typeof options>;

/** A thousand simulated series of this length take some seconds. */
const mostFigures = 5000;

export const changePoints = defineTest({
  id: "change-points",
  version: 1,
  title: "Breaks in level",
  question: "Does the level of the counts break somewhere, and where?",
  nullHypothesis:
    "The figures are counts around one smooth mean without any step, with whatever overdispersion and whatever correlation of the noise the figures do not refute.",
  assumptions: [
    "The mean is the chosen smooth curve apart from steps.",
    "The noise is white noise and a part that wanders (autoregressive or a random walk), at least as great as counting noise in all.",
    "A level holds for at least two figures (three from thirty figures on).",
  ],
  innocentExplanations: [
    { id: "new-law", text: "A law, a policy or an event changed what happens." },
    { id: "new-register", text: "A new register or a wider coverage changed what is recorded." },
    { id: "definition-change", text: "What is counted was defined anew." },
    { id: "trend", text: "The trend bends smoothly, as where growth slows down." },
    { id: "drift", text: "The mean wanders, step by small step." },
    { id: "season", text: "A season, of which too little is seen, looks like a step." },
  ],
  references: [
    {
      text: "R. G. Jarrett, A note on the intervals between coal-mining disasters, Biometrika 66 (1979) 191-193.",
      doi: "10.1093/biomet/66.1.191",
    },
    {
      text: "R. L. Berger, D. D. Boos, P values maximized over a confidence set for the nuisance parameter, Journal of the American Statistical Association 89 (1994) 1012-1016.",
      doi: "10.1080/01621459.1994.10476836",
    },
    {
      text: "B. E. Hansen, Sample splitting and threshold estimation, Econometrica 68 (2000) 575-603: the interval for the place.",
      doi: "10.1111/1468-0262.00124",
    },
    {
      text: "L. J. Vostrikova, Detecting disorder in multidimensional random processes, Soviet Mathematics Doklady 24 (1981) 55-59: binary segmentation.",
    },
  ],
  method:
    "For each place the fall of the Poisson deviance by a step in level, over the dispersion left (at least one), is scanned; p compares its maximum with that of simulated series. They carry the noise, among all kinds that the residuals do not refute at 86 %, under which steps are mistaken most. Further breaks by binary segmentation.",
  limits: [
    "A break is no sign of manufacture: laws, registers and definitions make most of them.",
    "In short series a wandering mean can hardly be refuted, and only a step far above the noise is found.",
    "A change of slope is seen only as far as a step imitates it.",
    "Two opposite breaks can hide each other from the first scan.",
  ],
  roles: { value: requiredRole("series", "The counts, one a period") },
  options,
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  twin({ value }, chosen, rng) {
    const figures = readFigures(value);
    if (figures.problems.length > 0 || figures.values.length < leastFigures) return undefined;
    const found = scan(figures.values, stretchFor(figures, chosen).columns);
    if (found === undefined) return undefined;
    const place = new Map(figures.ids.map((id, i) => [id, i] as const));
    return {
      value: withFigures(value, (id, figure, width) => {
        const mean = found.smooth.fitted[place.get(id) ?? -1] ?? figure;
        return printedLike(drawCount(rng.stream(id), mean, Math.max(1, found.dispersion)), figure, width);
      }),
    };
  },
  applicability,
  run,
});

function trendOf({ trend }: Options): Trend {
  return trends.find((known) => known === trend) ?? "log-line";
}

/** Periods of the season that is fitted along: from three whole cycles on. */
function seasonOf({ scale, values }: Figures): number {
  const period = scale === "month" ? 12 : scale === "day" ? 7 : 0;
  return values.length >= 3 * period ? period : 0;
}

function stretchFor(figures: Figures, chosen: Options): Stretch {
  return stretchOf(figures, trendOf(chosen), seasonOf(figures));
}

function applicability({ value }: Input, chosen: Options): Applicability {
  const figures = readFigures(value);
  const n = figures.values.length;
  const not = (...reasons: string[]): Applicability => ({ verdict: "not-applicable", reasons });
  if (n === 0) return not("No figure of the series is known.");
  if (figures.problems.length > 0) return not(...figures.problems);
  if (n < leastFigures) return not(`There are ${n} figures; eight are needed to tell a step from noise.`);
  if (n > mostFigures)
    return not(
      `There are ${n} figures, more than the ${mostFigures} for which a thousand series are simulated. Add them up over longer periods.`,
    );
  if (figures.values.some((figure, i) => figures.widths[i] === 0 && !Number.isInteger(figure)))
    return not("Some figures are not whole numbers, so they are no counts whose noise is known.");
  if (figures.values.filter((figure) => figure > 0).length < 4) return not("Fewer than four figures are above zero.");
  if (figures.values.some((figure) => figure > 1e12))
    return not("The figures are too large to be counts of single cases.");
  if (chosen.declared.trim() !== "" && !Number.isFinite(declaredTime(figures, chosen.declared)))
    return not(`The option declared is "${chosen.declared}", which is no period like those of the series.`);
  if (scan(figures.values, stretchFor(figures, chosen).columns) === undefined)
    return not("No smooth curve with a step could be fitted to these figures.");
  const reasons: string[] = [];
  if (n < 12) reasons.push("There are fewer than twelve figures, where a wandering mean and a step look alike.");
  if (figures.values.reduce((sum, figure) => sum + figure, 0) < 2 * n)
    reasons.push("The figures are below two on average, where the simulated counts are coarse.");
  return reasons.length > 0 ? { verdict: "weak", reasons } : { verdict: "applicable" };
}

function run({ value }: Input, chosen: Options, context: RunContext): Outcome {
  const figures = readFigures(value);
  const season = seasonOf(figures);
  const trend = trendOf(chosen);
  const stretch = stretchFor(figures, chosen);
  const work = {
    rng: context.rng.stream("null"),
    draws: context.draws,
    stopAfter: context.stopAfter,
    signal: context.signal,
  };
  const found = findBreak(stretch, work);
  if (found === undefined) throw new RangeError("change-points: run on figures that applicability declines");
  const book = quantityBook();
  const declared = declaredOf(figures, found, chosen.declared);
  const explanations = explain({ figures, stretch, found, trend, season, declared, book, work });
  const breaks = findAllBreaks(figures, trend, season, found, work);
  return report({ figures, found, breaks, trend, declared, book, explanations, unit: value.unit });
}
