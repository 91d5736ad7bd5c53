import type { Condition, ObservationsQuery, PanelQuery, SeriesQuery } from "../core/query.js";
import type { Observation } from "../core/case.js";
import { DataError } from "../core/errors.js";
import type { Panel, Series } from "../core/values.js";
import { observationColumns, observationsFrom, panelFrom, seriesFrom } from "./answers.js";
import { columnsOf, keeps, requireColumns, type Rows } from "./cells.js";
import type { Engine, TextTable } from "./engine.js";

/** Answers from arrays; the reference for every other engine. */
export function memoryEngine(tables: readonly TextTable[]): Engine {
  const byName = new Map(tables.map((table) => [table.name, table]));

  function select(name: string, columns: readonly string[], where: readonly Condition[]): Rows {
    const table = byName.get(name);
    if (table === undefined) {
      throw new DataError(`There is no table "${name}".`, `The tables are: ${[...byName.keys()].join(", ")}.`);
    }
    const wanted = [...new Set(columns)];
    requireColumns(name, table.columns, [...wanted, ...where.map((condition) => condition.column)]);
    const positions = wanted.map((column) => table.columns.indexOf(column));
    const conditions = where.map((condition) => ({ condition, position: table.columns.indexOf(condition.column) }));
    const cells: Record<string, string>[] = [];
    const numbers: number[] = [];
    table.rows.forEach((row, i) => {
      if (!conditions.every(({ condition, position }) => keeps(condition, row[position] ?? ""))) return;
      cells.push(Object.fromEntries(wanted.map((column, k) => [column, row[positions[k] ?? -1] ?? ""])));
      numbers.push(i + 1);
    });
    return { table: name, cells, numbers, binary: new Set() };
  }

  return {
    name: "memory",
    series: (query: SeriesQuery): Promise<Series> =>
      later(() => seriesFrom(select(query.table, seriesColumns(query), query.where), query)),
    panel: (query: PanelQuery): Promise<Panel> =>
      later(() => panelFrom(select(query.table, panelColumns(query), query.where), query)),
    observations: (query: ObservationsQuery): Promise<readonly Observation[]> =>
      later(() => observationsFrom(select(query.table, observationColumns, query.where))),
    close: () => Promise.resolve(),
  };
}

/** Turns what is thrown into a rejected promise, so that all engines fail in the same way. */
function later<T>(answer: () => T): Promise<T> {
  return Promise.resolve().then(answer);
}

export function seriesColumns(query: SeriesQuery): string[] {
  return [...columnsOf(query.figure), ...[query.order, query.id].filter((name) => name !== undefined)];
}

export function panelColumns(query: PanelQuery): string[] {
  return [query.group, query.order, ...Object.values(query.figures).flatMap(columnsOf)];
}
