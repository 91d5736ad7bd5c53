import type { Case, Source } from "../core/case.js";
import type { HypothesisSet } from "../core/hypotheses.js";
import type { Person, Testimony } from "../core/testimony.js";

/**
 * The case as it may leave the house: living persons without a recorded review stand under their office in every text, the list of
 * people is gone, testimonies without consent to publish are gone with every reference to them, and those given for less than a
 * quote keep no words. Everything that is printed or exported goes through here.
 */
export function publishable(subject: Case): Case {
  const testimonies = subject.testimonies.flatMap(publishedTestimony);
  const kept = new Set(testimonies.map(({ id }) => id));
  const gone = new Set(subject.testimonies.map(({ id }) => id).filter((id) => !kept.has(id)));
  const present = (id: string): boolean => !gone.has(id);
  const without: Case = {
    ...subject,
    testimonies,
    people: [],
    sources: subject.sources.map((source) => ({ ...source, csl: publishedEntry(source.csl, subject.people) })),
    hypotheses: subject.hypotheses.map((set) => withoutEvidence(set, gone)),
    // A judgement that rests on what may not be shown cannot be shown either: nobody could check it.
    judgements: subject.judgements.filter(({ restsOn, about }) => [...restsOn, ...about].every(present)),
    corrections: subject.corrections.map((one) => ({ ...one, affects: one.affects.filter(present) })),
    replies: subject.replies.map((reply) => ({
      ...reply,
      shownWith: reply.shownWith.filter(present),
      answers: reply.answers.map((answer) => ({ ...answer, addresses: answer.addresses.filter(present) })),
    })),
  };
  return namesReplaced(withheldReplaced(without, gone), subject.people);
}

/** Notes and abstracts of a bibliography are the house's own, or longer than a quote. */
const keptAtHome = new Set(["note", "annote", "abstract"]);

/** An entry of the bibliography without those, and without names that stand in two parts. */
function publishedEntry(entry: Source["csl"], people: readonly Person[]): Source["csl"] {
  return Object.fromEntries(
    Object.entries(entry)
      .filter(([key]) => !keptAtHome.has(key))
      .map(([key, value]) => [key, Array.isArray(value) ? value.map((one) => publishedName(one, people)) : value]),
  );
}

/** CSL keeps family and given names apart, where no search for the whole name finds them. */
function publishedName(value: unknown, people: readonly Person[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.values(value).filter((part): part is string => typeof part === "string");
  for (const whole of [parts, [...parts].reverse()].flatMap((order) => [order.join(" "), order.join("")])) {
    const replaced = namesReplaced(whole, people);
    if (replaced !== whole) return { literal: replaced };
  }
  return value;
}

/** A set without the evidence that is gone, and without what other evidence says of it. */
function withoutEvidence(set: HypothesisSet, gone: ReadonlySet<string>): HypothesisSet {
  const evidence = set.evidence.filter(({ ref }) => !gone.has(ref));
  const left = new Set([...evidence, ...set.hypotheses].map(({ id }) => id));
  return {
    ...set,
    about: set.about.filter((id) => !gone.has(id)),
    evidence: evidence.map((one) => ({
      ...one,
      attacks: one.attacks.filter(({ target }) => left.has(target)),
      dependsOn: one.dependsOn.filter((id) => left.has(id)),
      independentOf: one.independentOf.filter(({ id }) => left.has(id)),
    })),
  };
}

/** A note may still name a testimony that is gone; not even its pseudonym is left. */
function withheldReplaced<T>(value: T, gone: ReadonlySet<string>): T {
  if (gone.size === 0) return value;
  const pattern = new RegExp([...gone].map(escaped).join("|"), "gu");
  return mapped(value, (text) => text.replace(pattern, "[withheld]")) as T;
}

/** Withdrawn consent or publish level "none" leaves nothing; "aggregate" and "summary" leave no words of the witness. */
function publishedTestimony(testimony: Testimony): readonly Testimony[] {
  const { consent, publishLevel } = testimony;
  if (consent.withdrawnAt !== "" || publishLevel === "none" || publishLevel === "aggregate") return [];
  const mayQuote = publishLevel === "quote" && consent.scopes.includes("quote");
  if (mayQuote) return [testimony];
  const tellings = testimony.tellings.map((telling) => ({
    ...telling,
    text: "",
    elements: telling.elements.map((element) => ({ ...element, quote: "" })),
  }));
  return [{ ...testimony, tellings }];
}

/** People whose names may not be printed: living or perhaps living, and without a recorded review. */
export function unnamed(people: readonly Person[]): readonly Person[] {
  return people.filter(({ living, review }) => living !== "no" && review === undefined);
}

/**
 * Every text of a value with the names of such people replaced: "[office]" in running text, the office in lower case with hyphens
 * inside an id, so that references still meet. Longer names first, so that no part of one is left over.
 */
export function namesReplaced<T>(value: T, people: readonly Person[]): T {
  const names = unnamed(people)
    .flatMap(({ names: spellings, office }) =>
      spellings.map((name) => ({ name: name.normalize("NFC").trim(), office })),
    )
    .filter(({ name }) => name !== "")
    .sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
  if (names.length === 0) return value;
  const offices = new Map(names.map(({ name, office }) => [folded(name), office]));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${names.map(({ name }) => spaced(name)).join("|")})(?![\\p{L}\\p{M}])`,
    "giu",
  );
  // Chinese and other scripts without spaces know no border of a word.
  const unbroken = names.filter(({ name }) => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name));
  const inside =
    unbroken.length === 0 ? undefined : new RegExp(unbroken.map(({ name }) => spaced(name)).join("|"), "giu");
  const replace = (text: string): string => {
    const id = /^[\w.:#/-]+$/u.test(text) && /[-_.:#/]/u.test(text);
    const one = (found: string): string => {
      const office = offices.get(folded(found)) ?? "a person";
      return id ? office.toLowerCase().replace(/[^a-z0-9]+/gu, "-") : `[${office}]`;
    };
    const plain = text.normalize("NFC");
    const done = plain.replace(pattern, one);
    const all = inside === undefined ? done : done.replace(inside, one);
    return all === plain ? text : all;
  };
  return mapped(value, replace) as T;
}

function mapped(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === "string") return replace(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, replace));
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [replace(key), mapped(item, replace)]));
}

/** Any white space, hyphen or hyphenated space between the words of a name. */
function spaced(name: string): string {
  return name
    .split(/[\s\-_]+/u)
    .map(escaped)
    .join("[\\s\\-_]+");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}

function folded(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\-_]+/gu, " ");
}
