import { z } from "zod";
import { cslItemSchema } from "./schema-sources.js";

const iriText = z
  .string()
  .regex(/^[a-z][a-z0-9+.-]*:\S+$/iu)
  .describe("an absolute IRI");
/** schema.org takes dates as ISO 8601, also vaguer than a day. */
const date = z.string().regex(/^-?\d{4}(?:-\d{2}(?:-\d{2})?)?(?:\/-?\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/u);
const text = z.string().min(1);

const thing = z.looseObject({ "@type": z.enum(["Person", "Organization", "Thing"]), name: text });
const work = z.strictObject({
  "@type": z.literal("CreativeWork"),
  "@id": iriText,
  name: text,
  author: thing.optional(),
  publisher: thing.optional(),
  datePublished: z.string().min(1).optional(),
  inLanguage: text.optional(),
  url: iriText.optional(),
  abstract: text.optional(),
});
const comment = z.strictObject({
  "@type": z.literal("Comment"),
  author: thing.optional(),
  text,
  datePublished: date.optional(),
  isBasedOn: work.optional(),
});
const claim = z.strictObject({
  "@type": z.literal("Claim"),
  "@id": iriText,
  name: text,
  text,
  inLanguage: text,
  author: thing.optional(),
  firstAppearance: work.optional(),
  appearance: z.array(work).min(1),
  comment: z.array(comment).min(1).optional(),
});
const reference = z.strictObject({ "@type": z.literal("Claim"), "@id": iriText });
/** The properties that schema.org's page of ClaimReview and its guide for fact-checkers ask for. */
const claimReview = z.strictObject({
  "@type": z.literal("ClaimReview"),
  "@id": iriText,
  claimReviewed: text,
  itemReviewed: z.union([reference, z.array(reference).min(1)]),
  author: z.union([thing, z.array(thing)]),
  datePublished: date.optional(),
  reviewBody: text.optional(),
  reviewRating: z.strictObject({
    "@type": z.literal("Rating"),
    alternateName: text.describe("in words; there is no number"),
    ratingExplanation: text.optional(),
  }),
  comment: z.array(comment).min(1).optional(),
});
export const claimReviewsSchema = z
  .strictObject({
    "@context": z.literal("https://schema.org"),
    "@graph": z.array(z.discriminatedUnion("@type", [claim, claimReview])),
  })
  .describe("dossier/exports/claims.jsonld: https://schema.org/Claim and https://schema.org/ClaimReview");

/** prefix:local, both without spaces; the local part is escaped as in an IRI. */
const qualifiedName = z.string().regex(/^(?:[a-z]+|_):[^\s"<>\\^`{|}]+$/u);
const attribute = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ $: z.string(), type: qualifiedName, lang: z.string().optional() }),
]);
const things = z.record(qualifiedName, z.record(qualifiedName, attribute)).optional();
const relation = <K extends string>(...keys: readonly K[]) =>
  z
    .record(
      qualifiedName,
      z.looseObject(Object.fromEntries(keys.map((key) => [key, qualifiedName])) as Record<K, typeof qualifiedName>),
    )
    .optional();
export const provSchema = z
  .strictObject({
    prefix: z.record(z.string().regex(/^[a-z]+$/u), iriText),
    entity: things,
    activity: things,
    agent: things,
    wasDerivedFrom: relation("prov:generatedEntity", "prov:usedEntity"),
    used: relation("prov:activity", "prov:entity"),
    wasGeneratedBy: relation("prov:entity", "prov:activity"),
    wasAssociatedWith: relation("prov:activity", "prov:agent"),
    wasAttributedTo: relation("prov:entity", "prov:agent"),
    wasInfluencedBy: relation("prov:influencee", "prov:influencer"),
  })
  .describe("dossier/exports/prov.json: PROV-JSON, https://www.w3.org/submissions/prov-json/");

const quoteSelector = z.strictObject({
  type: z.literal("TextQuoteSelector"),
  exact: text,
  prefix: text.optional(),
  suffix: text.optional(),
});
const body = z.union([
  z.strictObject({ id: iriText, type: z.literal("Dataset"), purpose: z.literal("identifying") }),
  z.strictObject({ type: z.literal("TextualBody"), value: text, purpose: z.literal("classifying") }),
]);
const annotation = z.strictObject({
  id: iriText,
  type: z.literal("Annotation"),
  motivation: z.literal("identifying"),
  body: z.union([body, z.array(body).min(1)]),
  target: z.strictObject({
    source: iriText,
    scope: iriText.optional(),
    selector: z.union([
      quoteSelector,
      z.strictObject({
        type: z.literal("FragmentSelector"),
        conformsTo: z.literal("http://tools.ietf.org/rfc/rfc3778"),
        value: z.string().regex(/^page=[1-9]\d*$/u),
        refinedBy: quoteSelector,
      }),
    ]),
  }),
});
export const annotationsSchema = z
  .strictObject({
    "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
    id: iriText,
    type: z.literal("AnnotationCollection"),
    label: text,
    total: z.number().int().min(0),
    first: z.strictObject({
      id: iriText,
      type: z.literal("AnnotationPage"),
      startIndex: z.literal(0),
      items: z.array(annotation),
    }),
  })
  .describe("dossier/exports/annotations.jsonld: https://www.w3.org/TR/annotation-model/ and -vocab/");

/** As official csl-data.json has it, every entry has an id and a type; ours have a citation key too. */
export const cslExportSchema = z
  .array(cslItemSchema.extend({ "citation-key": text }))
  .describe("dossier/exports/sources.csl.json: CSL-JSON, https://docs.citationstyles.org/");

/** By name of the file that it describes. */
export const exportSchemas = {
  "claims.jsonld": claimReviewsSchema,
  "prov.json": provSchema,
  "annotations.jsonld": annotationsSchema,
  "sources.csl.json": cslExportSchema,
} as const;
