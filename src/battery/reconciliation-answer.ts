import { compareText } from "../core/period.js";
import type { SeriesPlot } from "../core/plot.js";
import { say, type Sentence } from "../core/sentence.js";
import type { ExplanationFound } from "../core/test.js";
import type { Cell } from "./reconciliation-cells.js";
import type { IdentityCheck } from "./reconciliation-identities.js";
import type { ComponentFound } from "./reconciliation-localise.js";
import type { Draft } from "./reconciliation-report.js";
import { impliedWords } from "./reconciliation-suspects.js";
import type { QuantityBook } from "./support/quantity-book.js";

/** Most contradictions named one by one in the answer. */
const mostNamed = 3;
const mostDrawn = 60;

/** Everything found, for the sentences that sum it up. */
export interface Work {
  readonly drafts: readonly Draft[];
  readonly checks: readonly IdentityCheck[];
  readonly components: readonly ComponentFound[];
  readonly used: number;
  readonly cellsCompared: number;
  readonly compatible: number;
}

/** The answer in order of weight: how many contradictions, the largest, what only a phrase contradicts, the identities. */
export function writeAnswer(
  book: QuantityBook,
  work: Work,
  cells: readonly Cell[],
): readonly [Sentence, ...Sentence[]] {
  const { drafts, checks, components } = work;
  const total = (name: string, label: string, unit: string, value: number): ReturnType<QuantityBook["add"]> =>
    book.add(name, { label, unit, value }, "count");
  const of = (standing: string): number => drafts.filter((draft) => draft.standing === standing).length;
  const conflicts = total("conflicts", "Contradictions", "contradictions", of("conflict"));
  const tensions = total(
    "tensions",
    "Tensions: contradictions only if a phrase is taken at its word",
    "pairs",
    of("tension"),
  );
  const agreements = total("agreements", "Agreements between different sources", "agreements", of("agreement"));
  const figures = total("figures", "Figures examined", "figures", work.used);
  const quantities = total("cells", "Quantities by place and period", "quantities", cells.length);
  const compared = total(
    "compared",
    "Quantities with more than one figure or source",
    "quantities",
    work.cellsCompared,
  );
  total("compatible", "Pairs of different figures that overlap and say no more", "pairs", work.compatible);
  const first =
    of("conflict") === 0
      ? say`Yes, as far as they can be compared: no contradiction among ${figures} figures of ${quantities} quantities, ${compared} of which have more than one figure or source.`
      : say`No. There ${of("conflict") === 1 ? "is" : "are"} ${conflicts} ${of("conflict") === 1 ? "contradiction" : "contradictions"} among ${figures} figures of ${quantities} quantities, ${compared} of which have more than one figure or source.`;
  const places = of("agreement") === 1 ? "place" : "places";
  const second =
    of("tension") === 0
      ? say`In ${agreements} ${places} different sources or sums agree.`
      : say`Besides, ${tensions} ${of("tension") === 1 ? "pair" : "pairs"} of figures could not both be right if a phrase such as “more than” were taken at its word; in ${agreements} ${places} different sources or sums agree.`;

  return [
    first,
    ...largestWords(drafts),
    second,
    ...identityWords(book, checks, components),
    ...[impliedWords(book, components)].filter((sentence) => sentence !== undefined),
  ];
}

/** The largest contradictions between two figures, relative to the figures. */
function largestWords(drafts: readonly Draft[]): readonly Sentence[] {
  const named = drafts
    .map((draft, at) => ({ draft, at }))
    .filter(({ draft }) => draft.standing === "conflict" && draft.pair !== undefined)
    .slice(0, mostNamed);
  if (named.length === 0) return [];
  const parts = named.map(({ at }): Sentence => {
    const part = (name: string): { from: string; as: "text" } => ({
      from: `/quantities/c${at}-${name}/value`,
      as: "text",
    });
    return say`“${part("printed-a")}” and “${part("printed-b")}” (${part("what")})`;
  });
  return [
    [...say`The widest apart for their size: `, ...parts.flatMap((part, i) => (i === 0 ? part : ["; ", ...part])), "."],
  ];
}

function identityWords(
  book: QuantityBook,
  checks: readonly IdentityCheck[],
  components: readonly ComponentFound[],
): readonly Sentence[] {
  if (checks.length === 0) return [];
  const total = (name: string, label: string, value: number): ReturnType<QuantityBook["add"]> =>
    book.add(name, { label, unit: "identities", value }, "count");
  const unchecked = checks.filter(({ verdict }) => verdict === "not checkable");
  const declared = total("identities", "Identities declared", checks.length);
  const alone = total("identities-checkable", "Identities that can be checked alone", checks.length - unchecked.length);
  const violated = checks.filter(({ verdict }) => verdict === "violated").length;
  const broken = total("identities-violated", "Identities that fail alone", violated);
  const left = total("identities-unchecked", "Identities that lack a figure", unchecked.length);
  for (const [i, { identity, missing }] of unchecked.entries()) {
    book.text(`unchecked-${i}`, `Cannot be checked alone: ${identity.text}`, missing.join("; "));
  }
  const sentences: Sentence[] = [
    [
      ...say`Of ${declared} declared ${checks.length === 1 ? "identity" : "identities"}, ${alone} can be checked alone`,
      ...(violated === 0
        ? [", and none of these fails"]
        : say`, and ${broken} of these ${violated === 1 ? "fails" : "fail"}`),
      ...(unchecked.length === 0
        ? []
        : say`; ${left} ${unchecked.length === 1 ? "lacks a figure and only takes" : "lack a figure and only take"} part in the whole system`),
      ".",
    ],
  ];
  const inconsistent = components.filter(({ status }) => status === "inconsistent");
  inconsistent.forEach((component, g) => {
    listRepairs(book, `g${g}`, component);
  });
  if (inconsistent.length > 0) {
    const least = inconsistent.reduce((sum, component) => sum + component.fewest, 0);
    const fewest = book.add(
      "fewest-wrong",
      {
        label: "Fewest figures that must be wrong if the identities hold",
        unit: "figures",
        value: least,
      },
      "count",
    );
    sentences.push(
      say`If all identities hold, at least ${fewest} printed ${least === 1 ? "figure" : "figures"} must be wrong.`,
    );
  }
  const unsure = components.filter(({ stopped }) => stopped).length;
  if (unsure > 0) {
    const groups = book.add(
      "stopped",
      { label: "Groups of identities whose search stopped at its limit", unit: "groups", value: unsure },
      "count",
    );
    sentences.push(
      say`For ${groups} ${unsure === 1 ? "group" : "groups"} of identities the search stopped at its limit, so there may be more to find.`,
    );
  }
  return sentences;
}

/** Every smallest set of figures as a named quantity, so that a reader can see them all. */
function listRepairs(book: QuantityBook, name: string, { repairs, fewest, moreRepairs }: ComponentFound): void {
  book.add(
    `${name}-fewest`,
    { label: "Fewest figures that must be wrong in this group", unit: "figures", value: fewest },
    "count",
  );
  book.add(
    `${name}-sets`,
    {
      label: moreRepairs ? "Smallest sets listed (there may be more)" : "Smallest sets",
      unit: "sets",
      value: repairs.length,
    },
    "count",
  );
  repairs.forEach((repair, i) => {
    const value = repair.cells.map((cell) => `${cell.estimand}, ${cell.place}, ${cell.period}`).join("; ");
    const ids = repair.cells.flatMap(({ versions }) =>
      versions.flatMap((version) => version.observations.map(({ id }) => id)),
    );
    book.add(`${name}-set-${i}`, { label: "Would be wrong together", unit: "", value, observations: ids }, "text");
  });
}

/** What the contradictions themselves say about each innocent explanation. */
export function examine(book: QuantityBook, { drafts, checks }: Work): readonly ExplanationFound[] {
  const conflicts = drafts.filter(({ standing }) => standing !== "agreement");
  const pairs = conflicts.flatMap(({ pair }) => pair ?? []);
  const withCause = (ids: readonly string[]): number =>
    conflicts.filter(({ causes }) => causes.some(({ id }) => ids.includes(id))).length;
  const all = book.add(
    "open",
    { label: "Contradictions and tensions", unit: "pairs", value: conflicts.length },
    "count",
  );
  const found = (id: string, value: number, label: string): ExplanationFound => {
    const k = book.add(`fits-${id}`, { label, unit: "pairs", value }, "count");
    const speaks = conflicts.length === 0 ? "not examined" : value > 0 ? "for" : "against";
    return { id, speaks, why: say`It would fit ${k} of the ${all} contradictions and tensions.` };
  };
  const revised = pairs.filter(({ first, second }) => {
    const dates = (version: typeof first): readonly string[] =>
      version.observations.map(({ published }) => published).filter((date) => date !== "");
    const [a, b] = [dates(first), dates(second)].map((list) => [...list].sort(compareText));
    return a?.[0] !== undefined && b?.[0] !== undefined && a[0].slice(0, 7) !== b[0].slice(0, 7);
  }).length;
  const slips = ["transposition", "one-digit", "dropped-digit", "factor-ten", "unit-slip"];
  const violated = checks.filter(({ verdict }) => verdict === "violated").length;
  return [
    {
      id: "definition",
      speaks: "not examined",
      why: say`What each source counted is not in the figures; it must be read in the sources.`,
    },
    found("register", withCause(["other-line"]), "Gaps that two registers would explain"),
    found(
      "cut-off",
      withCause(["other-date"]) + pairs.filter(({ why }) => why === "day-unknown").length,
      "Gaps that another date would explain",
    ),
    found("rounding", withCause(["rounding"]), "Gaps that rounding would explain"),
    found("misprint", withCause(slips), "Gaps that a slip of the pen or a wrong unit would explain"),
    found("revision", revised, "Gaps between figures published in different months"),
    {
      id: "identity",
      speaks: "not examined",
      why:
        violated === 0
          ? say`No identity fails by itself.`
          : say`Whether an identity may fail innocently is for the case to say; it stands beside each.`,
    },
  ];
}

/** Every contradiction and tension at its relative gap. */
export function drawGaps(drafts: readonly Draft[]): readonly SeriesPlot[] {
  const shown = drafts.filter(({ standing }) => standing !== "agreement").slice(0, mostDrawn);
  if (shown.length === 0) return [];
  return [
    {
      kind: "series",
      title: "How far apart contradicting figures are",
      description: "One mark for each contradiction or tension, at its gap as a share of the larger figure.",
      xLabel: "contradictions and tensions, widest first",
      yLabel: "gap, % of the larger figure",
      marks: shown.map(({ relative, about, standing }, i) => ({
        x: i + 1,
        at: String(i + 1),
        lower: 100 * relative,
        upper: 100 * relative,
        label: about,
        group: standing,
      })),
      join: [],
      lines: [],
      reference: { y: 0, label: "no gap" },
      zeroBased: true,
    },
  ];
}
