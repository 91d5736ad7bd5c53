import type { SeriesPlot } from "../../core/plot.js";
import { say, type Sentence } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import { binomialLogUpper } from "../../numerics/binomial.js";
import { isZero, subtract } from "../../numerics/rational.js";
import { digitCauses } from "../likely-cause.js";
import { isPoint } from "../reconciliation-cells.js";
import type { RepairSet } from "../reconciliation-localise.js";
import { drawGaps } from "../reconciliation-answer.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { TableFound } from "./search.js";

/** Which rows fail, the fewest figures that must be wrong, and how much of the table was not decided. */
export function writeAnswer(book: QuantityBook, found: TableFound): readonly [Sentence, ...Sentence[]] {
  const { checks, table } = found;
  const total = (name: string, label: string, unit: string, value: number): ReturnType<QuantityBook["add"]> =>
    book.add(name, { label, unit, value }, "count");
  const of = (verdict: string): number => checks.filter((check) => check.verdict === verdict).length;
  const rows = total("relations", "Relations checked, one at each place and period", "relations", checks.length);
  const failing = total("failing", "Relations that fail by themselves", "relations", found.failing.length);
  const exact = total("exact", "Relations between unrounded figures that come out exactly", "relations", of("exact"));
  const within = total("within", "Relations that hold within rounding or as bounds", "relations", of("holds"));
  const open = total("open", "Relations in which a figure is missing", "relations", of("open"));
  total("empty", "Relations left out, with fewer than two figures", "relations", table.empty);
  total(
    "figures",
    "Figures in the relations",
    "figures",
    table.cells.filter(({ lower }) => !Number.isNaN(lower)).length,
  );
  total(
    "undecided",
    "Relations whose joint contradiction was neither shown nor excluded",
    "relations",
    found.undecided,
  );
  const joint = found.drafts.length > 0 && found.failing.length === 0;
  const first =
    found.drafts.length === 0
      ? say`Yes: of ${rows} relations none fails. ${exact} come out exactly, ${within} hold within the rounding of their figures, and in ${open} a figure is missing.`
      : joint
        ? say`No: each of the ${rows} relations can hold alone, but not all of them together.`
        : say`No: ${failing} of ${rows} relations cannot hold as printed. ${exact} come out exactly, ${within} hold within the rounding of their figures, and in ${open} a figure is missing.`;
  return [first, ...fewestWords(book, found), ...suspectsWords(book, found), ...undecidedWords(book, found)];
}

function fewestWords(book: QuantityBook, found: TableFound): readonly Sentence[] {
  if (found.drafts.length === 0) return [];
  const fewest = book.add(
    "fewest-wrong",
    { label: "Fewest figures that must be wrong", unit: "figures", value: found.fewest },
    "count",
  );
  const more = book.add(
    "unsolved",
    { label: "Further groups of failing relations, only counted", unit: "groups", value: found.unsolved },
    "count",
  );
  const word = found.fewest === 1 ? "figure" : "figures";
  return [
    found.unsolved === 0
      ? say`If the relations hold, at least ${fewest} printed ${word} must be wrong.`
      : say`In the worst groups of failing relations alone at least ${fewest} printed ${word} must be wrong; ${more} further groups were only counted.`,
  ];
}

/** The figure that would explain most, and the slip of the pen that may have made it. */
function suspectsWords(book: QuantityBook, found: TableFound): readonly Sentence[] {
  const only = soleRepairs(found);
  if (only.length === 0) return [];
  const [first] = only;
  const cell = first?.cells[0];
  if (cell === undefined) return [];
  const name = book.text(
    "sole-suspect",
    "The only figure whose error alone explains its group",
    `${cell.estimand}, ${cell.place}, ${cell.period}`,
  );
  const count = book.add(
    "sole-suspects",
    { label: "Groups that one figure alone explains, and only one", unit: "groups", value: only.length },
    "count",
  );
  return only.length === 1
    ? [say`One figure alone explains its group of failing relations, and only one: ${name}.`]
    : [
        say`In ${count} groups of failing relations one figure alone explains all, and only one; in the first it is ${name}.`,
      ];
}

function undecidedWords(book: QuantityBook, { undecided, clusters }: TableFound): readonly Sentence[] {
  const open = clusters.filter(({ closed }) => !closed).length;
  const stopped = book.add(
    "not-closed",
    {
      label: "Groups whose search stopped at its limit, so that more figures may be wrong",
      unit: "groups",
      value: open,
    },
    "count",
  );
  return [
    ...(open === 0
      ? []
      : [say`In ${stopped} groups the search stopped at its limit, so that more figures may have to be wrong.`]),
    ...(undecided === 0
      ? []
      : [
          say`Whether ${{ from: "/quantities/undecided/value", as: "count" }} relations between rounded figures can hold together was not decided.`,
        ]),
  ];
}

function soleRepairs({ clusters }: TableFound): readonly RepairSet[] {
  return clusters.flatMap(({ components, closed }) =>
    components.flatMap(({ repairs, fewest }) => {
      const [first] = repairs;
      return closed && fewest === 1 && repairs.length === 1 && first !== undefined ? [first] : [];
    }),
  );
}

/** What the failing rows say for or against each innocent explanation. */
export function examine(book: QuantityBook, found: TableFound): readonly ExplanationFound[] {
  const { failing, checks } = found;
  const none = failing.length === 0;
  const not = (id: string, why: Sentence): ExplanationFound => ({ id, speaks: "not examined", why });
  const quiet = say`No relation fails, so there is nothing to explain.`;
  const exactRows = failing.filter(({ row }) =>
    row.terms.every(({ cell }) => found.table.cells[cell]?.lower === found.table.cells[cell]?.upper),
  );
  const small = failing.filter((check) =>
    isSmall(
      check.gap,
      check.row.terms.map(({ cell }) => found.table.cells[cell]?.lower ?? 0),
    ),
  );
  const smallCount = book.add(
    "small-gaps",
    {
      label: "Failing relations whose gap rounding of every figure could make",
      unit: "relations",
      value: small.length,
    },
    "count",
  );
  const slips = book.add(
    "slips",
    { label: "Groups that a slip of the pen in one figure explains", unit: "groups", value: slipCount(found) },
    "count",
  );
  const over = failing.filter(({ difference }) => difference > 0).length;
  const sided = Math.max(over, failing.length - over);
  const sidedCount = book.add(
    "one-sided",
    { label: "Failing relations that fail to the more frequent side", unit: "relations", value: sided },
    "count",
  );
  const failed = book.add(
    "failed",
    { label: "Relations that fail by themselves", unit: "relations", value: failing.length },
    "count",
  );
  const share = failing.length / Math.max(1, checks.length);
  const shareOf = book.add(
    "failing-share",
    { label: "Share of relations that fail", unit: "share", value: share },
    "percent1",
  );
  const oneSided = failing.length >= 5 && binomialLogUpper(sided, { n: failing.length, p: 0.5 }) <= Math.log(0.005);
  if (none) return ["rounding", "misprint", "unlisted-part", "definition", "revision"].map((id) => not(id, quiet));
  return [
    {
      id: "rounding",
      speaks: small.length * 2 > failing.length ? "for" : "against",
      why: say`In ${smallCount} of ${failed} failing relations the gap is no larger than rounding of every figure to its last digit, or to the unit that all share, could make.`,
    },
    {
      id: "misprint",
      speaks: slipCount(found) > 0 ? "for" : exactRows.length > 0 ? "against" : "not examined",
      why: say`Groups of failing relations that swapped, lost or mistyped digits in one figure would explain: ${slips}.`,
    },
    {
      id: "unlisted-part",
      speaks: oneSided ? "for" : "against",
      why: say`${sidedCount} of ${failed} failing relations miss to the same side, as they all would if a part were not in the table.`,
    },
    {
      id: "definition",
      speaks: share > 0.5 ? "for" : "not examined",
      why: say`The relations fail in ${shareOf} of their places; a relation that is not meant as declared fails nearly everywhere.`,
    },
    not("revision", say`When each figure was published is not in the table; it must be read in the sources.`),
  ];
}

/** Whether half a unit of the last place that all figures share, times their number, reaches the gap. */
function isSmall(gap: number, values: readonly number[]): boolean {
  let unit = 1e-4;
  const shared = (step: number): boolean =>
    values.every((value) => {
      const steps = value / step;
      return !Number.isFinite(steps) || Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, Math.abs(steps));
    });
  while (unit < 1e12 && shared(unit * 10)) unit *= 10;
  return gap <= (unit * values.length) / 2 + 1e-9 * unit;
}

/** Sole suspects whose implied number becomes the printed one by a slip that few numbers as near would share. */
function slipCount(found: TableFound): number {
  return found.clusters.filter(({ components }) =>
    components.some(({ repairs }) => repairs.some((repair) => isSlip(repair))),
  ).length;
}

function isSlip({ cells, implied }: RepairSet): boolean {
  const version = cells.length === 1 ? cells[0]?.versions[0] : undefined;
  if (version === undefined || implied === undefined || !isPoint(version) || !isPoint(implied)) return false;
  const [printed, meant] = [version.lower, implied.lower];
  if (printed === undefined || meant === undefined || isZero(subtract(printed, meant))) return false;
  return digitCauses(printed, meant).some(({ chance }) => chance !== undefined && 5 * chance.matches < chance.near);
}

/** Differences of the failing and the largest holding rows, and the widest gaps. */
export function drawTable(found: TableFound): readonly SeriesPlot[] {
  return drawGaps(found.drafts);
}
