import { createHash } from "node:crypto";
import type { Case } from "../core/case.js";
import type { Binding, Provenance } from "../core/finding.js";
import { compactJson } from "../core/json.js";

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** SHA-256 of all that a binding reads: tables by their bytes, identities and constants by their content. */
export function hashesOf(
  subject: Pick<Case, "identities" | "constants">,
  tables: Readonly<Record<string, string>>,
  binding: Binding,
): Readonly<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const bound of Object.values(binding)) {
    switch (bound.kind) {
      case "series":
      case "panel":
      case "observations":
        hashes[bound.table] = tables[bound.table] ?? "";
        break;
      case "identities":
        hashes["identities"] = sha256(
          compactJson(subject.identities.filter((identity) => bound.ids.includes(identity.id))),
        );
        break;
      case "constant":
        hashes[`constant ${bound.id}`] = sha256(
          compactJson(subject.constants.find((constant) => constant.id === bound.id) ?? null),
        );
        break;
    }
  }
  return hashes;
}

/** Identity of a run: the same key means the same question on the same data with the same software. */
export function keyOf(
  run: {
    readonly id: string;
    readonly test: string;
    readonly family: string;
    readonly reason: string;
    readonly registered: string;
  },
  provenance: Provenance,
): string {
  return sha256(compactJson({ ...run, provenance }));
}
