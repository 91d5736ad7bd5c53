import type { Kind } from "./identifiers.js";

export type ProvValue = string | number | { readonly $: string; readonly type: string };
type Attributes = Readonly<Record<string, ProvValue>>;
export type ProvJson = Readonly<Record<string, Readonly<Record<string, string | Attributes>>>>;
type Name = readonly [kind: Kind, ...parts: readonly (string | number)[]];

/** Builds a document in PROV-JSON. Every thing and relation stands once, in the order in which it was first named. */
export class ProvDocument {
  readonly #sections = new Map<string, Map<string, Attributes>>();
  readonly #relations = new Set<string>();

  constructor(readonly namespace: string) {}

  /** A qualified name: `case:` and the last part of the thing's IRI. */
  name(kind: Kind, parts: readonly (string | number)[]): string {
    return `case:${[kind, ...parts].map(encodeURIComponent).join(":")}`;
  }

  entity(kind: Kind, parts: readonly (string | number)[], attributes: Attributes): string {
    return this.#thing("entity", this.name(kind, parts), {
      "prov:type": qualified(`plumbline:${kind}`),
      ...attributes,
    });
  }

  activity(kind: Kind, parts: readonly (string | number)[], attributes: Attributes): string {
    return this.#thing("activity", this.name(kind, parts), {
      "prov:type": qualified(`plumbline:${kind}`),
      ...attributes,
    });
  }

  agent(
    kind: Kind,
    parts: readonly (string | number)[],
    attributes: { readonly "prov:type": string; readonly "prov:label": string },
  ): string {
    return this.#thing("agent", this.name(kind, parts), {
      ...attributes,
      "prov:type": qualified(attributes["prov:type"]),
    });
  }

  derived([kind, ...parts]: Name, [otherKind, ...otherParts]: Name, type = ""): void {
    this.#relation("wasDerivedFrom", {
      "prov:generatedEntity": this.name(kind, parts),
      "prov:usedEntity": this.name(otherKind, otherParts),
      ...(type === "" ? {} : { "prov:type": qualified(type) }),
    });
  }

  used(activity: string, entity: string): void {
    this.#relation("used", { "prov:activity": activity, "prov:entity": entity });
  }

  generated(entity: string, activity: string): void {
    this.#relation("wasGeneratedBy", { "prov:entity": entity, "prov:activity": activity });
  }

  associated(activity: string, agent: string): void {
    this.#relation("wasAssociatedWith", { "prov:activity": activity, "prov:agent": agent });
  }

  attributed(entity: string, agent: string): void {
    this.#relation("wasAttributedTo", { "prov:entity": entity, "prov:agent": agent });
  }

  influenced(influencee: string, influencer: string): void {
    this.#relation("wasInfluencedBy", { "prov:influencee": influencee, "prov:influencer": influencer });
  }

  json(): ProvJson {
    const prefix = { case: this.namespace, plumbline: "urn:x-plumbline:terms:" };
    return {
      prefix,
      ...Object.fromEntries([...this.#sections].map(([section, things]) => [section, Object.fromEntries(things)])),
    };
  }

  #thing(section: string, name: string, attributes: Attributes): string {
    const things = this.#section(section);
    if (!things.has(name)) {
      things.set(name, Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== "")));
    }
    return name;
  }

  #relation(kind: string, attributes: Attributes): void {
    const known = JSON.stringify([kind, attributes]);
    if (this.#relations.has(known)) return;
    this.#relations.add(known);
    const relations = this.#section(kind);
    relations.set(`_:${kind}${relations.size + 1}`, attributes);
  }

  #section(name: string): Map<string, Attributes> {
    const section = this.#sections.get(name) ?? new Map<string, Attributes>();
    this.#sections.set(name, section);
    return section;
  }
}

function qualified(name: string): ProvValue {
  return { $: name, type: "prov:QUALIFIED_NAME" };
}
