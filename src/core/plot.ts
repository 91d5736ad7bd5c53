/** Plots are data; src/plots turns them into drawings. Numbers drawn are numbers of the finding. */
export interface PlotMark {
  readonly x: number;
  readonly at: string;
  readonly lower: number;
  readonly upper: number;
  /** As printed in the source, or as computed and formatted by the test. */
  readonly label: string;
  /** Marks of one group share a shape; `join` draws a thin line through them. */
  readonly group: string;
  /** Observation behind the mark, where there is one. */
  readonly id?: string;
}

export interface PlotLine {
  readonly label: string;
  readonly style: "fit" | "forecast" | "comparator";
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface SeriesPlot {
  readonly kind: "series";
  readonly title: string;
  readonly description: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly marks: readonly PlotMark[];
  readonly join: readonly string[];
  readonly lines: readonly PlotLine[];
  /** A horizontal line at the value that would mean "nothing". */
  readonly reference?: { readonly y: number; readonly label: string };
  readonly zeroBased: boolean;
}

export interface StripPlot {
  readonly kind: "strip";
  readonly title: string;
  readonly description: string;
  readonly xLabel: string;
  readonly scale: "linear" | "log";
  readonly own: readonly { readonly label: string; readonly value: number }[];
  readonly others: readonly { readonly label: string; readonly value: number }[];
  readonly reference?: { readonly x: number; readonly label: string };
}

export interface TilesPlot {
  readonly kind: "tiles";
  readonly title: string;
  readonly description: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly own: boolean;
    readonly cells: readonly ("repeat" | "change" | "missing")[];
  }[];
}

export type PlotSpec = SeriesPlot | StripPlot | TilesPlot;
