import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { DuckDBInstance } from "@duckdb/node-api";
import { DataError } from "../../src/core/errors.js";
import { duckdbEngine } from "../../src/engine/duckdb.js";
import { checkEngine } from "../support/check-engine.js";

checkEngine("DuckDB", (tables) =>
  duckdbEngine(tables.map((table) => ({ name: table.name, paths: [table.csv], format: "csv" }))),
);

describe("DuckDB and Parquet", () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-parquet-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("reads binary numbers as values and text as prints", async () => {
    const path = join(folder, "figures.parquet");
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(
      `copy (select * from (values (2010, 1.0::double, '1.0'), (2011, 2.5, 'about 1,700'), (2012, null, null)) as t(year, x, printed)) to '${path}' (format parquet)`,
    );
    connection.closeSync();
    instance.closeSync();
    const engine = duckdbEngine([{ name: "figures", paths: [path], format: "parquet" }]);
    const ask = (column: string): ReturnType<typeof engine.series> =>
      engine.series({
        kind: "series",
        table: "figures",
        name: column,
        unit: "u",
        figure: { printed: column },
        order: "year",
        where: [],
      });
    expect(await ask("x")).toMatchObject({ lower: Float64Array.of(1, 2.5, NaN), upper: Float64Array.of(1, 2.5, NaN) });
    expect(await ask("printed")).toMatchObject({
      lower: Float64Array.of(0.95, 1650, NaN),
      upper: Float64Array.of(1.05, 1750, NaN),
    });
    await engine.close();
  });

  it("says in words what it cannot read", async () => {
    const path = join(folder, "not.parquet");
    writeFileSync(path, "this is no Parquet file");
    const engine = duckdbEngine([{ name: "not", paths: [path], format: "parquet" }]);
    await expect(
      engine.series({ kind: "series", table: "not", name: "x", unit: "u", figure: { printed: "x" }, where: [] }),
    ).rejects.toThrow(DataError);
  });

  it("is not loaded by anything that does not ask for it", () => {
    const loaded = execFileSync(
      process.execPath,
      [
        "--import",
        "tsx",
        "-e",
        "await import('./src/engine/duckdb.ts'); process.stdout.write(String(process.report.getReport().sharedObjects.some((o) => o.includes('duckdb'))))",
      ],
      { encoding: "utf8" },
    );
    expect(loaded).toBe("false");
  });
});
