import type { TilesPlot } from "../../core/plot.js";
import { quantity, say, type Sentence } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import { cappedChance } from "../support/capped-chance.js";
import type { QuantityBook } from "../support/quantity-book.js";
import type { Permuted } from "./permuted.js";
import { logPOf, type Block, type Searched } from "./search.js";
import type { BlockPanel, Sequence } from "./sequences.js";

/** The most surprising find: a block of rows, a stretch of a column, or a permuted period; log p with everything tried counted. */
export interface Find {
  readonly panel: BlockPanel;
  readonly rows: Searched;
  readonly columns: Searched;
  readonly block: Block | undefined;
  readonly permuted: Permuted | undefined;
  readonly kind: "rows" | "columns" | "permuted" | "none";
  readonly logP: number;
}

const alike = Math.log(0.001);

export function writeAnswer(find: Find, book: QuantityBook): readonly [Sentence, ...Sentence[]] {
  const p = book.add(
    "log10p",
    {
      label: "log10 of the largest chance of so striking a repeat anywhere",
      unit: "log10",
      value: find.logP / Math.LN10,
    },
    "log10",
  );
  book.add("placesRows", { label: "Pairs of rows compared", unit: "pairs", value: find.rows.places }, "count");
  book.add("placesColumns", { label: "Pairs of figures compared", unit: "pairs", value: find.columns.places }, "count");
  listBlocks(find, book);
  const striking = find.logP <= Math.log(0.05);
  const chance = say`Figures counted separately, whatever their trends, would show so striking a repeat anywhere in the table with a chance of at most ${cappedChance(p, find.logP)}.`;
  const what = describe(find, book);
  if (what === undefined)
    return [say`No. No stretch of figures large enough to tell stands in two places of the table.`];
  return striking
    ? [say`Yes. Figures of this table stand in two places.`, what, chance]
    : [say`No. No stretch of figures stands in two places more strikingly than chance allows.`, what];
}

const nameOf = (panel: BlockPanel, { member, column }: Sequence): string =>
  column === undefined ? (panel.groups[member] ?? "") : `${column} of ${panel.groups[member] ?? ""}`;

const spanOf = ({ at }: Sequence, start: number, length: number): string =>
  `${at[start] ?? ""} to ${at[start + length - 1] ?? ""}`;

function describe({ panel, block, permuted, kind }: Find, book: QuantityBook): Sentence | undefined {
  if (kind === "permuted" && permuted !== undefined) {
    book.add(
      "permutedMatched",
      { label: "Members with another member's figure of the period before", unit: "members", value: permuted.matched },
      "count",
    );
    book.add("permutedCompared", { label: "Members compared", unit: "members", value: permuted.compared }, "count");
    book.add(
      "permutedChance",
      { label: "Largest chance of one such match", unit: "probability", value: permuted.chance },
      "significant2",
    );
    book.text("permutedTo", "Period", permuted.to);
    book.text("permutedFrom", "Period before", permuted.from);
    book.text("permutedColumn", "Column", permuted.column);
    return say`In ${quantity("permutedTo", "text")}, ${quantity("permutedMatched", "count")} of ${quantity("permutedCompared", "count")} members have in ${quantity("permutedColumn", "text")} the figure that another member had in ${quantity("permutedFrom", "text")}; each would with a chance of at most ${quantity("permutedChance", "significant2")}.`;
  }
  if (block === undefined) return undefined;
  book.add(
    "blockLength",
    { label: "Periods in the longest striking block", unit: "periods", value: block.length },
    "count",
  );
  book.text("blockFirst", "Where it stands", nameOf(panel, block.first));
  book.text("blockSecond", "Where it stands again", nameOf(panel, block.second));
  book.text("blockFirstSpan", "Periods there", spanOf(block.first, block.firstStart, block.length));
  book.text("blockSecondSpan", "Periods where it stands again", spanOf(block.second, block.secondStart, block.length));
  return say`The figures of ${quantity("blockFirst", "text")} from ${quantity("blockFirstSpan", "text")} stand again in ${quantity("blockSecond", "text")} from ${quantity("blockSecondSpan", "text")}; periods in the block: ${quantity("blockLength", "count")}.`;
}

function listBlocks({ panel, rows, columns }: Find, book: QuantityBook): void {
  const striking = [rows, columns].flatMap((searched) =>
    searched.blocks.filter((block) => logPOf(block, searched) <= Math.log(0.01)),
  );
  const text = striking
    .slice(0, 20)
    .map(
      (b) =>
        `${nameOf(panel, b.first)} ${spanOf(b.first, b.firstStart, b.length)} as ${nameOf(panel, b.second)} ${spanOf(b.second, b.secondStart, b.length)}`,
    )
    .join("; ");
  book.text("blocks", "Blocks with a chance of at most one in a hundred anywhere", text === "" ? "none" : text);
}

export function examineExplanations(find: Find, book: QuantityBook): readonly ExplanationFound[] {
  return [samePlace(find, book), oldReport(find, book), shiftedRows(find, book), definition(find)];
}

/** Two names for one place: their figures agree wherever both are known, not only in the block. */
function samePlace({ panel, block, kind }: Find, book: QuantityBook): ExplanationFound {
  const id = "same-place";
  if (block === undefined || kind === "permuted" || block.first.member === block.second.member)
    return {
      id,
      speaks: "against",
      why: say`The repeat is not one between two members that could be one place under two names.`,
    };
  const sides = (member: number): ReadonlyMap<string, string> => {
    const known = panel.stretches.filter((sequence) => sequence.member === member);
    return new Map(
      known.flatMap(({ column, at, keys }) => at.map((period, i) => [`${column ?? ""}/${period}`, keys[i]!] as const)),
    );
  };
  const [a, b] = [sides(block.first.member), sides(block.second.member)];
  const both = [...a].filter(([place]) => b.has(place));
  const same = both.filter(([place, key]) => b.get(place) === key).length;
  const share = both.length === 0 ? 0 : same / both.length;
  book.add(
    "sameShare",
    { label: "Share of figures known of both members that are equal", unit: "share", value: share },
    "percent1",
  );
  return share >= 0.8
    ? {
        id,
        speaks: "for",
        why: say`Of the figures known of both members ${quantity("sameShare", "percent1")} are equal: they seem to be one place under two names, or one within the other.`,
        log10p: 0,
      }
    : {
        id,
        speaks: "against",
        why: say`Of the figures known of both members only ${quantity("sameShare", "percent1")} are equal, so they are not one place under two names.`,
      };
}

/** An old report sent again: within one member, and other members do so too; then p is the member's rank among them. */
function oldReport({ panel, block, kind, rows, columns }: Find, book: QuantityBook): ExplanationFound {
  const id = "old-report";
  if (block === undefined || kind === "permuted" || block.first !== block.second)
    return { id, speaks: "against", why: say`The repeat is not one of a member's own earlier figures.` };
  const searched = kind === "rows" ? rows : columns;
  const places = new Set(
    searched.blocks
      .filter((other) => other.first === other.second && logPOf(other, searched) <= alike)
      .map((other) => other.first.member),
  );
  places.delete(block.first.member);
  book.add(
    "othersAgain",
    { label: "Other members whose own earlier figures stand again beyond chance", unit: "members", value: places.size },
    "count",
  );
  const members = panel.groups.length;
  return places.size > 0
    ? {
        id,
        speaks: "for",
        why: say`Old figures stand again in ${quantity("othersAgain", "count")} other members as well: this registry seems to take old reports again when no new one is at hand.`,
        // The member's rank among the members, all with blocks beyond chance counted alike.
        log10p: Math.log10((1 + places.size) / members),
      }
    : {
        id,
        speaks: "against",
        why: say`In no other member do old figures stand again beyond chance, so the registry does not do so as a rule.`,
      };
}

function shiftedRows({ permuted, kind }: Find, book: QuantityBook): ExplanationFound {
  const id = "shifted-rows";
  if (kind !== "permuted" || permuted === undefined)
    return { id, speaks: "against", why: say`The repeat is not one of a period's figures among other members.` };
  book.add(
    "shiftShare",
    { label: "Share of the matches that lie equally far down the list", unit: "share", value: permuted.shiftShare },
    "percent1",
  );
  return permuted.shiftShare >= 0.8
    ? {
        id,
        speaks: "for",
        why: say`Of the matches ${quantity("shiftShare", "percent1")} lie equally far down the list of members: the rows slipped against their names.`,
        log10p: 0,
      }
    : {
        id,
        speaks: "against",
        why: say`Only ${quantity("shiftShare", "percent1")} of the matches lie equally far down the list of members, so the rows did not just slip.`,
      };
}

function definition({ block, kind }: Find): ExplanationFound {
  return kind === "columns" && block !== undefined && block.first.member === block.second.member
    ? {
        id: "definition",
        speaks: "against",
        why: say`Columns of one member are compared only at different periods, where no definition makes them equal.`,
      }
    : {
        id: "definition",
        speaks: "not examined",
        why: say`Whether one member is part of another, so that figures of both may be equal, stands in the source's notes and not in the figures.`,
      };
}

/** The two members in lines, filled where a figure belongs to the block. */
export function drawBlock({ panel, block, kind }: Find): readonly TilesPlot[] {
  if (block === undefined || kind === "permuted" || kind === "none") return [];
  const sides = [
    { sequence: block.first, start: block.firstStart },
    { sequence: block.second, start: block.secondStart },
  ];
  return [
    {
      kind: "tiles",
      title: "Where the repeated figures stand",
      description: "One line for each place; filled where a figure belongs to the block that stands in both.",
      columns: panel.periods,
      rows: sides.map(({ sequence, start }, line) => ({
        label: `${nameOf(panel, sequence)}${block.first === block.second && line === 1 ? " again" : ""}`,
        own: line === 0,
        cells: panel.periods.map((period) => {
          const i = sequence.at.indexOf(period);
          return i < 0 ? "missing" : i >= start && i < start + block.length ? "repeat" : "change";
        }),
      })),
    },
  ];
}
