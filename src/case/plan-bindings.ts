import type { FactsTable, Observation, RoleBinding } from "../core/case.js";
import { comparePeriods, readPeriod } from "../core/period.js";
import type { PlanRules } from "./plan-rules.js";
import { shown, type Problems } from "./problems.js";
import { checkReference, type Known } from "./reading.js";
import type { RunDescription } from "./schema.js";
import { didYouMean } from "./suggest.js";
import { placeOf, placeOfKey, type Document } from "./tree.js";

export type GivenBinding = RunDescription["bind"][string];

/** A table of facts with the declared type of each column. */
export interface TypedTable {
  readonly table: FactsTable;
  readonly types: Readonly<Record<string, string>>;
}

export interface PlanContext {
  readonly known: Known;
  /** Undefined where some could not be read; then nothing follows from what is absent. */
  readonly observations: readonly Observation[] | undefined;
  readonly tables: readonly TypedTable[] | undefined;
  readonly rules: PlanRules | undefined;
  readonly problems: Problems;
}

export interface PlanKnown extends PlanContext {
  readonly document: Document;
  /** Path of the binding in the plan. */
  readonly path: readonly PropertyKey[];
  readonly role: string;
}

/** The binding as the case type has it. "all" is an empty list. */
export function kindOfBinding(given: GivenBinding): RoleBinding {
  if ("series" in given) {
    const { series, version = "latest", from = "", to = "" } = given;
    return { kind: "series", series, version, from, to };
  }
  if ("values" in given) return { kind: "panel", ...given };
  if ("value" in given) {
    const { from = "", to = "", ...rest } = given;
    return { kind: "table-series", ...rest, from, to };
  }
  if ("observations" in given) {
    return { kind: "observations", estimands: given.observations === "all" ? [] : given.observations };
  }
  if ("identities" in given) return { kind: "identities", ids: given.identities === "all" ? [] : given.identities };
  return { kind: "constant", id: given.constant };
}

/** Checks that everything a binding names exists and that it picks one figure a period. */
export function checkBinding(known: PlanKnown, binding: RoleBinding, given: GivenBinding): void {
  const { problems, document, path } = known;
  const at = (...rest: readonly PropertyKey[]): ReturnType<typeof placeOf> => placeOf(document, ...path, ...rest);
  switch (binding.kind) {
    case "series": {
      const reference = { id: binding.series, noun: "series", definedIn: "series/datapackage.json" };
      checkReference(problems, at("series"), reference, known.known.series);
      checkSpan(known, binding);
      if (known.known.series?.has(binding.series) !== false)
        checkVersions(known, binding, "version" in given && given.version !== undefined);
      return;
    }
    case "table-series":
      checkSpan(known, binding);
      checkColumns(known, binding.table, [
        { name: binding.value, at: ["value"], number: true },
        { name: binding.order, at: ["order"], number: false },
        ...Object.keys(binding.where).map((name) => ({ name, at: ["where"], number: false })),
      ]);
      return;
    case "panel":
      checkColumns(known, binding.table, [
        { name: binding.group, at: ["group"], number: false },
        { name: binding.order, at: ["order"], number: false },
        ...binding.values.map((name, i) => ({ name, at: ["values", i], number: true })),
      ]);
      return;
    case "observations":
      binding.estimands.forEach((id, i) => {
        checkReference(
          problems,
          at("observations", i),
          { id, noun: "estimand", definedIn: "quantities.yaml" },
          known.known.estimands,
        );
      });
      return;
    case "identities":
      binding.ids.forEach((id, i) => {
        checkReference(
          problems,
          at("identities", i),
          { id, noun: "identity", definedIn: "quantities.yaml" },
          known.known.identities,
        );
      });
      return;
    case "constant": {
      const reference = { id: binding.id, noun: "constant", definedIn: "quantities.yaml" };
      checkReference(problems, at("constant"), reference, known.known.constants);
    }
  }
}

function checkSpan(known: PlanKnown, { from, to }: { readonly from: string; readonly to: string }): void {
  if (from === "" || to === "" || comparePeriods(from, to) <= 0) return;
  known.problems.error(
    placeOf(known.document, ...known.path, "from"),
    `The binding begins (${from}) after it ends (${to}).`,
    "Exchange from and to.",
  );
}

function checkColumns(
  known: PlanKnown,
  name: string,
  wanted: readonly { readonly name: string; readonly at: readonly PropertyKey[]; readonly number: boolean }[],
): void {
  const { problems, document, path, tables } = known;
  if (tables === undefined) return;
  const found = tables.find(({ table }) => table.name === name);
  if (found === undefined) {
    const reference = { id: name, noun: "table of facts", definedIn: "series/datapackage.json" };
    checkReference(
      problems,
      placeOf(document, ...path, "table"),
      reference,
      new Set(tables.map(({ table }) => table.name)),
    );
    return;
  }
  const names = found.table.columns.map((column) => column.name);
  for (const column of wanted) {
    // A key of `where` stands for a column; the other columns are values.
    const at =
      column.at[0] === "where"
        ? placeOfKey(document, [...path, "where"], column.name)
        : placeOf(document, ...path, ...column.at);
    if (!names.includes(column.name)) {
      problems.error(
        at,
        `The table ${shown(name)} has no column ${shown(column.name)}.${didYouMean(column.name, names)}`,
        `Its columns are: ${names.slice(0, 30).join(", ")}${names.length > 30 ? ", …" : ""}.`,
      );
    } else if (column.number && found.types[column.name] !== "integer" && found.types[column.name] !== "number") {
      problems.error(
        at,
        `The column ${shown(column.name)} of ${shown(name)} is declared as ${shown(found.types[column.name] ?? "")}, not as a number.`,
        'Name a column of numbers, or declare this one as "integer" or "number" in series/datapackage.json.',
      );
    }
  }
}

/** Where a period has several figures, a rule or a list of ids must leave exactly one. */
function checkVersions(known: PlanKnown, binding: RoleBinding & { readonly kind: "series" }, ruled: boolean): void {
  const { problems, document, path, observations } = known;
  if (observations === undefined) return;
  const own = observations.filter((o) => o.series === binding.series && inside(o.period, binding));
  const { version } = binding;
  if (typeof version !== "string") {
    version.forEach((id, i) => {
      if (own.some((o) => o.id === id)) return;
      problems.error(
        placeOf(document, ...path, "version", i),
        `${shown(id)} is no observation of ${shown(binding.series)} in these periods.${didYouMean(
          id,
          own.map((o) => o.id),
        )}`,
        "Correct the id, the series, or from and to.",
      );
    });
  }
  const chosen = typeof version === "string" ? own : own.filter((o) => version.includes(o.id));
  if (chosen.length === 0) {
    problems.error(
      placeOf(document, ...path),
      `No observation of ${shown(binding.series)} lies in these periods.`,
      "Correct series, from and to, or add the observations.",
    );
  }
  for (const [period, versions] of byPeriod(chosen)) {
    if (versions.length < 2 || (typeof version === "string" && ruled && decides(version, versions))) continue;
    const listed = versions.map((o) => `${o.id} (${o.published === "" ? "undated" : o.published})`).join(", ");
    problems.error(
      placeOfKey(document, path, ruled ? "version" : "series"),
      `${shown(binding.series)} has several figures for ${period} and no rule decides: ${listed}.`,
      "Write version: latest or earliest; where dates do not decide, list the observation ids to use.",
    );
  }
}

function inside(period: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  const days = readPeriod(period);
  const first = readPeriod(from);
  const last = readPeriod(to);
  if (days === undefined) return false;
  return (first === undefined || days.first >= first.first) && (last === undefined || days.last <= last.last);
}

function byPeriod(observations: readonly Observation[]): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const group = groups.get(observation.period);
    if (group === undefined) groups.set(observation.period, [observation]);
    else group.push(observation);
  }
  return groups;
}

/** Dates decide if the first version is dated and either alone in its date or equal to the others of that date. */
function decides(version: "latest" | "earliest", versions: readonly Observation[]): boolean {
  const sorted = [...versions].sort(
    (a, b) => comparePeriods(a.published, b.published) * (version === "latest" ? -1 : 1),
  );
  const [first] = sorted;
  if (first === undefined) return true;
  const same = (o: Observation): boolean =>
    o.figure.lower === first.figure.lower && o.figure.upper === first.figure.upper;
  if (versions.some((o) => o.published === "")) return versions.every(same);
  return sorted.every((o) => comparePeriods(o.published, first.published) !== 0 || same(o));
}
