import type { AnyOptions, OptionSpec, OptionSpecs } from "../core/options.js";
import { compareText } from "../core/period.js";
import { DataError } from "../core/errors.js";

/** Given options over the defaults, each checked against its description. */
export function completeOptions(
  test: string,
  specs: OptionSpecs,
  given: Readonly<Record<string, unknown>>,
): AnyOptions {
  for (const name of Object.keys(given)) {
    if (!(name in specs)) {
      const known = Object.keys(specs).sort(compareText).join(", ");
      throw new DataError(
        `${test} has no option "${name}".`,
        known === "" ? "It takes no options." : `Its options are: ${known}.`,
      );
    }
  }
  const complete = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const value = name in given ? given[name] : spec.default;
      const wrong = whatIsWrong(spec, value);
      if (wrong !== undefined)
        throw new DataError(`Option "${name}" of ${test} is ${JSON.stringify(value)}; ${wrong}.`, spec.description);
      return [name, value];
    }),
  );
  // Every value has just been checked against its description.
  return complete as AnyOptions;
}

function whatIsWrong(spec: OptionSpec, value: unknown): string | undefined {
  switch (spec.type) {
    case "number":
    case "integer":
      if (typeof value !== "number" || !Number.isFinite(value)) return "a number is wanted";
      if (spec.type === "integer" && !Number.isInteger(value)) return "a whole number is wanted";
      if (spec.minimum !== undefined && value < spec.minimum) return `at least ${spec.minimum} is wanted`;
      if (spec.maximum !== undefined && value > spec.maximum) return `at most ${spec.maximum} is wanted`;
      return undefined;
    case "text":
      return typeof value === "string" ? undefined : "a text is wanted";
    case "choice":
      return typeof value === "string" && spec.choices.includes(value)
        ? undefined
        : `one of ${spec.choices.join(", ")} is wanted`;
    case "list": {
      if (!Array.isArray(value) || !value.every((item): item is string => typeof item === "string"))
        return "a list of texts is wanted";
      const unknown = value.find((item) => spec.choices !== undefined && !spec.choices.includes(item));
      return unknown === undefined ? undefined : `"${unknown}" is none of ${spec.choices?.join(", ") ?? ""}`;
    }
    case "flag":
      return typeof value === "boolean" ? undefined : "true or false is wanted";
  }
}

/** Options from the command line, "name=value", read by their description. */
export function optionFromText(specs: OptionSpecs, text: string): readonly [string, unknown] {
  const split = text.indexOf("=");
  if (split < 1) throw new DataError(`"${text}" is no option.`, "Write it as name=value.");
  const name = text.slice(0, split);
  const value = text.slice(split + 1);
  switch (specs[name]?.type) {
    case "number":
    case "integer":
      return [name, value.trim() === "" ? NaN : Number(value)];
    case "flag":
      return [name, value === "true" ? true : value === "false" ? false : value];
    case "list":
      return [name, value === "" ? [] : value.split(",")];
    case "choice":
    case "text":
    case undefined:
      return [name, value];
  }
}
