import { rungs, type Judgement, type Rung } from "../core/judgements.js";

/** The words with which a sentence of each rung says how firmly it is held; one of them must stand in it, and none of another rung. */
export const rungWords: Readonly<Record<Rung, readonly string[]>> = {
  suspicion: ["alleged", "is suspected", "are suspected"],
  "reasonable-grounds-to-suspect": ["reasonable grounds to suspect", "grounds to suspect"],
  "reasonable-grounds-to-believe": ["reasonable grounds to believe", "grounds to believe"],
  "balance-of-probabilities": ["more likely than not", "on the balance of probabilities"],
  "clear-and-convincing": ["clear and convincing"],
  "beyond-reasonable-doubt": ["beyond reasonable doubt", "beyond a reasonable doubt"],
};

/** Words that no rung allows: they say more than was measured, or judge persons. */
const forbidden =
  /\b(?:fraud\w*|guilty|liars?|lied|criminals?|murderers?|cheat\w*|obviously|undoubtedly|undeniabl[ey]|unquestionabl[ey]|certainly|of course|prove[sdn]?|proof that|no doubt)\b/iu;

export interface WordingProblem {
  readonly what: string;
  readonly fix: string;
}

export interface WordingContext {
  /** False where it rests on findings and figures alone: no claim and no testimony. */
  readonly beyondStatistics: boolean;
  /** Names of persons that the case knows, and of its parties that are persons. */
  readonly names: readonly string[];
}

/** What a judgement's sentence may not say at its rung; [] = nothing. */
export function wordingProblems(
  judgement: Pick<Judgement, "rung" | "sentence" | "foundBy">,
  { beyondStatistics, names }: WordingContext,
): readonly WordingProblem[] {
  const { rung, sentence, foundBy } = judgement;
  const text = sentence.normalize("NFKC").toLowerCase();
  const problems: WordingProblem[] = [];
  const word = forbidden.exec(sentence)?.[0];
  if (word !== undefined)
    problems.push({
      what: `The sentence says "${word}", which no standard of proof allows.`,
      fix: "Write what was measured or observed, without judging intent or persons.",
    });
  const other = rungs.find((one) => one !== rung && rungWords[one].some((words) => has(text, words)));
  // "reasonable grounds to suspect" is no "is suspected": rungs share no phrase.
  if (other !== undefined)
    problems.push({
      what: `The sentence uses words of the rung "${other}", and the judgement names "${rung}".`,
      fix: `Use one of: ${quoted(rungWords[rung])}.`,
    });
  if (foundBy !== undefined) {
    if (!has(text, foundBy.body.toLowerCase()) || !has(text, "found"))
      problems.push({
        what: `The sentence reports a finding, and does not say that "${foundBy.body}" found it.`,
        fix: `Write "... was found by ${foundBy.body}".`,
      });
  } else if (!rungWords[rung].some((words) => has(text, words)))
    problems.push({
      what: `The sentence has none of the words of the rung "${rung}".`,
      fix: `Use one of: ${quoted(rungWords[rung])}; they cannot be left out.`,
    });
  if (!beyondStatistics) {
    if (rungs.indexOf(rung) > rungs.indexOf("reasonable-grounds-to-suspect"))
      problems.push({
        what: `The judgement rests on findings and figures alone and names the rung "${rung}".`,
        fix: 'Write rung: reasonable-grounds-to-suspect, and "grounds to suspect manipulation of data"; a statistical anomaly alone carries no more.',
      });
    const name = names.find((one) => has(text, one.toLowerCase()));
    if (name !== undefined)
      problems.push({
        what: `The judgement rests on findings and figures alone and its sentence names "${name}".`,
        fix: "Leave the name out: figures say nothing of who did what.",
      });
  }
  return problems;
}

function has(text: string, words: string): boolean {
  const wanted = words.normalize("NFKC").toLowerCase();
  for (let at = text.indexOf(wanted); wanted !== "" && at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (!/\p{L}/u.test(text[at - 1] ?? " ") && !/\p{L}/u.test(text[at + wanted.length] ?? " ")) return true;
  }
  return false;
}

function quoted(words: readonly string[]): string {
  return words.map((one) => `"${one}"`).join(", ");
}
