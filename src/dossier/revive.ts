/** A copy in which "Infinity", "-Infinity" and "NaN", as findings on disk spell them (core/json.ts), are numbers again. */
export function reviveNumbers<T>(value: T): T {
  // Only those three texts change, and they stand only where a number was; the type system cannot see through the recursion.
  return revive(value) as T;
}

function revive(value: unknown): unknown {
  if (value === "Infinity") return Infinity;
  if (value === "-Infinity") return -Infinity;
  if (value === "NaN") return Number.NaN;
  if (Array.isArray(value)) return value.map(revive);
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revive(inner)]));
  return value;
}
