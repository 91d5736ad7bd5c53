import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case.js";
import { buildDossier } from "../../src/dossier/dossier.js";
import { readFiles } from "../case/small-case.js";
import { smallEvidence } from "../case/small-evidence.js";

const path = "claims/CL-loans.yaml";
const works = (ids: readonly string[]) =>
  JSON.stringify([
    ...(JSON.parse(smallEvidence["sources/sources.csl.json"] ?? "[]") as object[]),
    ...ids.map((id) => ({ id, type: "webpage", title: `Page of ${id} from 2019 & more`, publisher: "P" })),
  ]);

/** The drawings of the claim's way, for a list of what each source was taken from; null = not recorded. */
function drawings(from: Readonly<Record<string, readonly string[] | null>>) {
  const lines = Object.entries(from).map(
    ([id, origins]) =>
      `  - {source: ${id}, role: repeats${origins === null ? "" : `, derived_from: [${origins.join(", ")}]`}}\n`,
  );
  const claim = (smallEvidence[path] ?? "").replace(/appearances:.*$/su, `appearances:\n${lines.join("")}`);
  const { case: subject, problems } = readFiles({
    ...smallEvidence,
    "sources/sources.csl.json": works(Object.keys(from)),
    [path]: claim.replace(/first_appearance:.*\n/u, ""),
  });
  expect(problems).toEqual([]);
  // A number in the drawing that does not trace would stop this.
  const { html } = buildDossier({ case: subject as Case, findings: [], methods: [], software: "plumbline test" });
  const figure =
    /(<details[^>]*><summary>The way of the claim, drawn<\/summary>)?<figure class="drawing" id="derivation-CL-loans">.*?<\/figure>/su.exec(
      html,
    );
  if (figure === null) return undefined;
  const [wide = ""] = /<svg.*?<\/svg>/su.exec(figure[0]) ?? [];
  return {
    folded: figure[1] !== undefined,
    arrows: wide.match(/class="pl-arrow(?: pl-circular)?"/gu)?.length ?? 0,
    circular: wide.match(/class="pl-arrow pl-circular"/gu)?.length ?? 0,
    wide,
  };
}

describe("the way of a claim", () => {
  it("is drawn with an arrow for each derivation, folded where there is no circle", () => {
    const drawn = drawings({ "S-a": [], "S-b": ["S-a"], "S-c": ["S-a", "S-b"], "S-d": null });
    expect(drawn).toMatchObject({ folded: true, arrows: 3, circular: 0 });
    expect(drawn?.wide).toContain("at first hand");
    expect(drawn?.wide).toContain("where from is not recorded");
    expect(drawn?.wide).toContain("Page of S-a from 2019 &amp; more");
  });

  it("stands open where sources cite each other in a circle, whose arrows stand apart", () => {
    const drawn = drawings({ "S-a": ["S-b"], "S-b": ["S-c"], "S-c": ["S-a"], "S-d": ["S-c"] });
    expect(drawn).toMatchObject({ folded: false, arrows: 4, circular: 3 });
    expect(drawn?.wide.match(/in a circle of sources that cite each other/gu)).toHaveLength(3);
  });

  it("is not drawn where nothing of it is recorded, or where it would be no picture", () => {
    expect(drawings({ "S-a": null, "S-b": null })).toBeUndefined();
    const many = Array.from({ length: 41 }, (_, i) => [`S-${i}`, i === 0 ? [] : ["S-0"]] as const);
    expect(drawings(Object.fromEntries(many))).toBeUndefined();
  });
});
