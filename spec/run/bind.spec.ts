import { describe, expect, it } from "vitest";
import type { Case, Observation, PlannedRun } from "../../src/core/case.js";
import { bindRun } from "../../src/run/bind.js";
import { readFiles, smallCase } from "../case/small-case.js";

const small = readFiles(smallCase).case;
if (small === undefined) throw new Error("the small case of the specs has a problem");
const [run] = small.plan.runs;
const [figure] = small.observations;
if (run === undefined || figure === undefined) throw new Error("the small case of the specs is empty");

function version(id: string, period: string, value: number, published: string): Observation {
  return {
    ...(figure as Observation),
    id,
    period,
    published,
    figure: { ...(figure as Observation).figure, lower: value, upper: value },
  };
}

function bound(
  observations: readonly Observation[],
  rule: "latest" | "earliest" | readonly string[],
  from = "",
  to = "",
): unknown {
  const subject: Case = { ...(small as Case), observations };
  const planned: PlannedRun = {
    ...(run as PlannedRun),
    bind: { value: { kind: "series", series: "loans", version: rule, from, to } },
  };
  const binding = bindRun(subject, planned)["value"];
  return binding?.kind === "series" ? binding.where : undefined;
}

const versions = [
  version("a", "2014", 10, "2015"),
  version("b", "2014", 12, "2016-03"),
  version("c", "2015", 20, "2016"),
];

describe("binding a planned run", () => {
  it("chooses the latest or the earliest version of each period by its date of publication", () => {
    expect(bound(versions, "latest")).toEqual([{ column: "id", oneOf: ["b", "c"] }]);
    expect(bound(versions, "earliest")).toEqual([{ column: "id", oneOf: ["a", "c"] }]);
  });

  it("takes listed versions and keeps to the periods asked for", () => {
    expect(bound(versions, ["a", "c"])).toEqual([{ column: "id", oneOf: ["a", "c"] }]);
    expect(bound(versions, "latest", "2015", "2015")).toEqual([{ column: "id", oneOf: ["c"] }]);
  });

  it("says a tie instead of guessing, unless both versions are the same figure", () => {
    expect(() => bound([...versions, version("d", "2014", 13, "2016-03")], "latest")).toThrow(
      /two figures for 2014 published at the same time/u,
    );
    expect(bound([...versions, version("d", "2014", 12, "2016-03")], "latest")).toEqual([
      { column: "id", oneOf: ["b", "c"] },
    ]);
  });

  it("turns every kind of binding of the plan into a query or a list of ids", () => {
    const kinds = small.plan.runs.flatMap((planned) =>
      Object.values(bindRun(small, planned)).map((binding) => binding.kind),
    );
    expect([...new Set(kinds)].sort()).toEqual(["constant", "identities", "observations", "panel", "series"]);
    const [noise] = small.plan.runs;
    expect(noise === undefined ? undefined : bindRun(small, noise)["comparators"]).toEqual({
      kind: "panel",
      table: "towns",
      name: "loans",
      group: "town",
      order: "year",
      figures: { loans: { printed: "loans" } },
      where: [{ column: "town", noneOf: ["Ashby"] }],
    });
  });
});
