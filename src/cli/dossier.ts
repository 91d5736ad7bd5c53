import { join, resolve } from "node:path";
import { findTest } from "../battery/index.js";
import { readBattery } from "../case/twins.js";
import { twinsKey } from "../run/twins.js";
import { readFinding } from "../case/findings.js";
import { makeFolder, writeFileAtomic } from "../case/write.js";
import { DataError } from "../core/errors.js";
import { canonicalJson } from "../core/json.js";
import { buildDossier } from "../dossier/dossier.js";
import { prepareCase } from "../run/run-case.js";
import { exchangedDossier } from "./exchange-parties.js";
import { loadCase, plannedTwins, settingOf } from "./load-case.js";
import { methodNote } from "./method-note.js";
import { printPdf } from "./pdf.js";
import { summaryLine } from "./summary.js";
import { software } from "./version.js";
import { writeExports } from "./write-exports.js";

export function dossierCommand(folder: string, options: Readonly<Record<string, unknown>>): void {
  const subject = loadCase(folder);
  const runs = prepareCase(subject, settingOf(subject, subject.seed));
  const findings = runs.map((run) => ({ run, finding: readFinding(folder, run.id, run.key) }));
  const stale = findings.filter(({ finding }) => finding === undefined).map(({ run }) => run.id);
  if (stale.length > 0) {
    throw new DataError(
      `${stale.length} of ${runs.length} planned runs have no finding that matches the case as it is now: ${stale.join(", ")}.`,
      `Run them first: plumbline run ${folder}`,
    );
  }
  const current = findings.map(({ finding }) => finding).filter((finding) => finding !== undefined);
  // The twins as `run` leaves them unless told otherwise; a case run without them has no such section.
  const battery = readBattery(
    folder,
    twinsKey(
      runs.map((run) => run.key),
      subject.seed,
      plannedTwins,
    ),
  );
  const tests = [...new Set(current.map((finding) => finding.test))];
  const input = {
    case: subject,
    findings: current,
    ...(battery === undefined ? {} : { battery }),
    methods: tests.map((id) => methodNote(findTest(id))),
    software: software(),
  };
  if (options["exchangeParties"] === true) {
    exchangedDossier(input, folder, options);
    return;
  }
  const dossier = buildDossier(input);
  const out = typeof options["output"] === "string" ? options["output"] : join(folder, "dossier");
  makeFolder(out);
  makeFolder(join(out, "tables"));
  const page = join(out, "index.html");
  writeFileAtomic(page, dossier.html);
  writeFileAtomic(join(out, "results.json"), canonicalJson(dossier.results));
  for (const table of dossier.tables) writeFileAtomic(join(out, "tables", table.name), table.csv);
  const exports = writeExports(join(out, "exports"), subject, current, software());
  if (options["pdf"] === true) printPdf(resolve(page), join(out, "dossier.pdf"));
  if (options["json"] === true) {
    process.stdout.write(
      canonicalJson({
        schema: "plumbline/dossier@1",
        page,
        results: join(out, "results.json"),
        tables: dossier.tables.map((table) => join(out, "tables", table.name)),
        exports,
      }),
    );
    return;
  }
  process.stdout.write(`${subject.title}\n${subject.question}\n`);
  for (const finding of current) process.stdout.write(summaryLine(finding));
  process.stdout.write(`\nDossier: ${page}\n`);
}
