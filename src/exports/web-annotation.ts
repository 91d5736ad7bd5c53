import type { Locator } from "../core/captures.js";
import type { Case } from "../core/case.js";
import { bytesIri, iri } from "./identifiers.js";

type Thing = Readonly<Record<string, unknown>>;

/**
 * Every quote of a case as a Web Annotation (https://www.w3.org/TR/annotation-model/): the words as a TextQuoteSelector; where
 * they are bound to a capture, the target is the bytes with that SHA-256, so that no other version of the page will do. `subject`
 * must be publishable.
 */
export function webAnnotations(subject: Case): Thing {
  const items = [...claimAnnotations(subject), ...figureAnnotations(subject)];
  const id = iri(subject.id, "annotation");
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    label: subject.title,
    total: items.length,
    first: { id: `${id}:page`, type: "AnnotationPage", startIndex: 0, items },
  };
}

function claimAnnotations(subject: Case): readonly Thing[] {
  return subject.claims.flatMap((claim) =>
    claim.appearances.flatMap(({ source, locator, role }, i) =>
      locator === undefined
        ? []
        : [
            {
              id: iri(subject.id, "annotation", claim.id, i),
              type: "Annotation",
              motivation: "identifying",
              body: [
                { id: iri(subject.id, "claim", claim.id), type: "Dataset", purpose: "identifying" },
                { type: "TextualBody", value: role, purpose: "classifying" },
              ],
              target: target(subject, source, locator),
            },
          ],
    ),
  );
}

function figureAnnotations(subject: Case): readonly Thing[] {
  return subject.observations
    .filter(({ quote, quoteStatus }) => quote !== "" && quoteStatus === "quoted")
    .map(({ id, source, quote }) => ({
      id: iri(subject.id, "annotation", id),
      type: "Annotation",
      motivation: "identifying",
      body: { id: iri(subject.id, "observation", id), type: "Dataset", purpose: "identifying" },
      target: target(subject, source, { exact: quote, prefix: "", suffix: "", capture: "", captureSha256: "" }),
    }));
}

function target(subject: Case, source: string, locator: Locator): Thing {
  const work = subject.sources.find(({ id }) => id === source);
  const address = work?.url === undefined || work.url === "" ? iri(subject.id, "source", source) : work.url;
  const quote = {
    type: "TextQuoteSelector",
    exact: locator.exact,
    ...(locator.prefix === "" ? {} : { prefix: locator.prefix }),
    ...(locator.suffix === "" ? {} : { suffix: locator.suffix }),
  };
  const selector =
    locator.page === undefined
      ? quote
      : {
          type: "FragmentSelector",
          conformsTo: "http://tools.ietf.org/rfc/rfc3778",
          value: `page=${locator.page}`,
          refinedBy: quote,
        };
  if (locator.captureSha256 === "") return { source: address, selector };
  return { source: bytesIri(locator.captureSha256), scope: address, selector };
}
