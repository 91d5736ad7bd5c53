import { findTest } from "../battery/index.js";
import { accusationLog10 } from "../core/accusation.js";
import type { BatteryFinding, Flags } from "../core/battery.js";
import type { AnyOptions } from "../core/options.js";
import { compactJson, roundNumbers } from "../core/json.js";
import { westfallYoung } from "../numerics/westfall-young.js";
import { seededRng } from "../numerics/rng.js";
import type { Answers } from "./compute.js";
import { sha256 } from "./provenance.js";

/** One run of the plan at its base values, as plain data that a worker can be sent. */
export interface TwinRun {
  readonly id: string;
  readonly test: string;
  readonly answers: Answers;
  readonly options: AnyOptions;
  /** The same at other values that no source excludes; twins are drawn at the base alone. */
  readonly elsewhere?: readonly Answers[];
}

/** Twins from `first` up to, not including, `last`. */
export interface TwinTask {
  readonly runs: readonly TwinRun[];
  readonly seed: string;
  readonly first: number;
  readonly last: number;
}

/** A p of a twin is as fine as a planned run's; most stop early, after this many exceedances. */
export const twinDraws = 999;
export const twinStopAfter = 10;

/** An exact p of zero is kept as this, so that every number of a file is one. */
const leastLog10p = -1e9;

/** log10 p of each run on each twin of the task, in order. A pure function of the task. */
export function computeTwins(task: TwinTask, signal?: AbortSignal): readonly (readonly number[])[] {
  return Array.from({ length: task.last - task.first }, (_, i) => {
    signal?.throwIfAborted();
    return task.runs.map((run) => twinLog10p(run, `${task.seed}/twin/${task.first + i}`) ?? 0);
  });
}

/** What the run says of one twin; undefined where the test draws none or does not apply to it. */
function twinLog10p(run: TwinRun, name: string): number | undefined {
  const test = findTest(run.test);
  const twin = test.twin(run.answers, run.options, seededRng(name));
  return twin === undefined ? undefined : sequentialLog10p(run, twin, `${name}/${run.id}`);
}

/** log10 of the p after innocent explanations, by the sequential procedure; undefined where the test states none. */
export function sequentialLog10p(run: TwinRun, answers: Answers, seed: string): number | undefined {
  const test = findTest(run.test);
  if (test.applicability(answers, run.options).verdict === "not-applicable") return undefined;
  const context = { rng: seededRng(seed), draws: twinDraws, stopAfter: twinStopAfter };
  const log10p = accusationLog10(test.run(answers, run.options, context));
  return log10p === undefined ? undefined : Math.max(leastLog10p, log10p);
}

/** Runs that can stand among twins with their own log10 p, and the others with the reason. */
export function eligibleRuns(
  runs: readonly TwinRun[],
  seed: string,
): {
  readonly eligible: readonly (TwinRun & { readonly log10p: number })[];
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
} {
  const eligible: (TwinRun & { readonly log10p: number })[] = [];
  const leftOut: { readonly id: string; readonly reason: string }[] = [];
  for (const run of runs) {
    const test = findTest(run.test);
    const leave = (reason: string): void => void leftOut.push({ id: run.id, reason });
    if (test.applicability(run.answers, run.options).verdict === "not-applicable") {
      leave("The test does not apply to the figures.");
      continue;
    }
    const twin = test.twin(run.answers, run.options, seededRng(`${seed}/twin/0`));
    if (twin === undefined) {
      leave("The answer is arithmetic, or no null law can be fitted to draw a twin from.");
      continue;
    }
    // Both sides go without comparators and whatever else a twin leaves out: the figures keep only the roles that a twin has.
    const alike = (answers: Answers): Answers =>
      Object.fromEntries(Object.entries(answers).filter(([role]) => (twin as Answers)[role] !== undefined));
    // Of the values that no source gives, the least surprising ones count.
    const log10ps = [run.answers, ...(run.elsewhere ?? [])]
      .map((answers) => sequentialLog10p(run, alike(answers), `${seed}/figures/${run.id}`))
      .filter((log10p) => log10p !== undefined);
    if (log10ps.length === 0) leave("The test states no probability for the figures.");
    else {
      const { id, test: name, options } = run;
      eligible.push({ id, test: name, options, answers: alike(run.answers), log10p: Math.max(...log10ps) });
    }
  }
  return { eligible, leftOut };
}

/** Identity of the twins: the same key means the same runs, seed and settings. */
export function twinsKey(runKeys: readonly string[], seed: string, twins: number): string {
  return sha256(compactJson({ runKeys, seed, twins, twinDraws, twinStopAfter }));
}

/** The finding of the whole battery from the p-values of all twins; `simulated[b][j]` is log10 p of run j on twin b. */
export function batteryFinding(options: {
  readonly key: string;
  readonly seed: string;
  readonly eligible: readonly { readonly id: string; readonly log10p: number }[];
  readonly leftOut: BatteryFinding["leftOut"];
  readonly simulated: readonly (readonly number[])[];
}): BatteryFinding {
  const { eligible, simulated } = options;
  const observed = eligible.map(({ log10p }) => log10p);
  const toLog = (log10: number): number => log10 * Math.LN10;
  const adjusted = westfallYoung(
    observed.map(toLog),
    simulated.map((row) => row.map(toLog)),
  );
  const fired = (log10p: number, level: number): boolean => log10p <= Math.log10(level) + 1e-9;
  return roundNumbers({
    schema: "plumbline/battery@1",
    key: options.key,
    seed: options.seed,
    twins: simulated.length,
    draws: twinDraws,
    stopAfter: twinStopAfter,
    log10p: eligible.length === 0 ? 0 : Math.min(...adjusted) / Math.LN10,
    flags: { "0.05": flagsAt(observed, simulated, 0.05), "0.01": flagsAt(observed, simulated, 0.01) },
    runs: eligible.map(({ id, log10p }, j) => ({
      id,
      log10p,
      log10Adjusted: adjusted[j]! / Math.LN10,
      twinsFired: {
        "0.05": simulated.filter((row) => fired(row[j] ?? 0, 0.05)).length,
        "0.01": simulated.filter((row) => fired(row[j] ?? 0, 0.01)).length,
      },
    })),
    leftOut: options.leftOut,
  });
}

function flagsAt(observed: readonly number[], simulated: readonly (readonly number[])[], level: number): Flags {
  const flags = (row: readonly number[]): number => row.filter((log10p) => log10p <= Math.log10(level) + 1e-9).length;
  const own = flags(observed);
  const counts = simulated.map(flags).sort((a, b) => a - b);
  return {
    observed: own,
    meanOfTwins: counts.length === 0 ? 0 : counts.reduce((sum, count) => sum + count, 0) / counts.length,
    upperOfTwins: counts[Math.max(0, Math.ceil(0.95 * counts.length) - 1)] ?? 0,
    twinsAsMany: counts.filter((count) => count >= own).length,
  };
}
