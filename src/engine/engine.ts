import type { Observation } from "../core/case.js";
import type { ObservationsQuery, PanelQuery, SeriesQuery } from "../core/query.js";
import type { Panel, Series } from "../core/values.js";

/**
 * Where tests get their data: one method a query kind. Two engines exist, memory (the reference) and DuckDB; a conformance
 * spec holds them equal. A remote engine is a third file in this folder and changes nothing outside it.
 */
export interface Engine {
  readonly name: string;
  series(query: SeriesQuery): Promise<Series>;
  panel(query: PanelQuery): Promise<Panel>;
  observations(query: ObservationsQuery): Promise<readonly Observation[]>;
  close(): Promise<void>;
}

/** A table of text cells held in memory, exactly as the file has them. */
export interface TextTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table in one or several files of the same columns. */
export interface FileTable {
  readonly name: string;
  readonly paths: readonly string[];
  readonly format: "csv" | "parquet";
}
