import { quantity, say } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import { logRepeatChance, logSurpriseAtLeast } from "../repeated-rows/chance.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { commonRows, type Link } from "./relations.js";
import type { LinkedColumn, LinkedMember } from "./rows.js";

export interface Examined {
  readonly own: LinkedMember;
  readonly others: readonly LinkedMember[];
  readonly link: Link;
  /** log of the number of relations, constants and members searched. */
  readonly logTried: number;
}

/** A relation holds in a member when so large a share of its rows keeps to it. */
const holdsShare = 0.8;
const fewestElsewhere = 3;

export function examineLinks(examined: Examined, book: QuantityBook): readonly ExplanationFound[] {
  return [
    definition(examined, book),
    partOfWhole(examined),
    simpleRule(examined, book),
    examined.own.carried > 0
      ? {
          id: "carried-forward",
          speaks: "against",
          why: say`Rows identical to the row before were left out beforehand, so that rows carried forward do not count.`,
        }
      : { id: "carried-forward", speaks: "against", why: say`No row of this member is identical to the row before.` },
    {
      id: "imputed",
      speaks: "not examined",
      why: say`Whether one column was filled in from the other by a rule, and said to be, stands in the source's notes and not in the figures.`,
    },
  ];
}

const columnOf = (member: LinkedMember, name: string): LinkedColumn | undefined =>
  member.columns.find((column) => column.name === name);

/** How many other members keep to the same relation with the same constants, and how many could. */
function elsewhere({ others, link }: Examined): { readonly able: number; readonly holding: number } {
  let able = 0;
  let holding = 0;
  for (const member of others) {
    const source = columnOf(member, link.source.name);
    const target = columnOf(member, link.target.name);
    if (source === undefined || target === undefined) continue;
    const rows = commonRows(source, target);
    if (rows.length < fewestElsewhere) continue;
    able += 1;
    // The constants as this member has them: its own rows fix nothing, so tolerance is taken from the largest row of the link.
    const largest = Math.max(...link.fixing.map((row) => link.source.values[row]!));
    const half = link.target.step / 2;
    const kept = rows.filter((row) => {
      const x = source.values[row]!;
      const reach =
        link.relation === "offset" ? half / 2 : half * (1 + x / largest) * (link.relation === "linear" ? 2 : 1);
      return Math.abs(target.values[row]! - link.intercept - link.slope * x) <= reach * (1 + 1e-9);
    }).length;
    if (kept >= holdsShare * rows.length) holding += 1;
  }
  return { able, holding };
}

/** Names of a third column that is the difference of the two in every row, here and in most other members. */
function thirdColumn({ own, others, link }: Examined): string | undefined {
  const { source, target } = link;
  return own.columns.find((third) => {
    if (third.name === source.name || third.name === target.name) return false;
    const holds = (member: LinkedMember): boolean | undefined => {
      const [x, y, z] = [source.name, target.name, third.name].map((name) => columnOf(member, name)?.values);
      if (x === undefined || y === undefined || z === undefined) return undefined;
      const rows = Array.from(x.keys()).filter((row) => !Number.isNaN(x[row]! + y[row]! + z[row]!));
      if (rows.length < fewestElsewhere) return undefined;
      const slack = (link.target.step + link.source.step) * 0.51 * (link.target.counts && link.source.counts ? 0 : 1);
      return rows.every((row) => Math.abs(Math.abs(y[row]! - x[row]!) - z[row]!) <= slack + 1e-9);
    };
    if (holds(own) !== true) return false;
    const said = others.map(holds).filter((answer) => answer !== undefined);
    return said.filter(Boolean).length * 2 >= said.length;
  })?.name;
}

function definition(examined: Examined, book: QuantityBook): ExplanationFound {
  const { able, holding } = elsewhere(examined);
  const third = thirdColumn(examined);
  book.add("othersAble", { label: "Other members with both columns", unit: "members", value: able }, "count");
  book.add(
    "othersHolding",
    { label: "Other members that keep to the same relation", unit: "members", value: holding },
    "count",
  );
  if (third !== undefined) {
    book.text("thirdColumn", "Column that is the difference of the two", third);
    return {
      id: "definition",
      speaks: "for",
      why: say`The difference of the two columns is a third one, ${quantity("thirdColumn", "text")}, here and elsewhere: one column is a total by definition.`,
      log10p: 0,
    };
  }
  if (able >= 2 && holding * 2 >= able)
    return {
      id: "definition",
      speaks: "for",
      why: say`The same relation holds in ${quantity("othersHolding", "count")} of ${quantity("othersAble", "count")} other members: the columns are linked by a definition or a rule of the registry.`,
      log10p: 0,
    };
  return able === 0
    ? { id: "definition", speaks: "not examined", why: say`No other member with both columns was bound.` }
    : {
        id: "definition",
        speaks: "against",
        why: say`The same relation holds in ${quantity("othersHolding", "count")} of ${quantity("othersAble", "count")} other members, and no third column is the difference of the two.`,
      };
}

/**
 * One column counts part of the other: then only the part or the rest is random, whichever is smaller, and with it the chances of
 * a match rise. A binomial part has at least half the variance of the smaller of part and rest, whence the √2.
 */
function partOfWhole({ link, logTried }: Examined): ExplanationFound {
  const { source, target } = link;
  const all = [...link.rows, ...link.fixing];
  const signs = new Set(
    all.map((row) => Math.sign(target.values[row]! - source.values[row]!)).filter((sign) => sign !== 0),
  );
  if (signs.size > 1 || !source.counts || !target.counts)
    return {
      id: "part-of-whole",
      speaks: "against",
      why: say`In some rows one column is larger and in others the other, or they are no counts, so neither counts a part of the other.`,
    };
  const chances = link.rows.map((row, i) => {
    const x = source.values[row]!;
    const y = Math.max(0, Math.round(link.intercept + link.slope * x));
    const smaller = Math.min(Math.abs(y - x), x, y);
    const logChance = logRepeatChance(smaller) + Math.log(2) / 2 + link.logAdmitted[i]!;
    return Math.min(0, Math.max(link.logChances[i]!, logChance));
  });
  const logP = logSurpriseAtLeast(chances, link.matched) + logTried;
  const explains = logP > Math.log(0.01);
  return {
    id: "part-of-whole",
    speaks: explains ? "for" : "against",
    why: explains
      ? say`One column is never larger than the other, as a part of it would be; the part or the rest is small enough for the relation to repeat by chance.`
      : say`One column is never larger than the other, but even as part and rest they would hold to the relation too often.`,
    log10p: Math.min(0, logP) / Math.LN10,
  };
}

const wholes = Array.from({ length: 12 }, (_, i) => i + 1);
const simpleRatios: readonly number[] = [
  ...new Set([
    ...wholes.flatMap((b) => wholes.map((a) => a / b)),
    ...[1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 10, 100, 1e3, 1e4, 1e5, 1e6],
  ]),
];

/** A ratio that a rule or a unit would have: a power of ten, or of two whole numbers up to twelve. */
function simpleRule({ link }: Examined, book: QuantityBook): ExplanationFound {
  const { source, target } = link;
  const rows = [...link.fixing, ...link.rows.filter((_, i) => link.matched[i] === true)];
  // Either column may be the one that was rounded.
  const within = (ratio: number): boolean =>
    rows.every((row) => {
      const reach = (target.step + ratio * source.step) / 2;
      return Math.abs(target.values[row]! - ratio * source.values[row]!) <= reach * (1 + 1e-9);
    });
  const simple = simpleRatios.find(within);
  if (simple !== undefined) {
    book.add("simpleRatio", { label: "Simple ratio that fits", unit: "", value: simple }, "significant3");
    return {
      id: "simple-rule",
      speaks: "for",
      why: say`The ratio is a simple one, ${quantity("simpleRatio", "significant3")}: a unit, a pair of organs, or a rule of allocation makes such columns.`,
      log10p: 0,
    };
  }
  return {
    id: "simple-rule",
    speaks: "against",
    why: say`The relation is no ratio of small whole numbers and no power of ten, as a unit or a rule of allocation would make.`,
  };
}
