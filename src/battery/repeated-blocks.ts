import { say } from "../core/sentence.js";
import { defineTest, type Applicability, type Outcome } from "../core/test.js";
import { calibration } from "./calibration/repeated-blocks.js";
import { searchPermuted } from "./repeated-blocks/permuted.js";
import { drawBlock, examineExplanations, writeAnswer, type Find } from "./repeated-blocks/report.js";
import { fabricated, honest, roles, shape, traps, type Input } from "./repeated-blocks/scenarios.js";
import { logPOf, searchColumns, searchRows } from "./repeated-blocks/search.js";
import { readBlocks } from "./repeated-blocks/sequences.js";
import { quantityBook } from "./support/quantity-book.js";
import { twinPanel } from "./twin-panel.js";

const fewestRows = 4;
const mostFigures = 500_000;

/** The kinds of repeat looked for: rows, stretches of columns, permuted periods. */
const kinds = 3;

function search({ rows: table }: Input): Find {
  const panel = readBlocks(table);
  const rows = searchRows(panel);
  const columns = searchColumns(panel);
  const { best: permuted, tried } = searchPermuted(panel);
  const finds = [
    { kind: "rows" as const, logP: rows.blocks[0] === undefined ? 0 : logPOf(rows.blocks[0], rows) },
    { kind: "columns" as const, logP: columns.blocks[0] === undefined ? 0 : logPOf(columns.blocks[0], columns) },
    { kind: "permuted" as const, logP: permuted === undefined ? 0 : Math.min(0, permuted.logP + Math.log(tried)) },
  ].sort((a, b) => a.logP - b.logP);
  const best = finds[0]!;
  const block = best.kind === "columns" ? columns.blocks[0] : (rows.blocks[0] ?? columns.blocks[0]);
  return {
    panel,
    rows,
    columns,
    block,
    permuted,
    kind: best.logP === 0 && block === undefined ? "none" : best.logP === 0 ? (block?.kind ?? "none") : best.kind,
    logP: Math.min(0, best.logP + Math.log(kinds)),
  };
}

export const repeatedBlocks = defineTest({
  id: "repeated-blocks",
  version: 1,
  title: "Repeated blocks",
  question:
    "Do stretches of figures stand in two places of a table: again later, in another member, in another column, or dealt out anew?",
  nullHypothesis:
    "Every figure is counted separately: given all others it is a Poisson count around some mean, which may follow any trend, also one common to all members.",
  assumptions: [
    "Noise is at least Poisson noise. The means may be anything, equal among members too; a mean just at the figure to be matched makes a repeat most likely, and is what the chance is computed for.",
    "A row takes the chance of the one figure that is matched least easily, so the columns of one row may depend on each other in any way.",
    "A figure that ends in 0, 5, 25 or 75 may have been rounded to such a step; it is taken as rounded, which makes its repeat more likely.",
    "A row or figure equal to the one just before is left out: that is the question of repeated-rows.",
  ],
  innocentExplanations: [
    { id: "same-place", text: "Two members are one place under two names, or one within the other." },
    { id: "old-report", text: "An old report was taken again when no new one was at hand." },
    { id: "shifted-rows", text: "Rows slipped against their names when the table was copied." },
    {
      id: "definition",
      text: "Figures of two members are equal by definition, as where one has the only hospital of the other.",
    },
  ],
  references: [
    {
      text: "Ville J (1939). Étude critique de la notion de collectif. Gauthier-Villars: the inequality for runs of matches.",
    },
    {
      text: "J. G. Skellam (1946), The frequency distribution of the difference between two Poisson variates belonging to different populations. Journal of the Royal Statistical Society 109, 296.",
    },
  ],
  method:
    "Equal figures are looked up and followed as long as the next ones are equal too. A match of a figure v has a chance of at most the maximum over m of Poisson(v; m); a block has at most the product, times the number of pairs of places. For permuted periods, members that hold another member's last figure are counted against the largest chance of hitting one.",
  limits: [
    "Copies that were changed by a little are not seen.",
    "Short stretches of small or round figures match by chance; with many places compared only long ones tell.",
    "Columns of one member in the same period are not compared, since definitions link them; linked-columns looks there.",
    "It cannot tell which of the two places was copied, nor who copied it.",
  ],
  roles,
  options: {},
  calibration,
  honest,
  fabricated,
  traps,
  shape,
  twin: ({ rows }, _options, rng) => ({ rows: twinPanel(rows, rng) }),
  applicability,
  run,
});

function applicability({ rows }: Input): Applicability {
  const not = (reason: string): Applicability => ({ verdict: "not-applicable", reasons: [reason] });
  const figures = rows.members.reduce((sum, { at }) => sum + at.length * rows.columns.length, 0);
  if (figures > mostFigures)
    return not(`There are ${figures} figures, more than the ${mostFigures} that are compared. Test a part of them.`);
  const panel = readBlocks(rows);
  const distinct = panel.rows.reduce((sum, { keys }) => sum + keys.length, 0);
  if (distinct < fewestRows)
    return not(
      `There are ${distinct} rows of counts that differ from the row before; at least ${fewestRows} are needed.`,
    );
  if (panel.stretches.every(({ logChances }) => logChances.every((logChance) => logChance > Math.log(0.2))))
    return not("All figures are so small or so round that equal ones mean nothing.");
  return { verdict: "applicable" };
}

function run(input: Input): Outcome {
  const find = search(input);
  const book = quantityBook();
  const answer = writeAnswer(find, book);
  const explanations = examineExplanations(find, book);
  const figures = find.panel.stretches.reduce((sum, { keys }) => sum + keys.length, 0);
  const { block, permuted, kind } = find;
  const length = kind === "permuted" ? (permuted?.matched ?? 0) : (block?.length ?? 0);
  return {
    n: figures,
    dropped: find.panel.dropped,
    statistic: {
      name: "surprise of the most striking repeat (sum of -log of the largest chances)",
      value: kind === "permuted" ? -(permuted?.logP ?? 0) : (block?.surprise ?? 0),
    },
    p: { method: "exact", tail: "upper", log10: find.logP / Math.LN10 },
    effect: {
      name: "figures in the most striking repeat",
      unit: kind === "permuted" ? "members" : "periods",
      value: length,
      interval: { level: 0.95, lower: length, upper: length, kind: "identified", method: "counted, not estimated" },
      expected: kind === "permuted" ? (permuted?.compared ?? 0) * (permuted?.chance ?? 0) : 0,
    },
    nullModel:
      "Poisson counts with any means; each match at its largest possible chance (least favourable), times the number of pairs of places",
    quantities: book.all,
    answer,
    leansOn: say`It leans most on the members and periods being counted separately: one place under two names, or an old report taken again, repeats figures without anyone making them up.`,
    explanations,
    comparisons: [],
    plots: drawBlock(find),
  };
}
