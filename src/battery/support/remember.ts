/**
 * A memory of results by source and key: the admissible points of one run compare with the same comparators, which need
 * fitting once. Only for pure computations of the source and the key; results go when the source does.
 */
export class Remembered<Source extends object, Result> {
  readonly #known = new WeakMap<Source, Map<string, { readonly result: Result }>>();

  of(source: Source, key: string, compute: () => Result): Result {
    const own = this.#known.get(source) ?? new Map<string, { readonly result: Result }>();
    this.#known.set(source, own);
    const entry = own.get(key) ?? { result: compute() };
    own.set(key, entry);
    return entry.result;
  }
}
