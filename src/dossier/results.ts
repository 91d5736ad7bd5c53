import type { Claim } from "../core/claims.js";
import { answerNetwork } from "../evidence/belief-network.js";
import { combinedRatios } from "../evidence/likelihood-ratios.js";
import { pageReader } from "../evidence/number-search.js";
import { traceClaim, type ClaimTrace } from "../evidence/trace.js";
import { treatments } from "../evidence/treatment.js";
import { countsOf, type Evidence } from "./counts.js";
import { sentenceText } from "./sentences.js";

/** Content of results.json: the findings as they are, their order with its reasons, the answers in words, and the counts. */
export function resultsOf(evidence: Evidence): unknown {
  const { input, placed } = evidence;
  const { case: c } = input;
  const read = pageReader();
  return {
    schema: "plumbline/results@1",
    software: input.software,
    ...(input.exchanged === true ? { exchanged: true } : {}),
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
    claims: c.claims.map((claim) => claimResult(claim, traceClaim(c, claim, read))),
    treatments: treatments(c),
    hypotheses: c.hypotheses.map((set) => ({
      id: set.id,
      title: set.title,
      about: set.about,
      likelihoodRatios: combinedRatios(set),
      ...(set.network === undefined ? {} : { network: answerNetwork(set.network) }),
    })),
    judgements: c.judgements.map(({ id, about, rung, sentence, restsOn, by, date, dissent }) => ({
      id,
      about,
      rung,
      sentence,
      restsOn,
      by,
      date,
      dissent,
    })),
    ...(input.battery === undefined ? {} : { battery: input.battery }),
    methods: input.methods.map(({ id, version, title, question }) => ({ id, version, title, question })),
  };
}

/** A claim with what was found of it, for programs: its origins, its checks, what shifted, and whose number it may be. */
function claimResult(claim: Claim, trace: ClaimTrace): unknown {
  const { min, max, certainRoots, possibleRoots, circles } = trace.independence;
  return {
    id: claim.id,
    type: claim.type,
    party: claim.party,
    text: claim.text,
    independence: { min, max, certainRoots, possibleRoots, circles },
    joins: trace.joins.map((join) => ({ claim: join.claim, shifts: join.shifts.map(({ kind }) => kind) })),
    checks: trace.links.map((link) => ({
      target: link.target,
      recorded: link.recorded,
      coverage: link.coverage,
      checkers: link.checkers,
      places: link.hits.length,
      shifts: link.shifts.map(({ kind }) => kind),
    })),
    donors: trace.donors.map((donor) => ({ claim: donor.claim, relation: donor.relation })),
    ...(claim.review === undefined ? {} : { review: claim.review }),
  };
}
