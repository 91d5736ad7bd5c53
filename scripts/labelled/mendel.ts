import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { tooGoodFit } from "../../src/battery/too-good-fit.js";
import { member, panelOf } from "../../src/battery/too-good-fit/scenarios.js";
import { accusationLog10 } from "../../src/core/accusation.js";
import { defaultOptions } from "../../src/core/options.js";
import type { LabelledRow } from "../../src/core/test.js";
import { binomialInterval } from "../../src/numerics/binomial.js";
import { seededRng } from "../../src/numerics/rng.js";

const root = process.env["PLUMBLINE_LABELLED"] ?? "../shared/data/labelled";

/** Mendel's seven monohybrid trials, pooled: one record, whose honesty is disputed. */
export function label(): Promise<readonly { test: string; rows: readonly LabelledRow[] }[]> {
  const bytes = readFileSync(`${root}/mendel/mendel-f2-monohybrid.csv`);
  const members = bytes
    .toString("utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [trait = "", dominant = "", recessive = "", ratio = ""] = line.split(",");
      return member(trait, [Number(dominant), Number(recessive)], ratio.split(":").map(Number));
    });
  const outcome = tooGoodFit.run(panelOf(members), defaultOptions(tooGoodFit.options), {
    rng: seededRng("labelled/mendel"),
    draws: 9999,
  });
  const p = outcome.p.method === "none" ? 0 : outcome.p.log10;
  const accusation = accusationLog10(outcome) ?? 0;
  const row = (rule: string, fired: boolean, note: string): LabelledRow => {
    const { lower, upper } = binomialInterval(fired ? 1 : 0, 1, 0.95);
    return {
      data: "Mendel's seven monohybrid trials (F2), pooled",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      status: "disputed",
      rule,
      units: 1,
      fired: fired ? 1 : 0,
      lower,
      upper,
      note,
    };
  };
  const shown = (log10: number): string => (10 ** log10).toPrecision(3);
  return Promise.resolve([
    {
      test: tooGoodFit.id,
      rows: [
        row("exact lower tail at or below 0.05", p <= Math.log10(0.05), `p = ${shown(p)}`),
        row(
          "the same after every innocent explanation at or below 0.05",
          accusation <= Math.log10(0.05),
          `largest p = ${shown(accusation)}`,
        ),
      ],
    },
  ]);
}
