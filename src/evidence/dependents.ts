import type { Case, PlannedRun, RoleBinding } from "../core/case.js";

/** That something is named by a correction, or rests on what is. */
export interface Touched {
  /** Index of the correction, and of the thing in its `affects`. */
  readonly correction: number;
  readonly affected: number;
  readonly direct: boolean;
}

/**
 * Everything that a correction touches, by id: what it names, and whatever rests on that by any number of steps: figures on their
 * source, runs on their figures, claims on what they join, hypotheses on their evidence, judgements on their reasons.
 */
export function touchedByCorrections(subject: Case): ReadonlyMap<string, readonly Touched[]> {
  const touched = new Map<string, Touched[]>();
  if (subject.corrections.length === 0) return touched;
  const restingOn = dependentsIn(subject);
  subject.corrections.forEach(({ affects }, correction) => {
    const direct = new Set(affects);
    const seen = new Set<string>();
    affects.forEach((id, affected) => {
      const waiting = [id];
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (seen.has(next)) continue;
        // Another thing that the correction names gets its own mark, not one through this.
        if (next !== id && direct.has(next)) continue;
        seen.add(next);
        touched.set(next, [...(touched.get(next) ?? []), { correction, affected, direct: direct.has(next) }]);
        waiting.push(...(restingOn.get(next) ?? []));
      }
    });
  });
  return touched;
}

/**
 * What rests on a source that its publisher has retracted or voiced concern about, by id, with the indexes of those sources. The
 * source itself is not among it: its own entry says so.
 */
export function restingOnRetracted(subject: Case): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const doubtful = subject.sources.flatMap(({ id, retraction }, i) =>
    retraction?.status === "retracted" || retraction?.status === "expression-of-concern" ? [{ id, i }] : [],
  );
  if (doubtful.length === 0) return found;
  const restingOn = dependentsIn(subject);
  for (const { id, i } of doubtful) {
    const seen = new Set([id]);
    const waiting = [...(restingOn.get(id) ?? [])];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (seen.has(next)) continue;
      seen.add(next);
      found.set(next, [...(found.get(next) ?? []), i]);
      waiting.push(...(restingOn.get(next) ?? []));
    }
  }
  return found;
}

/** Each id with the ids that rest on it directly. */
function dependentsIn(subject: Case): ReadonlyMap<string, readonly string[]> {
  const restingOn = new Map<string, string[]>();
  for (const [id, bases] of basesOf(subject))
    for (const base of bases) restingOn.set(base, [...(restingOn.get(base) ?? []), id]);
  return restingOn;
}

/** Each id with the ids it rests on directly. */
function basesOf(subject: Case): readonly (readonly [string, readonly string[]])[] {
  return [
    ...subject.observations.map(({ id, source }) => [id, [source]] as const),
    ...subject.statements.map(({ id, source }) => [id, [source]] as const),
    ...subject.constants.map(({ id, source }) => [id, [source]] as const),
    ...subject.tables.map(({ name, source }) => [name, [source]] as const),
    ...subject.sources.map(({ id, derivedFrom }) => [id, derivedFrom ?? []] as const),
    ...subject.testimonies.map(({ id, tellings }) => [id, tellings.map(({ source }) => source)] as const),
    ...subject.claims.map(
      ({ id, appearances, joins, citationChecks }) =>
        [
          id,
          [...appearances.map(({ source }) => source), ...joins, ...citationChecks.map(({ target }) => target)],
        ] as const,
    ),
    ...subject.testimonies.flatMap(({ id, tellings }) =>
      tellings.flatMap(({ claims }) => claims.map((claim) => [claim, [id]] as const)),
    ),
    ...subject.hypotheses.map(
      ({ id, about, evidence }) => [id, [...about, ...evidence.map(({ ref }) => ref)]] as const,
    ),
    ...subject.judgements.map(
      ({ id, about, restsOn, foundBy }) => [id, [...about, ...restsOn, foundBy?.source ?? ""]] as const,
    ),
    ...subject.plan.runs.map((run) => [run.id, basesOfRun(subject, run)] as const),
  ];
}

function basesOfRun(subject: Case, run: PlannedRun): readonly string[] {
  return Object.values(run.bind).flatMap((bound) => basesOfBinding(subject, bound));
}

function basesOfBinding({ observations, identities }: Case, bound: RoleBinding): readonly string[] {
  switch (bound.kind) {
    case "series": {
      const { series, version } = bound;
      const own = observations.filter((one) => one.series === series).map(({ id }) => id);
      return [series, ...(typeof version === "string" ? own : version)];
    }
    case "table-series":
    case "panel":
      return [bound.table];
    case "observations":
      return observations.filter(({ estimand }) => bound.estimands.includes(estimand)).map(({ id }) => id);
    case "identities": {
      const used = new Set(
        identities
          .filter(({ id }) => bound.ids.includes(id))
          .flatMap(({ terms }) => terms.map(({ estimand }) => estimand)),
      );
      return [...bound.ids, ...observations.filter(({ estimand }) => used.has(estimand)).map(({ id }) => id)];
    }
    case "constant":
      return [bound.id];
  }
}
