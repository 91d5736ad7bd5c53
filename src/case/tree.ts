import type { Place } from "../core/case.js";
import type { TextFile } from "./text.js";

/** YAML and JSON as one kind of tree in which every key and value knows where it stands. */
export type Node = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: "map";
  readonly at: number;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keyAt: number;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: "list";
  readonly at: number;
  readonly items: readonly Node[];
}

export interface ScalarNode {
  readonly kind: "scalar";
  readonly at: number;
  readonly value: string | number | boolean | null;
  /** As written, without quotation marks: "010" where the value is 10. */
  readonly source: string;
}

export interface Document {
  readonly file: TextFile;
  readonly root: Node;
}

/** Plain values. A key without a value counts as absent: unknown is empty. */
export function plain(node: Node): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(plain);
    case "map":
      return Object.fromEntries(
        node.entries.filter(({ value }) => !isEmpty(value)).map(({ key, value }) => [key, plain(value)]),
      );
  }
}

function isEmpty(node: Node): boolean {
  return node.kind === "scalar" && node.value === null;
}

export function child(node: Node | undefined, step: PropertyKey): Node | undefined {
  if (node?.kind === "list" && typeof step === "number") return node.items[step];
  if (node?.kind === "map") return node.entries.find((entry) => entry.key === String(step))?.value;
  return undefined;
}

/** The deepest node on the path that exists, and whether the whole path does. */
export function follow(root: Node, path: readonly PropertyKey[]): { readonly node: Node; readonly whole: boolean } {
  let node = root;
  for (const step of path) {
    const next = child(node, step);
    if (next === undefined || isEmpty(next)) return { node, whole: false };
    node = next;
  }
  return { node, whole: true };
}

export function placeOf(document: Document, ...path: readonly PropertyKey[]): Place {
  return document.file.place(follow(document.root, path).node.at);
}

/** Where the key stands, or its map if it is absent. */
export function placeOfKey(document: Document, path: readonly PropertyKey[], key: string): Place {
  const { node } = follow(document.root, path);
  const entry = node.kind === "map" ? node.entries.find((e) => e.key === key) : undefined;
  return document.file.place(entry?.keyAt ?? node.at);
}

/** Items of the list under a key; none where there is no list. */
export function itemsUnder(document: Document | undefined, ...path: readonly PropertyKey[]): readonly Node[] {
  let node = document?.root;
  for (const step of path) node = child(node, step);
  return node?.kind === "list" ? node.items : [];
}

export function textUnder(node: Node | undefined, key: string): string | undefined {
  const found = child(node, key);
  return found?.kind === "scalar" && typeof found.value === "string" ? found.value : undefined;
}
