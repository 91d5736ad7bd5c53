import { expect, it } from "vitest";
import { drawPseudonym } from "../../src/case/new-testimony.js";

it("draws every character equally often, whatever the place", () => {
  const draws = 34_000;
  const places = Array.from({ length: 8 }, () => new Map<string, number>());
  for (let i = 0; i < draws; i += 1)
    Array.from(drawPseudonym().slice(2)).forEach((character, place) => {
      places[place]?.set(character, (places[place].get(character) ?? 0) + 1);
    });
  for (const counts of places) {
    const expected = draws / 34;
    expect(counts.size).toBe(34);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // Where the upper tail of chi-square on 33 degrees of freedom is 1e-9 (mpmath: gammainc(33/2, x/2, regularized=True)).
    expect(chiSquare).toBeLessThan(106.896);
  }
});
