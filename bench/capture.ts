import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { workingText } from "../src/capture/extract.js";
import { findNumber, readPage } from "../src/evidence/needles.js";
import { seededRng } from "../src/numerics/rng.js";

/**
 * Seconds to make the text of a PDF of 500 pages, printed by Chromium, and to look for a number in it in every form, beside
 * pdftotext (poppler-utils) on the same file in the same run: npx tsx bench/capture.ts.
 */
const rng = seededRng("bench/capture");
const words =
  "the report says that hospitals in the province carried out operations on patients from abroad while officials counted".split(
    " ",
  );
const pages = Array.from({ length: 500 }, (_, page) => {
  const text = Array.from({ length: 400 }, () => {
    const pick = Math.floor(rng.uniform() * (words.length + 2));
    return words[pick] ?? String(Math.floor(rng.uniform() * 200_000)).replace(/\B(?=(?:\d{3})+$)/gu, ",");
  });
  return `<section><h2>Page ${page + 1}</h2><p>${text.join(" ")}</p></section>`;
});
const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
try {
  writeFileSync(
    join(folder, "report.html"),
    `<!doctype html><style>section { break-after: page }</style>${pages.join("\n")}`,
  );
  const pdf = join(folder, "report.pdf");
  execFileSync(
    "chromium",
    [
      "--headless",
      "--no-sandbox",
      "--no-pdf-header-footer",
      `--print-to-pdf=${pdf}`,
      pathToFileURL(join(folder, "report.html")).href,
    ],
    { stdio: "ignore" },
  );
  const bytes = new Uint8Array(readFileSync(pdf));
  const start = performance.now();
  const read = await workingText(bytes, { name: "report.pdf", charset: "", url: "" });
  const made = performance.now();
  const hits = read.pages.reduce(
    (sum, text) => sum + findNumber(readPage(text), { value: 90_000, per: "year" }).length,
    0,
  );
  const searched = performance.now();
  process.stdout.write(
    `${read.pages.length} pages, ${bytes.length} bytes: text in ${seconds(made - start)}, number looked for in ${seconds(searched - made)} (${hits} places)\n`,
  );
  const peerStart = performance.now();
  try {
    execFileSync("pdftotext", [pdf, join(folder, "peer.txt")]);
    const peer = performance.now() - peerStart;
    process.stdout.write(
      `pdftotext: ${seconds(peer)}; ours takes ${((made - start) / peer).toFixed(1)} times as long\n`,
    );
  } catch {
    process.stdout.write("pdftotext is not installed (Debian: poppler-utils): no ratio\n");
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
