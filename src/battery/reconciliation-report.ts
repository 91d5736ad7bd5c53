import { compareText } from "../core/period.js";
import type { Sentence } from "../core/sentence.js";
import { number, say } from "../core/sentence.js";
import type { Comparison } from "../core/test.js";
import type { Rational } from "../numerics/rational.js";
import { toNumber } from "../numerics/rational.js";
import { possibleCauses, type PossibleCause } from "./likely-cause.js";
import type { Cell, Version } from "./reconciliation-cells.js";
import { isPoint } from "./reconciliation-cells.js";
import type { IdentityCheck } from "./reconciliation-identities.js";
import type { Clash, ComponentFound } from "./reconciliation-localise.js";
import type { Pair } from "./reconciliation-pairs.js";
import { namedNumber } from "./reconciliation-pairs.js";
import { causeWords, cellName, formatOf, idsOf, joinSentences, printOf, rangeWords } from "./reconciliation-words.js";
import { suspectWords } from "./reconciliation-suspects.js";
import type { QuantityBook } from "./support/quantity-book.js";

/** A comparison before its place in the list, and with it the names of its quantities, is known. */
export interface Draft {
  readonly id: string;
  readonly standing: Comparison["standing"];
  readonly gap: number;
  /** Gap relative to the figures, for the order of the list and the drawing. */
  readonly relative: number;
  readonly about: string;
  readonly causes: readonly PossibleCause[];
  readonly pair: Pair | undefined;
  write(book: QuantityBook, at: number): Comparison;
}

const mostCauses = 3;
const standings = ["conflict", "tension", "agreement"] as const;

/** Contradictions first and the largest relative gap first among them; agreements in the order of the cells. */
export function draftComparisons(
  pairs: readonly Pair[],
  checks: readonly IdentityCheck[],
  components: readonly ComponentFound[],
  cells: readonly Cell[],
): readonly Draft[] {
  const drafts = [
    ...pairs.map((pair) => draftPair(pair, cells)),
    ...checks.flatMap((check) => {
      const component = components.find((candidate) => candidate.checks.includes(check));
      if (check.verdict === "violated" && component !== undefined) return [draftViolation(check, component)];
      return check.exactAgreement === undefined ? [] : [draftExact(check, check.exactAgreement)];
    }),
    ...components.flatMap((component) =>
      component.clashes
        .filter((clash) => !clash.checks.some(({ verdict }) => verdict === "violated"))
        .map((clash) => draftClash(clash, component)),
    ),
  ];
  return drafts
    .map((draft, i) => ({ draft, i }))
    .sort(
      (a, b) =>
        standings.indexOf(a.draft.standing) - standings.indexOf(b.draft.standing) ||
        b.draft.relative - a.draft.relative ||
        a.i - b.i ||
        compareText(a.draft.id, b.draft.id),
    )
    .map(({ draft }) => draft);
}

function draftPair(pair: Pair, cells: readonly Cell[]): Draft {
  const { cell, first, second, standing } = pair;
  const gap = toNumber(pair.gap);
  const sizes = [namedNumber(first), namedNumber(second), first.lower, second.lower].map(sizeOf);
  const causes = possibleCauses(pair, cells);
  return {
    id: `pair:${first.observation.id}${first === second ? "" : `~${second.observation.id}`}`,
    standing,
    gap,
    relative: gap / Math.max(...sizes, gap, Number.MIN_VALUE),
    about: cellName(cell),
    causes,
    pair,
    write(book, at) {
      const title = pairTitle(book, `c${at}`, pair);
      const series = [
        ...new Set([first, second].flatMap(({ observations }) => observations.map((each) => each.series))),
      ];
      const words = causes
        .slice(0, mostCauses)
        .map((cause, i) => causeWords(book, `c${at}-cause-${i}`, cause, series.sort(compareText).join("; ")));
      return {
        id: this.id,
        title: standing === "agreement" ? title : joinSentences(title, gapWords(at, gap, cell.unit, pair)),
        standing,
        observations: idsOf(first === second ? [first] : [first, second]),
        gap,
        unit: cell.unit,
        ...(words.length > 0 ? { likelyCause: joinSentences(...words) } : {}),
        ...(standing === "agreement" ? {} : { settle: settlePair(pair) }),
      };
    },
  };
}

function pairTitle(book: QuantityBook, name: string, { cell, first, second, why }: Pair): Sentence {
  const what = book.text(`${name}-what`, "What is compared", cellName(cell));
  const [open, other] = why === "far-above-floor" && first.upper !== undefined ? [second, first] : [first, second];
  const a = book.text(`${name}-printed-a`, "Printed", printOf(open));
  if (why === "equal") {
    const sources = new Set(first.observations.map(({ source }) => source)).size;
    const k = book.add(`${name}-sources`, { label: "Sources that print it", unit: "sources", value: sources }, "count");
    return say`${what}: ${a} stands in ${k} sources alike.`;
  }
  const b = book.text(`${name}-printed-b`, "Printed", printOf(other));
  if (why === "rounding") return say`${what}: “${a}” and “${b}” agree as rounded.`;
  if (why === "apart") return say`${what}: “${a}” and “${b}” cannot both be right if they count the same thing.`;
  if (why === "day-unknown") return say`${what}: “${a}” and “${b}” can both be right only if read on different days.`;
  return say`${what}: who knew of “${b}” would hardly write “${a}”.`;
}

function gapWords(at: number, gap: number, unit: string, { why }: Pair): Sentence {
  const size = number(`/comparisons/${at}/gap`, formatOf(gap));
  if (why !== "far-above-floor") return say`They lie ${size} ${unitWord(unit)} apart.`;
  return say`It exceeds what the phrase suggests by ${size} ${unitWord(unit)}.`;
}

/** Units are ids of the case and may hold digits, which a sentence may not. */
function unitWord(unit: string): string {
  return /\d/u.test(unit) || unit === "" ? "units" : unit;
}

function settlePair({ why }: Pair): string {
  return why === "day-unknown"
    ? "The day on which each was read."
    : "The original publication of both figures, and the definition and cut-off date behind each.";
}

function draftExact(check: IdentityCheck, { chosen, choices }: NonNullable<IdentityCheck["exactAgreement"]>): Draft {
  return {
    ...draftBase(`identity:${check.identity.id}`, check.identity.id),
    standing: "agreement",
    write(book, at) {
      const name = `c${at}`;
      const text = book.text(`${name}-identity`, "Identity", check.identity.text);
      const prints = chosen.map((version) => `${printOf(version)} (${version.observation.period})`).join("; ");
      const taken =
        chosen.length === 0 ? undefined : book.text(`${name}-chosen`, "Versions taken where there are several", prints);
      const result =
        taken === undefined && !isPoint(check.left)
          ? say`The exact figures among the printed ones satisfy it.`
          : taken === undefined
            ? [
                ...say`The printed figures satisfy it exactly: both sides come to `,
                ...rangeWords(book, `${name}-left`, "Both sides", check.unit, check.left),
                ".",
              ]
            : choices === 1
              ? say`Where there are several versions, of the exact figures only these satisfy it: ${taken}.`
              : say`Where there are several versions, these satisfy it exactly, among others: ${taken}.`;
      return {
        id: this.id,
        title: joinSentences(say`${text}`, result),
        standing: "agreement",
        observations: idsOf([...check.terms.flatMap(({ cell }) => soleExact(cell)), ...chosen]),
        gap: 0,
        unit: check.unit,
      };
    },
  };
}

/** The one exact version of a cell, where there is just one. */
function soleExact(cell: Cell | undefined): readonly Version[] {
  const exact = cell?.versions.filter(isPoint) ?? [];
  return exact.length === 1 ? exact : [];
}

function draftViolation(check: IdentityCheck, component: ComponentFound): Draft {
  const gap = toNumber(check.residual);
  const sizes = [check.left.lower, check.left.upper, check.right.lower, check.right.upper].map(sizeOf);
  return {
    ...draftBase(`identity:${check.identity.id}`, check.identity.id),
    gap,
    relative: gap / Math.max(...sizes, gap, Number.MIN_VALUE),
    write(book, at) {
      const name = `c${at}`;
      const text = book.text(`${name}-identity`, "Identity", check.identity.text);
      const left = rangeWords(book, `${name}-left`, "Left side", check.unit, check.left);
      const right = rangeWords(book, `${name}-right`, "Right side", check.unit, check.right);
      const versions = check.terms.flatMap(({ cell }) => cell?.versions ?? []);
      const sources = versions.flatMap(({ observations }) => observations.map(({ source }) => source));
      book.text(`${name}-sources`, "Sources", [...new Set(sources)].sort(compareText).join("; "));
      const size = number(`/comparisons/${at}/gap`, formatOf(gap));
      return {
        id: this.id,
        title: joinSentences(
          say`${text}`,
          [
            ...say`The figures do not satisfy it, whichever version is taken: one side comes to `,
            ...left,
            ", the other to ",
            ...right,
            ";",
          ],
          say`the least by which they miss it is ${size} ${unitWord(check.unit)}.`,
        ),
        standing: "conflict",
        observations: idsOf(versions),
        gap,
        unit: check.unit,
        likelyCause: suspectWords(
          book,
          name,
          component,
          check.terms.flatMap(({ cell }) => cell ?? []),
        ),
        settle: settleIdentity([check]),
      };
    },
  };
}

function draftClash(clash: Clash, component: ComponentFound): Draft {
  const gap = toNumber(clash.gap);
  const ids = clash.checks.map(({ identity }) => identity.id);
  return {
    ...draftBase(`identities:${[...ids].sort(compareText).join("+")}`, ids.join(" + ")),
    gap,
    relative:
      gap /
      Math.max(
        ...clash.cells.flatMap(({ versions }) => versions.map(({ lower }) => sizeOf(lower))),
        gap,
        Number.MIN_VALUE,
      ),
    write(book, at) {
      const texts = clash.checks.map(({ identity }) => identity.text).join(" ");
      const text = book.text(`c${at}-identities`, "Identities", texts);
      const units = new Set(clash.cells.map(({ unit }) => unit));
      return {
        id: this.id,
        title: say`These identities cannot all hold with the printed figures, though each can alone. ${text}`,
        standing: "conflict",
        observations: idsOf(clash.cells.flatMap(({ versions }) => versions)),
        gap,
        unit: units.size === 1 ? ([...units][0] ?? "") : "",
        likelyCause: suspectWords(book, `c${at}`, component, clash.cells),
        settle: settleIdentity(clash.checks),
      };
    },
  };
}

function draftBase(id: string, about: string): Omit<Draft, "write"> {
  return { id, about, standing: "conflict", gap: 0, relative: 0, causes: [], pair: undefined };
}

/** How an identity may fail innocently is the case's own text; with digits in it, it stays with the identity. */
function settleIdentity(checks: readonly IdentityCheck[]): string {
  const mayFail = checks.map(({ identity }) => identity.mayFail).filter((text) => text !== "" && !/\d/u.test(text));
  return ["The original publication of each figure.", ...mayFail].join(" ");
}

function sizeOf(value: Rational | undefined): number {
  return value === undefined ? 0 : Math.abs(toNumber(value));
}
