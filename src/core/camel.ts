type CamelCase<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : S;

/** A value with every snake_case key of the files written as the code writes it; keys in `open` hold the author's own names. */
export type Camel<T> = T extends readonly (infer Item)[]
  ? readonly Camel<Item>[]
  : T extends object
    ? { readonly [K in keyof T as K extends string ? CamelCase<K> : K]: Camel<T[K]> }
    : T;

/** Keys whose values are maps from names that the author gave: those names stay as they are. */
const open = new Set(["relation", "when", "observed"]);

export function camel<T>(value: T): Camel<T> {
  return convert(value, false) as Camel<T>;
}

function convert(value: unknown, keep: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, false));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      keep ? key : key.replace(/_(\w)/gu, (_, letter: string) => letter.toUpperCase()),
      convert(item, open.has(key)),
    ]),
  );
}
