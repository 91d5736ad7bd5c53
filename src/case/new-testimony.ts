import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "../core/errors.js";
import { bibliographyPath, caseBibliography } from "./bibliography.js";
import { diskFiles } from "./disk.js";
import { shown } from "./problems.js";
import { didYouMean } from "./suggest.js";
import { makeFolder, writeFileAtomic } from "./write.js";

/** Letters and digits of a pseudonym, without 0 and 1, which are read as letters. */
const alphabet = "abcdefghijklmnopqrstuvwxyz23456789";
const length = 8;

/**
 * A pseudonym of about 40 random bits from the system's generator for secrets (node:crypto, uniform by rejection). It is never
 * derived from anything: what is derived from a name can be found again by trying names.
 */
export function drawPseudonym(): string {
  return `T-${Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("")}`;
}

/** Writes the form of a testimony with everything closed: no consent, nothing published. Returns pseudonym and path. */
export function newTestimony(folder: string, source: string): { readonly pseudonym: string; readonly path: string } {
  const { items } = caseBibliography(diskFiles(folder));
  const ids = items.map((item) => item.id);
  if (!ids.includes(source)) {
    throw new DataError(
      `There is no source ${shown(source)} in ${bibliographyPath}.${didYouMean(source, ids)}`,
      "Correct the id, or add the source first; nothing was written.",
    );
  }
  makeFolder(join(folder, "testimonies"));
  for (;;) {
    const pseudonym = drawPseudonym();
    const path = `testimonies/${pseudonym}.yaml`;
    if (existsSync(join(folder, path))) continue;
    // Others who use the machine have no business with it.
    writeFileAtomic(join(folder, path), form(pseudonym, source), 0o600);
    return { pseudonym, path };
  }
}

function form(pseudonym: string, source: string): string {
  return `# The account of one witness, under a pseudonym drawn at random. Write nothing here that says who it is: no name, contact,
# exact place or exact time. Those belong into the vault, outside this folder. docs/how-to/add-a-testimony.md explains the keys.
id: ${pseudonym}
pseudonym_source: csprng
basis:
  kind: direct                # direct, hearsay or document
  position: ""                # where the witness stood, as vaguely as safety needs
  could_have_observed: ""     # whether it could have been seen from there
consent:
  version: "1"
  scopes: []                  # analysis, aggregate, quote, court, share:WHO; none until the witness has agreed
  recorded: ""                # date, quoted
  withdrawn_at: ""            # date, quoted; from then on nothing of it is shown
  form: recorded              # recorded, or public-account where the witness spoke in public
risk:
  grade: unknown              # low, medium, high or unknown
  next_review: ""             # date, quoted
interview:
  language: ""
  interpreter: unknown        # yes, no or unknown
  prior_interviews: ""        # how often the account was taken before: asking again can harm
  support_offered: unknown
  leading_questions: unknown
tellings:
  - id: first                 # one account told several times is several tellings
    date: ""                  # when it was told or reported, quoted
    source: ${source}                # the source that reports it, from sources/sources.csl.json
    reporter: ""              # in general words
    language: ""
    interpreted: unknown
    text: ""                  # what may be published of it
    elements:                 # leave out what is not told; value "" = spoken of, not said
      - {name: who, value: "", quote: "", words: unknown}         # words: witness, reporter, translation or unknown
      - {name: where, value: "", quote: "", words: unknown}
      - {name: how-many, value: "", quote: "", words: unknown}
      - {name: condition, value: "", quote: "", words: unknown}
      - {name: knowledge, value: "", quote: "", words: unknown}
publish_level: none           # none, aggregate, summary (no words) or quote (needs quote among the scopes)
`;
}
