/** The value at a JSON pointer (RFC 6901) such as "/quantities/k/value"; a RangeError where it names nothing. */
export function valueAt(root: unknown, pointer: string): unknown {
  if (pointer === "") return root;
  if (!pointer.startsWith("/")) throw new RangeError(`"${pointer}" is no JSON pointer`);
  let value = root;
  for (const raw of pointer.slice(1).split("/")) {
    const key = raw.replace(/~1/gu, "/").replace(/~0/gu, "~");
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key))
      throw new RangeError(`"${pointer}" points to nothing: there is no ${key}`);
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/** One step of a JSON pointer. */
export function escapePointer(step: string): string {
  return step.replace(/~/gu, "~0").replace(/\//gu, "~1");
}
