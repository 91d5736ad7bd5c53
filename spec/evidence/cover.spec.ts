import fc from "fast-check";
import { expect, it } from "vitest";
import { coverOf } from "../../src/evidence/cover.js";

it("answers as a look at every span does", () => {
  const span = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 9 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), span, (spans, asked) => {
      const plain = spans.some(({ start, end }) => start < asked.end && asked.start < end);
      expect(coverOf(spans)(asked)).toBe(plain);
    }),
  );
});
