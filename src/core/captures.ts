/** How much of a work a capture holds. */
export const coverages = ["full-text", "abstract", "abstract-part-only", "excerpt", "not-captured"] as const;
export type Coverage = (typeof coverages)[number];

/** An evidentiary copy of a source and the working text made from it. Paths are relative to the case folder. */
export interface Capture {
  readonly source: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly url: string;
  /** Date of the capture; "" = unknown. */
  readonly capturedAt: string;
  readonly tool: string;
  readonly toolVersion: string;
  readonly operator: string;
  readonly method: string;
  readonly httpStatus?: number | undefined;
  readonly coverage: Coverage;
  readonly language: string;
  readonly note: string;
  /** The text made from the original; absent where none was. */
  readonly working?: { readonly path: string; readonly sha256: string; readonly tool: string } | undefined;
  /** The working text, one string a page, as read; [] where there is none. Page 1 is the first. */
  readonly pages: readonly string[];
}

export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export const credibilities = ["1", "2", "3", "4", "5", "6"] as const;

/** Admiralty grade: two axes that are never averaged. F and 6 mean that it cannot be judged, not that it is bad. */
export interface Grade {
  readonly sourceReliability: (typeof reliabilities)[number];
  readonly informationCredibility: (typeof credibilities)[number];
  readonly grader: string;
  readonly date: string;
  readonly reason: string;
}

export const retractionStatuses = [
  "none-found",
  "corrected",
  "expression-of-concern",
  "retracted",
  "unchecked",
] as const;
export interface Retraction {
  readonly status: (typeof retractionStatuses)[number];
  readonly doi: string;
  readonly checked: string;
  readonly note: string;
}

/**
 * A place in a captured text by exact quote (W3C TextQuoteSelector), bound to the hash of the capture. It is never
 * anchored anew: a quote that no longer matches exactly is an error.
 */
export interface Locator {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Page of the working text, from 1; absent = any. */
  readonly page?: number | undefined;
  /** Path of a capture; "" = the text was not captured. */
  readonly capture: string;
  readonly captureSha256: string;
}
