import { readTable } from "../case/tables.js";
import type { Case } from "../core/case.js";
import { DataError } from "../core/errors.js";
import type { Engine } from "../engine/engine.js";
import { memoryEngine } from "../engine/memory.js";

/** The engine that a command asked for, over the tables of a case. */
export async function openEngine(subject: Case, name: unknown): Promise<Engine> {
  const tables = ["observations", ...subject.tables.map((table) => table.name)].map((table) =>
    readTable(subject, table),
  );
  if (name === "memory") return memoryEngine(tables);
  if (name === "duckdb") {
    const { duckdbEngine } = await import("../engine/duckdb.js");
    return duckdbEngine(tables.map((table) => ({ name: table.name, paths: table.paths, format: "csv" })));
  }
  throw new DataError(`There is no engine "${String(name)}".`, "The engines are: memory, duckdb.");
}
