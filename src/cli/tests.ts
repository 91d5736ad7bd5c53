import { battery } from "../battery/index.js";
import { canonicalJson } from "../core/json.js";
import { estimators } from "../estimators/index.js";

export function testsCommand(options: { readonly json?: boolean }): void {
  if (options.json === true) {
    const entry = (item: { id: string; version: number; title: string }, kind: string, question: string): object => ({
      id: item.id,
      version: item.version,
      title: item.title,
      kind,
      question,
    });
    process.stdout.write(
      canonicalJson({
        schema: "plumbline/tests@1",
        tests: [
          ...battery.map((test) => entry(test, "test", test.question)),
          ...estimators.map((estimator) => entry(estimator, "estimator", estimator.estimand)),
        ],
      }),
    );
    return;
  }
  const width = Math.max(...[...battery, ...estimators].map((item) => item.id.length));
  for (const test of battery) process.stdout.write(`${test.id.padEnd(width)}  ${test.question}\n`);
  process.stdout.write("\nEstimators\n");
  for (const estimator of estimators) process.stdout.write(`${estimator.id.padEnd(width)}  ${estimator.estimand}\n`);
}
