import type { TilesPlot } from "../../core/plot.js";
import { say, type NumberPart, type Sentence } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import { cappedChance } from "../support/capped-chance.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { carryForward } from "./carry-forward.js";
import type { MemberRepeats, PanelRepeats } from "./pairs.js";
import { listRuns } from "./runs.js";

/** The member under examination, the others it is compared with, and over how many members it was picked as the worst. */
export interface Examined {
  readonly own: MemberRepeats;
  readonly others: readonly MemberRepeats[];
  readonly picked: number;
}

/** Rows drawn; the names of all members with repeats stand in the quantities. */
const mostTiles = 40;
/** A figure this small repeats by chance about once in eight years even when counted anew. */
const smallCount = 10;

export function writeAnswer(book: QuantityBook, { own, others, picked }: Examined): readonly [Sentence, ...Sentence[]] {
  const compared = own.pairs.length;
  const group = book.text("group", "Member examined", own.group);
  const rows = book.add(
    "rowsCompared",
    { label: "Rows with a row just before", unit: "rows", value: compared },
    "count",
  );
  const repeats = book.add(
    "repeatedRows",
    { label: "Rows identical to the row just before", unit: "rows", value: own.repeats },
    "count",
  );
  const p = book.add(
    "log10p",
    {
      label: "log10 of the largest chance of repeats at least as surprising",
      unit: "log10",
      value: own.logP / Math.LN10,
    },
    "log10",
  );
  const alike = others.filter((other) => other.longest.rows >= own.longest.rows);
  const repeating = others.filter((other) => other.repeats > 0);
  const k = book.add("others", { label: "Other members compared", unit: "members", value: others.length }, "count");
  const repeatingCount = book.add(
    "othersRepeating",
    { label: "Other members with at least one repeated row", unit: "members", value: repeating.length },
    "count",
  );
  const alikeCount = book.add(
    "othersAsLong",
    { label: "Other members with a run at least as long", unit: "members", value: alike.length },
    "count",
  );
  book.text("namesRepeating", "Other members with at least one repeated row", listed(repeating));
  book.text("runsElsewhere", "All runs of identical rows of other members", listRuns(others));
  book.text("runsOwn", "All runs of identical rows of this member", listRuns([own]));
  const names = book.text("namesAsLong", "Other members with a run at least as long", listed(alike));
  const elsewhere =
    others.length === 0
      ? say`No other member was bound, so how often registries repeat rows cannot be said.`
      : own.repeats === 0
        ? say`Of the ${k} other members, ${repeatingCount} have at least one row that repeats the row before.`
        : alike.length === 0
          ? say`None of the ${k} other members has so long a run; ${repeatingCount} of them have at least one repeated row.`
          : say`The ordinary explanation comes first: ${repeatingCount} of the ${k} other members have repeated rows too, and ${alikeCount} a run at least as long (${names}).`;
  if (own.repeats === 0)
    return [say`No. None of the ${rows} rows of ${group} is identical to the row before.`, elsewhere];
  const last = own.pairs.findLast((pair) => pair.at === own.longest.to);
  const figures = book.add(
    "figuresInRun",
    { label: "Figures known in every row of the longest run", unit: "figures", value: last?.figuresOfRun ?? 0 },
    "count",
  );
  const longest = book.add(
    "longestRun",
    { label: "Periods in the longest run of identical rows", unit: "periods", value: own.longest.rows },
    "count",
  );
  const from = book.text("runFrom", "First period of the longest run", own.longest.from);
  const to = book.text("runTo", "Last period of the longest run", own.longest.to);
  const chance =
    own.logP <= Math.log(0.05)
      ? say`Figures counted anew each time, with at least the scatter of independent counts, would show repeats as surprising as these with a chance of at most ${cappedChance(p, own.logP)}, whatever the trend; this bound uses only the one figure of each row that repeats least easily.`
      : say`Counts this small or this round repeat easily: repeats as surprising have a chance of up to ${p} even if every figure is counted anew.`;
  const worst = book.add(
    "membersSearched",
    { label: "Members among which this one was picked", unit: "members", value: picked },
    "count",
  );
  return [
    say`Yes. For ${group} the same ${figures} figures stand in all ${longest} rows from ${from} to ${to}; in all, ${repeats} of ${rows} rows are identical to the row before.`,
    ...(picked > 1
      ? [say`This member was picked as the most striking of ${worst}; the p-value is multiplied by that number.`]
      : []),
    chance,
    elsewhere,
    say`Whatever the reason, a repeated row holds no count of its own: between ${from} and ${to} this table has one independent row, not ${longest}.`,
  ];
}

function listed(members: readonly MemberRepeats[]): string {
  if (members.length === 0) return "none";
  const sorted = [...members].sort((a, b) => b.longest.rows - a.longest.rows || (a.group < b.group ? -1 : 1));
  return sorted.map(({ group, longest }) => `${group} ${longest.from}-${longest.to}`).join(", ");
}

export function examineExplanations(
  book: QuantityBook,
  { own, others, picked }: Examined,
): readonly ExplanationFound[] {
  const repeated = own.pairs.filter((pair) => pair.repeated);
  const unlikely = others.filter((other) => other.logP <= Math.log(0.001));
  const unlikelyCount = book.add(
    "othersUnlikely",
    {
      label: "Other members whose repeats have a chance of at most 1 in 1,000",
      unit: "members",
      value: unlikely.length,
    },
    "count",
  );
  if (repeated.length === 0) {
    const nothing = say`There is no repeated row to explain.`;
    return ["carried-forward", "rounding", "small-counts", "fixed-capacity", "same-report-sent"].map((id) => ({
      id,
      speaks: "not examined",
      why: nothing,
    }));
  }
  const round = repeated.filter((pair) => pair.round);
  const roundCount = book.add(
    "roundRepeats",
    { label: "Repeated rows in which every figure ends in 0", unit: "rows", value: round.length },
    "count",
  );
  const largest = book.add(
    "largestRepeated",
    {
      label: "Smallest, over the repeated rows, of the largest figure in the row",
      unit: "",
      value: Math.min(...repeated.map((pair) => pair.largest)),
    },
    "count",
  );
  const small = Math.min(...repeated.map((pair) => pair.largest)) < smallCount;
  return [
    examineCarryForward(book, { own, others, picked }, unlikelyCount),
    round.length === repeated.length
      ? { id: "rounding", speaks: "for", why: say`Every figure in the repeated rows ends in zero.` }
      : {
          id: "rounding",
          speaks: "against",
          why: say`The repeated rows made of round figures throughout number ${roundCount}, and the chance above already takes every final zero or five as rounding.`,
        },
    small
      ? { id: "small-counts", speaks: "for", why: say`In some repeated row the largest figure is only ${largest}.` }
      : { id: "small-counts", speaks: "against", why: say`Every repeated row holds a figure of at least ${largest}.` },
    {
      id: "fixed-capacity",
      speaks: "not examined",
      why: say`Quotas or capacities of the period were not bound to this test.`,
    },
    {
      id: "same-report-sent",
      speaks: "not examined",
      why: say`The table does not say who repeated the row, the office that reports or the registry that keeps it.`,
    },
  ];
}

/**
 * Carrying forward, fitted: how often the other members repeat rows that chance repeats at most once in ten, and how unlikely
 * this member's repeats are in such a registry. Multiplied by the members among which this one was picked, as p is.
 */
function examineCarryForward(
  book: QuantityBook,
  { own, others, picked }: Examined,
  unlikely: NumberPart,
): ExplanationFound {
  const id = "carried-forward";
  const fitted = carryForward(own, others, picked);
  const k = book.add("others", { label: "Other members compared", unit: "members", value: others.length }, "count");
  if (fitted === undefined)
    return {
      id,
      speaks: "not examined",
      why: say`No other member of the registry with large enough counts was bound, so its habits are not known.`,
    };
  const rate = book.add(
    "carriedRate",
    {
      label: "Share of rows that other members repeat, of those that chance repeats at most once in ten",
      unit: "share",
      value: fitted.rate,
    },
    "percent1",
  );
  book.add(
    "carriedCorrelation",
    {
      label: "Correlation of repeats within a member: 0 if all members carry forward as often",
      unit: "",
      value: fitted.correlation,
    },
    "decimal2",
  );
  book.add(
    "carriedOwn",
    { label: "Repeats of this member among such rows", unit: "rows", value: fitted.own.repeated },
    "count",
  );
  book.add(
    "carriedOwnCompared",
    { label: "Such rows of this member", unit: "rows", value: fitted.own.compared },
    "count",
  );
  if (!fitted.seen)
    return {
      id,
      speaks: "against",
      why: say`The ${k} other members repeat rows no more often than chance does, so this registry does not seem to carry reports forward as a rule.`,
    };
  const logP = Math.min(0, fitted.logP + Math.log(picked));
  const p = book.add(
    "carriedLog10p",
    {
      label: "log10 of the chance that a member of a registry that carries forward so often repeats so many rows",
      unit: "log10",
      value: logP / Math.LN10,
    },
    "log10",
  );
  const explains = logP > Math.log(0.01);
  return {
    id,
    speaks: explains ? "for" : "against",
    why: explains
      ? say`The registry carries rows forward: the other ${k} members repeat ${rate} of rows that chance would not repeat, ${unlikely} of them beyond one in a thousand. In such a registry a member repeats as many rows as this one with a chance of ${p}.`
      : say`The registry carries rows forward, ${rate} of them elsewhere, but at that rate a member would repeat as many rows as this one only with a chance of ${p}.`,
    log10p: logP / Math.LN10,
  };
}

/** Own row first, then the others with repeats, most repeats first. */
export function drawTiles({ columns }: PanelRepeats, { own, others }: Examined, name: string): TilesPlot {
  const shown = others
    .filter((other) => other.repeats > 0)
    .sort((a, b) => b.repeats - a.repeats || (a.group < b.group ? -1 : 1))
    .slice(0, mostTiles);
  const periods = [...new Set([own, ...shown].flatMap((member) => member.periods))];
  const ordered = periods.sort((a, b) => (a.length === b.length ? (a < b ? -1 : 1) : a.length - b.length));
  return {
    kind: "tiles",
    title: `Rows of ${name} that repeat the row just before`,
    description: `One line a member, one tile a period: filled where all ${columns.length} columns known in both rows are identical to the period before. ${own.group} is first; members without a repeat are not shown.`,
    columns: ordered,
    rows: [own, ...shown].map((member) => {
      const byPeriod = new Map(member.pairs.map((pair) => [pair.at, pair.repeated ? "repeat" : "change"] as const));
      return {
        label: member.group,
        own: member === own,
        cells: ordered.map((period) => byPeriod.get(period) ?? "missing"),
      };
    }),
  };
}
