import type { Case, Party } from "../core/case.js";
import { traceClaim, type ClaimTrace } from "./trace.js";

/** How the claims of one side were treated, counted the same way for each. */
export interface Treatment {
  /** "" = claims of several parties, of none, or of one that the case does not list. */
  readonly role: Party["role"] | "";
  readonly claims: number;
  /** Claims of which somebody has checked a citation, and of which somebody has recorded a view. */
  readonly checked: number;
  readonly reviewed: number;
  /** Claims with a shift of unit, kind, scope, certainty or attribution between them and what they cite or join. */
  readonly shifted: number;
  /** Claims beside which a reply stands, whatever became of it. */
  readonly replied: number;
  readonly statements: number;
}

const roles: readonly Treatment["role"][] = ["accused", "accuser", "critic", "assessor", "publisher", "other", ""];

/** One row for each side that claims or states something. `trace` may be given where claims have been traced already. */
export function treatments(
  subject: Case,
  trace: (claim: Case["claims"][number]) => ClaimTrace = (claim) => traceClaim(subject, claim),
): readonly Treatment[] {
  const roleOf = (party: string): Treatment["role"] =>
    subject.parties.find(({ id, name }) => id === party || name === party)?.role ?? "";
  const repliedTo = new Set(
    subject.replies.flatMap(({ shownWith, answers }) => [
      ...shownWith,
      ...answers.flatMap(({ addresses }) => addresses),
    ]),
  );
  return roles.flatMap((role): readonly Treatment[] => {
    const claims = subject.claims.filter(({ party }) => roleOf(party) === role);
    const statements = subject.statements.filter(({ party }) => roleOf(party) === role).length;
    if (claims.length + statements === 0) return [];
    const shifted = claims.filter((claim) => {
      const { links, joins } = trace(claim);
      return [...links, ...joins].some(({ shifts }) => shifts.length > 0);
    });
    return [
      {
        role,
        claims: claims.length,
        checked: claims.filter(({ citationChecks }) => citationChecks.length > 0).length,
        reviewed: claims.filter(({ review, reproduction }) => review !== undefined || reproduction !== undefined)
          .length,
        shifted: shifted.length,
        replied: claims.filter(({ id, replies }) => repliedTo.has(id) || replies.length > 0).length,
        statements,
      },
    ];
  });
}
