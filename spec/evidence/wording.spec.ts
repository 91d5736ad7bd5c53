import { describe, expect, it } from "vitest";
import { rungs, type Rung } from "../../src/core/judgements.js";
import { rungWords, wordingProblems, type WordingContext } from "../../src/evidence/wording.js";

const open: WordingContext = { beyondStatistics: true, names: [] };
const problems = (rung: Rung, sentence: string, context = open): readonly string[] =>
  wordingProblems({ rung, sentence }, context).map(({ what }) => what);

describe("the wording of a judgement", () => {
  it.each(rungs.flatMap((rung) => rungWords[rung].map((words) => [rung, words] as const)))(
    "at %s allows its own words, %s, and those of no other rung",
    (rung, words) => {
      const sentence = `That the books were counted twice: ${words}.`;
      expect(problems(rung, sentence)).toEqual([]);
      for (const other of rungs.filter((one) => one !== rung)) expect(problems(other, sentence)).not.toEqual([]);
    },
  );

  it("cannot do without them: alleged is not taken away by hand", () => {
    expect(problems("suspicion", "It is alleged that the loans were counted twice.")).toEqual([]);
    expect(problems("suspicion", "The loans were counted twice.")).toEqual([
      'The sentence has none of the words of the rung "suspicion".',
    ]);
  });

  it("never judges persons or says more than was measured", () => {
    for (const word of ["fraudulent", "guilty", "obviously", "proves", "liars"])
      expect(problems("suspicion", `It is alleged and ${word} so.`)).toEqual([
        `The sentence says "${word}", which no standard of proof allows.`,
      ]);
    expect(problems("suspicion", "It is alleged that the paper was approved.")).toEqual([]);
  });

  it("does not climb on figures alone, and names nobody on figures alone", () => {
    const figures = { beyondStatistics: false, names: ["Jo Doe"] };
    expect(
      problems("reasonable-grounds-to-suspect", "There are grounds to suspect manipulation of data.", figures),
    ).toEqual([]);
    expect(problems("reasonable-grounds-to-believe", "There are grounds to believe it.", figures)).toEqual([
      'The judgement rests on findings and figures alone and names the rung "reasonable-grounds-to-believe".',
    ]);
    expect(problems("suspicion", "It is alleged that jo doe wrote the figures.", figures)).toEqual([
      'The judgement rests on findings and figures alone and its sentence names "Jo Doe".',
    ]);
    expect(problems("reasonable-grounds-to-believe", "There are grounds to believe it of Jo Doe.")).toEqual([]);
  });

  it("reports the finding of a court as that court's", () => {
    const foundBy = { body: "the High Court", source: "S-1" };
    const said = (sentence: string): number =>
      wordingProblems({ rung: "beyond-reasonable-doubt", sentence, foundBy }, open).length;
    expect(said("It was found by the High Court that the books were missing.")).toBe(0);
    expect(said("The books were missing.")).toBe(1);
  });
});
