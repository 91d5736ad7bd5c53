import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Observation } from "../core/case.js";
import { DataError } from "../core/errors.js";
import type { Condition, ObservationsQuery, PanelQuery, SeriesQuery } from "../core/query.js";
import type { Panel, Series } from "../core/values.js";
import { observationColumns, observationsFrom, panelFrom, seriesFrom } from "./answers.js";
import { requireColumns, type Rows } from "./cells.js";
import type { Engine, FileTable } from "./engine.js";
import { panelColumns, seriesColumns } from "./memory.js";

interface Opened {
  readonly instance: DuckDBInstance;
  readonly connection: DuckDBConnection;
  /** Column types by table, as DuckDB names them. */
  readonly types: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Rows that one answer may hold: a series longer than this is no series that a person printed. */
const mostRows = 5_000_000;

/**
 * Answers from CSV and Parquet files through DuckDB, an optional dependency that is loaded at the first question.
 * CSV cells are read as text, never guessed; filters run in DuckDB, figures are read by the rule that all engines share.
 */
export function duckdbEngine(tables: readonly FileTable[]): Engine {
  let opened: Promise<Opened> | undefined;

  async function select(name: string, columns: readonly string[], where: readonly Condition[]): Promise<Rows> {
    opened ??= open(tables);
    const { connection, types } = await opened;
    const has = types.get(name);
    if (has === undefined) {
      throw new DataError(`There is no table "${name}".`, `The tables are: ${[...types.keys()].join(", ")}.`);
    }
    const wanted = [...new Set(columns)];
    requireColumns(name, [...has.keys()], [...wanted, ...where.map((condition) => condition.column)]);
    const parameters: string[] = [];
    const conditions = where.map((condition) => {
      const texts = "oneOf" in condition ? condition.oneOf : condition.noneOf;
      if (texts.length === 0) return "oneOf" in condition ? "false" : "true";
      const marks = texts.map((text) => `$${parameters.push(text)}`);
      return `coalesce(${identifier(condition.column)}::varchar, '') ${"oneOf" in condition ? "in" : "not in"} (${marks.join(", ")})`;
    });
    const sql =
      `select plumbline_row, ${wanted.map((column) => `coalesce(${identifier(column)}::varchar, '')`).join(", ")} ` +
      `from ${identifier(name)}${conditions.length > 0 ? ` where ${conditions.join(" and ")}` : ""} ` +
      `order by plumbline_row limit ${mostRows + 1}`;
    const reader = await connection.runAndReadAll(sql, parameters);
    const rows = reader.getRows();
    if (rows.length > mostRows) {
      throw new DataError(
        `${name} answers with more than ${mostRows} rows.`,
        "Narrow it with a condition, or aggregate it first.",
      );
    }
    const cells: Record<string, string>[] = [];
    const numbers: number[] = [];
    for (const row of rows) {
      numbers.push(Number(row[0]));
      cells.push(Object.fromEntries(wanted.map((column, k) => [column, String(row[k + 1])])));
    }
    return {
      table: name,
      cells,
      numbers,
      binary: new Set(wanted.filter((column) => isBinaryNumber(has.get(column) ?? ""))),
    };
  }

  return {
    name: "duckdb",
    series: async (query: SeriesQuery): Promise<Series> =>
      seriesFrom(await select(query.table, seriesColumns(query), query.where), query),
    panel: async (query: PanelQuery): Promise<Panel> =>
      panelFrom(await select(query.table, panelColumns(query), query.where), query),
    observations: async (query: ObservationsQuery): Promise<readonly Observation[]> =>
      observationsFrom(await select(query.table, observationColumns, query.where)),
    close: async () => {
      if (opened === undefined) return;
      const { instance, connection } = await opened;
      connection.closeSync();
      instance.closeSync();
      opened = undefined;
    },
  };
}

async function open(tables: readonly FileTable[]): Promise<Opened> {
  const { DuckDBInstance } = await load();
  // Read-only by construction: an in-memory database over views of the files, extensions and the network off.
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    threads: "2",
  });
  const connection = await instance.connect();
  const types = new Map<string, ReadonlyMap<string, string>>();
  for (const table of tables) {
    try {
      await connection.run(`create view ${identifier(table.name)} as ${tableSql(table)}`);
      const described = await connection.runAndReadAll(`describe ${identifier(table.name)}`);
      types.set(
        table.name,
        new Map(
          described
            .getRows()
            .slice(1)
            .map((row) => [String(row[0]), String(row[1])]),
        ),
      );
    } catch (cause) {
      throw new DataError(
        `${table.paths.join(", ")} cannot be read as ${table.format.toUpperCase()}: ${firstLine(cause)}`,
        table.format === "csv"
          ? "Check that it is comma-separated UTF-8 with one header line and no ragged rows."
          : "Check that the file is a complete Parquet file.",
      );
    }
  }
  return { instance, connection, types };
}

async function load(): Promise<typeof import("@duckdb/node-api")> {
  try {
    return await import("@duckdb/node-api");
  } catch {
    throw new DataError(
      "This needs DuckDB, which is not installed.",
      "Install it with: npm install @duckdb/node-api@1.5.5-r.5",
    );
  }
}

function tableSql(table: FileTable): string {
  const parts = table.paths.map((path) =>
    table.format === "parquet"
      ? `select row_number() over () as plumbline_row, * from read_parquet(${literal(path)})`
      : `select row_number() over () as plumbline_row, * from read_csv(${literal(path)}, all_varchar = true, header = true, ` +
        `delim = ',', quote = '"', escape = '"', skip = 0, comment = '', nullstr = '', parallel = false)`,
  );
  return parts.length === 1
    ? (parts[0] ?? "")
    : `select row_number() over () as plumbline_row, * exclude (plumbline_row) from (${parts.join(" union all ")})`;
}

function isBinaryNumber(type: string): boolean {
  return /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DOUBLE|FLOAT|REAL)$/u.test(type);
}

function identifier(name: string): string {
  return `"${name.replace(/"/gu, '""')}"`;
}

function literal(text: string): string {
  return `'${text.replace(/'/gu, "''")}'`;
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
}
