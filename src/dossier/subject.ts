import type { Binding, Finding } from "../core/finding.js";
import { textOf, type Node } from "../core/markup.js";
import { comparePeriods } from "../core/period.js";
import { escapePointer } from "./json-pointer.js";
import { separated, type Page } from "./page.js";

type Bound = Binding[string];
interface Role {
  readonly from: string;
  readonly bound: Bound;
}

/**
 * What a run was asked of: the names of the series bound to it, the first with the time it spans; where no series is bound, the
 * table or the figures, and at the very least its family. Read from the binding alone, whatever the test.
 */
export function subjectOf(page: Page, finding: Finding): readonly Node[] {
  const roles = rolesOf(page, finding);
  const series = roles.filter(({ bound }) => bound.kind === "series");
  const [first, ...others] = series;
  if (first !== undefined)
    return [
      ...seriesName(page, first),
      ...spanOf(page, first),
      ...(others.length === 0 ? [] : [", with "]),
      ...separated(
        others.map((role) => seriesName(page, role)),
        " and ",
      ),
    ];
  const names = roles.map((role) => wholeName(page, role)).filter((nodes) => nodes.length > 0);
  return names.length === 0 ? [page.prose(`finding:${finding.id}#/family`)] : separated(names, " and ");
}

/** The names of the series that a run was asked of; nothing where it was asked of tables or single figures. */
export function seriesNames(page: Page, finding: Finding): readonly Node[] {
  const series = rolesOf(page, finding).filter(({ bound }) => bound.kind === "series");
  return separated(
    series.map((role) => seriesName(page, role)),
    " and ",
  );
}

/**
 * The subject, and where another run asks the same of the same, also what sets this one apart: its id and the first sentence of its reason.
 */
export function subjectApart(page: Page, finding: Finding): readonly Node[] {
  const own = subjectOf(page, finding);
  const text = nodesText(own);
  const twin = page.evidence.input.findings.some(
    (other) => other.id !== finding.id && other.test === finding.test && nodesText(subjectOf(page, other)) === text,
  );
  if (!twin) return own;
  const from = `finding:${finding.id}#`;
  return [...own, " (run ", page.prose(`${from}/id`), ": ", page.value(`${from}/reason`, "first-sentence"), ")"];
}

function nodesText(nodes: readonly Node[]): string {
  return nodes.map(textOf).join("");
}

/** The roles in the order of the plan, since a finding read from disk has them by name. */
function rolesOf(page: Page, finding: Finding): readonly Role[] {
  const { binding } = finding.provenance;
  const planned = Object.keys(page.evidence.input.case.plan.runs.find((run) => run.id === finding.id)?.bind ?? {});
  const names = [...new Set([...planned, ...Object.keys(binding).sort()])];
  return names.flatMap((name) => {
    const bound = binding[name];
    return bound === undefined
      ? []
      : [{ from: `finding:${finding.id}#/provenance/binding/${escapePointer(name)}`, bound }];
  });
}

/** The name of a line of publication, or the description of a table's column with the rows taken from it. */
function seriesName(page: Page, { from, bound }: Role): readonly Node[] {
  if (bound.kind !== "series") return [];
  const column = columnPointer(page, bound.table, bound.figure.printed);
  if (column === undefined) return [page.prose(`${from}/name`)];
  const rows = bound.where.flatMap((condition, i) =>
    "oneOf" in condition ? [", ", page.value(`${from}/where/${i}/oneOf`, "list")] : [],
  );
  return [page.prose(column), ...rows];
}

function columnPointer(page: Page, table: string, column: string): string | undefined {
  const { id, tables } = page.evidence.input.case;
  const t = tables.findIndex((facts) => facts.name === table);
  const c = tables[t]?.columns.findIndex(({ name, description }) => name === column && description !== "") ?? -1;
  return c < 0 ? undefined : `case:${id}#/tables/${t}/columns/${c}/description`;
}

/** The first and the last period asked about, where the binding says them or names the figures. */
function spanOf(page: Page, { from, bound }: Role): readonly Node[] {
  if (bound.kind !== "series") return [];
  const named = new Set(
    bound.where.flatMap((condition) => ("oneOf" in condition && condition.column === bound.id ? condition.oneOf : [])),
  );
  const figures = page.evidence.input.case.observations
    .filter(({ id }) => named.has(id))
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const first = bound.from === undefined ? pointerTo(figures[0]?.id) : `${from}/from`;
  const last = bound.to === undefined ? pointerTo(figures.at(-1)?.id) : `${from}/to`;
  if (first === undefined || last === undefined) return [];
  return page.resolve(first) === page.resolve(last)
    ? [", ", page.value(first, "period")]
    : [", ", page.value(first, "period-first"), " to ", page.value(last, "period-last")];
}

function pointerTo(observation: string | undefined): string | undefined {
  return observation === undefined ? undefined : `observation:${observation}#/period`;
}

function wholeName(page: Page, { from, bound }: Role): readonly Node[] {
  switch (bound.kind) {
    case "series":
      return seriesName(page, { from, bound });
    case "panel": {
      const { id, tables } = page.evidence.input.case;
      const table = tables.findIndex((facts) => facts.name === bound.table);
      const columns = Object.keys(bound.figures).length === 1 ? " column of " : " columns of ";
      return [
        page.value(`${from}/figures`, "entries"),
        columns,
        table < 0 || tables[table]?.title === ""
          ? page.prose(`${from}/table`)
          : page.prose(`case:${id}#/tables/${table}/title`),
      ];
    }
    case "observations":
      return bound.where.length === 0
        ? ["all ", page.value("count:observations", "count"), " figures of the case"]
        : separated(
            bound.where.map((_, i) => figuresWhere(page, `${from}/where/${i}`, bound, i)),
            ", ",
          );
    case "identities":
      return [
        page.value(`${from}/ids`, "entries"),
        bound.ids.length === 1 ? " declared identity" : " declared identities",
      ];
    case "constant":
      return [];
  }
}

/** Quantities by their words, the first and the last where there are many; any other condition as it stands. */
function figuresWhere(
  page: Page,
  at: string,
  bound: Extract<Bound, { kind: "observations" }>,
  i: number,
): readonly Node[] {
  const condition = bound.where[i];
  if (condition === undefined) return [];
  if (!("oneOf" in condition))
    return ["figures whose ", page.prose(`${at}/column`), " is not ", page.value(`${at}/noneOf`, "list")];
  const known = new Set(page.evidence.input.case.estimands.map(({ id }) => id));
  const { column, oneOf } = condition;
  const first = oneOf[0] ?? "";
  const last = oneOf.at(-1) ?? "";
  if (column !== "estimand" || !known.has(first) || !known.has(last))
    return ["figures whose ", page.prose(`${at}/column`), " is ", page.value(`${at}/oneOf`, "list")];
  if (oneOf.length === 1) return [page.prose(`estimand:${first}#/text`)];
  return [
    page.value(`${at}/oneOf`, "entries"),
    " quantities, from “",
    page.prose(`estimand:${first}#/text`),
    "” to “",
    page.prose(`estimand:${last}#/text`),
    "”,",
  ];
}
