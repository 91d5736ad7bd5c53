import { chiSquaredLogUpper } from "../../numerics/chi-squared.js";
import { poissonLogUpper } from "../../numerics/poisson.js";
import { cutBlocks } from "../underdispersion/blocks.js";

/** Periods without a report whose events are in the next report. */
export interface Batches {
  readonly silent: number;
  /** Silent periods that Poisson counts would make. */
  readonly expected: number;
  /** log10 of the chance of so much scatter of Poisson counts, each report counted for all the periods since the last. */
  readonly log10p: number;
}

/** Where more periods show zero than chance allows (1 in 1,000), the next figure is taken to hold their events too. */
export function findBatches(values: Float64Array): Batches | undefined {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const silent = values.reduce((sum, value) => sum + (value === 0 ? 1 : 0), 0);
  const expected = n * Math.exp(-mean);
  if (silent < 2 || poissonLogUpper(silent, expected) > Math.log(0.001)) return undefined;
  const reports: { events: number; periods: number }[] = [];
  let periods = 0;
  for (const value of values) {
    periods++;
    if (value === 0) continue;
    reports.push({ events: value, periods });
    periods = 0;
  }
  let scatter = 0;
  let degrees = 0;
  for (const { start, length } of cutBlocks(reports.length, 0)) {
    const block = reports.slice(start, start + length);
    const rate =
      block.reduce((sum, { events }) => sum + events, 0) / block.reduce((sum, report) => sum + report.periods, 0);
    for (const report of block) scatter += (report.events - rate * report.periods) ** 2 / (rate * report.periods);
    degrees += Math.max(0, length - 1);
  }
  return { silent, expected, log10p: degrees < 1 ? 0 : chiSquaredLogUpper(scatter, degrees) / Math.LN10 };
}
