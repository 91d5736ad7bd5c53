import type { Case } from "../core/case.js";
import type { Claim } from "../core/claims.js";
import { independence } from "../evidence/independence.js";
import { leading } from "../ledger/leading.js";
import type { Placed } from "../ledger/order.js";
import type { DossierInput } from "./input.js";

/** Everything a number on the page may come from: the input, and what the ledger computed from it. */
export interface Evidence {
  readonly input: DossierInput;
  readonly placed: readonly Placed[];
}

/** Numbers of things in the case and the findings, by name. */
export function countsOf({ input, placed }: Evidence): Readonly<Record<string, number>> {
  const { observations, sources, statements, notFound, exclusions, corrections, plan } = input.case;
  const comparisons = input.findings.flatMap((f) => (f.status === "tested" ? f.outcome.comparisons : []));
  const standing = (name: string): number => comparisons.filter((c) => c.standing === name).length;
  const { further } = leading(placed);
  const quiet = further.filter((p) => p.weight === "unremarkable").length;
  return {
    observations: observations.length,
    sources: sources.length,
    "sources-without-address": sources.filter((s) => s.addressStatus !== "as seen").length,
    statements: statements.length,
    "not-found": notFound.length,
    exclusions: exclusions.length,
    corrections: corrections.length,
    planned: plan.runs.length,
    findings: input.findings.length,
    tested: input.findings.filter((f) => f.status === "tested").length,
    "not-applicable": input.findings.filter((f) => f.status === "not-applicable").length,
    failed: input.findings.filter((f) => f.status === "failed").length,
    conflicts: standing("conflict"),
    tensions: standing("tension"),
    agreements: standing("agreement"),
    "stand-out": placed.filter((p) => ["hard to explain", "strange with an ordinary explanation"].includes(p.weight))
      .length,
    unremarkable: placed.filter((p) => p.weight === "unremarkable").length,
    further: further.length,
    "further-unremarkable": quiet,
    "further-remarkable": further.length - quiet,
    identities: input.case.identities.length,
    constants: input.case.constants.length,
    ...evidenceCounts(input.case),
  };
}

/** What the record of evidence lacks; the limits of the page are written from it. */
function evidenceCounts({ claims, sources, captures, languages }: Case): Readonly<Record<string, number>> {
  const checks = claims.flatMap(({ citationChecks }) => citationChecks);
  const looked = claims.filter(isLooked);
  return {
    claims: claims.length,
    "claims-not-looked": claims.length - looked.length,
    "claims-one-origin": claims.filter((claim) => independence(claim, sources).min === 1).length,
    checks: checks.length,
    "checks-in-part": checks.filter(({ coverage }) => coverage !== "full-text").length,
    "checks-by-one": checks.filter(({ secondChecker }) => secondChecker === "").length,
    "sources-full-text": new Set(
      captures.filter(({ coverage }) => coverage === "full-text").map(({ source }) => source),
    ).size,
    "sources-unread": sources.filter(({ language }) => isUnread(language, languages)).length,
    "sources-ungraded": sources.filter(({ grade }) => grade === undefined).length,
  };
}

/** Whether a source is in a language that the case does not say was read; "zh-Hans" is read where "zh" is. */
export function isUnread(language: string, read: readonly string[]): boolean {
  const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? "";
  return language !== "" && !read.some((tag) => primary(tag) === primary(language));
}

/** Somebody has looked into the claim. */
export function isLooked(claim: Claim): boolean {
  return (
    claim.citationChecks.length > 0 ||
    claim.joins.length > 0 ||
    claim.reproduction !== undefined ||
    claim.review !== undefined
  );
}

/** How many figures and statements quote each source. */
export function quotesOf(of: Case): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(of.sources.map((source) => [source.id, 0]));
  for (const { source } of [...of.observations, ...of.statements]) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}

/** The id of a party that the case lists under this id or name; any other name as it stands. */
export function partyKey(of: Case, party: string): string {
  return of.parties.find(({ id, name }) => id === party || name === party)?.id ?? party;
}

/** How many statements each party has made, by its key. */
export function statementsOf(of: Case): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { party } of of.statements) {
    const key = partyKey(of, party);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
