import { z } from "zod";
import { idPattern, isDate, isPeriod, longestId } from "./forms.js";

const periodShape = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/u;
const dateShape = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

/** Names of the checks that JSON Schema has no word for; schema-validate.ts turns them into sentences. */
export const idTrouble = "id";
export const periodTrouble = "period";
export const dateTrouble = "date";
export const numberTrouble = "number";

export const text = (description: string): z.ZodString => z.string().min(1).describe(description);
export const note = (description: string): z.ZodDefault<z.ZodString> => z.string().default("").describe(description);
export const id = (description: string): z.ZodString =>
  z.string().max(longestId).regex(idPattern, idTrouble).describe(description);
export const period = (description: string): z.ZodString =>
  z.string().regex(periodShape, periodTrouble).refine(isPeriod, periodTrouble).describe(description);
export const date = (description: string): z.ZodString =>
  z.string().regex(dateShape, dateTrouble).refine(isDate, dateTrouble).describe(description);
export const number = (description: string): z.ZodNumber =>
  z
    .number()
    .refine((value) => Math.abs(value) < 1e15, numberTrouble)
    .describe(description);
/** An id, a date or a period that may be left out: unknown = empty. */
export const anyId = (description: string): z.ZodDefault<z.ZodString> =>
  z
    .string()
    .max(longestId)
    .regex(/^$|^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, idTrouble)
    .default("")
    .describe(description);
export const anyDate = (description: string): z.ZodDefault<z.ZodString> =>
  z
    .string()
    .refine((value) => value === "" || isDate(value), dateTrouble)
    .default("")
    .describe(description);
export const anyPeriod = (description: string): z.ZodDefault<z.ZodString> =>
  z
    .string()
    .refine((value) => value === "" || isPeriod(value), periodTrouble)
    .default("")
    .describe(description);
export const texts = (description: string): z.ZodDefault<z.ZodArray<z.ZodString>> =>
  z.array(text("a text")).default([]).describe(description);
export const idList = (description: string): z.ZodDefault<z.ZodArray<z.ZodString>> =>
  z.array(id("an id")).default([]).describe(description);
