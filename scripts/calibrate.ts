import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { battery, type AnyTest } from "../src/battery/index.js";
import { defaultOptions } from "../src/core/options.js";
import type { CalibrationRow, Scenario } from "../src/core/test.js";
import { seededRng } from "../src/numerics/rng.js";

/**
 * Measures how often each test fires on honest and on made-up data and commits the counts as src/battery/calibration/ID.ts.
 * Usage: npm run calibrate [-- ID …] [--simulations N] [--draws N]. Not part of CI: it takes minutes to hours.
 */
const args = process.argv.slice(2);
const numberOption = (name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const simulations = numberOption("simulations", 2000);
const draws = numberOption("draws", 999);
const wanted = args.filter((arg, i) => !arg.startsWith("--") && !(args[i - 1] ?? "").startsWith("--"));

function measure(test: AnyTest, scenario: Scenario<never>, kind: string): CalibrationRow {
  const options = defaultOptions(test.options);
  const fired = { "0.05": 0, "0.01": 0, "0.001": 0 };
  for (let i = 0; i < simulations; i += 1) {
    const rng = seededRng(`calibrate/${test.id}/${scenario.id}/${i}`);
    const input = scenario.draw(rng.stream("data"));
    if (test.applicability(input, options).verdict !== "not-applicable") {
      const { p, comparisons } = test.run(input, options, { rng: rng.stream("test"), draws });
      const log10 =
        p.method === "none" ? (comparisons.some((c) => c.standing === "conflict") ? -Infinity : 0) : p.log10;
      for (const level of ["0.05", "0.01", "0.001"] as const)
        if (log10 <= Math.log10(Number(level)) + 1e-12) fired[level] += 1;
    }
    if (i % 100 === 99) process.stderr.write(`\r${test.id} ${kind} ${scenario.id}: ${i + 1} of ${simulations} `);
  }
  process.stderr.write("\n");
  return { scenario: scenario.id, description: scenario.description, n: scenario.n, simulations, fired };
}

for (const test of battery.filter((candidate) => wanted.length === 0 || wanted.includes(candidate.id))) {
  // The scenarios of a test draw inputs of that test; the registry has forgotten which, so the types cannot say it.
  const rows = (scenarios: readonly unknown[], kind: string): CalibrationRow[] =>
    scenarios.map((scenario) => measure(test, scenario as Scenario<never>, kind));
  const calibration = {
    test: test.id,
    testVersion: test.version,
    command: `npm run calibrate -- ${test.id} --simulations ${simulations} --draws ${draws}`,
    honest: rows(test.honest, "honest"),
    fabricated: rows(test.fabricated, "made-up"),
  };
  const path = `src/battery/calibration/${test.id}.ts`;
  const name = /export const (\w+)/u.exec(existsSync(path) ? readFileSync(path, "utf8") : "")?.[1] ?? "calibration";
  writeFileSync(
    path,
    `import type { Calibration } from "../../core/test.js";\n\n/** Written by ${calibration.command}; do not edit. */\nexport const ${name}: Calibration = ${JSON.stringify(calibration, null, 2)};\n`,
  );
}
