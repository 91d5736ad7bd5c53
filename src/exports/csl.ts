import type { Case } from "../core/case.js";

/** The bibliography in CSL-JSON, each entry with its id as citation key, so that it comes back from Zotero as what it was. */
export function cslItems(subject: Case): readonly Readonly<Record<string, unknown>>[] {
  return subject.sources.map(({ id, csl }) => ({ "citation-key": id, ...csl }));
}
