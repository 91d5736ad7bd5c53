import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Wall and processor seconds of whole commands, best of five: npm run bench. Build first.
 * Limits to watch: --help under 0.2 s, run on the built-in case under 5 s of processor time.
 */
const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
const subject = join(folder, "case");
cpSync(fileURLToPath(new URL("../cases/china-organ-donation", import.meta.url)), subject, { recursive: true });

interface Measured {
  readonly wall: number;
  readonly processor: number;
}

function measure(args: readonly string[]): Measured {
  let best: Measured = { wall: Infinity, processor: Infinity };
  for (let i = 0; i < 5; i += 1) {
    const children = childSeconds();
    const start = process.hrtime.bigint();
    const result = spawnSync(process.execPath, [main, ...args], { stdio: "ignore" });
    const wall = Number(process.hrtime.bigint() - start) / 1e9;
    if (result.status !== 0) throw new Error(`${args.join(" ")} ended with ${String(result.status)}`);
    best = wall < best.wall ? { wall, processor: childSeconds() - children } : best;
  }
  return best;
}

/** Processor seconds of all children that have ended, as the shell's `times` would say. */
function childSeconds(): number {
  const text = spawnSync("cat", [`/proc/${process.pid}/stat`], { encoding: "utf8" }).stdout;
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

const commands: readonly (readonly string[])[] = [
  ["--help"],
  ["check", subject],
  ["run", subject, "--fresh"],
  ["run", subject, "--fresh", "--jobs", "2"],
  ["run", subject],
  ["dossier", subject],
];
try {
  process.stdout.write("| command | wall s | processor s |\n|---|---|---|\n");
  for (const args of commands) {
    const { wall, processor } = measure(args);
    process.stdout.write(
      `| ${args.join(" ").replace(subject, "CASE")} | ${wall.toFixed(2)} | ${processor.toFixed(2)} |\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
