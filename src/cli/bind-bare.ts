import type { AnyTest } from "../battery/index.js";
import type { Constant } from "../core/case.js";
import { DataError } from "../core/errors.js";
import type { Binding, Bound } from "../core/finding.js";
import type { Condition } from "../core/query.js";

/** What the command line says about a bare file. */
export interface BareRequest {
  /** "column" or "role=column". */
  readonly columns: readonly string[];
  readonly conditions: readonly (readonly [column: string, text: string])[];
  /** "role=lower..upper". */
  readonly constants: readonly string[];
  readonly order: string | undefined;
  readonly group: string | undefined;
  readonly unit: string;
}

/**
 * Columns to roles: a column named "role=column" goes to that role, the others go to the test's roles in order, one to a series and
 * all that are left to a panel. Rows picked for a series are left out of a panel beside it: a series is not its own comparator.
 */
export function bindBare(test: AnyTest, table: string, request: BareRequest): Binding {
  const named = new Map<string, string[]>();
  const loose: string[] = [];
  for (const item of request.columns) {
    const split = item.indexOf("=");
    const role = split < 0 ? "" : item.slice(0, split);
    if (role in test.roles) named.set(role, [...(named.get(role) ?? []), item.slice(split + 1)]);
    else loose.push(item);
  }
  const binding: Record<string, Bound> = {};
  const hasSeries = Object.values(test.roles).some((role) => role.kind === "series");
  for (const [name, role] of Object.entries(test.roles)) {
    if (role.kind === "series") {
      const column = named.get(name)?.[0] ?? loose.shift();
      if (column !== undefined) binding[name] = seriesOf(table, column, request);
    } else if (role.kind === "panel") {
      const columns = named.get(name) ?? (role.required ? loose.splice(0) : []);
      if (columns.length > 0) binding[name] = panelOf(table, columns, request, hasSeries);
    } else if (role.kind === "observations") {
      loose.splice(0);
      binding[name] = { kind: "observations", table, where: conditionsOf(request) };
    } else if (role.kind === "constant" && request.constants.some((item) => item.startsWith(`${name}=`))) {
      binding[name] = { kind: "constant", id: name };
    }
  }
  const [left] = loose;
  if (left !== undefined) {
    const roles = Object.entries(test.roles).map(([name, role]) => `${name} (${role.kind})`);
    throw new DataError(
      `"${left}" has no role left in ${test.id}.`,
      `Its roles are ${roles.join(", ")}; write role=column.`,
    );
  }
  return binding;
}

function conditionsOf(request: BareRequest): readonly Condition[] {
  return request.conditions.map(([column, text]) => ({ column, oneOf: [text] }));
}

function seriesOf(table: string, column: string, request: BareRequest): Bound {
  return {
    kind: "series",
    table,
    name: column,
    unit: request.unit,
    figure: { printed: column },
    ...(request.order === undefined ? {} : { order: request.order }),
    where: conditionsOf(request),
  };
}

function panelOf(table: string, columns: readonly string[], request: BareRequest, beside: boolean): Bound {
  const { group, order } = request;
  if (group === undefined || order === undefined) {
    throw new DataError(
      "A panel needs to know its members and its periods.",
      "Give --group with the column of members and --order with the column of periods.",
    );
  }
  const own = request.conditions.filter(([column]) => column === group).map(([, text]) => text);
  return {
    kind: "panel",
    table,
    name: columns.join(", "),
    group,
    order,
    figures: Object.fromEntries(columns.map((column) => [column, { printed: column }])),
    where: beside ? (own.length === 0 ? [] : [{ column: group, noneOf: own }]) : conditionsOf(request),
  };
}

/** Bounds given as --constant role=lower..upper. */
export function constantsFrom(request: BareRequest): readonly Constant[] {
  return request.constants.map((item) => {
    const match = /^([\w-]+)=(-?[\d.]+)\.\.(-?[\d.]+)$/u.exec(item);
    const [lower, upper] = [Number(match?.[2]), Number(match?.[3])];
    if (match?.[1] === undefined || !(lower <= upper))
      throw new DataError(`"${item}" is no constant.`, "Write it as role=lower..upper, such as limit=0..8.");
    return { id: match[1], text: item, lower, upper, unit: "", source: "", reason: "given on the command line" };
  });
}
