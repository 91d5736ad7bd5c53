import type { Claim } from "../core/claims.js";
import type { Source } from "../core/case.js";
import { compareText } from "../core/period.js";
import { components } from "./components.js";

/** How many independent origins a claim has, and how it went from one source to the next. */
export interface Independence {
  /** Fewest and most distinct origins, over everything that the unknown derivations could be. */
  readonly min: number;
  readonly max: number;
  /** Origin groups that are origins whatever the unknown derivations are; a circle without a way out is named by its first group. */
  readonly certainRoots: readonly string[];
  /** Origin groups that may be origins: their derivation is unknown. */
  readonly possibleRoots: readonly string[];
  /** Sources that cite each other in a circle, each in order of id. */
  readonly circles: readonly (readonly string[])[];
  readonly nodes: readonly {
    readonly id: string;
    /** False for a source that is only named as an origin. */
    readonly appears: boolean;
    readonly derivation: "first-hand" | "derived" | "unknown";
  }[];
  /** From what was derived to what it was taken from. */
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/**
 * The interval of independent origins of a claim. Sources of one origin group (same author, organisation, data or informant)
 * count as one. A group is an origin if a member of it has the claim at first hand, or if it stands in a circle that nothing
 * leads out of. A source whose derivation is unknown may have it at first hand (counted in `max`) or from any other source (so
 * that in `min` it adds nothing). That a text credits a work says what the text says, not where the number came from:
 * `attributes_to` is not a derivation. Time grows with appearances plus derivations.
 */
export function independence(claim: Pick<Claim, "appearances">, sources: readonly Source[]): Independence {
  const known = new Map(sources.map((source) => [source.id, source]));
  const nodes = nodesOf(claim, known);
  const ids = [...nodes.keys()].sort(compareText);
  const groupOf = (id: string): string => known.get(id)?.originGroup ?? id;
  const groups = [...new Set(ids.map(groupOf))].sort(compareText);
  const groupIndex = new Map(groups.map((group, i) => [group, i]));
  const at = (id: string): number => groupIndex.get(groupOf(id)) ?? 0;

  const firstHand = new Set<number>();
  const unknown = new Set<number>();
  const out = groups.map(() => new Set<number>());
  for (const [id, node] of nodes) {
    if (node.firstHand) firstHand.add(at(id));
    if (node.unknown) unknown.add(at(id));
    for (const origin of node.origins) if (at(origin) !== at(id)) out[at(id)]?.add(at(origin));
  }
  const edges = out.map((targets) => [...targets]);
  const closed = components(edges).filter((component) => {
    const inside = new Set(component);
    return component.every((node) => (edges[node] ?? []).every((target) => inside.has(target)));
  });
  const named = (indices: Iterable<number>): readonly string[] =>
    [...indices].sort((a, b) => a - b).map((i) => groups[i] ?? "");
  const certainCircles = closed.filter((part) => part.every((node) => !firstHand.has(node) && !unknown.has(node)));
  const certain = [...firstHand, ...certainCircles.map((part) => part[0] ?? 0)];
  const possible = [...unknown].filter((node) => !firstHand.has(node));
  return {
    min: Math.max(certain.length, groups.length === 0 ? 0 : 1),
    max: certain.length + possible.length,
    certainRoots: named(certain),
    possibleRoots: named(possible),
    circles: circlesOf(nodes, ids),
    nodes: ids.map((id) => {
      const node = nodes.get(id);
      return {
        id,
        appears: node?.appears === true,
        derivation: node?.firstHand === true ? "first-hand" : node?.unknown === true ? "unknown" : "derived",
      };
    }),
    edges: ids.flatMap((id) => [...(nodes.get(id)?.origins ?? [])].sort(compareText).map((to) => ({ from: id, to }))),
  };
}

interface SourceNode {
  appears: boolean;
  firstHand: boolean;
  unknown: boolean;
  readonly origins: Set<string>;
}

/** Sources in which the claim appears, and what those were taken from; of the latter the source's own record says more. */
function nodesOf(
  claim: Pick<Claim, "appearances">,
  known: ReadonlyMap<string, Source>,
): ReadonlyMap<string, SourceNode> {
  const nodes = new Map<string, SourceNode>();
  const record = (id: string, derivedFrom: readonly string[] | undefined): SourceNode => {
    const node = nodes.get(id) ?? { appears: false, firstHand: false, unknown: false, origins: new Set<string>() };
    nodes.set(id, node);
    const origins = derivedFrom?.filter((origin) => origin !== id);
    if (origins === undefined) node.unknown = true;
    else if (origins.length === 0) node.firstHand = true;
    for (const origin of origins ?? []) node.origins.add(origin);
    return node;
  };
  for (const { source, derivedFrom } of claim.appearances) record(source, derivedFrom).appears = true;
  const waiting = [...nodes.values()].flatMap(({ origins }) => [...origins]);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (nodes.has(id)) continue;
    waiting.push(...record(id, known.get(id)?.derivedFrom).origins);
  }
  return nodes;
}

function circlesOf(nodes: ReadonlyMap<string, SourceNode>, ids: readonly string[]): readonly (readonly string[])[] {
  const index = new Map(ids.map((id, i) => [id, i]));
  const edges = ids.map((id) => [...(nodes.get(id)?.origins ?? [])].map((origin) => index.get(origin) ?? 0));
  return components(edges)
    .filter((component) => component.length > 1)
    .map((component) => component.map((i) => ids[i] ?? ""));
}
