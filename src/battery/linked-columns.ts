import type { OptionsOf } from "../core/options.js";
import { compareText } from "../core/period.js";
import { defineTest, type Applicability, type Outcome } from "../core/test.js";
import { suggest } from "../core/suggest.js";
import { binomialInterval } from "../numerics/binomial.js";
import { calibration } from "./calibration/linked-columns.js";
import { examineLinks, type Examined } from "./linked-columns/explanations.js";
import { strongestLink } from "./linked-columns/relations.js";
import { drawLink, leansOn, nothingFound, writeAnswer } from "./linked-columns/report.js";
import { readLinked, type LinkedMember, type LinkedPanel } from "./linked-columns/rows.js";
import { fabricated, honest, roles, shape, traps, type Input } from "./linked-columns/scenarios.js";
import { logAtLeast } from "./repeated-rows/chance.js";
import { quantityBook } from "./support/quantity-book.js";
import { twinPanel } from "./twin-panel.js";

const options = {
  own: {
    type: "text",
    default: "",
    description:
      "The member under examination. Empty: the member with the most striking relation, p multiplied by everything searched in all members.",
  },
} as const;
type Options = OptionsOf<typeof options>;

const fewestRows = 4;
const mostRows = 20_000;
const mostColumns = 30;

const able = (member: LinkedMember): boolean =>
  member.at.length >= fewestRows &&
  member.columns.filter(({ values }) => values.filter((value) => value > 0).length >= fewestRows).length >= 2;

interface Found {
  readonly examined: Examined | undefined;
  readonly tried: number;
}

/** The most surprising link of the member named, or of all members, with the number of things tried. */
function search({ members }: LinkedPanel, own: string): Found {
  const searched = members.filter((member) => (own === "" || member.group === own) && able(member));
  const found = searched.map((member) => ({ member, ...strongestLink(member) }));
  const tried = found.reduce((sum, one) => sum + one.tried, 0);
  const [best] = found
    .filter(({ link }) => link !== undefined)
    .sort((a, b) => (a.link?.logP ?? 0) - (b.link?.logP ?? 0) || compareText(a.member.group, b.member.group));
  if (best?.link === undefined) return { examined: undefined, tried };
  const others = members.filter((member) => member !== best.member);
  return { examined: { own: best.member, others, link: best.link, logTried: Math.log(Math.max(1, tried)) }, tried };
}

export const linkedColumns = defineTest({
  id: "linked-columns",
  version: 1,
  title: "Linked columns",
  question: "Do two columns keep to a constant difference, ratio or line more exactly than separate counting allows?",
  nullHypothesis:
    "Each column is counted separately: given the other columns and its own past a figure is a Poisson count around some mean, which may follow any trend, also one common to all columns.",
  assumptions: [
    "Noise is at least Poisson noise in each column by itself; means may wander, jump and move together in any way.",
    "A figure that ends in 0, 5, 25 or 75 may have been rounded to such a step; it is taken as rounded, which makes it easier to hit.",
    "A column of measurements, which has decimals, scatters about as much as it does around its neighbours, and separately from the other column; that is a weaker ground than counting.",
    "Rows identical to the row before are no rows of their own and are left out.",
  ],
  innocentExplanations: [
    { id: "definition", text: "One column is a total, a multiple or a share of the other by definition." },
    { id: "part-of-whole", text: "One column counts a part of the other, so that only the small rest varies." },
    { id: "simple-rule", text: "A unit, a pair of organs or a rule of allocation sets a simple ratio." },
    { id: "carried-forward", text: "Rows were carried forward, and with them every relation in them." },
    { id: "imputed", text: "Missing figures of one column were filled in from the other, and said to be." },
  ],
  references: [
    {
      text: "Ville J (1939). Étude critique de la notion de collectif: the chance that a run of matches is ever so surprising.",
    },
    {
      text: "J. G. Skellam (1946), The frequency distribution of the difference between two Poisson variates belonging to different populations. Journal of the Royal Statistical Society 109, 296.",
    },
  ],
  method:
    "For every pair of columns each row in turn fixes an offset, the rows with the largest figures a ratio, and two rows a line; the other rows are held against it as exactly as they are printed. A match of a figure v has a chance of at most the maximum over m of Poisson(v; m); the sum of -log of the chances of the matches is referred to its exact law and multiplied by everything tried.",
  limits: [
    "A link with noise added to it is not seen.",
    "Small or round figures match easily; there the test says little.",
    "Columns linked by definition are found as well, as they should be: the relation then holds elsewhere too, which is examined.",
    "A ratio set by a rule in one member only, and not simple, looks the same as one that was made up.",
    "Only two columns at a time are compared, not sums of several.",
  ],
  roles,
  options,
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  twin: ({ rows }, _options, rng) => ({ rows: twinPanel(rows, rng) }),
  applicability,
  run,
});

function applicability({ rows }: Input, { own }: Options): Applicability {
  const not = (reason: string): Applicability => ({ verdict: "not-applicable", reasons: [reason] });
  if (rows.columns.length < 2) return not("There are fewer than two columns, so none can be linked to another.");
  if (rows.columns.length > mostColumns)
    return not(`There are ${rows.columns.length} columns, more than the ${mostColumns} whose pairs are all searched.`);
  const longest = rows.members.reduce((most, { at }) => Math.max(most, at.length), 0);
  if (longest > mostRows) return not(`A member has ${longest} rows, more than the ${mostRows} that are searched.`);
  const names = rows.members.map(({ group }) => group);
  if (own !== "" && !names.includes(own)) {
    const near = suggest(own, names);
    return not(
      `There is no member "${own}" in the table${near === undefined ? "." : `; did you mean "${near}"?`} Option own must name one of them.`,
    );
  }
  const panel = readLinked(rows);
  const members = panel.members.filter((member) => (own === "" || member.group === own) && able(member));
  if (members.length === 0)
    return not(
      `${own === "" ? "No member" : own} has ${own === "" ? "" : "fewer than "}two columns with at least ${fewestRows} figures above zero in different rows, so nothing can be compared.`,
    );
  const reasons: string[] = [];
  if (members.some((member) => member.columns.some((column) => !column.counts)))
    reasons.push("Some columns hold measurements; their noise is only estimated from their own neighbours.");
  return reasons.length > 0 ? { verdict: "weak", reasons } : { verdict: "applicable" };
}

function run({ rows }: Input, { own }: Options): Outcome {
  const panel = readLinked(rows);
  const { examined, tried } = search(panel, own);
  const book = quantityBook();
  const base = {
    dropped: panel.dropped,
    nullModel: "Poisson counts with any means; each match at its largest possible chance (least favourable)",
    leansOn,
    comparisons: [],
  };
  if (examined === undefined)
    return {
      ...base,
      n: panel.members.reduce((sum, { at }) => sum + at.length, 0),
      statistic: { name: "surprise of the matches (sum of -log of the largest chance)", value: 0 },
      p: { method: "exact", tail: "upper", log10: 0 },
      effect: {
        name: "share of rows that keep to the relation",
        unit: "share",
        value: 0,
        interval: { level: 0.95, lower: 0, upper: 1, kind: "confidence", method: "no row to compare" },
        expected: 0,
      },
      quantities: book.all,
      answer: nothingFound(book, tried),
      explanations: [],
      plots: [],
    };
  const { link, logTried } = examined;
  const n = link.rows.length;
  const matched = link.matched.filter(Boolean).length;
  const answer = writeAnswer(examined, book);
  const explanations = examineLinks(examined, book);
  return {
    ...base,
    n,
    statistic: { name: "surprise of the matches (sum of -log of the largest chance)", value: link.surprise },
    p: {
      method: "exact",
      tail: "upper",
      log10: Math.min(0, link.logP + logTried) / Math.LN10,
      smallest: Math.min(0, logAtLeast(link.logChances, n) + logTried) / Math.LN10,
    },
    effect: {
      name: "share of rows that keep to the relation",
      unit: "share",
      value: matched / n,
      interval: binomialInterval(matched, n, 0.95),
      expected: link.logChances.reduce((sum, logChance) => sum + Math.exp(logChance), 0) / n,
    },
    quantities: book.all,
    answer,
    explanations,
    plots: [drawLink(examined)],
  };
}
