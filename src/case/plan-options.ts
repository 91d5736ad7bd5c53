import type { OptionSpec } from "../core/options.js";
import type { TestRules } from "./plan-rules.js";
import { shown, type Problems } from "./problems.js";
import { didYouMean } from "./suggest.js";
import { placeOf, placeOfKey, type Document } from "./tree.js";

/** Checks the options of one run against what its test says of them. */
export function checkOptions(
  document: Document,
  index: number,
  run: { readonly test: string; readonly options: Readonly<Record<string, unknown>> },
  rules: TestRules,
  problems: Problems,
): void {
  const names = Object.keys(rules.options);
  const path = ["runs", index, "options"];
  for (const [name, value] of Object.entries(run.options)) {
    const spec = Object.hasOwn(rules.options, name) ? rules.options[name] : undefined;
    if (spec === undefined) {
      problems.error(
        placeOfKey(document, path, name),
        `The test ${run.test} has no option ${shown(name)}.${didYouMean(name, names)}`,
        names.length === 0 ? "It takes no options: delete it." : `Its options are: ${names.join(", ")}.`,
      );
      continue;
    }
    const wanted = wantedInstead(spec, value);
    if (wanted !== undefined) {
      const hint = typeof value === "string" && "choices" in spec ? didYouMean(value, spec.choices ?? []) : "";
      problems.error(
        placeOf(document, ...path, name),
        `The option ${shown(name)} is ${typeof value === "string" ? shown(value) : clipped(value)}.${hint}`,
        `Write ${wanted}: ${spec.description.replace(/\.$/u, "")}.`,
      );
    }
  }
}

function clipped(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function wantedInstead(spec: OptionSpec, value: unknown): string | undefined {
  switch (spec.type) {
    case "number":
    case "integer": {
      const { minimum = -Infinity, maximum = Infinity } = spec;
      const kind = spec.type === "integer" ? "a whole number" : "a number";
      const right = spec.type === "integer" ? Number.isSafeInteger(value) : Number.isFinite(value);
      if (right && typeof value === "number" && value >= minimum && value <= maximum) return undefined;
      const from = minimum === -Infinity ? "" : ` from ${minimum}`;
      const to = maximum === Infinity ? "" : ` up to ${maximum}`;
      return `${kind}${from}${to}`;
    }
    case "text":
      return typeof value === "string" ? undefined : "a text";
    case "flag":
      return typeof value === "boolean" ? undefined : "true or false";
    case "choice":
      return typeof value === "string" && spec.choices.includes(value)
        ? undefined
        : `one of ${spec.choices.join(", ")}`;
    case "list": {
      const { choices } = spec;
      const right =
        Array.isArray(value) &&
        value.every((item) => typeof item === "string" && (choices === undefined || choices.includes(item)));
      return right ? undefined : `a list of ${choices === undefined ? "texts" : choices.join(", ")}`;
    }
  }
}
