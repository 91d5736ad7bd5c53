import { describe, expect, it } from "vitest";
import { EMPTY_HASH, continueHash } from "../../src/numerics/name-hash.js";
import { philox4x32, seededRng } from "../../src/numerics/rng.js";

const ones = 0xffffffff;

function take(count: number, next: () => number): number[] {
  return Array.from({ length: count }, next);
}

describe("philox4x32", () => {
  // the three lines "philox4x32 10" of tests/kat_vectors in Random123 (github.com/DEShawResearch/random123)
  it.each([
    { counter: [0, 0, 0, 0], key: [0, 0], words: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
    { counter: [ones, ones, ones, ones], key: [ones, ones], words: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd] },
    {
      counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      key: [0xa4093822, 0x299f31d0],
      words: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    },
  ])("gives the published answer for counter $counter", ({ counter, key, words }) => {
    expect(philox4x32(counter, key)).toEqual(words);
  });
});

describe("continueHash", () => {
  // the 64-bit FNV-1a test values that come with the reference code of Fowler, Noll and Vo
  it.each([
    { text: "", high: 0xcbf29ce4, low: 0x84222325 },
    { text: "a", high: 0xaf63dc4c, low: 0x8601ec8c },
    { text: "foobar", high: 0x85944171, low: 0xf73967e8 },
  ])("is the published FNV-1a of '$text'", ({ text, high, low }) => {
    expect(continueHash(EMPTY_HASH, text)).toEqual({ high, low });
  });

  it("hashes the UTF-8 bytes of a text, as a computation in big integers does", () => {
    const text = "Schätzung/器官/𝄞/7";
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text))
      hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & (2n ** 64n - 1n);
    const { high, low } = continueHash(EMPTY_HASH, text);
    expect((BigInt(high) << 32n) | BigInt(low)).toBe(hash);
  });
});

describe("seededRng", () => {
  it("gives the same numbers for the same name", () => {
    const [a, b] = [seededRng("case/test"), seededRng("case/test")];
    expect(take(20, a.uniform)).toEqual(take(20, b.uniform));
  });

  it("has not changed: stored results depend on these numbers", () => {
    const rng = seededRng("case-17/terminal-digits/votes");
    expect(take(5, rng.uint32)).toEqual([1466500643, 1680378766, 3199261667, 3764015644, 4142678748]);
  });

  it("streams by name alone, whatever was drawn before and in whatever order", () => {
    const fresh = seededRng("parent");
    const used = seededRng("parent");
    take(7, used.uniform);
    const later = used.stream(2);
    const earlier = used.stream(1);
    expect(take(10, earlier.uint32)).toEqual(take(10, fresh.stream(1).uint32));
    expect(take(10, later.uint32)).toEqual(take(10, fresh.stream("2").uint32));
    expect(take(3, seededRng("parent/x/y").uint32)).toEqual(take(3, fresh.stream("x").stream("y").uint32));
  });

  it("leaves the parent as it was when a stream is made", () => {
    const [a, b] = [seededRng("p"), seededRng("p")];
    take(3, a.uniform);
    take(3, b.uniform);
    take(4, a.stream("child").uniform);
    expect(take(5, a.uniform)).toEqual(take(5, b.uniform));
  });

  it("gives every one of 100,000 numbered streams a start of its own", () => {
    const rng = seededRng("numbered");
    const starts = new Set(Array.from({ length: 1e5 }, (_, i) => rng.stream(i).uniform()));
    expect(starts.size).toBe(1e5);
  });

  it("is uniform along a stream and across streams, and its numbers do not run together", () => {
    const rng = seededRng("uniform");
    const one = Array.from({ length: 1e6 }, rng.uniform);
    const across = Array.from({ length: 1e5 }, (_, i) => rng.stream(i).uniform());
    for (const values of [one, across]) {
      const counts = new Array<number>(256).fill(0);
      let correlation = 0;
      for (const [i, value] of values.entries()) {
        counts[Math.floor(value * 256)]!++;
        correlation += (value - 0.5) * ((values[i + 1] ?? 0.5) - 0.5);
      }
      const expected = values.length / 256;
      const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      // chi-squared on 255 degrees: mean 255, standard deviation 22.6
      expect(Math.abs(statistic - 255)).toBeLessThan(4 * 22.6);
      // a product of two has standard deviation 1/12
      expect(Math.abs(correlation)).toBeLessThan((4 * Math.sqrt(values.length)) / 12);
    }
  });

  it("has uniform numbers that are odd multiples of 2^-53 as often as even ones", () => {
    const rng = seededRng("53 bits");
    const odd = Array.from({ length: 1e5 }, () => (rng.uniform() * 2 ** 53) % 2).reduce((sum, bit) => sum + bit, 0);
    expect(Math.abs(odd - 5e4)).toBeLessThan(4 * Math.sqrt(25e3));
  });
});
