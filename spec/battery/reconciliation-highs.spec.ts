import { describe, expect, it } from "vitest";
import type { Identity, Observation } from "../../src/core/case.js";
import { readPrinted } from "../../src/core/printed.js";
import { cellKey, gatherCells, type Cell } from "../../src/battery/reconciliation-cells.js";
import { checkIdentities } from "../../src/battery/reconciliation-identities.js";
import { localiseErrors } from "../../src/battery/reconciliation-localise.js";
import { seededRng } from "../../src/numerics/rng.js";
import { loadHighs } from "../support/highs.js";

/** HiGHS (the solver of the npm package `highs`) as a judge of its own: it shares no line with the exact simplex. */
const budget = { systems: 5000, sets: 50 };
const cap = 10_000;

interface SmallSystem {
  readonly observations: readonly Observation[];
  readonly identities: readonly Identity[];
}

function observation(printed: string, estimand: string): Observation {
  const reading = readPrinted(printed);
  if (!reading.ok) throw new RangeError(reading.why);
  return {
    id: `o-${estimand}`,
    series: "line",
    estimand,
    place: "A",
    period: "2018",
    figure: reading.figure,
    unit: "cases",
    kind: "count",
    source: "S",
    locator: "",
    quote: "",
    quoteStatus: "quoted",
    published: "",
    confidence: "high",
    confidenceReason: "",
    note: "",
    at: { file: "", line: 1, column: 1 },
  };
}

/** Four to seven quantities with one figure each or none, and two to four equations or inequalities between them. */
function drawSystem(name: string): SmallSystem {
  const rng = seededRng(name);
  const below = (n: number): number => Math.floor(rng.uniform() * n);
  const names = Array.from({ length: 4 + below(4) }, (_, i) => `q${i}`);
  const observations = names
    .filter(() => rng.uniform() < 0.85)
    .map((estimand) => {
      const value = 1 + below(30);
      return observation(
        [`${value}`, `${value}`, `${value}-${value + 1 + below(4)}`, `${value}+`][below(4)] ?? "1",
        estimand,
      );
    });
  const identities = Array.from({ length: 2 + below(3) }, (_, k): Identity => ({
    id: `i${k}`,
    text: `i${k}.`,
    terms: names
      .filter(() => rng.uniform() < 0.5)
      .map((estimand) => ({ coefficient: [-1, 1, 1, 2][below(4)] ?? 1, estimand, place: "A", period: "2018" })),
    relation: (["=", "=", "<=", ">="] as const)[below(4)] ?? "=",
    bound: below(3),
    reason: "",
    mayFail: "",
  })).filter(({ terms }) => terms.length > 1);
  return { observations, identities };
}

/** The linear program of some identities with the figures of some quantities held and all others free from zero up. */
function program(identities: readonly Identity[], held: readonly Cell[]): string {
  const names = [...new Set(identities.flatMap(({ terms }) => terms.map(({ estimand }) => estimand)))];
  const rows = identities.map(({ terms, relation, bound }, r) => {
    const sum = terms.map(
      ({ coefficient, estimand }) => `${coefficient < 0 ? "-" : "+"} ${Math.abs(coefficient)} ${estimand}`,
    );
    return ` c${r}: ${sum.join(" ")} ${relation} ${bound}`;
  });
  const bounds = names.map((name) => {
    const figure = held.find(({ estimand }) => estimand === name)?.versions[0]?.observation.figure;
    return ` ${figure?.lower ?? 0} <= ${name} <= ${Math.min(cap, figure?.upper ?? cap)}`;
  });
  return ["Minimize", ` obj: 0 ${names[0] ?? "q0"}`, "Subject To", ...rows, "Bounds", ...bounds, "End"].join("\n");
}

describe("minimal inconsistent sets, judged by HiGHS", () => {
  it("cannot hold, and can once any one figure is given up, on two hundred random systems", async () => {
    const highs = await loadHighs();
    const feasible = (identities: readonly Identity[], held: readonly Cell[]): boolean => {
      const { Status } = highs.solve(program(identities, held));
      if (Status !== "Optimal" && Status !== "Infeasible") throw new RangeError(`HiGHS says ${Status}`);
      return Status === "Optimal";
    };
    let [sets, larger, consistent, systems] = [0, 0, 0, 0];
    for (let i = 0; systems < 200; i += 1) {
      const { observations, identities } = drawSystem(`iis/${i}`);
      if (identities.length === 0) continue;
      systems += 1;
      const { cells } = gatherCells(observations);
      for (const component of localiseErrors(checkIdentities(identities, cells), budget)) {
        const own = component.checks.map(({ identity }) => identity);
        expect(component.stopped).toBe(false);
        expect(component.status === "consistent", `system ${i}`).toBe(feasible(own, component.cells));
        if (component.status === "consistent") consistent += 1;
        for (const clash of component.clashes) {
          // A clash states which figures cannot all hold if all identities of its group do.
          expect(feasible(own, clash.cells), `system ${i}: a clash that can hold`).toBe(false);
          expect(
            feasible(
              clash.checks.map(({ identity }) => identity),
              clash.cells,
            ),
            `system ${i}: identities left out`,
          ).toBe(false);
          for (const spared of clash.cells)
            expect(
              feasible(
                own,
                clash.cells.filter((cell) => cell !== spared),
              ),
              `system ${i}: ${spared.estimand} is not needed`,
            ).toBe(true);
          sets += 1;
          if (clash.cells.length > 2) larger += 1;
        }
      }
    }
    expect(consistent).toBeGreaterThan(30);
    expect(sets).toBeGreaterThan(100);
    expect(larger).toBeGreaterThan(20);
  });

  it("are hit by every smallest set of wrong figures, and freeing that set is enough", async () => {
    const highs = await loadHighs();
    let repaired = 0;
    for (let i = 0; i < 200; i += 1) {
      const { observations, identities } = drawSystem(`iis/${i}`);
      const { cells } = gatherCells(observations);
      for (const { checks, cells: all, clashes, repairs } of localiseErrors(
        checkIdentities(identities, cells),
        budget,
      )) {
        const own = checks.map(({ identity }) => identity);
        for (const { cells: wrong } of repairs) {
          for (const clash of clashes) expect(clash.cells.some((cell) => wrong.includes(cell))).toBe(true);
          const keys = new Set(wrong.map(({ estimand, place, period }) => cellKey(estimand, place, period)));
          const kept = all.filter(({ key }) => !keys.has(key));
          expect(highs.solve(program(own, kept)).Status, `system ${i}`).toBe("Optimal");
          repaired += 1;
        }
      }
    }
    expect(repaired).toBeGreaterThan(100);
  });
});
