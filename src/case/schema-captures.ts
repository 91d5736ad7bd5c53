import { z } from "zod";
import { coverages, credibilities, reliabilities, retractionStatuses } from "../core/captures.js";
import { anyDate, anyId, date, note, text } from "./schema-parts.js";

const sha256 = (description: string): z.ZodString =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/u, "sha256")
    .describe(description);

export const captureSchema = z.strictObject({
  path: text("the original, below captures/"),
  sha256: sha256("SHA-256 of the original, as sha256sum prints it"),
  bytes: z.number().int().nonnegative().describe("size of the original"),
  media_type: text("such as text/html or application/pdf"),
  url: note("address it was taken from"),
  captured_at: anyDate("date of the capture, quoted"),
  tool: note("what made the capture"),
  tool_version: note("its version"),
  operator: note("pseudonym of who made it"),
  method: note("how"),
  http_status: z.number().int().min(100).max(599).optional().describe("status of the answer"),
  coverage: z.enum(coverages).describe("how much of the work it holds"),
  language: note("language tag of the text"),
  note: note("anything else, such as a mirror"),
  working: z
    .strictObject({
      path: text("the text made from it, below working/; pages are divided by form feeds"),
      sha256: sha256("SHA-256 of the working text"),
      tool: text("what made it"),
    })
    .optional()
    .describe("the working text"),
});

export const gradeSchema = z.strictObject({
  source_reliability: z.enum(reliabilities).describe("A (reliable) to E (unreliable); F = cannot be judged"),
  information_credibility: z
    .enum(credibilities)
    .describe('"1" (confirmed) to "5" (improbable); "6" = cannot be judged'),
  grader: anyId("pseudonym of who graded"),
  date: anyDate("when, quoted"),
  reason: text("why"),
});

export const retractionSchema = z.strictObject({
  status: z.enum(retractionStatuses).describe("what was found"),
  doi: note("DOI of the notice"),
  checked: date("when it was looked up, quoted"),
  note: note("where it was looked up"),
});

export const locatorSchema = z
  .strictObject({
    exact: text("the exact words"),
    prefix: note("words before them, where they stand more than once"),
    suffix: note("words after them"),
    page: z.number().int().positive().optional().describe("page of the working text, from 1"),
    capture: note("path of the capture, below captures/"),
    capture_sha256: z
      .string()
      .regex(/^$|^[0-9a-f]{64}$/u, "sha256")
      .default("")
      .describe("SHA-256 of that capture; needed with it"),
  })
  .describe("exact words and where they stand");
