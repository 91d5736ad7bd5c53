import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { battery, type AnyTest } from "../src/battery/index.js";
import { defaultOptions } from "../src/core/options.js";
import { accusationLog10 } from "../src/core/accusation.js";
import type { Calibration, CalibrationRow, LabelledRow, Outcome, Scenario, Trap } from "../src/core/test.js";
import { seededRng } from "../src/numerics/rng.js";

/**
 * Measures how often each test fires on honest and on made-up data and commits the counts as src/battery/calibration/ID.ts.
 * Usage: npm run calibrate [-- ID …] [--simulations N] [--draws N]; with --labelled on the labelled data instead, which stay where
 * they are: only counts and hashes are kept. Not part of CI: it takes minutes to hours.
 */
const args = process.argv.slice(2);
const unknown = args.find((arg) => arg.startsWith("-") && !["--simulations", "--draws", "--labelled"].includes(arg));
if (unknown !== undefined) {
  process.stderr.write(`calibrate: ${unknown} is no option; known are ID, --simulations N, --draws N and --labelled\n`);
  process.exit(1);
}
const numberOption = (name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const simulations = numberOption("simulations", 2000);
const draws = numberOption("draws", 999);
const wanted = args.filter((arg, i) => !arg.startsWith("--") && !(args[i - 1] ?? "").startsWith("--"));

/** Stops a Monte Carlo p once so many draws are as far out: honest data cost a twentieth, and size is kept (Besag and Clifford). */
const stopAfter = 20;

function measure(
  test: AnyTest,
  scenario: Scenario<never>,
  kind: string,
  each: (outcome: Outcome) => void = () => undefined,
): CalibrationRow {
  const options = defaultOptions(test.options);
  const fired = { "0.05": 0, "0.01": 0, "0.001": 0 };
  const wanted = Math.min(simulations, scenario.most ?? Infinity);
  for (let i = 0; i < wanted; i += 1) {
    const rng = seededRng(`calibrate/${test.id}/${scenario.id}/${i}`);
    const input = scenario.draw(rng.stream("data"));
    if (test.applicability(input, options).verdict !== "not-applicable") {
      const outcome = test.run(input, options, { rng: rng.stream("test"), draws, stopAfter });
      each(outcome);
      const conflict = outcome.comparisons.some((comparison) => comparison.standing === "conflict");
      const log10 = accusationLog10(outcome) ?? (conflict ? -Infinity : 0);
      for (const level of ["0.05", "0.01", "0.001"] as const)
        if (log10 <= Math.log10(Number(level)) + 1e-12) fired[level] += 1;
    }
    if (i % 100 === 99) process.stderr.write(`\r${test.id} ${kind} ${scenario.id}: ${i + 1} of ${wanted} `);
  }
  process.stderr.write("\n");
  return { scenario: scenario.id, description: scenario.description, n: scenario.n, simulations: wanted, fired };
}

/** A trap is caught where the explanation it names speaks for itself. */
function measureTrap(test: AnyTest, trap: Trap<never>): NonNullable<Calibration["traps"]>[number] {
  let caught = 0;
  const row = measure(test, trap, "trap", ({ explanations }) => {
    if (explanations.some(({ id, speaks }) => id === trap.caughtBy && speaks === "for")) caught += 1;
  });
  return { ...row, caughtBy: trap.caughtBy, caught };
}

/** What the tests say of data whose status others have established; each file of scripts/labelled answers for some tests. */
async function measureLabelled(): Promise<void> {
  const rows = new Map<string, LabelledRow[]>();
  for (const name of readdirSync("scripts/labelled").sort()) {
    process.stderr.write(`labelled: ${name}\n`);
    const { label } = (await import(`./labelled/${name.replace(/\.ts$/u, ".js")}`)) as {
      readonly label?: () => Promise<readonly { readonly test: string; readonly rows: readonly LabelledRow[] }[]>;
    };
    // A file without `label` is a helper of the others.
    for (const found of label === undefined ? [] : await label())
      rows.set(found.test, [...(rows.get(found.test) ?? []), ...found.rows]);
  }
  for (const test of battery) {
    const labelled = rows.get(test.id);
    if (labelled !== undefined) write(test, { ...test.calibration, labelled });
  }
}

/** The calibration as a module that holds nothing but JSON: Node 20 imports no JSON files without a warning. */
function write(test: AnyTest, calibration: Calibration): void {
  const path = `src/battery/calibration/${test.id}.ts`;
  const name = /export const (\w+)/u.exec(existsSync(path) ? readFileSync(path, "utf8") : "")?.[1] ?? "calibration";
  writeFileSync(
    path,
    `import type { Calibration } from "../../core/test.js";\n\n/** Written by ${calibration.command}; do not edit. */\nexport const ${name}: Calibration = ${JSON.stringify(calibration, null, 2)};\n`,
  );
}

if (args.includes("--labelled")) await measureLabelled();
for (const test of args.includes("--labelled")
  ? []
  : battery.filter((candidate) => wanted.length === 0 || wanted.includes(candidate.id))) {
  // The scenarios of a test draw inputs of that test; the registry has forgotten which, so the types cannot say it.
  const rows = (scenarios: readonly unknown[], kind: string): CalibrationRow[] =>
    scenarios.map((scenario) => measure(test, scenario as Scenario<never>, kind));
  const calibration = {
    test: test.id,
    testVersion: test.version,
    command: `npm run calibrate -- ${test.id} --simulations ${simulations} --draws ${draws}`,
    honest: rows(test.honest, "honest"),
    fabricated: rows(test.fabricated, "made-up"),
    ...(test.traps === undefined
      ? {}
      : { traps: (test.traps as readonly unknown[]).map((trap) => measureTrap(test, trap as Trap<never>)) }),
    ...(test.calibration.labelled === undefined ? {} : { labelled: test.calibration.labelled }),
  };
  write(test, calibration);
}
