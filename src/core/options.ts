/** Options of a test, described once: validation, plan schema, `explain` and documentation are derived from this. */
export type OptionSpec =
  | {
      readonly type: "number";
      readonly default: number;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly description: string;
    }
  | {
      readonly type: "integer";
      readonly default: number;
      readonly minimum?: number;
      readonly maximum?: number;
      readonly description: string;
    }
  | { readonly type: "text"; readonly default: string; readonly description: string }
  | {
      readonly type: "choice";
      readonly default: string;
      readonly choices: readonly string[];
      readonly description: string;
    }
  | {
      readonly type: "list";
      readonly default: readonly string[];
      readonly choices?: readonly string[];
      readonly description: string;
    }
  | { readonly type: "flag"; readonly default: boolean; readonly description: string };
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type OptionValue<S extends OptionSpec> = S["type"] extends "number" | "integer"
  ? number
  : S["type"] extends "list"
    ? readonly string[]
    : S["type"] extends "flag"
      ? boolean
      : string;
export type OptionsOf<O extends OptionSpecs> = { readonly [Name in keyof O]: OptionValue<O[Name]> };

export function defaultOptions<O extends OptionSpecs>(specs: O): OptionsOf<O> {
  // The mapped type follows the specs key by key, which Object.fromEntries cannot express.
  return Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default])) as OptionsOf<O>;
}

/** Options of a test known only at run time, complete and checked. */
export type AnyOptions = OptionsOf<OptionSpecs>;
