/** Columns of a table that together hold one printed figure; only `printed` must exist. */
export interface FigureColumns {
  readonly printed: string;
  readonly qualifier?: string;
  readonly lower?: string;
  readonly upper?: string;
}

/** Rows whose cell is one of the texts, or none of them. */
export type Condition =
  | { readonly column: string; readonly oneOf: readonly string[] }
  | { readonly column: string; readonly noneOf: readonly string[] };

/** Figures of one quantity in order. Answer: Series. Without `order`, rows are numbered from 1. */
export interface SeriesQuery {
  readonly kind: "series";
  readonly table: string;
  readonly name: string;
  readonly unit: string;
  readonly figure: FigureColumns;
  readonly order?: string;
  /** Column that names the rows; without it they are named by table and row number. */
  readonly id?: string;
  readonly where: readonly Condition[];
  /** First and last period kept, both included. */
  readonly from?: string;
  readonly to?: string;
}

/** Several columns for many members over the same periods. Answer: Panel. */
export interface PanelQuery {
  readonly kind: "panel";
  readonly table: string;
  readonly name: string;
  readonly group: string;
  readonly order: string;
  readonly figures: Readonly<Record<string, FigureColumns>>;
  readonly where: readonly Condition[];
}

/** Figures with all that is known of each. Answer: Observation[]. */
export interface ObservationsQuery {
  readonly kind: "observations";
  readonly table: string;
  readonly where: readonly Condition[];
}

/** The closed list of questions that can be asked of data. An engine that lacks one does not compile. */
export type Query = SeriesQuery | PanelQuery | ObservationsQuery;
