import { Command, CommanderError, Option } from "commander";
import { exitCodes } from "./exit.js";
import { addEvidenceCommands } from "./program-evidence.js";
import { version } from "./version.js";

/** Each command's work is loaded only when it is asked for, so that --help answers at once. */
function build(): Command {
  const program = new Command("plumbline")
    .description("A forensic workbench for official statistics: a case folder goes in, a dossier comes out.")
    .version(version())
    .exitOverride()
    .configureHelp({ sortSubcommands: false })
    .showHelpAfterError("(see: plumbline --help)");
  const json = (): Option => new Option("--json", "print one JSON document on standard output and nothing else");

  program
    .command("new")
    .description("write a commented, runnable case folder")
    .argument("<dir>", "folder to create; must be empty or absent")
    .addOption(
      new Option("--example <name>", "copy a case shipped with the product instead, such as china-organ-donation"),
    )
    .addOption(json())
    .action(async (dir: string, options: { example?: string; json?: boolean }) => {
      (await import("./new.js")).newCommand(dir, options);
    });
  program
    .command("check")
    .description("validate everything; all problems at once, file:line:column: what is wrong. what to do")
    .argument("<case>", "case folder")
    .addOption(json())
    .action(async (folder: string, options: { json?: boolean }) => {
      (await import("./check.js")).checkCommand(folder, options);
    });
  program
    .command("run")
    .description("run what is planned -> findings/*.json; skip what is unchanged")
    .argument("<case>", "case folder")
    .option("--only <id...>", "only these runs of the plan")
    .option("--seed <text>", "another seed than the case's own")
    .option("--jobs <n>", "worker threads; the findings do not depend on it", "1")
    .option("--engine <name>", "memory or duckdb", "memory")
    .option("--twins <n>", "clean twins on which the whole plan is run; 0 for none", "199")
    .option("--fresh", "compute everything again")
    .addOption(json())
    .action(async (folder: string, options: Record<string, unknown>) =>
      (await import("./run.js")).runCommand(folder, options),
    );
  program
    .command("dossier")
    .description("write the dossier: one HTML file, results.json, tables as CSV")
    .argument("<case>", "case folder")
    .option("-o, --output <dir>", "where to write; default: the case's dossier folder")
    .option("--pdf", "also dossier.pdf, printed by an installed Chromium")
    .option("--exchange-parties", "instead, the page with the two sides exchanged, to see that the same rules hold")
    .addOption(json())
    .action(async (folder: string, options: Record<string, unknown>) => {
      (await import("./dossier.js")).dossierCommand(folder, options);
    });
  addEvidenceCommands(program, json);
  program
    .command("tests")
    .description("list the statistical tests")
    .addOption(json())
    .action(async (options: { json?: boolean }) => {
      (await import("./tests.js")).testsCommand(options);
    });
  program
    .command("explain")
    .description(
      "question, null hypothesis, assumptions, innocent explanations, calibration and references of a test or estimator",
    )
    .argument("<id>", "test or estimator")
    .addOption(json())
    .action(async (id: string, options: { json?: boolean }) => {
      (await import("./explain.js")).explainCommand(id, options);
    });
  program
    .command("test")
    .description("one test on a CSV or Parquet file, without a case folder")
    .argument("<id>", "test")
    .argument("<data>", "CSV or Parquet file")
    .requiredOption("-c, --column <name...>", "column of figures, or role=column; one a role, in their order")
    .option("--order <column>", "column of periods; without it rows are numbered from 1")
    .option("--group <column>", "column of members, for tests that take a panel")
    .option("--where <column=text...>", "only rows with this text in this column")
    .option("--option <name=value...>", "an option of the test")
    .option("--constant <role=lower..upper...>", "bounds for a role that takes a constant")
    .option("--unit <name>", "unit of the figures", "counts")
    .option("--seed <text>", "seed", "plumbline")
    .option("--draws <n>", "Monte Carlo draws", "999")
    .option("--engine <name>", "memory or duckdb; Parquet needs duckdb")
    .addOption(json())
    .action(async (id: string, file: string, options: Record<string, unknown>) =>
      (await import("./test.js")).testCommand(id, file, options),
    );
  return program;
}

/** Parses and runs; answers the exit code. Usage errors have been printed by then. */
export async function parse(argv: readonly string[]): Promise<number> {
  try {
    await build().parseAsync([...argv]);
    return Number(process.exitCode ?? exitCodes.done);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    throw error;
  }
}
