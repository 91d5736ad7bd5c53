import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { battery } from "../src/battery/index.js";
import type { PlanRules } from "../src/case/plan-rules.js";
import { readCase } from "../src/case/read.js";
import type { Case, Observation } from "../src/core/case.js";

const rules: PlanRules = {
  tests: Object.fromEntries(battery.map((test) => [test.id, { roles: test.roles, options: test.options }])),
};
const folder = (name: string): string => fileURLToPath(new URL(`../cases/${name}`, import.meta.url));
const china = readCase(folder("china-organ-donation"), rules);
const london = readCase(folder("london-plague-1665"), rules);

const rowsUrl = new URL("fixtures/china-rows.json", import.meta.url);
// The fixture is ours and its form is fixed.
const collected = JSON.parse(readFileSync(rowsUrl, "utf8")) as {
  files: Record<string, { rows: number; ids: string[] }>;
  godt: { rows: number; sha256: string };
};

function caseOf(result: typeof china): Case {
  if (result.case === undefined) throw new Error(result.problems.map((problem) => problem.what).join("\n"));
  return result.case;
}

function observation(subject: Case, id: string): Observation {
  const found = subject.observations.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no observation ${id}`);
  return found;
}

/** The value that a figure prints, for a table whose expectations a reader can check by eye. */
const value = (subject: Case, id: string): number => observation(subject, id).figure.value;

describe("the cases that ship with the product", () => {
  it.each([
    ["china-organ-donation", china],
    ["london-plague-1665", london],
  ])("%s is read without any problem", (_, result) => {
    expect(result.problems).toEqual([]);
  });

  it("use every test or say in the preface why not, and at least three of them on the case of another field", () => {
    const tests = (subject: Case): string[] => [...new Set(subject.plan.runs.map((run) => run.test))].sort();
    const subject = caseOf(china);
    const absent = battery.map((test) => test.id).filter((id) => !tests(subject).includes(id));
    const [, leftOut = ""] = /left out with their reason\.(.*?)Two yearly figures/su.exec(subject.plan.preface) ?? [];
    expect(absent.length).toBeGreaterThan(0);
    expect(absent.filter((id) => !leftOut.includes(id))).toEqual([]);
    expect(tests(caseOf(london))).toEqual(["constant-ratio", "dispersion", "formula-conformity", "version-conflicts"]);
  });

  it("name no figure from a source that no observation, statement, table or constant uses", () => {
    for (const subject of [caseOf(china), caseOf(london)]) {
      const used = new Set([
        ...subject.observations.map((o) => o.source),
        ...subject.statements.map((statement) => statement.source),
        ...subject.tables.map((table) => table.source),
        ...subject.constants.map((constant) => constant.source),
      ]);
      expect(subject.sources.map((source) => source.id).filter((id) => !used.has(id))).toEqual([]);
    }
  });

  it("say so where a source has no address", () => {
    for (const source of [...caseOf(china).sources, ...caseOf(london).sources]) {
      expect([source.id, source.url === ""]).toEqual([source.id, source.addressStatus !== "as seen"]);
    }
  });
});

describe("the built-in case holds every collected row", () => {
  it.each(Object.entries(collected.files))("%s as observations or statements", (_, { rows, ids }) => {
    expect(ids).toHaveLength(rows);
    const subject = caseOf(china);
    const kept = new Set(
      [...subject.observations, ...subject.statements].map(({ id }) => id.replace(/[a-z]$|-said$/u, "")),
    );
    expect(ids.filter((id) => !kept.has(id))).toEqual([]);
  });

  it("and the observatory's table unchanged", () => {
    const path = `${folder("china-organ-donation")}/series/godt.csv`;
    expect(createHash("sha256").update(readFileSync(path)).digest("hex")).toBe(collected.godt.sha256);
    expect(caseOf(china).tables.map(({ name, rows, source }) => ({ name, rows, source }))).toEqual([
      { name: "godt", rows: collected.godt.rows, source: "S-godt" },
    ]);
  });

  it("with one observation a value where a cell held several", () => {
    const printed = (prefix: string): string[] =>
      caseOf(china)
        .observations.filter((o) => o.id.startsWith(prefix))
        .map((o) => `${o.period} ${o.figure.text} ${o.unit}`);
    expect(printed("redcross_counters-017")).toEqual(["2018-12-31 1.8万余 donors", "2018-12-31 突破5.2万 organs"]);
    expect(printed("provincial_hospital-008")).toEqual(["2019 890 donors", "2019 590 donors", "2019 495 donors"]);
    expect(printed("update_2016_capacity-027")).toHaveLength(6);
  });

  it("with figures as their quotes print them, and the status of those that no quote carries", () => {
    const status = (id: string): string => observation(caseOf(china), id).quoteStatus;
    expect(["redcross_counters-027a", "redcross_counters-008a", "redcross_counters-022a"].map(status)).toEqual([
      "not-in-quote",
      "not-in-quote",
      "not-in-quote",
    ]);
    const bounds = (id: string): number[] => {
      const { lower, upper } = observation(caseOf(china), id).figure;
      return [lower, upper];
    };
    expect(bounds("cotrs_annual-013b")).toEqual([1650, 1750]);
    expect(bounds("redcross_counters-014b")).toEqual([16450, 16550]);
    expect(bounds("redcross_counters-015b")).toEqual([46400, 46500]);
    expect(bounds("redcross_counters-017a")).toEqual([18000, 19000]);
    expect(bounds("redcross_counters-011b")).toEqual([12000, Infinity]);
    expect(bounds("cotrs_annual-054a")).toEqual([6450, 6460]);
  });
});

describe("what the figures of the built-in case say about each other", () => {
  // Two observations of one estimand, place and period whose bounds do not meet.
  it.each([
    ["donors at the end of 2018", "redcross_counters-017a", 18000, "redcross_counters-018a", 21000],
    ["organs of 2014", "cotrs_annual-013a", 4548, "cotrs_annual-012", 5000],
    ["organs of 2015", "cotrs_annual-024a", 7785, "cotrs_annual-025a", 7758],
    ["kidneys and livers of 2016", "cotrs_annual-031", 10481, "godt-china-2016-kidney-liver", 10488],
    ["hearts of 2016", "cotrs_annual-033", 380, "godt-china-2016-heart", 368],
    ["donors of 2017", "cotrs_annual-038c", 5146, "cotrs_annual-036", 5148],
    ["share of deceased donors in 2018", "cotrs_annual-041", 87.97, "godt-china-2018-share", 87.49],
    ["donors of 2019", "cotrs_annual-046", 5818, "cotrs_annual-050", 5830],
    ["transplants of 2019", "cotrs_annual-047", 19454, "both_sides-025a", 19462],
    ["liver donors of 2011 to 2014", "cotrs_annual-055a", 2342, "cotrs_annual-055b", 1910],
    ["liver transplants of 2005", "update_2016_capacity-023c", 5192, "godt-china-2005-liver", 3550],
    ["length of the Update", "update_2016_capacity-009a", 680, "update_2016_capacity-009b", 817],
  ])("%s: two versions contradict each other", (_, first, a, second, b) => {
    const [x, y] = [observation(caseOf(china), first), observation(caseOf(china), second)];
    expect([x.estimand, x.place, x.period]).toEqual([y.estimand, y.place, y.period]);
    expect([x.figure.value, y.figure.value]).toEqual([a, b]);
    expect(x.figure.upper < y.figure.lower || y.figure.upper < x.figure.lower).toBe(true);
  });

  // Two observations that the notes set side by side, although arithmetic alone does not exclude them.
  it.each([
    ["organs at the end of 2018", "redcross_counters-017b", 52000, "redcross_counters-018b", 58000],
    ["organs at the end of 2018 and in July", "redcross_counters-017b", 52000, "redcross_counters-016b", 52213],
    ["donors at the end of 2018 and in July", "redcross_counters-017a", 18000, "redcross_counters-016a", 18433],
    ["donors on 31 October and 30 November 2020", "redcross_counters-023a", 31610, "redcross_counters-025a", 33000],
    ["donors on 30 November 2020 and 31 March 2021", "redcross_counters-025a", 33000, "redcross_counters-026b", 33000],
    ["organs of 2016 and transplants of 2016", "cotrs_annual-035", 11300, "cotrs_annual-030", 11620],
    ["volunteers of two registers", "redcross_counters-013a", 262500, "redcross_counters-012a", 360000],
    ["pilot and year 2010", "cotrs_annual-004", 37, "cotrs_annual-003", 34],
  ])("%s stand side by side", (_, first, a, second, b) => {
    expect([value(caseOf(china), first), value(caseOf(china), second)]).toEqual([a, b]);
  });

  it("the foundation's and the Red Cross's registers are kept apart", () => {
    const [foundation, redCross] = ["redcross_counters-013a", "redcross_counters-012a"].map(
      (id) => observation(caseOf(china), id).estimand,
    );
    expect(foundation).not.toBe(redCross);
  });

  it("25,000 registrations were added on one day, printed exactly", () => {
    const { figure, period } = observation(caseOf(china), "redcross_counters-002");
    expect([period, figure.lower, figure.upper]).toEqual(["2015-12-31", 25000, 25000]);
  });

  it("the counter of February 2019 exceeds the annual totals to the end of 2018 by 1,775", () => {
    const at = (id: string): number => value(caseOf(china), id);
    const total = at("redcross_counters-008b") + at("cotrs_annual-038c") + at("cotrs_annual-039");
    expect(total).toBe(21444);
    expect(at("redcross_counters-020a") - total).toBe(1775);
  });

  it("the two unsourced years add up to 2,135, and 5,916 donors at the end of 2015 follow in two ways", () => {
    const at = (id: string): number => value(caseOf(china), id);
    const known = ["cotrs_annual-003", "cotrs_annual-006", "cotrs_annual-008", "cotrs_annual-020", "cotrs_annual-028"];
    expect(at("redcross_counters-008b") - known.reduce((sum, id) => sum + at(id), 0)).toBe(2135);
    expect(at("redcross_counters-008b") - at("cotrs_annual-028")).toBe(5916);
    expect(at("redcross_counters-007a") - at("cotrs_annual-029")).toBe(5916);
  });

  it("the sum 2015 to 2019 and the parts of 2016 add up", () => {
    const at = (id: string): number => value(caseOf(china), id);
    const years = ["038a", "038b", "038c", "038d", "046"].map((row) => at(`cotrs_annual-${row}`));
    expect(years.reduce((sum, donors) => sum + donors, 0)).toBe(at("cotrs_annual-048"));
    const parts = ["031", "032", "033", "034"].map((row) => at(`cotrs_annual-${row}`));
    expect(parts.reduce((sum, transplants) => sum + transplants, 0)).toBe(at("cotrs_annual-030"));
  });

  it.each([
    ["transplants of 2015", "cotrs_annual-052", "godt-china-2015-transplants"],
    ["transplants of 2018", "cotrs_annual-040", "godt-china-2018-transplants"],
    ["transplants of 2019", "both_sides-025a", "godt-china-2019-transplants"],
    ["transplants of 2020", "cotrs_annual-053", "godt-china-2020-transplants"],
    ["lungs of 2016", "cotrs_annual-032", "godt-china-2016-lung"],
    ["donors of 2015", "cotrs_annual-020", "godt-china-2015-donors"],
    ["donors of 2016", "cotrs_annual-028", "godt-china-2016-donors"],
    ["donors of 2018", "cotrs_annual-039", "godt-china-2018-donors"],
  ])("%s agree with the observatory to the last digit", (_, published, godt) => {
    expect(value(caseOf(china), published)).toBe(value(caseOf(china), godt));
  });

  it("what was not found is said, and no test assumes it", () => {
    const subject = caseOf(china);
    const all = subject.notFound.map((entry) => entry.what).join("\n");
    for (const missing of [
      "Tables 1 to 6",
      "five provincial",
      "supplement",
      "statistician",
      "minimum-bed",
      "Tribunal",
      "Kidney and liver transplants of 2010 to 2014",
      "dated table",
      "year 2012",
      "year 2014",
    ]) {
      expect(all).toContain(missing);
    }
    expect(
      subject.observations.filter((o) => o.estimand === "donors-year" && o.period === "2012").map((o) => o.place),
    ).toEqual(["Guangdong"]);
    const national = subject.plan.runs.filter((run) => run.family === "national donors a year");
    expect(national.map((run) => run.admissible[0]?.sum)).toEqual(national.map(() => ({ lower: 2135, upper: 2135 })));
  });
});

describe("the case of London in 1665", () => {
  it("holds a line of the first edition with more plague burials than burials, which a diary corrects", () => {
    const at = (id: string): number => value(caseOf(london), id);
    expect(at("1722-08-plague")).toBeGreaterThan(at("1722-08-all"));
    expect(at("1722-07-all") - at("modern-08-all")).toBe(at("pepys-1005-decrease"));
  });

  it("holds three texts of one table, of which each sum fits the lines of some text only", () => {
    const sum = (text: string, column: string): number =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].reduce(
        (total, week) => total + value(caseOf(london), `${text}-0${week}-${column}`),
        0,
      );
    const texts = ["1722", "modern", "reprint"] as const;
    const total = (text: string, column: string): number => value(caseOf(london), `${text}-total-${column}`);
    expect(texts.map((text) => [sum(text, "all"), total(text, "all")])).toEqual([
      [58870, 59870],
      [59870, 59870],
      [59918, 59918],
    ]);
    expect(texts.map((text) => [sum(text, "plague"), total(text, "plague")])).toEqual([
      [49605, 49703],
      [49755, 49705],
      [49605, 49605],
    ]);
  });
});
