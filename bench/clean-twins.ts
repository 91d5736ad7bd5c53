import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Wall seconds of the whole planned battery on 199 clean twins of the built-in case, two jobs, beside the plan itself in the same
 * run: npm run bench. Build first. Limit to watch: under 60 s on two cores. No peer does this; the ratio is against running the
 * plan once for each twin.
 */
const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
const subject = join(folder, "case");
cpSync(fileURLToPath(new URL("../cases/china-organ-donation", import.meta.url)), subject, {
  recursive: true,
  filter: (path) => !/\/(?:findings|dossier)$/u.test(path),
});

function seconds(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const result = spawnSync(process.execPath, [main, ...args], { stdio: "ignore" });
  if (result.status !== 0) throw new Error(`${args.join(" ")} ended with ${String(result.status)}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

try {
  const plan = seconds(["run", subject, "--jobs", "2", "--twins", "0"]);
  // The findings are kept now, so that what is left is the twins and the start of the program.
  const twins = seconds(["run", subject, "--jobs", "2"]);
  process.stdout.write(
    `| what | wall s |\n|---|---|\n| the plan once | ${plan.toFixed(1)} |\n| 199 clean twins | ${twins.toFixed(1)} |\n`,
  );
  process.stdout.write(`199 plans would take ${((199 * plan) / twins).toFixed(1)} times as long as 199 twins\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
