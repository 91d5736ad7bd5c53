/** Kinds of things that the exports name. */
export type Kind =
  | "source"
  | "capture"
  | "text"
  | "claim"
  | "appearance"
  | "check"
  | "review"
  | "judgement"
  | "reply"
  | "correction"
  | "testimony"
  | "observation"
  | "statement"
  | "finding"
  | "run"
  | "file"
  | "party"
  | "person"
  | "tool"
  | "capturing"
  | "reading"
  | "annotation";

/** An informal URN (RFC 3406, "x-"): the records of a case have no address in the web, and none is made up for them. */
export function namespaceOf(caseId: string): string {
  return `urn:x-plumbline:${encodeURIComponent(caseId)}:`;
}

export function iri(caseId: string, kind: Kind, ...parts: readonly (string | number)[]): string {
  return namespaceOf(caseId) + [kind, ...parts].map(encodeURIComponent).join(":");
}

/** The bytes with this SHA-256, wherever they lie (RFC 6920). */
export function bytesIri(sha256: string): string {
  return `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`;
}
