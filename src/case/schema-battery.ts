import { z } from "zod";

const log10 = z.number().max(0);
const flags = z.strictObject({
  observed: z.number(),
  meanOfTwins: z.number(),
  upperOfTwins: z.number(),
  twinsAsMany: z.number(),
});

/** findings/_clean-twins.json, "plumbline/battery@1". */
export const batterySchema = z.strictObject({
  schema: z.literal("plumbline/battery@1"),
  key: z.string(),
  seed: z.string(),
  twins: z.number().describe("Whole sets of honest figures on which the plan was run."),
  draws: z.number(),
  stopAfter: z.number().describe("Exceedances after which a Monte Carlo p stops (Besag and Clifford)."),
  log10p: log10.describe("log10 p of the most surprising run, corrected for the whole plan (Westfall and Young)."),
  flags: z.strictObject({ "0.05": flags, "0.01": flags }),
  runs: z.array(
    z.strictObject({
      id: z.string(),
      log10p: log10,
      log10Adjusted: log10,
      twinsFired: z.strictObject({ "0.05": z.number(), "0.01": z.number() }),
    }),
  ),
  leftOut: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
});
