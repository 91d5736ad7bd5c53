/**
 * Canonical JSON: keys sorted by code unit, two-space indentation, one line feed at the end; Infinity and NaN spelled out
 * as "Infinity", "-Infinity" and "NaN" instead of turning into null; -0 written as 0.
 */
export function canonicalJson(value: unknown): string {
  return `${render(value, "")}\n`;
}

/** The same on one line, for hashing. */
export function compactJson(value: unknown): string {
  return JSON.stringify(sortKeys(value));
}

function sortKeys(value: unknown): unknown {
  if (typeof value === "number") return spellOut(value);
  if (ArrayBuffer.isView(value)) return sortKeys(Array.from(value as Float64Array));
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, v]) => v !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([k, v]) => [k, sortKeys(v)]),
    );
  }
  return value;
}

function spellOut(value: number): number | string {
  if (Number.isNaN(value)) return "NaN";
  if (value === Infinity) return "Infinity";
  if (value === -Infinity) return "-Infinity";
  return Object.is(value, -0) ? 0 : value;
}

function render(value: unknown, indent: string): string {
  const sorted = indent === "" ? sortKeys(value) : value;
  if (Array.isArray(sorted)) {
    if (sorted.length === 0) return "[]";
    if (sorted.every((v) => typeof v === "number")) return `[${sorted.map((v) => JSON.stringify(v)).join(", ")}]`;
    const inner = `${indent}  `;
    return `[\n${sorted.map((v) => inner + render(v, inner)).join(",\n")}\n${indent}]`;
  }
  if (sorted !== null && typeof sorted === "object") {
    const entries = Object.entries(sorted);
    if (entries.length === 0) return "{}";
    const inner = `${indent}  `;
    return `{\n${entries.map(([k, v]) => `${inner}${JSON.stringify(k)}: ${render(v, inner)}`).join(",\n")}\n${indent}}`;
  }
  return JSON.stringify(sorted);
}

/**
 * A number with 12 significant digits. Findings are stored so, and everything printed is made from what is stored: the last
 * digits of exp and log may differ between machines, and bytes must not.
 */
export function twelveDigits(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}

/** A copy in which every number has 12 significant digits and typed arrays are plain ones. */
export function roundNumbers<T>(value: T): T {
  // Shape is preserved key by key; only numbers change, which the type system cannot see through the recursion.
  return roundUnknown(value) as T;
}

function roundUnknown(value: unknown): unknown {
  if (typeof value === "number") return twelveDigits(value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, twelveDigits);
  if (Array.isArray(value)) return value.map(roundUnknown);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, v]) => v !== undefined)
        .map(([k, v]) => [k, roundUnknown(v)]),
    );
  }
  return value;
}
