import { readBattery, readTwins, saveTwins, writeBattery } from "../case/twins.js";
import type { BatteryFinding } from "../core/battery.js";
import type { Engine } from "../engine/engine.js";
import type { Pool } from "../run/pool.js";
import type { PreparedRun, Setting } from "../run/run-test.js";
import { runTwins } from "../run/run-twins.js";
import { twinsKey } from "../run/twins.js";
import { plannedTwins } from "./load-case.js";
import { twinsProgressOn } from "./progress.js";
import { wholeNumber } from "./whole-number.js";

/** Twins are drawn of the whole plan: with --only there is no battery to stand among. */
export function twinsAsked(options: Readonly<Record<string, unknown>>): number {
  const text = options["twins"] ?? String(plannedTwins);
  const twins = wholeNumber("--twins", text, { least: 0, most: 9999 });
  return Array.isArray(options["only"]) ? 0 : twins;
}

/** The finding of the whole battery: the one on disk where nothing has changed, else computed and saved. */
export async function standAmongTwins(
  folder: string,
  work: {
    readonly runs: readonly PreparedRun[];
    readonly engine: Engine;
    readonly setting: Setting;
    readonly computer: Pool;
    readonly twins: number;
    readonly jobs: number;
    readonly fresh: boolean;
    readonly signal: AbortSignal;
  },
): Promise<BatteryFinding> {
  const { runs, engine, setting, computer, twins, jobs } = work;
  const key = twinsKey(
    runs.map((run) => run.key),
    setting.seed,
    twins,
  );
  const known = work.fresh ? undefined : readBattery(folder, key);
  if (known !== undefined) return known;
  const battery = await runTwins({
    runs,
    engine,
    declared: setting.declared,
    seed: setting.seed,
    twins,
    compute: computer.computeTwins,
    jobs,
    kept: (wanted) => (work.fresh ? undefined : readTwins(folder, wanted)),
    save: (soFar) => {
      saveTwins(folder, soFar);
    },
    progress: twinsProgressOn(process.stderr),
    signal: work.signal,
  });
  writeBattery(folder, battery);
  return battery;
}
