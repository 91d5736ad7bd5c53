import { say, type NumberPart, type Sentence } from "../../core/sentence.js";
import type { ExplanationFound } from "../../core/test.js";
import { cappedChance } from "../support/capped-chance.js";
import type { QuantityBook } from "../support/quantity-book.js";
import { isExact } from "../support/whole-range.js";
import type { Roundness, Stale } from "./checks.js";
import type { Homogeneity, Rate } from "./rates.js";
import { expectedGain, type Span } from "./spans.js";

export interface TestedSpan {
  readonly span: Span;
  readonly logP: number;
  readonly logPConstant: number;
}

/** What the run found and the sentences say. */
export interface Found {
  readonly unit: string;
  readonly readings: number;
  readonly tested: readonly TestedSpan[];
  readonly worst: TestedSpan | undefined;
  readonly factor: number;
  readonly roundness: Roundness | undefined;
  readonly stale: readonly Stale[];
  readonly conflicts: number;
  readonly rates: readonly Rate[];
  readonly homogeneity: Homogeneity;
}

export function writeAnswer(book: QuantityBook, found: Found): readonly [Sentence, ...Sentence[]] {
  const value = (name: string, label: string, amount: number, as: Parameters<QuantityBook["add"]>[2]): NumberPart =>
    book.add(name, { label, unit: found.unit, value: amount }, as);
  const readings = value("readings", "Readings of the counter", found.readings, "count");
  const conflicts = value("conflicts", "Pairs or groups of figures that cannot all be right", found.conflicts, "count");
  const staleCount = value("staleReadings", "Readings that print an older state", found.stale.length, "count");
  const surprising = found.worst !== undefined && found.worst.logP <= Math.log(0.05);
  const round = found.roundness !== undefined && found.roundness.logP <= Math.log(0.05);
  const answer: Sentence[] = [
    found.conflicts > 0
      ? say`No. As printed, the ${readings} readings cannot all be right: ${conflicts} ${found.conflicts === 1 ? "contradiction was" : "contradictions were"} found.`
      : surprising
        ? say`Not as the annual totals say: in one stretch the gain is hard to reconcile with them, although none of the ${readings} readings contradicts another outright.`
        : round
          ? say`Over ${readings} readings it never falls, but it gains a strikingly round number at once.`
          : say`Yes, as far as the ${readings} readings show: it never falls, and no gain is out of reach.`,
  ];
  if (found.worst !== undefined) answer.push(...spanSentences(book, found, found.worst));
  if (found.roundness !== undefined && found.roundness.zeros >= 2) answer.push(roundSentence(book, found.roundness));
  if (found.stale.length > 0) {
    answer.push(
      say`Readings that print a figure which the counter had already passed long before number ${staleCount}.`,
    );
  }
  // The middle of wide bounds is no rate: between "more than" and "roughly" it can be anything.
  const exact = found.rates.filter(({ gained }) => isExact(gained));
  const perDay = (exact.length > 0 ? exact : found.rates).map((rate) => rate.perDay);
  const between =
    exact.length > 0 ? say`Between neighbouring readings known exactly` : say`Between the middles of its readings`;
  answer.push([
    ...between,
    ...say` it gains from ${value("lowestRate", "Lowest gain a day between readings", Math.min(...perDay), "decimal1")} to ${value("highestRate", "Highest gain a day between readings", Math.max(...perDay), "decimal1")} a day, ${value("meanRate", "Gain a day over all readings", found.homogeneity.perDay, "decimal1")} over all.`,
  ]);
  if (found.tested.length === 0)
    answer.push(say`No annual totals cover the dates, so gains were compared with nothing else.`);
  const [first, ...rest] = answer;
  return [first ?? say`Nothing could be said.`, ...rest];
}

function spanSentences(
  book: QuantityBook,
  found: Found,
  { span, logP, logPConstant }: TestedSpan,
): readonly Sentence[] {
  const observations = span.ids;
  const from = book.text("spanFrom", "Start of the most surprising stretch", span.from);
  const to = book.text("spanTo", "End of the most surprising stretch", span.to);
  const count = (name: string, label: string, amount: number): NumberPart =>
    book.add(name, { label, unit: found.unit, value: amount, observations }, "count");
  const gained = isExact(span.gained)
    ? say`${count("spanGain", "Gain in the most surprising stretch", span.gained.lower)}`
    : say`${count("spanGainLeast", "Least gain in the most surprising stretch", span.gained.lower)} to ${count("spanGainMost", "Greatest gain in the most surprising stretch", span.gained.upper)}`;
  const expected = count("spanExpected", "Gain there at a constant rate within each year", expectedGain(span));
  const factor = book.add(
    "rateFactor",
    {
      label: "Allowance: most by which a part of a year may differ from the year's mean rate",
      unit: "times",
      value: found.factor,
    },
    "decimal2",
  );
  const spans = book.add(
    "spansTested",
    { label: "Stretches compared with annual totals", unit: "stretches", value: found.tested.length },
    "count",
  );
  const p = book.add(
    "log10SpanP",
    { label: "log10 p of the most surprising stretch, with the allowance", unit: "log10", value: logP / Math.LN10 },
    "log10",
  );
  book.add(
    "log10SpanPConstant",
    {
      label: "log10 p of the most surprising stretch at exactly constant rates",
      unit: "log10",
      value: logPConstant / Math.LN10,
    },
    "log10",
  );
  const sentences: Sentence[] = [];
  if (span.kind === "yearToDate") {
    const start = count("spanStart", "Counter at the start, from an earlier reading and annual totals", span.start);
    const printed = book.text("spanReading", "Reading at the end of the stretch", span.reading.printed);
    sentences.push([
      ...say`By an earlier reading and the annual totals the counter stood at ${start} on ${from}; the reading of ${to} is ${printed}, a gain of `,
      ...gained,
      ...say` where a constant rate within the year gives ${expected}.`,
    ]);
  } else {
    sentences.push([
      ...say`From ${from} to ${to} the counter gains `,
      ...gained,
      ...say`, where constant rates within each year give ${expected}.`,
    ]);
  }
  const model = say`If cases fall on their dates independently and the rate in any part of a year may be up to ${factor} times the year's mean or its inverse, `;
  sentences.push(
    logP <= Math.log(0.05)
      ? [
          ...model,
          ...say`a gain so far off has a chance of at most ${cappedChance(p, logP)}; this was the most surprising of ${spans} stretches.`,
        ]
      : [
          ...model,
          // At one half and above the number itself says nothing more.
          ...(logP > Math.log(0.5) ? say`that is within reach` : say`that is within reach (chance ${p})`),
          ...say`; it was the most surprising of ${spans} stretches.`,
        ],
  );
  return sentences;
}

function roundSentence(book: QuantityBook, { roundest, zeros, gains, logP }: Roundness): Sentence {
  const gain = book.add(
    "roundGain",
    { label: "Roundest gain", unit: "", value: roundest.value, observations: roundest.ids },
    "count",
  );
  const at = book.text("roundAt", "Dates of the roundest gain", roundest.at);
  const ending = book.add("roundZeros", { label: "Zeros at its end", unit: "digits", value: zeros }, "count");
  const among = book.add("gains", { label: "Exact gains looked at", unit: "gains", value: gains }, "count");
  const p = book.add(
    "log10RoundP",
    {
      label: "log10 of the chance that any of so many gains ends in so many zeros",
      unit: "log10",
      value: logP / Math.LN10,
    },
    "log10",
  );
  const chance = say`A gain of exactly ${gain} (${at}) ends in ${ending} zeros; with evenly spread last digits `;
  return gains === 1
    ? [
        ...chance,
        ...say`a single gain would do so with a chance of ${p}, if it was not singled out for being round and the print is exact.`,
      ]
    : [
        ...chance,
        ...say`one among ${among} gains would do so with a chance of ${p}, if none was singled out for being round and the print is exact.`,
      ];
}

interface LaterExcess {
  readonly own: number;
  readonly later: number;
  readonly at: string;
}

/** The excess of the most surprising stretch and the counter's difference from the annual totals in a later year, if known. */
function laterExcess({ tested, worst }: Found): LaterExcess | undefined {
  if (worst === undefined) return undefined;
  const excess = (span: Span): number => (span.gained.lower + span.gained.upper) / 2 - expectedGain(span);
  const later = tested
    .filter(({ span }) => span.kind === "yearToDate" && span.from > worst.span.to)
    .reduce<TestedSpan | undefined>(
      (first, next) => (first === undefined || next.span.to < first.span.to ? next : first),
      undefined,
    );
  return later && { own: excess(worst.span), later: excess(later.span), at: later.span.to };
}

type Speaks = ExplanationFound["speaks"];

/** Whether more than half of the excess is still there later: it stays with another scope, it goes with late entry. */
function followed(
  book: QuantityBook,
  unit: string,
  excess: LaterExcess | undefined,
  { stays, goes }: { readonly stays: Speaks; readonly goes: Speaks },
): Pick<ExplanationFound, "speaks" | "why"> {
  if (excess === undefined) {
    return { speaks: "not examined", why: say`There is no difference whose later course could be followed.` };
  }
  const own = book.add(
    "excess",
    { label: "Difference from constant rates in that stretch", unit, value: excess.own },
    "count",
  );
  const later = book.add(
    "laterExcess",
    { label: "Difference from the annual totals in a later year", unit, value: excess.later },
    "count",
  );
  const at = book.text("laterExcessAt", "Date of that later difference", excess.at);
  return excess.later / excess.own > 0.5
    ? {
        speaks: stays,
        why: say`The difference stays: it is ${own} in that stretch, and on ${at} the counter is still ${later} from what the annual totals give, as where the two count different things.`,
      }
    : {
        speaks: goes,
        why: say`The difference does not stay: it is ${own} in that stretch, and on ${at} the counter is ${later} from what the annual totals give, as where cases were entered or dated at another time.`,
      };
}

export function examineExplanations(book: QuantityBook, found: Found): readonly ExplanationFound[] {
  const { worst, stale, roundness } = found;
  const surprising = worst !== undefined && worst.logP <= Math.log(0.05);
  const times =
    worst === undefined
      ? NaN
      : (worst.span.gained.lower + worst.span.gained.upper) / 2 / Math.max(expectedGain(worst.span), 0.5);
  const ratio =
    worst === undefined
      ? ""
      : book.add(
          "spanTimes",
          { label: "Gain of the most surprising stretch relative to constant rates", unit: "times", value: times },
          "decimal2",
        );
  const excess = laterExcess(found);
  const scope: Pick<ExplanationFound, "speaks" | "why"> = followed(book, found.unit, surprising ? excess : undefined, {
    stays: "for",
    goes: "against",
  });
  const late: Pick<ExplanationFound, "speaks" | "why"> = followed(book, found.unit, surprising ? excess : undefined, {
    stays: "against",
    goes: "for",
  });
  return [
    worst === undefined
      ? { id: "uneven-rate", speaks: "not examined", why: say`No annual totals cover the dates.` }
      : surprising
        ? {
            id: "uneven-rate",
            speaks: "against",
            why: say`It would take ${ratio} times the gain of a constant rate, more than the allowance for seasons and growth.`,
          }
        : {
            id: "uneven-rate",
            speaks: "for",
            why: say`The gain is ${ratio} times that of a constant rate, within the allowance for seasons and growth.`,
          },
    { id: "late-entry", ...late },
    { id: "other-scope", ...scope },
    stale.length > 0
      ? {
          id: "old-figure-quoted",
          speaks: "for",
          why: say`The stale readings equal or stay below states published long before.`,
        }
      : { id: "old-figure-quoted", speaks: "against", why: say`No reading prints an older state of the counter.` },
    roundness !== undefined && roundness.zeros >= 2
      ? {
          id: "batch-entry",
          speaks: "not examined",
          why: say`Whether a batch of a round number of cases was entered at once is not in the figures.`,
        }
      : { id: "batch-entry", speaks: "against", why: say`No exact gain is strikingly round.` },
  ];
}
