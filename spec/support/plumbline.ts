import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const mainPath = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a user would. `npm test` builds it first. */
export function plumbline(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Ran {
  const result = spawnSync(process.execPath, [mainPath, ...args], {
    encoding: "utf8",
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    maxBuffer: 256 * 2 ** 20,
    timeout: 100_000,
  });
  return { status: result.status, out: result.stdout, err: result.stderr };
}

/** A folder that is removed when the spec file ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-spec-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Every file below a folder with its bytes as text, by relative path. */
export function contents(folder: string): Readonly<Record<string, string>> {
  const below = (path: string): string[] =>
    readdirSync(path).flatMap((name) =>
      statSync(join(path, name)).isDirectory() ? below(join(path, name)) : [join(path, name)],
    );
  return Object.fromEntries(
    below(folder)
      .sort()
      .map((path) => [relative(folder, path), readFileSync(path, "latin1")]),
  );
}
