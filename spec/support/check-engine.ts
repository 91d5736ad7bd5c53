import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { DataError } from "../../src/core/errors.js";
import { observationColumns } from "../../src/engine/answers.js";
import type { Engine, TextTable } from "../../src/engine/engine.js";
import { memoryEngine } from "../../src/engine/memory.js";

export type MakeEngine = (tables: readonly (TextTable & { readonly csv: string })[]) => Engine;

/** What every engine owes: the answers and the errors of the memory engine, cell for cell. */
export function checkEngine(name: string, make: MakeEngine): void {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-engine-"));
  let made = 0;
  const write = (table: TextTable): TextTable & { csv: string } => {
    const quote = (cell: string): string =>
      /[",\n\r]/u.test(cell) || cell === "" ? `"${cell.replace(/"/gu, '""')}"` : cell;
    const csv = join(folder, `table-${(made += 1)}.csv`);
    writeFileSync(csv, [table.columns, ...table.rows].map((row) => `${row.map(quote).join(",")}\n`).join(""));
    return { ...table, csv };
  };
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function both<T>(
    tables: readonly TextTable[],
    question: (engine: Engine) => Promise<T>,
  ): Promise<readonly [unknown, unknown]> {
    const settle = async (engine: Engine): Promise<unknown> => {
      try {
        return await question(engine);
      } catch (error) {
        if (error instanceof DataError) return { error: error.message, hint: error.hint };
        throw error;
      } finally {
        await engine.close();
      }
    };
    return [await settle(memoryEngine(tables)), await settle(make(tables.map(write)))];
  }

  const countries: TextTable = {
    name: "countries",
    columns: ["country", "year", "donors", "note"],
    rows: [
      ["B", "2011", "12", "x"],
      ["A", "2010", "1,005", ""],
      ["A", "2012", "", 'a "quoted", cell'],
      ["B", "2010", "about 1,700", "two\nlines"],
      ["A", "2011", "007", "ü 中"],
    ],
  };

  describe(`${name} answers as the memory engine does`, () => {
    it("a series, in order, with bounds and gaps", async () => {
      const [expected, got] = await both([countries], (engine) =>
        engine.series({
          kind: "series",
          table: "countries",
          name: "donors of A",
          unit: "donors",
          figure: { printed: "donors" },
          order: "year",
          where: [{ column: "country", oneOf: ["A"] }],
        }),
      );
      expect(got).toEqual(expected);
      expect(expected).toMatchObject({
        at: ["2010", "2011", "2012"],
        lower: Float64Array.of(1005, 7, NaN),
        ids: ["countries:2", "countries:5", "countries:3"],
      });
    });

    it("a panel of all members", async () => {
      const [expected, got] = await both([countries], (engine) =>
        engine.panel({
          kind: "panel",
          table: "countries",
          name: "donors",
          group: "country",
          order: "year",
          figures: { donors: { printed: "donors" } },
          where: [{ column: "country", noneOf: [] }],
        }),
      );
      expect(got).toEqual(expected);
      expect(expected).toMatchObject({
        members: [{ group: "A" }, { group: "B", values: { donors: { lower: Float64Array.of(1650, 12) } } }],
      });
    });

    it("observations with every column", async () => {
      const row = [
        "o-1",
        "line",
        "donors-year",
        "A",
        "2016",
        "18,000+",
        "",
        "",
        "",
        "donors",
        "count",
        "S-1",
        "p. 3",
        '18,000+ "donors"',
        "quoted",
        "2017-03",
        "medium",
        "mirror",
        "",
      ];
      const table = {
        name: "observations",
        columns: [...observationColumns],
        rows: [row, row.map((cell, i) => (i === 0 ? "o-2" : i === 7 ? "17,500" : cell))],
      };
      const [expected, got] = await both([table], (engine) =>
        engine.observations({
          kind: "observations",
          table: "observations",
          where: [{ column: "estimand", oneOf: ["donors-year"] }],
        }),
      );
      expect(got).toEqual(expected);
      expect(expected).toMatchObject([
        { id: "o-1", figure: { lower: 18000, upper: Infinity } },
        { id: "o-2", figure: { lower: 17500, upper: Infinity } },
      ]);
    });

    it("the same words about what is wrong", async () => {
      const questions = [
        { table: "nowhere", figure: { printed: "donors" }, where: [] },
        { table: "countries", figure: { printed: "organs" }, where: [] },
        { table: "countries", figure: { printed: "note" }, where: [] },
        { table: "countries", figure: { printed: "donors" }, order: "year", where: [] },
        {
          table: "countries",
          figure: { printed: "donors" },
          order: "note",
          where: [{ column: "country", oneOf: ["A"] }],
        },
      ];
      for (const question of questions) {
        const [expected, got] = await both([countries], (engine) =>
          engine.series({ kind: "series", name: "s", unit: "u", ...question }),
        );
        expect(expected).toHaveProperty("error");
        expect(got).toEqual(expected);
      }
    });

    it("the same answers for any table", async () => {
      const cell = fc.oneof(
        fc.integer({ min: 0, max: 99999 }).map(String),
        fc.constantFrom("", "about 300", "1.5", "nearly 20", "7+", "1,234", "0012", "3e2"),
      );
      const rows = fc.uniqueArray(fc.tuple(fc.constantFrom("A", "B", 'C "x"'), fc.integer({ min: 1990, max: 2020 })), {
        minLength: 1,
        maxLength: 12,
        selector: (key) => key.join("/"),
      });
      await fc.assert(
        fc.asyncProperty(rows, fc.array(cell, { minLength: 12, maxLength: 12 }), async (keys, cells) => {
          const table = {
            name: "any",
            columns: ["g", "t", "v"],
            rows: keys.map(([g, t], i) => [g, String(t), cells[i] ?? ""]),
          };
          const [expected, got] = await both([table], (engine) =>
            engine.panel({
              kind: "panel",
              table: "any",
              name: "v",
              group: "g",
              order: "t",
              figures: { v: { printed: "v" } },
              where: [],
            }),
          );
          expect(got).toEqual(expected);
        }),
        { seed: 3, numRuns: 25 },
      );
    });
  });
}
