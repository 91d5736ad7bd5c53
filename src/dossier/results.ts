import { countsOf, type Evidence } from "./counts.js";
import { sentenceText } from "./sentences.js";

/** Content of results.json: the findings as they are, their order with its reasons, the answers in words, and the counts. */
export function resultsOf(evidence: Evidence): unknown {
  const { input, placed } = evidence;
  const { case: c } = input;
  return {
    schema: "plumbline/results@1",
    software: input.software,
    case: {
      id: c.id,
      title: c.title,
      question: c.question,
      status: c.status,
      period: c.period,
      dataAsOf: c.dataAsOf,
      seed: c.seed,
      sha256: c.sha256,
      example: c.example,
    },
    counts: countsOf(evidence),
    order: placed.map(({ finding, weight, because, standing }) => ({
      finding: finding.id,
      weight,
      because,
      ...(standing === undefined ? {} : { family: standing }),
      answer:
        finding.status === "tested"
          ? finding.outcome.answer.map((sentence) => sentenceText(sentence, finding.outcome))
          : [],
    })),
    findings: input.findings,
    ...(input.battery === undefined ? {} : { battery: input.battery }),
    methods: input.methods.map(({ id, version, title, question }) => ({ id, version, title, question })),
  };
}
