import type { Case } from "../core/case.js";
import type { BatteryFinding } from "../core/battery.js";
import type { Finding } from "../core/finding.js";
import type { TestDefinition } from "../core/test.js";

/** What is said about a test, without its functions: its definition as plain data. */
export type MethodNote = Pick<
  TestDefinition,
  | "id"
  | "version"
  | "title"
  | "question"
  | "nullHypothesis"
  | "assumptions"
  | "innocentExplanations"
  | "references"
  | "method"
  | "limits"
  | "calibration"
>;

export interface DossierInput {
  readonly case: Case;
  readonly findings: readonly Finding[];
  /** The whole plan run on clean twins of the case, where that was done. */
  readonly battery?: BatteryFinding;
  /** One for each test that a finding names. */
  readonly methods: readonly MethodNote[];
  /** Name and version of this program, such as "plumbline 0.1.0". */
  readonly software: string;
  /** Whether the two sides stand in each other's place in this copy. */
  readonly exchanged?: boolean;
}

export interface Dossier {
  /** The whole page: one file that asks nothing of any network. */
  readonly html: string;
  /** Content of results.json, for canonicalJson. */
  readonly results: unknown;
  /** Content of the CSV files, each with its file name. */
  readonly tables: readonly { readonly name: string; readonly csv: string }[];
}
