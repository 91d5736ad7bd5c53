import { z } from "zod";

/** Numbers as canonical JSON writes them: what JSON cannot say is spelled out. */
const numeric = z.union([z.number(), z.enum(["Infinity", "-Infinity", "NaN"])]);
const interval = z.strictObject({
  level: numeric,
  lower: numeric,
  upper: numeric,
  kind: z.enum(["confidence", "credible", "identified"]),
  method: z.string(),
});
const range = z.strictObject({ lower: numeric, upper: numeric });
const sentence = z
  .array(z.union([z.string(), z.strictObject({ from: z.string(), as: z.string() })]))
  .describe("Text and references: `from` is a JSON pointer into this outcome, `as` how the number is printed.");
const condition = z.union([
  z.strictObject({ column: z.string(), oneOf: z.array(z.string()) }),
  z.strictObject({ column: z.string(), noneOf: z.array(z.string()) }),
]);
const figure = z.strictObject({
  printed: z.string(),
  qualifier: z.string().optional(),
  lower: z.string().optional(),
  upper: z.string().optional(),
});
const bound = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("series"),
    table: z.string(),
    name: z.string(),
    unit: z.string(),
    figure,
    order: z.string().optional(),
    id: z.string().optional(),
    where: z.array(condition),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal("panel"),
    table: z.string(),
    name: z.string(),
    group: z.string(),
    order: z.string(),
    figures: z.record(z.string(), figure),
    where: z.array(condition),
  }),
  z.strictObject({ kind: z.literal("observations"), table: z.string(), where: z.array(condition) }),
  z.strictObject({ kind: z.literal("identities"), ids: z.array(z.string()) }),
  z.strictObject({ kind: z.literal("constant"), id: z.string() }),
]);
const admissible = z.strictObject({
  role: z.string(),
  unknown: z.array(z.strictObject({ period: z.string(), lower: numeric, upper: numeric })),
  sum: range.optional(),
  reason: z.string(),
});
const fired = z.strictObject({ "0.05": z.number(), "0.01": z.number(), "0.001": z.number() });
const tail = { log10: numeric, tail: z.enum(["upper", "lower", "two-sided"]) };
const p = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("exact"), smallest: numeric.optional(), ...tail }),
  z.strictObject({ method: z.literal("asymptotic"), approximation: z.string(), ...tail }),
  z.strictObject({
    method: z.literal("monte-carlo"),
    draws: z.number(),
    exceedances: z.number(),
    stopped: z.boolean().optional(),
    ...tail,
  }),
  z.strictObject({ method: z.literal("none"), reason: z.string() }),
]);
const evidence = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("bayes-factor"),
    log10: numeric,
    alternative: z.string(),
    prior: z.string(),
    sensitivity: z.array(z.strictObject({ prior: z.string(), log10: numeric })),
  }),
  z.strictObject({ kind: z.literal("e-value"), log10: numeric, alternative: z.string(), anytimeValid: z.boolean() }),
  z.strictObject({ kind: z.literal("sellke-bound"), log10: numeric, alternative: z.string() }),
]);
const applicability = z.discriminatedUnion("verdict", [
  z.strictObject({ verdict: z.literal("applicable") }),
  z.strictObject({ verdict: z.literal("weak"), reasons: z.array(z.string()) }),
]);
const outcome = z.strictObject({
  n: z.number(),
  dropped: z.array(z.strictObject({ reason: z.string(), count: z.number() })),
  statistic: z.strictObject({ name: z.string(), value: numeric, df: numeric.optional() }),
  p,
  evidence: evidence.optional(),
  effect: z.strictObject({ name: z.string(), unit: z.string(), value: numeric, interval, expected: numeric }),
  nullModel: z.string(),
  quantities: z.record(
    z.string(),
    z.strictObject({
      label: z.string(),
      unit: z.string(),
      value: z.union([numeric, z.string()]),
      observations: z.array(z.string()).optional(),
    }),
  ),
  answer: z.array(sentence).min(1),
  leansOn: sentence,
  explanations: z.array(
    z.strictObject({
      id: z.string(),
      speaks: z.enum(["for", "against", "not examined"]),
      why: sentence,
      log10p: numeric.optional(),
      log10Likelihood: numeric.optional(),
    }),
  ),
  comparisons: z.array(
    z.strictObject({
      id: z.string(),
      title: sentence,
      standing: z.enum(["conflict", "tension", "agreement"]),
      observations: z.array(z.string()),
      gap: numeric,
      unit: z.string(),
      likelyCause: sentence.optional(),
      settle: z.string().optional(),
    }),
  ),
  rank: z.strictObject({ own: numeric, atLeastAsExtreme: z.number(), comparators: z.number() }).optional(),
  plots: z.array(
    z.looseObject({ kind: z.enum(["series", "strip", "tiles"]), title: z.string(), description: z.string() }),
  ),
});
const head = {
  schema: z.literal("plumbline/finding@1"),
  id: z.string(),
  test: z.string(),
  family: z.string(),
  reason: z.string(),
  registered: z.string(),
  key: z.string(),
  provenance: z.strictObject({
    tables: z.record(z.string(), z.string()),
    binding: z.record(z.string(), bound),
    options: z.record(z.string(), z.unknown()),
    admissible: z.array(admissible),
    seed: z.string(),
    draws: z.number(),
    software: z.string(),
    testVersion: z.number(),
  }),
};

/** findings/ID.json, "plumbline/finding@1". */
export const findingSchema = z.discriminatedUnion("status", [
  z.strictObject({
    ...head,
    status: z.literal("tested"),
    applicability,
    outcome,
    sensitivity: z
      .strictObject({
        points: z.number(),
        description: z.string(),
        base: z.record(z.string(), numeric),
        log10p: range.optional(),
        statistic: range,
        effect: range,
        quantities: z.record(z.string(), range),
      })
      .optional(),
    calibration: z.strictObject({
      scenario: z.string(),
      description: z.string(),
      n: z.number(),
      simulations: z.number(),
      fired,
    }),
    power: z
      .array(z.strictObject({ description: z.string(), n: z.number(), simulations: z.number(), fired }))
      .describe("How often the test finds made-up data of about this size: measured, and known before the result."),
  }),
  z.strictObject({ ...head, status: z.literal("not-applicable"), reasons: z.array(z.string()) }),
  z.strictObject({ ...head, status: z.literal("failed"), error: z.string(), hint: z.string() }),
]);
