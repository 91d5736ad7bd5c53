import { Option, type Command } from "commander";
import { coverages } from "../core/captures.js";

/** The commands about sources, claims and testimonies. */
export function addEvidenceCommands(program: Command, json: () => Option): void {
  program
    .command("trace")
    .description(
      "a claim's independent origins, its citation checks, the number in the cited captures, possible donors",
    )
    .argument("<case>", "case folder")
    .argument("[claim]", "one claim; default: all")
    .addOption(json())
    .action(async (folder: string, claim: string | undefined, options: { json?: boolean }) => {
      (await import("./trace.js")).traceCommand(folder, claim, options);
    });
  const source = program.command("source").description("bibliography, originals and the texts made from them");
  source
    .command("add")
    .description(
      "keep an original read-only with its hash and make its working text (HTML, PDF, WARC, WACZ, plain text), or take over a bibliography (CSL JSON, as Zotero exports it)",
    )
    .argument("<case>", "case folder")
    .argument("<file>", "original, or bibliography")
    .option("--source <id>", "the source that the original is a copy of")
    .option("--title <text>", "its title, where the case does not have the source yet")
    .option("--type <csl-type>", "its type, such as article-newspaper; default: webpage or document")
    .addOption(
      new Option("--coverage <how-much>", "how much of the work the original holds")
        .choices(coverages.filter((one) => one !== "not-captured"))
        .default("excerpt"),
    )
    .option("--url <address>", "where it was taken from; of a WARC or WACZ, which of its pages")
    .option("--captured <date>", "when, such as 2026-11-27")
    .option("--language <tag>", "language of the text")
    .option("--charset <label>", "encoding of the text, where the file does not say it")
    .option("--text <file>", "text made by another program, pages parted by form feeds")
    .option("--text-tool <name>", "that program")
    .option("--operator <pseudonym>", "who made the capture; never a name")
    .option("--method <text>", "how it was made")
    .option("--note <text>", "anything else, such as a mirror")
    .addOption(json())
    .action(async (folder: string, file: string, options: Record<string, string | boolean>) =>
      (await import("./source-add.js")).sourceAddCommand(folder, file, options),
    );
  const testimony = program.command("testimony").description("accounts of witnesses, under random pseudonyms");
  testimony
    .command("new")
    .description("write the form of a testimony under a pseudonym drawn at random")
    .argument("<case>", "case folder")
    .requiredOption(
      "--source <id>",
      "the source that reports the first telling, such as a newspaper or the record of your own interview",
    )
    .addOption(json())
    .action(async (folder: string, options: { source: string; json?: boolean }) => {
      (await import("./testimony-new.js")).testimonyNewCommand(folder, options);
    });
}
