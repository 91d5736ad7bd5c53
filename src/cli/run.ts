import { readFinding, writeFinding } from "../case/findings.js";
import type { BatteryFinding } from "../core/battery.js";
import { DataError } from "../core/errors.js";
import type { Finding } from "../core/finding.js";
import { canonicalJson } from "../core/json.js";
import { suggest } from "../core/suggest.js";
import { computerFor } from "../run/pool.js";
import { prepareCase, runCase } from "../run/run-case.js";
import type { PreparedRun } from "../run/run-test.js";
import { exitCodes } from "./exit.js";
import { loadCase, settingOf } from "./load-case.js";
import { openEngine } from "./open-engine.js";
import { interruptSignal, progressOn } from "./progress.js";
import { wholeNumber } from "./whole-number.js";
import { standAmongTwins, twinsAsked } from "./run-twins.js";
import { batteryLine, summaryLine } from "./summary.js";

export async function runCommand(folder: string, options: Readonly<Record<string, unknown>>): Promise<void> {
  const jobs = wholeNumber("--jobs", options["jobs"], { most: 64 });
  const twins = twinsAsked(options);
  const subject = loadCase(folder);
  const setting = settingOf(subject, typeof options["seed"] === "string" ? options["seed"] : subject.seed);
  const runs = selected(prepareCase(subject, setting), options["only"]);
  const engine = await openEngine(subject, options["engine"]);
  const computer = computerFor(jobs);
  const signal = interruptSignal();
  try {
    const findings = await runCase({
      runs,
      engine,
      setting,
      compute: computer.compute,
      jobs,
      kept: (run) => (options["fresh"] === true ? undefined : readFinding(folder, run.id, run.key)),
      save: (finding) => {
        writeFinding(folder, finding);
      },
      progress: progressOn(process.stderr),
      signal,
    });
    const battery =
      twins === 0
        ? undefined
        : await standAmongTwins(folder, {
            runs,
            engine,
            setting,
            computer,
            twins,
            jobs,
            fresh: options["fresh"] === true,
            signal,
          });
    print(folder, findings, battery, options["json"] === true);
    if (findings.some((finding) => finding.status === "failed")) process.exitCode = exitCodes.usage;
  } finally {
    await computer.close();
    await engine.close();
  }
}

function print(folder: string, findings: readonly Finding[], battery: BatteryFinding | undefined, json: boolean): void {
  if (json) {
    process.stdout.write(
      canonicalJson({ schema: "plumbline/run@1", findings, ...(battery === undefined ? {} : { battery }) }),
    );
    return;
  }
  for (const finding of findings) process.stdout.write(summaryLine(finding));
  if (battery !== undefined) process.stdout.write(`\n${batteryLine(battery)}`);
  process.stdout.write(`${findings.length} findings in ${folder}/findings\nNext: plumbline dossier ${folder}\n`);
}

function selected(runs: readonly PreparedRun[], only: unknown): readonly PreparedRun[] {
  if (!Array.isArray(only)) return runs;
  const ids = runs.map((run) => run.id);
  for (const id of only) {
    if (typeof id === "string" && !ids.includes(id)) {
      const near = suggest(id, ids);
      throw new DataError(
        `The plan has no run "${id}".`,
        near === undefined ? `Its runs are: ${ids.join(", ")}.` : `Did you mean "${near}"?`,
      );
    }
  }
  return runs.filter((run) => only.includes(run.id));
}
