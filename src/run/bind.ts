import type { Case, PlannedRun, RoleBinding } from "../core/case.js";
import { DataError } from "../core/errors.js";
import type { Binding, Bound } from "../core/finding.js";
import { comparePeriods, readPeriod } from "../core/period.js";
import type { Condition, FigureColumns } from "../core/query.js";

/** Name of the virtual table that holds the observations of all observation resources of a case. */
export const observationsTable = "observations";

const observationFigure: FigureColumns = { printed: "printed", qualifier: "qualifier", lower: "lower", upper: "upper" };

/** A planned run's bindings as queries: versions chosen, periods cut, ids listed, so that a finding records exactly what it read. */
export function bindRun(subject: Case, run: PlannedRun): Binding {
  return Object.fromEntries(Object.entries(run.bind).map(([role, binding]) => [role, bindRole(subject, binding)]));
}

function bindRole(subject: Case, binding: RoleBinding): Bound {
  switch (binding.kind) {
    case "series":
      return bindSeries(subject, binding);
    case "table-series":
      return {
        kind: "series",
        table: binding.table,
        name: [binding.value, ...Object.values(binding.where)].join(", "),
        unit: unitOf(subject, binding.table, binding.value),
        figure: { printed: binding.value },
        order: binding.order,
        where: Object.entries(binding.where).map(([column, text]) => ({ column, oneOf: [text] })),
        ...(binding.from === "" ? {} : { from: binding.from }),
        ...(binding.to === "" ? {} : { to: binding.to }),
      };
    case "panel": {
      const except: readonly Condition[] =
        binding.except.length === 0 ? [] : [{ column: binding.group, noneOf: binding.except }];
      return {
        kind: "panel",
        table: binding.table,
        name: binding.values.join(", "),
        group: binding.group,
        order: binding.order,
        figures: Object.fromEntries(binding.values.map((value) => [value, { printed: value }])),
        where: except,
      };
    }
    case "observations":
      return {
        kind: "observations",
        table: observationsTable,
        where: binding.estimands.length === 0 ? [] : [{ column: "estimand", oneOf: binding.estimands }],
      };
    case "identities":
      return {
        kind: "identities",
        ids: binding.ids.length === 0 ? subject.identities.map((identity) => identity.id) : binding.ids,
      };
    case "constant":
      return { kind: "constant", id: binding.id };
  }
}

function unitOf(subject: Case, table: string, column: string): string {
  const found = subject.tables
    .find((candidate) => candidate.name === table)
    ?.columns.find((candidate) => candidate.name === column);
  return found?.unit ?? "";
}

/** Chooses one observation a period by the plan's rule; a tie that the rule does not decide is said, never guessed. */
function bindSeries(subject: Case, binding: RoleBinding & { readonly kind: "series" }): Bound {
  const candidates = subject.observations.filter(
    (o) => o.series === binding.series && inside(o.period, binding.from, binding.to),
  );
  const { version } = binding;
  const chosen =
    typeof version === "string" ? chooseByDate(candidates, version) : candidates.filter((o) => version.includes(o.id));
  const info = subject.series.find((series) => series.id === binding.series);
  const unit = subject.estimands.find((estimand) => estimand.id === info?.estimand)?.unit ?? "";
  return {
    kind: "series",
    table: observationsTable,
    name: info?.title ?? binding.series,
    unit,
    figure: observationFigure,
    order: "period",
    id: "id",
    where: [{ column: "id", oneOf: chosen.map((o) => o.id) }],
  };
}

function inside(period: string, from: string, to: string): boolean {
  const days = readPeriod(period);
  const first = from === "" ? undefined : readPeriod(from);
  const last = to === "" ? undefined : readPeriod(to);
  if (days === undefined) return false;
  return (first === undefined || days.first >= first.first) && (last === undefined || days.last <= last.last);
}

function chooseByDate(candidates: Case["observations"], version: "latest" | "earliest"): Case["observations"] {
  const byPeriod = new Map<string, Case["observations"][number][]>();
  for (const candidate of candidates)
    byPeriod.set(candidate.period, [...(byPeriod.get(candidate.period) ?? []), candidate]);
  return [...byPeriod].map(([period, versions]) => {
    const sorted = [...versions].sort(
      (a, b) => comparePeriods(a.published, b.published) * (version === "latest" ? -1 : 1),
    );
    const [first, second] = sorted;
    if (first === undefined) throw new RangeError("a period without versions");
    if (second !== undefined && comparePeriods(first.published, second.published) === 0 && differ(first, second)) {
      throw new DataError(
        `"${first.series}" has two figures for ${period} published at the same time (${first.published || "unknown"}): ${first.id} and ${second.id}.`,
        "List the ids to use under version: in plan.yaml.",
      );
    }
    return first;
  });
}

function differ(a: Case["observations"][number], b: Case["observations"][number]): boolean {
  return a.figure.lower !== b.figure.lower || a.figure.upper !== b.figure.upper;
}
