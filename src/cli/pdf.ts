import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { DataError } from "../core/errors.js";

const browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Prints a page to PDF with an installed Chromium, offline, in a profile of its own that is deleted afterwards. */
export function printPdf(page: string, pdf: string): void {
  const profile = mkdtempSync(join(tmpdir(), "plumbline-pdf-"));
  try {
    for (const browser of browsers) {
      const args = [
        "--headless",
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-background-networking",
        "--no-first-run",
        `--user-data-dir=${profile}`,
        "--no-pdf-header-footer",
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ];
      const result = spawnSync(browser, args, { encoding: "utf8", timeout: 120_000 });
      if (result.error !== undefined && (result.error as NodeJS.ErrnoException).code === "ENOENT") continue;
      if (result.status === 0) return;
      throw new DataError(
        `${browser} could not print the page: ${result.stderr.trim().split("\n").at(-1) ?? ""}`,
        "Open the page in a browser and print it from there.",
      );
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  throw new DataError(
    "No Chromium was found to print the PDF.",
    "Install Chromium, or open the page in any browser and print it from there. The HTML is written.",
  );
}
