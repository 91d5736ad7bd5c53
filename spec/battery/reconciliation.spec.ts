import { describe, expect, it } from "vitest";
import type { Identity, Observation } from "../../src/core/case.js";
import { readPrinted } from "../../src/core/printed.js";
import type { Qualifier } from "../../src/core/values.js";
import { digitCauses, possibleCauses } from "../../src/battery/likely-cause.js";
import { gatherCells } from "../../src/battery/reconciliation-cells.js";
import { checkIdentities } from "../../src/battery/reconciliation-identities.js";
import { localiseErrors } from "../../src/battery/reconciliation-localise.js";
import { comparePairs, lastNonZeroDigit } from "../../src/battery/reconciliation-pairs.js";
import { drawTable, slipTables } from "../../src/battery/reconciliation-scenarios.js";
import { decimalRational, toNumber } from "../../src/numerics/rational.js";
import { seededRng } from "../../src/numerics/rng.js";
import { loadHighs } from "../support/highs.js";

const budget = { systems: 3000, sets: 20 };

function observation(
  printed: string,
  given: Partial<Observation> & { readonly qualifier?: Qualifier } = {},
): Observation {
  const { qualifier, ...rest } = given;
  const reading = readPrinted(printed, qualifier);
  if (!reading.ok) throw new RangeError(reading.why);
  return {
    id: `o-${printed}`,
    series: "line",
    estimand: "donors",
    place: "A",
    period: "2018",
    unit: "donors",
    kind: "count",
    source: `S-${printed}`,
    locator: "",
    quote: "",
    quoteStatus: "quoted",
    published: "",
    confidence: "high",
    confidenceReason: "",
    note: "",
    at: { file: "", line: 1, column: 1 },
    ...rest,
    figure: reading.figure,
  };
}

function identity(
  id: string,
  terms: readonly (readonly [number, string])[],
  relation: Identity["relation"] = "=",
  bound = 0,
): Identity {
  return {
    id,
    text: `${id}.`,
    terms: terms.map(([coefficient, estimand]) => ({ coefficient, estimand, place: "A", period: "2018" })),
    relation,
    bound,
    reason: "",
    mayFail: "",
  };
}

const pairsOf = (...observations: readonly Observation[]): ReturnType<typeof comparePairs> =>
  comparePairs(gatherCells(observations).cells);
const standing = (...observations: readonly Observation[]): readonly string[] =>
  pairsOf(...observations).pairs.map((pair) => `${pair.standing} ${pair.why} ${toNumber(pair.gap)}`);

describe("comparing figures of one quantity", () => {
  it("calls figures apart a conflict and states the smallest change that removes it", () => {
    expect(standing(observation("7,785"), observation("7,758"))).toEqual(["conflict apart 27"]);
    expect(standing(observation("4,548"), observation("more than 5,000"))).toEqual(["conflict apart 452"]);
    // "about 1,700" reaches to 1,750.
    expect(standing(observation("about 1,700"), observation("1,762"))).toEqual(["conflict apart 12"]);
    // In doubles 87.97 - 0.005 - (87.49 + 0.005) is 0.46999999999999886.
    expect(standing(observation("87.97"), observation("87.49"))).toEqual(["conflict apart 0.47"]);
    // Ends that touch are no conflict: both may be 16,450.
    expect(standing(observation("1.64万"), observation("1.65万"))).toEqual([]);
  });

  it("calls a figure far above a floor a tension, and a little above it compatible", () => {
    expect(standing(observation("18,000+"), observation("21,000"))).toEqual(["tension far-above-floor 2000"]);
    expect(standing(observation("52,000+"), observation("58,000+"))).toEqual(["tension far-above-floor 5000"]);
    expect(standing(observation("18,000+"), observation("18,433"))).toEqual([]);
    expect(standing(observation("1.8万余"), observation("21,000"))).toEqual(["conflict apart 2000"]);
    expect(toNumber(lastNonZeroDigit(decimalRational(0.25)))).toBe(0.01);
    expect(toNumber(lastNonZeroDigit(decimalRational(18_500)))).toBe(100);
  });

  it("calls it agreement only where two sources print it, exactly or as rounded", () => {
    expect(standing(observation("2.1万"), observation("20,914"))).toEqual(["agreement rounding 0"]);
    expect(standing(observation("6450余"), observation("6454"))).toEqual(["agreement rounding 0"]);
    const [a, b] = [observation("5,916", { source: "S-1" }), observation("5916", { source: "S-2" })];
    expect(standing(a, b)).toEqual(["agreement equal 0"]);
    expect(standing(a, { ...b, source: "S-1" })).toEqual([]);
    expect(
      standing(observation("18,000+", { source: "S-1" }), observation("at least 18,000", { source: "S-2" })),
    ).toEqual([]);
  });

  it("compares only one unit, one kind and the same days, whatever way the period is written", () => {
    expect(standing(observation("5"), observation("6", { period: "2018-01/2018-12" }))).toEqual(["conflict apart 1"]);
    expect(standing(observation("5"), observation("6", { period: "2018-12" }))).toEqual([]);
    expect(standing(observation("5"), observation("6", { unit: "organs" }))).toEqual([]);
    expect(standing(observation("5"), observation("6", { kind: "stock" }))).toEqual([]);
  });

  it("allows two counters of one month to have been read on different days", () => {
    const counter = { kind: "cumulative-counter", period: "2018-03" } as const;
    expect(standing(observation("500", counter), observation("512", counter))).toEqual(["tension day-unknown 12"]);
    const dated = { ...counter, period: "2018-03-31" };
    expect(standing(observation("500", dated), observation("512", dated))).toEqual(["conflict apart 12"]);
  });

  it("leaves out what it cannot place, with the reason", () => {
    const broken = { ...observation("5"), figure: { ...observation("5").figure, lower: NaN, upper: NaN } };
    expect(gatherCells([broken, observation("5", { period: "2018-13" }), observation("5")])).toMatchObject({
      used: 1,
      dropped: [
        { reason: "the figure has no readable bounds", count: 1 },
        { reason: "the period cannot be read", count: 1 },
      ],
    });
  });
});

describe("naming a likely cause", () => {
  const causes = (a: number, b: number): readonly string[] =>
    digitCauses(decimalRational(a), decimalRational(b)).map(
      ({ id, chance }) => `${id} ${chance?.matches ?? 0}/${chance?.near ?? 0}`,
    );

  it("recognises slips of the pen and counts how often they would fit by accident", () => {
    // Within 27 of 7,785 only 7,758 swaps two neighbours: 7,875 is 90 away.
    expect(causes(7785, 7758)).toEqual(["transposition 1/54"]);
    expect(causes(5146, 5148)).toEqual(["one-digit 4/4"]);
    expect(causes(1234, 12340)).toEqual([expect.stringMatching(/^factor-ten /u)]);
    expect(causes(1234, 124)).toEqual([expect.stringMatching(/^dropped-digit /u)]);
    expect(causes(17_338, 17_300)).toContain("rounding 3/76");
    expect(causes(5818, 5830)).toEqual([]);
  });

  it("works on the digits that the figures use, so that round figures do not look like slips", () => {
    // 50, 51 and 53 to 58 differ from 52 in one digit: 8 of the 12 whole numbers as near.
    expect(causes(52_000, 58_000)).toEqual(["one-digit 8/12"]);
    expect(causes(0.87, 0.78)).toEqual([expect.stringMatching(/^transposition /u)]);
  });

  it("says nothing that fits half of all numbers as near", () => {
    const { cells } = gatherCells([observation("5,146"), observation("5,148")]);
    expect(comparePairs(cells).pairs.flatMap((pair) => possibleCauses(pair, cells))).toEqual([]);
  });

  it("finds the figure of another date, of another unit and of another register", () => {
    const counter = { estimand: "total", kind: "cumulative-counter" } as const;
    const named = (...observations: readonly Observation[]): readonly string[] => {
      const { cells } = gatherCells(observations);
      return comparePairs(cells).pairs.flatMap((pair) =>
        possibleCauses(pair, cells).map(({ id, elsewhere }) => `${id} ${elsewhere?.observation.figure.text ?? ""}`),
      );
    };
    expect(
      named(
        observation("18,000+", { ...counter, period: "2018-12-31" }),
        observation("21,000", { ...counter, period: "2018-12-31" }),
        observation("18,433", { ...counter, period: "2018-07-15" }),
      ),
    ).toEqual(["other-date 18,433"]);
    expect(
      named(
        observation("2,766"),
        observation("7,785"),
        observation("7,785", { estimand: "organs", unit: "organs", id: "o" }),
      ),
    ).toEqual(["unit-slip 7,785"]);
    expect(named(observation("5,818"), observation("5,830", { series: "other" }))).toEqual(["other-line "]);
  });
});

describe("identities", () => {
  const figures = (...prints: readonly (readonly [string, string])[]): readonly Observation[] =>
    prints.map(([estimand, printed], i) => observation(printed, { estimand, id: `o-${i}`, source: `S-${i}` }));
  const check = (
    identities: readonly Identity[],
    observations: readonly Observation[],
  ): ReturnType<typeof checkIdentities> => checkIdentities(identities, gatherCells(observations).cells);

  it("are satisfied by rounding that allows it and not by rounding that does not", () => {
    const sum = [
      identity("sum", [
        [1, "a"],
        [1, "b"],
        [-1, "c"],
      ]),
    ];
    expect(check(sum, figures(["a", "1.2万"], ["b", "2.3万"], ["c", "34,001"]))[0]).toMatchObject({ verdict: "holds" });
    const broken = check(sum, figures(["a", "1.2万"], ["b", "2.3万"], ["c", "33,999"]))[0];
    expect(broken).toMatchObject({ verdict: "violated", residual: { numerator: 1n, denominator: 1n } });
  });

  it("take the choice of versions that fits best, and say which fits exactly", () => {
    const sum = [
      identity("sum", [
        [1, "a"],
        [1, "b"],
        [-1, "c"],
      ]),
    ];
    const holds = check(sum, figures(["a", "5"], ["a", "7"], ["b", "10"], ["c", "17"]))[0];
    expect(holds?.exactAgreement?.chosen.map(({ observation: { figure } }) => figure.text)).toEqual(["7"]);
    expect(holds?.exactAgreement?.choices).toBe(1);
    expect(
      toNumber(
        check(sum, figures(["a", "5"], ["a", "7"], ["b", "10"], ["c", "20"]))[0]?.residual ?? decimalRational(0),
      ),
    ).toBe(3);
  });

  it("are not checkable without a figure for each term, with the term named", () => {
    const found = check(
      [
        identity("sum", [
          [1, "a"],
          [1, "b"],
          [-1, "c"],
        ]),
      ],
      figures(["a", "5"], ["c", "17"]),
    )[0];
    expect(found).toMatchObject({ verdict: "not checkable", missing: ["b, A, 2018: no figure"] });
  });

  it("pin down a quantity that no source prints", () => {
    const checks = check(
      [
        identity("sum", [
          [1, "a"],
          [1, "b"],
          [-1, "c"],
        ]),
        identity("ceiling", [[1, "b"]], "<=", 11.5),
      ],
      figures(["a", "5"], ["c", "about 20"]),
    );
    const [component] = localiseErrors(checks, budget);
    expect(component?.status).toBe("consistent");
    expect(
      component?.implied.map(({ name, range }) => [
        name,
        toNumber(range.lower ?? decimalRational(-1)),
        toNumber(range.upper ?? decimalRational(-1)),
      ]),
    ).toEqual([["b, A, 2018", 10, 11.5]]);
  });

  it("contradict each other only together, and the fewest wrong figures are found", () => {
    // a + b = c and a + b = d hold each by itself because b is unknown; c and d differ.
    const checks = check(
      [
        identity("first", [
          [1, "a"],
          [1, "b"],
          [-1, "c"],
        ]),
        identity("second", [
          [1, "a"],
          [1, "b"],
          [-1, "d"],
        ]),
      ],
      figures(["a", "5"], ["c", "20"], ["d", "22"]),
    );
    const [component] = localiseErrors(checks, budget);
    expect(component).toMatchObject({ status: "inconsistent", fewest: 1, stopped: false });
    expect(component?.repairs.map(({ cells }) => cells.map(({ estimand }) => estimand))).toEqual([["c"], ["d"]]);
    expect(component?.clashes.map(({ checks: both }) => both.map(({ identity: { id } }) => id))).toEqual([
      ["first", "second"],
    ]);
  });

  it("that contradict each other without any figure are said to", () => {
    const checks = check(
      [
        identity(
          "impossible",
          [
            [1, "a"],
            [1, "b"],
          ],
          "<=",
          -1,
        ),
      ],
      figures(["a", "5"], ["b", "6"]),
    );
    expect(localiseErrors(checks, budget)[0]).toMatchObject({ status: "inconsistent", fewest: 0, repairs: [] });
  });

  it("are searched within a budget, and the search says when it stopped", () => {
    const checks = check(
      [
        identity("sum", [
          [1, "a"],
          [1, "b"],
          [-1, "c"],
        ]),
      ],
      figures(["a", "5"], ["b", "6"], ["c", "7"]),
    );
    expect(localiseErrors(checks, { systems: 2, sets: 20 })[0]).toMatchObject({ stopped: true });
    expect(localiseErrors(checks, { systems: 3000, sets: 2 })[0]).toMatchObject({ moreRepairs: true, fewest: 1 });
  });

  it("blame a figure of low confidence before one of high", () => {
    const observations = figures(["a", "5"], ["b", "6"], ["c", "12"]).map((each) =>
      each.estimand === "b" ? { ...each, confidence: "low" as const } : each,
    );
    const [component] = localiseErrors(
      check(
        [
          identity("sum", [
            [1, "a"],
            [1, "b"],
            [-1, "c"],
          ]),
        ],
        observations,
      ),
      budget,
    );
    expect(component?.repairs.map(({ cells }) => cells[0]?.estimand)).toEqual(["b", "a", "c"]);
    expect(component?.repairs.map(({ implied }) => toNumber(implied?.lower ?? decimalRational(-1)))).toEqual([
      7, 6, 11,
    ]);
  });
});

describe("the fewest wrong figures", () => {
  it("are as many as HiGHS finds by mixed-integer programming", async () => {
    const highs = await loadHighs();
    let inconsistent = 0;
    let several = 0;
    for (let i = 0; i < 150; i += 1) {
      const system = drawSystem(`milp/${i}`);
      const { observations, identities } = system;
      const { cells } = gatherCells(observations);
      const components = localiseErrors(checkIdentities(identities, cells), budget);
      const fewest = components.reduce((sum, component) => sum + component.fewest, 0);
      const solution = highs.solve(milp(system));
      if (solution.Status === "Infeasible") {
        // The identities contradict each other whatever the figures are.
        expect(components.some(({ status, repairs }) => status === "inconsistent" && repairs.length === 0)).toBe(true);
        continue;
      }
      expect(solution.Status).toBe("Optimal");
      expect(fewest, `system ${i}`).toBe(Math.round(solution.ObjectiveValue));
      expect(components.some(({ status }) => status === "inconsistent")).toBe(solution.ObjectiveValue > 0.5);
      if (fewest > 0) inconsistent += 1;
      if (fewest > 1) several += 1;
    }
    expect(inconsistent).toBeGreaterThan(40);
    expect(several).toBeGreaterThan(10);
  });

  it("include the misprinted figure whenever anything is noticed, and single it out as often as the page says", () => {
    const counted = Object.entries(slipTables).map(([slip, table]) => {
      const count = { slip, noticed: 0, among: 0, alone: 0 };
      for (let i = 0; i < 100; i += 1) {
        const { observations, identities, planted } = drawTable(seededRng(`power/${slip}/${i}`), table);
        const { cells } = gatherCells(observations);
        const wrong = cells.find(
          ({ estimand, place, period }) =>
            estimand === planted?.estimand && place === planted.place && period === planted.period,
        );
        const bad = localiseErrors(checkIdentities(identities ?? [], cells), budget).filter(
          ({ status }) => status === "inconsistent",
        );
        const apart = comparePairs(cells).pairs.filter((pair) => pair.standing === "conflict");
        const suspected = bad.some(({ repairs }) =>
          repairs.some((repair) => repair.cells.some((cell) => cell === wrong)),
        );
        if (bad.length + apart.length > 0) count.noticed += 1;
        if (suspected || apart.some(({ cell }) => cell === wrong)) count.among += 1;
        if (suspected && bad.length === 1 && bad[0]?.repairs.length === 1) count.alone += 1;
      }
      return count;
    });
    // docs/battery/version-conflicts.md quotes these counts.
    expect(counted).toEqual([
      { slip: "transposition", noticed: 100, among: 100, alone: 42 },
      { slip: "one-digit", noticed: 100, among: 100, alone: 40 },
      { slip: "last-year", noticed: 100, among: 100, alone: 33 },
      { slip: "another-reading", noticed: 73, among: 73, alone: 11 },
    ]);
  });
});

interface SmallSystem {
  readonly observations: readonly Observation[];
  readonly identities: readonly Identity[];
  readonly names: readonly string[];
}

/** A few quantities with one or two figures each, some without, and a few sums between them. */
function drawSystem(name: string): SmallSystem {
  const rng = seededRng(name);
  const below = (n: number): number => Math.floor(rng.uniform() * n);
  const names = Array.from({ length: 4 + below(4) }, (_, i) => `q${i}`);
  const observations = names.flatMap((estimand) =>
    Array.from({ length: [0, 1, 1, 1, 2, 3][below(6)] ?? 1 }, (_, j) => {
      const value = 1 + below(30);
      const print = [`${value}`, `${value}`, `${value}-${value + below(4)}`, `${value}+`][below(4)] ?? "1";
      return observation(print, { estimand, id: `${estimand}-${j}`, source: `S-${j}` });
    }),
  );
  const identities = Array.from({ length: 1 + below(4) }, (_, k) =>
    identity(
      `i${k}`,
      names.filter(() => rng.uniform() < 0.5).map((estimand) => [[-1, 1, 1, 2][below(4)] ?? 1, estimand] as const),
      (["=", "=", "<=", ">="] as const)[below(4)] ?? "=",
      below(3),
    ),
  ).filter(({ terms }) => terms.some(({ coefficient }) => coefficient > 0) && terms.length > 1);
  return { observations, identities, names };
}

/** Big-M program: choose a version of each quantity or free it at the cost of its different figures. */
function milp({ observations, identities, names }: SmallSystem): string {
  const cap = 1000;
  const used = new Set(identities.flatMap(({ terms }) => terms.map(({ estimand }) => estimand)));
  const objective: string[] = [];
  const rows: string[] = [];
  const binary: string[] = [];
  for (const name of names.filter((each) => used.has(each))) {
    const versions = new Map(
      observations
        .filter(({ estimand }) => estimand === name)
        .map(({ figure }) => [`${figure.lower}..${figure.upper}`, figure]),
    );
    if (versions.size === 0) continue;
    const chosen = [...versions.values()].map((figure, v) => ({ variable: `z_${name}_${v}`, figure }));
    const freed = `r_${name}`;
    binary.push(freed, ...chosen.map(({ variable }) => variable));
    objective.push(`${versions.size} ${freed}`);
    rows.push([freed, ...chosen.map(({ variable }) => variable)].join(" + ") + " = 1");
    rows.push(`${name} ${chosen.map(({ variable, figure }) => `- ${figure.lower} ${variable}`).join(" ")} >= 0`);
    rows.push(
      `${name} ${chosen.map(({ variable, figure }) => `- ${Math.min(figure.upper, cap)} ${variable}`).join(" ")} - ${cap} ${freed} <= 0`,
    );
  }
  for (const { terms, relation, bound } of identities) {
    const sum = terms.map(
      ({ coefficient, estimand }) => `${coefficient < 0 ? "-" : "+"} ${Math.abs(coefficient)} ${estimand}`,
    );
    rows.push(`${sum.join(" ")} ${relation} ${bound}`);
  }
  const bounds = names.map((name) => ` 0 <= ${name} <= ${cap}`);
  return [
    "Minimize",
    ` obj: ${objective.join(" + ") || "0 q0"}`,
    "Subject To",
    ...rows.map((row, r) => ` c${r}: ${row}`),
    "Bounds",
    ...bounds,
    "Binary",
    ` ${binary.join(" ")}`,
    "End",
  ].join("\n");
}
