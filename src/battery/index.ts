import { DataError } from "../core/errors.js";
import type { TestDefinition } from "../core/test.js";
import { suggest } from "../core/suggest.js";
import { arbitraryRatio } from "./arbitrary-ratio.js";
import { changePoints } from "./change-points.js";
import { constantRatio } from "./constant-ratio.js";
import { counterIncrements } from "./counter-increments.js";
import { dispersion } from "./dispersion.js";
import { excessiveLinearity } from "./excessive-linearity.js";
import { externalDriver } from "./external-driver.js";
import { formulaConformity } from "./formula-conformity.js";
import { integerPercentages } from "./integer-percentages.js";
import { linkedColumns } from "./linked-columns.js";
import { missingSeasonality } from "./missing-seasonality.js";
import { ratioBounds } from "./ratio-bounds.js";
import { repeatedBlocks } from "./repeated-blocks.js";
import { repeatedRows } from "./repeated-rows.js";
import { repeatedValues } from "./repeated-values.js";
import { forcedFit } from "./forced-fit.js";
import { missingnessPattern } from "./missingness-pattern.js";
import { mirrorRatio } from "./mirror-ratio.js";
import { revisionBias } from "./revision-bias.js";
import { overdispersion } from "./overdispersion.js";
import { outliers } from "./outliers.js";
import { roundJumps } from "./round-jumps.js";
import { tableSums } from "./table-sums.js";
import { targets } from "./targets.js";
import { tooGoodFit } from "./too-good-fit.js";
import { underdispersion } from "./underdispersion.js";
import { versionConflicts } from "./version-conflicts.js";

/** A definition whose roles and options are known only at run time. */
export type AnyTest = TestDefinition;

/** The registry: one line a test, in the order in which `plumbline tests` lists them. */
export const battery: readonly AnyTest[] = [
  formulaConformity,
  dispersion,
  underdispersion,
  overdispersion,
  repeatedRows,
  repeatedBlocks,
  repeatedValues,
  linkedColumns,
  constantRatio,
  arbitraryRatio,
  ratioBounds,
  counterIncrements,
  integerPercentages,
  versionConflicts,
  revisionBias,
  mirrorRatio,
  missingnessPattern,
  externalDriver,
  tableSums,
  forcedFit,
  outliers,
  changePoints,
  roundJumps,
  targets,
  tooGoodFit,
  excessiveLinearity,
  missingSeasonality,
];

export function findTest(id: string): AnyTest {
  const test = battery.find((candidate) => candidate.id === id);
  if (test !== undefined) return test;
  const near = suggest(
    id,
    battery.map((candidate) => candidate.id),
  );
  throw new DataError(
    `There is no test "${id}".`,
    near === undefined ? "See: plumbline tests" : `Did you mean "${near}"? See: plumbline tests`,
  );
}
