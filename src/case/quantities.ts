import type { Constant, Estimand, Identity, Unit } from "../core/case.js";
import { shown, type Problems } from "./problems.js";
import { checkReference, idRegister } from "./reading.js";
import { constantSchema, estimandSchema, identitySchema, quantitiesSchema, unitSchema } from "./schema.js";
import { nearestUnit } from "./suggest.js";
import { itemsUnder, placeOf, textUnder, type Document } from "./tree.js";
import { accepted, validate } from "./schema-validate.js";

export interface Quantities {
  readonly units: readonly Unit[];
  readonly estimands: readonly Estimand[];
  readonly constants: readonly Constant[];
  readonly identities: readonly Identity[];
  readonly ids: Readonly<Record<"units" | "estimands" | "constants" | "identities", ReadonlySet<string>>>;
}

/** Everything in quantities.yaml that is usable, with all that is wrong reported. */
export function readQuantities(
  document: Document,
  sources: ReadonlySet<string> | undefined,
  problems: Problems,
): Quantities {
  validate(quantitiesSchema, document, problems);
  const ids = {
    units: idsUnder(document, "units", "unit", problems),
    estimands: idsUnder(document, "estimands", "estimand", problems),
    constants: idsUnder(document, "constants", "constant", problems),
    identities: idsUnder(document, "identities", "identity", problems),
  };
  const units = itemsUnder(document, "units").flatMap((node) => accepted(unitSchema, node) ?? []);
  const estimands = itemsUnder(document, "estimands").flatMap((node) => accepted(estimandSchema, node) ?? []);
  itemsUnder(document, "estimands").forEach((node, i) => {
    const unit = textUnder(node, "unit");
    if (unit !== undefined) {
      const reference = { id: unit, noun: "unit", definedIn: "quantities.yaml under units" };
      checkReference(problems, placeOf(document, "estimands", i, "unit"), reference, ids.units);
    }
  });
  return {
    units,
    estimands,
    constants: readConstants(document, ids.units, sources, problems),
    identities: readIdentities(document, new Map(estimands.map((e) => [e.id, e])), ids.estimands, problems),
    ids,
  };
}

/** Ids under a key, whether or not the rest of their item is right: a reference to a faulty item is not dangling. */
export function idsUnder(document: Document, key: string, noun: string, problems: Problems): ReadonlySet<string> {
  const register = idRegister(problems, noun);
  itemsUnder(document, key).forEach((node, i) => {
    const id = textUnder(node, "id");
    if (id !== undefined) register.add(id, placeOf(document, key, i, "id"));
  });
  return register.all();
}

function readConstants(
  document: Document,
  units: ReadonlySet<string>,
  sources: ReadonlySet<string> | undefined,
  problems: Problems,
): readonly Constant[] {
  return itemsUnder(document, "constants").flatMap((node, i) => {
    const constant = accepted(constantSchema, node);
    if (constant === undefined) return [];
    const { lower = -Infinity, upper = Infinity } = constant;
    if (lower > upper || (lower === -Infinity && upper === Infinity)) {
      problems.error(
        placeOf(document, "constants", i),
        `The constant ${shown(constant.id)} ${lower > upper ? "has a lower bound above its upper one" : "has no bound"}.`,
        "Write lower, upper or both, the smaller one first.",
      );
    }
    const near = nearestUnit(constant.unit, units);
    if (near !== undefined) {
      problems.warning(
        placeOf(document, "constants", i, "unit"),
        `The unit ${shown(constant.unit)} is not defined, but ${shown(near)} is.`,
        "Correct it if that is meant; a compound unit such as organs per donor need not be defined.",
      );
    }
    const reference = { id: constant.source, noun: "source", definedIn: "sources/sources.csl.json" };
    checkReference(problems, placeOf(document, "constants", i, "source"), reference, sources);
    return [{ ...constant, lower, upper }];
  });
}

function readIdentities(
  document: Document,
  estimands: ReadonlyMap<string, Estimand>,
  ids: ReadonlySet<string>,
  problems: Problems,
): readonly Identity[] {
  return itemsUnder(document, "identities").flatMap((node, i) => {
    itemsUnder(document, "identities", i, "terms").forEach((term, t) => {
      const estimand = textUnder(term, "estimand");
      if (estimand === undefined) return;
      const reference = { id: estimand, noun: "estimand", definedIn: "quantities.yaml under estimands" };
      checkReference(problems, placeOf(document, "identities", i, "terms", t, "estimand"), reference, ids);
    });
    const identity = accepted(identitySchema, node);
    if (identity === undefined) return [];
    checkUnits(document, i, identity, estimands, problems);
    const seen = new Set<string>();
    identity.terms.forEach((term, t) => {
      const at = placeOf(document, "identities", i, "terms", t);
      const key = JSON.stringify([term.estimand, term.place, term.period]);
      if (seen.has(key))
        problems.error(
          at,
          "This term names the same quantity as an earlier one.",
          "Add up their coefficients in one term.",
        );
      if (term.coefficient === 0) problems.error(at, "The coefficient is 0.", "Delete the term, or write its factor.");
      seen.add(key);
    });
    const { may_fail: mayFail, ...rest } = identity;
    return [{ ...rest, mayFail }];
  });
}

/**
 * Terms of different units cannot be added up to an equation, unless a coefficient converts one into the other. Inequalities
 * may compare them (transplants <= organs): the reason, which is required, says why.
 */
function checkUnits(
  document: Document,
  index: number,
  identity: Pick<Identity, "terms" | "relation">,
  estimands: ReadonlyMap<string, Estimand>,
  problems: Problems,
): void {
  const { terms, relation } = identity;
  const units = terms.map((term) => estimands.get(term.estimand)?.unit);
  const first = units[0];
  if (first === undefined || relation !== "=" || terms.some(({ coefficient }) => Math.abs(coefficient) !== 1)) return;
  terms.forEach((_, t) => {
    const unit = units[t];
    if (unit === undefined || unit === first) return;
    problems.error(
      placeOf(document, "identities", index, "terms", t),
      `This term is in ${shown(unit)}, the first one in ${shown(first)}.`,
      "Add up quantities of one unit only, convert by a coefficient, or write an inequality.",
    );
  });
}
