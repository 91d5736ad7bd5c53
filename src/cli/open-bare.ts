import { existsSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { readBareTable } from "../case/bare-table.js";
import { diskFiles } from "../case/disk.js";
import { sha256OfFile } from "../case/hash.js";
import { DataError } from "../core/errors.js";
import type { Engine } from "../engine/engine.js";
import { memoryEngine } from "../engine/memory.js";

/** Above this a CSV goes to DuckDB unless the user says otherwise. */
const mostBytesInMemory = 32 * 2 ** 20;

export interface OpenedBare {
  readonly engine: Engine;
  readonly table: string;
  readonly sha256: string;
}

/** Opens a CSV or Parquet file: small CSV files in memory, the others through DuckDB. */
export async function openBare(file: string, engine: string | undefined): Promise<OpenedBare> {
  if (!existsSync(file)) throw new DataError(`There is no file ${file}.`, "Give the path of a CSV or Parquet file.");
  if (!statSync(file).isFile())
    throw new DataError(`${file} is not a regular file.`, "Give the path of a CSV or Parquet file.");
  if (engine !== undefined && engine !== "memory" && engine !== "duckdb") {
    throw new DataError(`There is no engine "${engine}".`, "The engines are: memory, duckdb.");
  }
  const table = basename(file);
  const parquet = /\.(?:parquet|pq)$/iu.test(file);
  if (parquet && engine === "memory")
    throw new DataError("Parquet is read by DuckDB only.", "Leave out --engine, or give --engine duckdb.");
  if (parquet || engine === "duckdb" || (engine === undefined && statSync(file).size > mostBytesInMemory)) {
    const { duckdbEngine } = await import("../engine/duckdb.js");
    return {
      engine: duckdbEngine([{ name: table, paths: [resolve(file)], format: parquet ? "parquet" : "csv" }]),
      table,
      sha256: await sha256OfFile(file),
    };
  }
  const bare = readBareTable(diskFiles(dirname(resolve(file))), table);
  return {
    engine: memoryEngine([{ name: table, columns: bare.columns, rows: bare.rows }]),
    table,
    sha256: bare.sha256,
  };
}
