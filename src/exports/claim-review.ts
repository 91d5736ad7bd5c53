import type { Case, Party } from "../core/case.js";
import type { Appearance, CitationCheck, Claim, Dissent } from "../core/claims.js";
import type { Judgement, Reply } from "../core/judgements.js";
import { iri } from "./identifiers.js";

type Thing = Readonly<Record<string, unknown>>;

/**
 * The claims of a case with what was said of them, as schema.org has it (https://schema.org/ClaimReview): a Claim for each claim,
 * with its appearances and the replies of the accused as comments; a ClaimReview for each recorded view, each citation check and
 * each judgement. Ratings are words: there is no number to give. `subject` must be publishable.
 */
export function claimReviews(subject: Case): Thing {
  const graph = [
    ...subject.claims.flatMap((claim) => [
      claimThing(subject, claim),
      ...reviewThings(subject, claim),
      ...claim.citationChecks.map((check, i) => checkThing(subject, claim, check, i)),
    ]),
    ...subject.judgements.map((judgement) => judgementThing(subject, judgement)),
  ];
  return { "@context": "https://schema.org", "@graph": graph };
}

function claimThing(subject: Case, claim: Claim): Thing {
  const party = subject.parties.find(({ id }) => id === claim.party);
  const replies = subject.replies.filter(
    (reply) => reply.shownWith.includes(claim.id) || claim.replies.includes(reply.id),
  );
  return {
    "@type": "Claim",
    "@id": iri(subject.id, "claim", claim.id),
    name: claim.id,
    text: claim.text,
    inLanguage: claim.language,
    ...(party === undefined ? {} : { author: partyThing(party) }),
    ...(claim.firstAppearance === "" ? {} : { firstAppearance: work(subject, claim.firstAppearance) }),
    appearance: claim.appearances.map((appearance) => appearanceThing(subject, appearance)),
    ...(replies.length === 0 ? {} : { comment: replies.flatMap((reply) => replyThings(subject, reply)) }),
  };
}

function appearanceThing(subject: Case, appearance: Appearance): Thing {
  const text = appearance.locator?.exact ?? appearance.text;
  return {
    ...work(subject, appearance.source),
    ...(text === "" ? {} : { abstract: text }),
    ...(appearance.date === "" ? {} : { datePublished: appearance.date }),
  };
}

function work(subject: Case, id: string): Thing {
  const source = subject.sources.find((one) => one.id === id);
  return {
    "@type": "CreativeWork",
    "@id": iri(subject.id, "source", id),
    name: source?.title ?? id,
    ...(source?.author === undefined || source.author === ""
      ? {}
      : { author: { "@type": "Thing", name: source.author } }),
    ...(source?.publisher === undefined || source.publisher === ""
      ? {}
      : { publisher: { "@type": "Organization", name: source.publisher } }),
    ...(source?.issued === undefined || source.issued === "" ? {} : { datePublished: source.issued }),
    ...(source?.language === undefined || source.language === "" ? {} : { inLanguage: source.language }),
    ...(source?.url === undefined || source.url === "" ? {} : { url: source.url }),
  };
}

function partyThing({ name, kind }: Party): Thing {
  return { "@type": kind === "person" ? "Person" : "Organization", name };
}

/** Every answer; where there is none, what was asked and that nobody answered: silence is on record too. */
function replyThings(subject: Case, reply: Reply): readonly Thing[] {
  const party = subject.parties.find(({ id }) => id === reply.party);
  const author = party === undefined ? {} : { author: partyThing(party) };
  if (reply.answers.length > 0) {
    return reply.answers.map((answer) => ({
      "@type": "Comment",
      ...author,
      text: answer.text,
      ...(answer.date === "" ? {} : { datePublished: answer.date }),
      ...(answer.source === "" ? {} : { isBasedOn: work(subject, answer.source) }),
    }));
  }
  const asked = reply.asked.map(({ date }) => date).filter((date) => date !== "");
  const text = `No reply from ${party?.name ?? reply.party} (${reply.status}).${asked.length === 0 ? "" : ` Asked on ${asked.join(", ")}.`} ${reply.reason}`;
  return [{ "@type": "Comment", text: text.trim() }];
}

function reviewThings(subject: Case, claim: Claim): readonly Thing[] {
  const { review } = claim;
  if (review === undefined) return [];
  return [
    {
      ...reviewOf(subject, ["review", claim.id], claim.id, claim.text),
      author: { "@type": "Person", name: review.author },
      datePublished: review.date,
      reviewRating: rating(review.rating, review.reasons.join(" ")),
      ...dissenting(review.dissent),
    },
  ];
}

/** Whether a work that is cited says it: a view of the attribution, not of the claim. */
function checkThing(subject: Case, claim: Claim, check: CitationCheck, index: number): Thing {
  const title = (id: string): string => subject.sources.find((source) => source.id === id)?.title ?? id;
  const authors = [check.checker, check.secondChecker].filter((name) => name !== "");
  return {
    ...reviewOf(
      subject,
      ["check", claim.id, index],
      claim.id,
      `"${title(check.citing)}" credits "${title(check.target)}" with: ${claim.text}`,
    ),
    author: authors.map((name) => ({ "@type": "Person", name })),
    ...(check.date === "" ? {} : { datePublished: check.date }),
    reviewRating: rating(check.result, `${check.reason} (coverage: ${check.coverage})`.trim()),
  };
}

function judgementThing(subject: Case, judgement: Judgement): Thing {
  const about = judgement.about.filter((id) => subject.claims.some((claim) => claim.id === id));
  return {
    "@type": "ClaimReview",
    "@id": iri(subject.id, "judgement", judgement.id),
    claimReviewed:
      about.map((id) => subject.claims.find((claim) => claim.id === id)?.text ?? id).join(" / ") ||
      judgement.about.join(", "),
    itemReviewed: judgement.about.map((id) => ({
      "@type": "Claim",
      "@id": iri(subject.id, about.includes(id) ? "claim" : "finding", id),
    })),
    author: { "@type": "Person", name: judgement.by },
    datePublished: judgement.date,
    reviewBody: judgement.sentence,
    reviewRating: rating(judgement.rung, judgement.reasons.join(" ")),
    ...dissenting(judgement.dissent),
  };
}

function reviewOf(
  subject: Case,
  [kind, ...parts]: readonly ["review" | "check", ...(readonly (string | number)[])],
  claim: string,
  claimReviewed: string,
): Thing {
  return {
    "@type": "ClaimReview",
    "@id": iri(subject.id, kind, ...parts),
    claimReviewed,
    itemReviewed: { "@type": "Claim", "@id": iri(subject.id, "claim", claim) },
  };
}

function rating(alternateName: string, ratingExplanation: string): Thing {
  return { "@type": "Rating", alternateName, ...(ratingExplanation === "" ? {} : { ratingExplanation }) };
}

function dissenting(dissent: readonly Dissent[]): Thing {
  if (dissent.length === 0) return {};
  return {
    comment: dissent.map(({ who, text, date }) => ({
      "@type": "Comment",
      author: { "@type": "Person", name: who },
      text,
      ...(date === "" ? {} : { datePublished: date }),
    })),
  };
}
