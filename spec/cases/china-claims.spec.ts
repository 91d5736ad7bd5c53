import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { loadCase } from "../../src/cli/load-case.js";
import type { Case } from "../../src/core/case.js";
import { pageReader } from "../../src/evidence/number-search.js";
import { traceClaim, type ClaimTrace } from "../../src/evidence/trace.js";

let subject: Case;
const read = pageReader();
beforeAll(() => {
  subject = loadCase(fileURLToPath(new URL("../../cases/china-organ-donation", import.meta.url)));
});

function traced(id: string): ClaimTrace {
  const claim = subject.claims.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`no claim ${id}`);
  return traceClaim(subject, claim, read);
}

describe("the claims of the built-in case", () => {
  it("hold all 27 of the article, each with its words in the article, and every quote where it is said to stand", () => {
    const article = subject.claims.filter(({ id }) => id.startsWith("CL-article-"));
    expect(article).toHaveLength(27);
    for (const { appearances } of article) {
      expect(appearances[0]?.source).toBe("S-byline-2019-11-26");
      expect(appearances[0]?.locator?.exact).not.toBe("");
    }
  });

  it("do not let 90,000 executed be read into the paper, and propose the 60,000 to 100,000 transplants of another source", () => {
    const { links, donors } = traced("CL-article-06");
    expect(links[0]).toMatchObject({
      target: "S-robertson-2019",
      recorded: "inconclusive",
      coverage: "abstract-part-only",
      pages: 1,
      hits: [],
    });
    expect(links[0]?.unitResult).toMatch(/^unit-shift/u);
    expect(donors).toMatchObject([
      { claim: "CL-60000-100000", relation: "a range that contains it", unit: "transplants", move: { kind: "unit-shift" } },
    ]);
    expect(donors[0]?.sources).toContain("S-matas-tts-2018");
  });

  it("take three million in 500 camps apart: two origins, suspected dropped, 465 and not 500", () => {
    const { joins, links } = traced("CL-article-03");
    expect(joins.map(({ claim, roots }) => [claim, roots])).toEqual([
      ["CL-3-million", ["us-defense"]],
      ["CL-465-sites", ["etnam"]],
    ]);
    const words = joins.flatMap(({ shifts }) => shifts.map(({ evidence }) => evidence)).join(" ");
    expect(words).toContain('"suspected"');
    expect(words).toContain('"could", "as high as"');
    const sites = links.find(({ target }) => target === "S-yahoo-2019-11-13");
    expect(sites?.hits.map(({ text }) => text)).toEqual(["465"]);
  });

  it("show that the comparison with the largest hospitals is with the official 10,000", () => {
    const { links } = traced("CL-article-11");
    const link = links.find(({ target }) => target === "S-cnn-2016-06-24");
    expect(link?.recorded).toBe("number-found-other-meaning");
    expect(link?.hits.map(({ text }) => text)).toContain("two or three biggest hospitals");
    expect(subject.claims.find(({ id }) => id === "CL-two-or-three-hospitals")?.quantity?.min).toBe(10_000);
  });

  it("give the origins of 712 as an interval, and say that it was not reproduced", () => {
    const { independence, reproduction } = traced("CL-712");
    expect(independence).toMatchObject({ min: 1, max: 2, certainRoots: ["woipfg"], possibleRoots: ["kilgour-gutmann-matas"] });
    expect(reproduction?.result).toBe("not-reproduced-here");
  });

  it("have the three sets of hypotheses, each with an innocent one, and replies of the accused", () => {
    expect(subject.hypotheses.map(({ id }) => id).sort()).toEqual(["HS-712", "HS-formula", "HS-gap"]);
    expect(subject.replies.flatMap(({ answers }) => answers).length).toBeGreaterThanOrEqual(5);
  });
});
