import type { Case } from "../core/case.js";
import type { Finding } from "../core/finding.js";
import { namespaceOf, type Kind } from "./identifiers.js";
import { ProvDocument, type ProvJson } from "./prov-document.js";

/**
 * Where everything in a case comes from, in PROV-JSON (https://www.w3.org/submissions/prov-json/): sources and what they rest on,
 * captures and the texts made from them, claims and where they appeared, the checks of their citations, findings and what they
 * were computed from, judgements and what they rest on, corrections. `subject` must be publishable.
 */
export function provenance(subject: Case, findings: readonly Finding[], software: string): ProvJson {
  const document = new ProvDocument(namespaceOf(subject.id));
  const tool = document.agent("tool", [software], { "prov:type": "prov:SoftwareAgent", "prov:label": software });
  addSources(document, subject);
  addCaptures(document, subject);
  addFigures(document, subject);
  addClaims(document, subject);
  addFindings(document, findings, tool);
  addJudgements(document, subject);
  addCorrections(document, subject);
  return document.json();
}

function person(document: ProvDocument, pseudonym: string): string {
  return document.agent("person", [pseudonym], { "prov:type": "prov:Person", "prov:label": pseudonym });
}

function addSources(document: ProvDocument, { sources }: Case): void {
  for (const { id, title, url, issued } of sources) {
    document.entity("source", [id], { "prov:label": title, "plumbline:url": url, "plumbline:issued": issued });
  }
  for (const { id, derivedFrom } of sources) {
    for (const other of derivedFrom ?? []) document.derived(["source", id], ["source", other]);
  }
}

function addCaptures(document: ProvDocument, { captures }: Case): void {
  for (const capture of captures) {
    const original = document.entity("capture", [capture.sha256], {
      "prov:label": capture.path,
      "plumbline:sha256": capture.sha256,
      "plumbline:mediaType": capture.mediaType,
      "plumbline:coverage": capture.coverage,
    });
    const capturing = document.activity("capturing", [capture.sha256], {
      "plumbline:date": capture.capturedAt,
      "plumbline:method": capture.method,
    });
    document.used(capturing, document.name("source", [capture.source]));
    document.generated(original, capturing);
    document.derived(["capture", capture.sha256], ["source", capture.source]);
    if (capture.operator !== "") document.associated(capturing, person(document, capture.operator));
    const { working } = capture;
    if (working === undefined) continue;
    const text = document.entity("text", [working.sha256, capture.sha256], {
      "prov:label": working.path,
      "plumbline:sha256": working.sha256,
    });
    const reading = document.activity("reading", [capture.sha256], { "plumbline:tool": working.tool });
    document.used(reading, original);
    document.generated(text, reading);
    document.derived(["text", working.sha256, capture.sha256], ["capture", capture.sha256]);
  }
}

function addFigures(document: ProvDocument, subject: Case): void {
  for (const { id, figure, period, source } of subject.observations) {
    document.entity("observation", [id], { "prov:label": `${figure.text} (${period})` });
    document.derived(["observation", id], ["source", source], "prov:Quotation");
  }
  for (const { id, source } of subject.statements) {
    document.entity("statement", [id], {});
    if (source !== "") document.derived(["statement", id], ["source", source], "prov:Quotation");
  }
  for (const { id, tellings } of subject.testimonies) {
    document.entity("testimony", [id], {});
    for (const { source } of tellings)
      if (source !== "") document.derived(["testimony", id], ["source", source], "prov:PrimarySource");
  }
}

function addClaims(document: ProvDocument, subject: Case): void {
  for (const claim of subject.claims) {
    document.entity("claim", [claim.id], { "prov:label": claim.text });
    if (claim.firstAppearance !== "")
      document.derived(["claim", claim.id], ["source", claim.firstAppearance], "prov:PrimarySource");
    claim.appearances.forEach(({ source, role, date, derivedFrom }, i) => {
      document.entity("appearance", [claim.id, i], { "plumbline:role": role, "plumbline:date": date });
      document.derived(["appearance", claim.id, i], ["source", source], "prov:Quotation");
      for (const other of derivedFrom ?? []) document.derived(["appearance", claim.id, i], ["source", other]);
    });
    for (const other of claim.joins) document.derived(["claim", claim.id], ["claim", other]);
    claim.citationChecks.forEach((check, i) => {
      const checking = document.activity("check", [claim.id, i], {
        "plumbline:result": check.result,
        "plumbline:coverage": check.coverage,
        "plumbline:date": check.date,
      });
      for (const id of [check.citing, check.target]) document.used(checking, document.name("source", [id]));
      document.used(checking, document.name("claim", [claim.id]));
      for (const name of [check.checker, check.secondChecker])
        if (name !== "") document.associated(checking, person(document, name));
    });
  }
}

function addFindings(document: ProvDocument, findings: readonly Finding[], tool: string): void {
  for (const { id, test, status, key, provenance: from } of findings) {
    const finding = document.entity("finding", [id], { "prov:label": test, "plumbline:status": status });
    const run = document.activity("run", [id], {
      "plumbline:test": test,
      "plumbline:testVersion": from.testVersion,
      "plumbline:seed": from.seed,
      "plumbline:draws": from.draws,
      "plumbline:key": key,
    });
    for (const [name, sha256] of Object.entries(from.tables))
      document.used(run, document.entity("file", [name, sha256], { "prov:label": name, "plumbline:sha256": sha256 }));
    document.generated(finding, run);
    document.associated(run, tool);
  }
}

function addJudgements(document: ProvDocument, subject: Case): void {
  const kinds = kindsOf(subject);
  for (const { id, rung, sentence, by, date, restsOn, about } of subject.judgements) {
    const judgement = document.entity("judgement", [id], {
      "prov:label": sentence,
      "plumbline:rung": rung,
      "plumbline:date": date,
    });
    document.attributed(judgement, person(document, by));
    for (const other of new Set([...restsOn, ...about])) {
      const kind = kinds.get(other) ?? "finding";
      document.entity(kind, [other], {});
      document.derived(["judgement", id], [kind, other]);
    }
  }
}

function addCorrections(document: ProvDocument, subject: Case): void {
  const kinds = kindsOf(subject);
  for (const { id, was, now, date, affects } of subject.corrections) {
    const correction = document.entity("correction", [id], {
      "prov:label": `${was} -> ${now}`,
      "plumbline:date": date,
    });
    for (const other of affects) {
      const kind = kinds.get(other);
      if (kind !== undefined) document.influenced(document.entity(kind, [other], {}), correction);
    }
  }
}

function kindsOf(subject: Case): ReadonlyMap<string, Kind> {
  const of = (kind: Kind, records: readonly { readonly id: string }[]): readonly (readonly [string, Kind])[] =>
    records.map(({ id }) => [id, kind]);
  return new Map([
    ...of("source", subject.sources),
    ...of("claim", subject.claims),
    ...of("observation", subject.observations),
    ...of("statement", subject.statements),
    ...of("testimony", subject.testimonies),
    ...of("judgement", subject.judgements),
    ...of("finding", subject.plan.runs),
  ]);
}
