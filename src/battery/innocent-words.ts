import type { ExplanationFound } from "../core/test.js";
import type { Sentence } from "../core/sentence.js";
import { quantity, say } from "../core/sentence.js";

/** What each explanation is told to the reader, from what was measured. Numbers are those of `examine`. */
function found(id: string, speaks: ExplanationFound["speaks"], why: Sentence): ExplanationFound {
  return { id, speaks, why };
}

/** How much likelier than independent noise a kind of noise is, in logs: above zero clearly so, far below clearly not. */
export interface Gain {
  readonly log: number;
  /** Whether another innocent kind is far likelier still. */
  readonly beaten: boolean;
}

function speaksOf({ log, beaten }: Gain): ExplanationFound["speaks"] {
  if (log > 0 && !beaten) return "for";
  return log < -6 ? "against" : "not examined";
}

/** `gain` is undefined where nothing can be told. */
export function smoothing(tooLittle: boolean, gain: Gain | undefined): ExplanationFound {
  const id = "smoothing";
  if (!tooLittle)
    return found(id, "against", say`The figures scatter no less than counts do; averages over periods would.`);
  if (gain === undefined)
    return found(
      id,
      "not examined",
      say`Whether the figures are averages over several periods cannot be read from so few or such figures; only the publisher's method can tell.`,
    );
  const speaks = speaksOf(gain);
  return speaks === "for"
    ? found(
        id,
        speaks,
        say`The noise hangs together as in averages over ${quantity("averagePeriods", "text")} periods: ten to the power ${quantity("averageLog10", "decimal1")} times as likely as noise that is new in each period.`,
      )
    : found(
        id,
        speaks,
        say`Noise as in averages over several periods is not the likeliest kind, or not clearly likelier than noise that is new in each period (ten to the power ${quantity("averageLog10", "decimal1")} times as likely).`,
      );
}

export function interpolation(signature: boolean): ExplanationFound {
  return signature
    ? found(
        "interpolation",
        "for",
        say`${quantity("zeroBends", "count")} figures lie midway between their neighbours but for rounding, as interpolated ones do.`,
      )
    : found(
        "interpolation",
        "against",
        say`Figures midway between their neighbours but for rounding: ${quantity("zeroBends", "count")}. Straight interpolation would make many.`,
      );
}

export function unit(signature: boolean): ExplanationFound {
  return signature
    ? found(
        "unit",
        "for",
        say`Every figure is a multiple of ${quantity("commonUnit", "count")}: counted in larger units, the figures vary less than single counts would.`,
      )
    : found(
        "unit",
        "against",
        say`The figures have no power of ten in common beyond their declared rounding, so they were not counted in tens or thousands.`,
      );
}

export function carryForward(repeats: number, copied: boolean): ExplanationFound {
  const id = "carry-forward";
  if (repeats === 0) return found(id, "against", say`No figure repeats the one before.`);
  return copied
    ? found(
        id,
        "for",
        say`Figures equal to the one before: ${quantity("repeats", "count")}, where chance makes about ${quantity("expectedRepeats", "decimal1")}.`,
      )
    : found(
        id,
        "against",
        say`Figures equal to the one before: ${quantity("repeats", "count")}, no more than chance makes (about ${quantity("expectedRepeats", "decimal1")}).`,
      );
}

export function runningTotal(falls: number, gain: Gain | undefined): ExplanationFound {
  const id = "running-total";
  if (falls > 0)
    return found(
      id,
      "against",
      say`Figures lower than the one before: ${quantity("falls", "count")}. A running total never falls.`,
    );
  return gain !== undefined && speaksOf(gain) === "for"
    ? found(
        id,
        "for",
        say`The figures never fall, and their noise adds up from period to period as that of running totals does: ten to the power ${quantity("totalLog10", "decimal1")} times as likely as noise that is new in each period.`,
      )
    : found(
        id,
        "not examined",
        say`The figures never fall, so the figures alone cannot exclude that they are running totals; the source's words must say that they count one period each.`,
      );
}

export function quota(signature: boolean): ExplanationFound {
  return signature
    ? found(
        "quota",
        "for",
        say`Every figure is a multiple of ${quantity("roundStep", "count")}, as targets are; a plan that was met would look like this. Compare the figures with any published target.`,
      )
    : found(
        "quota",
        "not examined",
        say`A plan or a capacity would show in documents; compare the figures with any published target.`,
      );
}

/** `share` of the largest possible count, on average; NaN where none is bound. */
export function population(share: number): ExplanationFound {
  const id = "population";
  if (Number.isNaN(share))
    return found(id, "not examined", say`No largest possible count is bound, so the share of it is not known.`);
  return share >= 0.1
    ? found(
        id,
        "for",
        say`The figures are ${quantity("limitShare", "percent0")} of the largest possible on average; counts out of a fixed number vary less than independent ones by that share.`,
      )
    : found(
        id,
        "against",
        say`The figures are ${quantity("limitShare", "percent1")} of the largest possible on average, too small a share to make them steady.`,
      );
}

export function persistence(tooLittle: boolean, gain: Gain | undefined): ExplanationFound {
  const id = "persistence";
  if (!tooLittle) return found(id, "against", say`The figures scatter no less than counts do around the curve.`);
  if (gain === undefined)
    return found(
      id,
      "not examined",
      say`Whether cases stay from one period to the next cannot be read from so few or such figures; the source's definition must tell.`,
    );
  const speaks = speaksOf(gain);
  return speaks === "for"
    ? found(
        id,
        speaks,
        say`Deviations last: with a share of ${quantity("persistentShare", "decimal2")} kept from one period to the next the figures are ten to the power ${quantity("persistentLog10", "decimal1")} times as likely as with noise that is new in each period.`,
      )
    : found(
        id,
        speaks,
        say`Deviations that last are not the likeliest kind of noise, or not clearly likelier than noise that is new in each period (ten to the power ${quantity("persistentLog10", "decimal1")} times as likely).`,
      );
}
