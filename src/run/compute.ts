import { findTest, type AnyTest } from "../battery/index.js";
import type { Admissible, FalseAlarm, Power, Sensitivity } from "../core/finding.js";
import type { AnyOptions } from "../core/options.js";
import type { RoleAnswers } from "../core/roles.js";
import type { Applicability, CalibrationRow, Outcome } from "../core/test.js";
import { roundNumbers } from "../core/json.js";
import type { Series } from "../core/values.js";
import { sellkeBound } from "../numerics/evalues.js";
import { seededRng } from "../numerics/rng.js";
import { admissiblePoints, withValues, type AdmissiblePoint } from "./admissible.js";

export type Answers = Readonly<Record<string, RoleAnswers[keyof RoleAnswers] | undefined>>;

/** All that a worker needs; plain data, so that it can be sent to one. */
export interface Task {
  readonly test: string;
  readonly answers: Answers;
  readonly options: AnyOptions;
  readonly admissible: readonly Admissible[];
  readonly seed: string;
  readonly draws: number;
}

export type Computed =
  | {
      readonly status: "tested";
      readonly applicability: Applicability;
      readonly outcome: Outcome;
      readonly sensitivity?: Sensitivity;
      readonly calibration: FalseAlarm;
      readonly power: readonly Power[];
    }
  | { readonly status: "not-applicable"; readonly reasons: readonly string[] };

/** Monte Carlo draws at admissible points other than the base: enough for a range, a fifth of the cost. */
const sensitivityDraws = 199;

/** Runs one test at the base and over the admissible region. A pure function of the task. */
export function compute(task: Task, signal?: AbortSignal): Computed {
  const test = findTest(task.test);
  const points = admissiblePoints(task.admissible);
  const base = points[0];
  if (task.admissible.length > 0 && base === undefined) {
    return {
      status: "not-applicable",
      reasons: ["No value satisfies the stated admissible region: its bounds and its sum exclude each other."],
    };
  }
  const input = base === undefined ? task.answers : withPoint(task.answers, base);
  const applicability = test.applicability(input, task.options);
  if (applicability.verdict === "not-applicable") return { status: "not-applicable", reasons: applicability.reasons };
  const run = (at: Answers, draws: number): Outcome =>
    roundNumbers(
      withEvidence(
        test.run(at, task.options, { rng: seededRng(task.seed), draws, ...(signal === undefined ? {} : { signal }) }),
      ),
    );
  const outcome = run(input, task.draws);
  const others = points.slice(1).flatMap((point) => {
    signal?.throwIfAborted();
    const at = withPoint(task.answers, point);
    return test.applicability(at, task.options).verdict === "not-applicable"
      ? []
      : [run(at, Math.min(task.draws, sensitivityDraws))];
  });
  return {
    status: "tested",
    applicability,
    outcome,
    ...(base === undefined ? {} : { sensitivity: sensitivityOf(task.admissible, base, outcome, others) }),
    calibration: falseAlarmOf(test, test.shape(input)),
    power: powerOf(test, test.shape(input)),
  };
}

/** Of each kind of made-up data, the measured row of the size nearest to that of the data: known before the result. */
export function powerOf(test: AnyTest, shape: string): readonly Power[] {
  const n = test.calibration.honest.find(({ scenario }) => scenario === shape)?.n ?? 1;
  const distance = (row: { readonly n: number }): number => Math.abs(Math.log(Math.max(1, row.n) / Math.max(1, n)));
  const nearest = new Map<string, CalibrationRow>();
  for (const row of test.calibration.fabricated) {
    const known = nearest.get(row.description);
    if (known === undefined || distance(row) < distance(known)) nearest.set(row.description, row);
  }
  return [...nearest.values()].map(({ description, n: size, simulations, fired }) => ({
    description,
    n: size,
    simulations,
    fired,
  }));
}

/** Where the test names no alternative of its own, the most that its p can weigh against the null hypothesis, said to be a bound. */
function withEvidence(outcome: Outcome): Outcome {
  const { p } = outcome;
  if (outcome.evidence !== undefined || p.method === "none" || !Number.isFinite(p.log10)) return outcome;
  const bound = sellkeBound(p.log10 * Math.LN10);
  if (bound === 0) return outcome;
  return {
    ...outcome,
    evidence: {
      kind: "sellke-bound",
      log10: bound / Math.LN10,
      alternative: "any alternative that makes small p-values the likelier the smaller they are",
    },
  };
}

/** The answers at every admissible point, the base first; the answers themselves where nothing is unknown; none where nothing is possible. */
export function answersAtPoints(answers: Answers, admissible: readonly Admissible[]): readonly Answers[] {
  if (admissible.length === 0) return [answers];
  return admissiblePoints(admissible).map((point) => withPoint(answers, point));
}

function withPoint(answers: Answers, point: AdmissiblePoint): Answers {
  const roles = [...new Set(point.values.map((value) => value.role))];
  return {
    ...answers,
    ...Object.fromEntries(
      roles.map((role) => {
        // Only series roles may have admissible regions: `check` and `prepare` have made sure of it.
        const series = answers[role] as Series;
        return [
          role,
          withValues(
            series,
            point.values.filter((value) => value.role === role),
          ),
        ];
      }),
    ),
  };
}

function sensitivityOf(
  regions: readonly Admissible[],
  base: AdmissiblePoint,
  outcome: Outcome,
  others: readonly Outcome[],
): Sensitivity {
  const all = [outcome, ...others];
  const range = (values: readonly number[]): { lower: number; upper: number } => ({
    lower: Math.min(...values),
    upper: Math.max(...values),
  });
  const numbers = Object.entries(outcome.quantities).filter(([, q]) => typeof q.value === "number");
  const log10 = all.flatMap((o) => (o.p.method === "none" ? [] : [o.p.log10]));
  return roundNumbers({
    points: all.length,
    description: regions.map((region) => region.reason).join(" "),
    base: Object.fromEntries(base.values.map((value) => [`${value.role} ${value.period}`, value.value])),
    ...(log10.length === 0 ? {} : { log10p: range(log10) }),
    statistic: range(all.map((o) => o.statistic.value)),
    effect: range(all.map((o) => o.effect.value)),
    quantities: Object.fromEntries(
      numbers.map(([name]) => [
        name,
        range(all.map((o) => o.quantities[name]?.value).filter((value) => typeof value === "number")),
      ]),
    ),
  });
}

/** The measured false-alarm rate of the calibrated scenario that is most like the data. */
export function falseAlarmOf(test: AnyTest, scenario: string): FalseAlarm {
  const row = test.calibration.honest.find((candidate) => candidate.scenario === scenario);
  if (row === undefined)
    throw new RangeError(`${test.id} has no calibration for its scenario "${scenario}"; run npm run calibrate`);
  return {
    scenario: row.scenario,
    description: row.description,
    n: row.n,
    simulations: row.simulations,
    fired: row.fired,
  };
}
