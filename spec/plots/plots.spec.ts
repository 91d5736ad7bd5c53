import { describe, expect, it } from "vitest";
import type { Observation } from "../../src/core/case.js";
import { renderMarkup, textOf, type Element, type Node } from "../../src/core/markup.js";
import type { SeriesPlot, StripPlot, TilesPlot } from "../../src/core/plot.js";
import { stackLabels } from "../../src/plots/collisions.js";
import { drawPlot } from "../../src/plots/draw.js";
import { observationsPlot } from "../../src/plots/observations.js";
import { linearScale, logTicks, niceTicks, wholeTicks } from "../../src/plots/scales.js";
import { cleanText, groupDigits, textWidth, wrapText } from "../../src/plots/text.js";
import { axisKind } from "../../src/plots/time-axis.js";
import { sampleDossier } from "../support/sample-dossier.js";

const place = { id: "p", from: "finding:f#/outcome/plots/0", width: 740, rowOf: (i: number): string => `row-${i}` };

function all(node: Node, test: (element: Element) => boolean): readonly Element[] {
  if (typeof node === "string") return [];
  return [...(test(node) ? [node] : []), ...node.children.flatMap((child) => all(child, test))];
}
const ofClass = (node: Node, name: string): readonly Element[] =>
  all(node, (e) => (e.attributes["class"] ?? "").split(" ").includes(name));

const series: SeriesPlot = {
  kind: "series",
  title: "Counts",
  description: "Five counts.",
  xLabel: "year",
  yLabel: "donors",
  marks: [
    { x: 2010, at: "2010", lower: 34, upper: 34, label: "34", group: "published" },
    { x: 2011, at: "2011", lower: 1650, upper: 1750, label: "about 1,700", group: "published" },
    { x: 2012, at: "2012", lower: 1800, upper: Infinity, label: "1,800+", group: "bound" },
    { x: 2013, at: "2013", lower: -Infinity, upper: 900, label: "under 900", group: "bound" },
    { x: 2014, at: "2014", lower: Number.NaN, upper: Number.NaN, label: "missing", group: "bound" },
  ],
  join: ["published"],
  lines: [
    {
      label: "fit",
      style: "fit",
      points: [
        { x: 2010, y: 0 },
        { x: 2014, y: 2000 },
      ],
    },
    {
      label: "",
      style: "comparator",
      points: [
        { x: 2010, y: 10 },
        { x: 2014, y: 900 },
      ],
    },
  ],
  reference: { y: 500, label: "nothing" },
  zeroBased: true,
};

describe("a series plot", () => {
  const svg = drawPlot(series, place);

  it("is an image named by its own title and description", () => {
    expect(svg.attributes["role"]).toBe("img");
    expect(svg.attributes["aria-labelledby"]).toBe("p-title p-desc");
    expect(
      all(svg, (e) => e.tag === "title" || e.tag === "desc")
        .slice(0, 2)
        .map((e) => [e.attributes["id"], textOf(e)]),
    ).toEqual([
      ["p-title", "Counts"],
      ["p-desc", "Five counts."],
    ]);
  });

  it("draws an exact figure full, a range with a bracket, an open bound with an arrow, a missing one not at all", () => {
    const marks = ofClass(svg, "pl-mark");
    expect(marks.map((m) => m.attributes["data-row"])).toEqual(["row-0", "row-1", "row-2", "row-3"]);
    expect(marks.map((m) => ofClass(m, "pl-open").length)).toEqual([0, 1, 1, 1]);
    expect(marks.map((m) => ofClass(m, "pl-interval").length)).toEqual([0, 1, 1, 1]);
    const heads = marks
      .slice(2)
      .map((m) => (ofClass(m, "pl-interval")[0]?.attributes["d"] ?? "").split(/[ML ]/u).map(Number));
    // M x y L x tip: the arrow of "or more" points up, that of "under" down.
    expect(heads.map((d) => Math.sign((d[4] ?? 0) - (d[2] ?? 0)))).toEqual([-1, 1]);
  });

  it("gives groups different shapes as well as colours", () => {
    const shapes = ofClass(svg, "pl-mark").map((m) => ofClass(m, "pl-symbol")[0]?.tag);
    expect(shapes).toEqual(["circle", "circle", "path", "path"]);
  });

  it("starts at zero where asked to, with one label a tick and ticks within the frame", () => {
    const ticks = ofClass(svg, "pl-tick").map(textOf);
    expect(ticks).toEqual(["0", "500", "1,000", "1,500", "2,000", "2010", "2011", "2012", "2013", "2014"]);
  });

  it("writes coordinates with at most one decimal, and the same bytes each time", () => {
    const text = renderMarkup(svg);
    expect(text.match(/\d\.\d{2,}/gu)).toBe(null);
    expect(renderMarkup(drawPlot(structuredClone(series), place))).toBe(text);
  });

  it("carries no inline style and no colour of its own, so that the page decides for light, dark and print", () => {
    expect(all(svg, (e) => ["style", "fill", "stroke"].some((name) => name in e.attributes))).toEqual([]);
  });

  it("stays within its frame when every figure is the same, negative, or there is none", () => {
    for (const marks of [[], series.marks.slice(0, 1), [{ ...series.marks[0]!, lower: -5, upper: -5 }]]) {
      const text = renderMarkup(drawPlot({ ...series, marks, lines: [], join: [] }, place));
      expect(text).not.toMatch(/NaN|Infinity/u);
    }
  });
});

describe("value labels", () => {
  it("never overlap each other, whatever the crowd", () => {
    const marks = Array.from({ length: 60 }, (_, i) => {
      const value = Math.round(1000 + 300 * Math.sin(i * 1.3));
      return { x: 2000 + i / 4, at: "", lower: value, upper: value, label: String(value), group: "a" };
    });
    const svg = drawPlot({ ...series, marks, lines: [], join: [] }, place);
    const boxes = ofClass(svg, "pl-value").map((e) => {
      const width = textWidth(textOf(e), 12);
      const x = Number(e.attributes["x"]);
      const y = Number(e.attributes["y"]);
      return { left: x - width / 2, right: x + width / 2, top: y - 10.5, bottom: y + 2.5 };
    });
    const overlaps = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(boxes.length).toBeGreaterThan(10);
    expect(overlaps).toEqual([]);
  });

  it("are stacked at the side without overlap and within the frame where they fit", () => {
    const wanted = [50, 52, 51, 400].map((y) => ({ y, height: 20 }));
    const tops = stackLabels(wanted, 40, 380);
    const sorted = tops.toSorted((a, b) => a - b);
    expect(sorted.every((top, i) => i === 0 || top - (sorted[i - 1] ?? 0) >= 20)).toBe(true);
    expect([Math.min(...tops) >= 40, Math.max(...tops) <= 360]).toEqual([true, true]);
  });
});

describe("a strip plot", () => {
  const strip: StripPlot = {
    kind: "strip",
    title: "t",
    description: "d",
    xLabel: "dispersion",
    scale: "log",
    own: [{ label: "this series", value: 6 }],
    others: [0, 0.5, 1, 2, 2, 2, 40].map((value, i) => ({ label: `member ${i}`, value })),
    reference: { x: 1, label: "counting alone" },
  };

  it("piles up equal values, marks the series by shape, and leaves to the table what a log scale cannot show", () => {
    const svg = drawPlot(strip, place);
    const dots = ofClass(svg, "pl-other");
    expect(dots.length).toBe(6);
    expect(new Set(dots.map((dot) => `${dot.attributes["cx"]} ${dot.attributes["cy"]}`)).size).toBe(6);
    expect(ofClass(svg, "pl-own")[0]?.tag).toBe("path");
  });

  it("keeps every dot between its ends, however many there are", () => {
    const others = Array.from({ length: 1500 }, (_, i) => ({ label: "x", value: 1 + (i % 7) }));
    const svg = drawPlot({ ...strip, others, scale: "linear" }, place);
    const height = Number(svg.attributes["height"]);
    const ys = ofClass(svg, "pl-other").map((dot) => Number(dot.attributes["cy"]));
    expect(ys.every((y) => y > 0 && y < height)).toBe(true);
  });
});

describe("a tiles plot", () => {
  it("tells repeated, changed and missing apart by shape, with one path a kind and row", () => {
    const tiles: TilesPlot = {
      kind: "tiles",
      title: "t",
      description: "d",
      columns: ["2010", "2011", "2012"],
      rows: [{ label: "Northland", own: true, cells: ["repeat", "change", "missing"] }],
    };
    const [row] = ofClass(drawPlot(tiles, place), "pl-mark");
    const shapes = (row?.children ?? []).flatMap((child) =>
      typeof child === "string" || child.tag !== "path" ? [] : [child.attributes["class"]],
    );
    expect(shapes).toEqual(["pl-pointer", "pl-repeat", "pl-change", "pl-missing"]);
    const crowd = { ...tiles, rows: [{ label: "N", own: false, cells: ["repeat", "change", "repeat"] as const }] };
    const [path] = ofClass(drawPlot(crowd, place), "pl-repeat").slice(-1);
    expect(path?.attributes["d"]?.match(/M/gu)?.length).toBe(2);
  });
});

describe("the drawing of a case's own figures", () => {
  const { case: c } = sampleDossier;
  const estimand = c.estimands[0]!;
  const observations = c.observations.filter((o) => o.estimand === estimand.id);
  const svg = observationsPlot({ estimand, unit: c.units[0], observations, series: c.series }, place);

  it("has a mark for every version of every period up to a year", () => {
    const single = observations.filter((o) => !o.period.includes("/"));
    expect(ofClass(svg, "pl-mark").length).toBe(single.length);
  });

  it("joins consecutive figures of one line of publication only where one source published them", () => {
    const template = observations[0]!;
    const at = (period: string, series: string, source: string): Observation => ({
      ...template,
      id: `${series}-${period}-${source}`,
      period,
      series,
      source,
    });
    const segments = (list: readonly Observation[]): readonly number[] =>
      ofClass(
        observationsPlot({ estimand, unit: c.units[0], observations: list, series: c.series }, place),
        "pl-join",
      ).map((e) => e.attributes["d"]?.match(/[ML]/gu)?.length ?? 0);
    const years = ["2010", "2011", "2012", "2013"] as const;
    expect(segments(years.map((year) => at(year, "yearly", "S-a")))).toEqual([4]);
    // The last figure comes from elsewhere: nothing leads to it.
    expect(segments(years.map((year) => at(year, "yearly", year === "2013" ? "S-b" : "S-a")))).toEqual([3]);
    // Another source stands between: a line over its head would claim a figure that the first source did not print.
    expect(segments(years.map((year) => at(year, "yearly", year === "2012" ? "S-b" : "S-a")))).toEqual([2]);
    expect(segments(years.map((year, i) => at(year, i < 2 ? "yearly" : "registry", "S-a")))).toEqual([2, 2]);
    expect(segments(years.map((year) => at(year, "", "S-a")))).toEqual([]);
  });

  it("prints figures as their source printed them", () => {
    expect(ofClass(svg, "pl-value").map(textOf)).toContain("about 1,700");
  });
});

describe("scales and text", () => {
  it.each([
    [0, 6744, 6, "0 2,000 4,000 6,000"],
    [0, 0.0031, 5, "0.000 0.001 0.002 0.003"],
    [-3, 3, 6, "\u22123 \u22122 \u22121 0 1 2 3"],
  ])("ticks from %d to %d are round", (low, high, count, words) => {
    expect(
      niceTicks(low, high, count)
        .map((t) => t.label)
        .join(" "),
    ).toBe(words);
  });

  it("ticks of a log scale are powers of ten, or 1, 2 and 5 where there are few", () => {
    expect(logTicks(0.5, 60).map((t) => t.label)).toEqual(["0.5", "1", "2", "5", "10", "20", "50"]);
    expect(logTicks(1, 1e4).map((t) => t.label)).toEqual(["1", "10", "100", "1,000", "10,000"]);
  });

  it("years are never closer than their labels are wide", () => {
    const scale = linearScale([1950, 2024], [0, 300]);
    const ticks = wholeTicks(1950, 2024, scale, 42);
    expect(ticks.map((t) => t.label)).toEqual(["1960", "1980", "2000", "2020"]);
  });

  it("reads from the marks what an axis shows", () => {
    expect(axisKind([{ x: 2010, at: "2010" }])).toBe("years");
    expect(axisKind([{ x: 2010 * 12 + 5, at: "2010-06" }])).toBe("months");
    expect(axisKind([{ x: 17896, at: "2018-12-31" }])).toBe("days");
    expect(axisKind([{ x: 3, at: "row 3" }])).toBe("numbers");
  });

  it("wraps without losing a character", () => {
    const text = "quadratic fitted to the first seven years, extended to the eighth";
    const lines = wrapText(text, 150, 13);
    expect(lines.join("")).toBe(text);
    expect(lines.every((line) => textWidth(line.trimEnd(), 13) <= 150)).toBe(true);
  });

  it("makes control characters, overrides and half characters visible, and keeps letters of every script", () => {
    expect(cleanText("a\u202Eb\u0000c\uD800d\r\ne")).toBe("a\ufffdb\ufffdc\ufffdd e");
    expect(cleanText("中國 עברית\u200F العربية")).toBe("中國 עברית\u200F العربية");
  });

  it("groups thousands and writes a true minus, but none before zero", () => {
    expect(["1234567.891", "-1234", "-0.00", "999"].map(groupDigits)).toEqual([
      "1,234,567.891",
      "\u22121,234",
      "0.00",
      "999",
    ]);
  });
});
