import type { Case, Party } from "../core/case.js";

/** Whether there are two sides that can be exchanged. */
export function hasTwoSides({ parties }: Pick<Case, "parties">): boolean {
  return (["accused", "accuser"] as const).every((role) => parties.some((party) => party.role === role));
}

/**
 * The same case with the two sides in each other's place: whose figures are examined, and who says that they are wrong. Nothing
 * else changes, so that whatever differs in what is made of it differs because of who somebody is.
 */
export function withPartiesExchanged(subject: Case): Case {
  const exchanged: Readonly<Partial<Record<Party["role"], Party["role"]>>> = { accused: "accuser", accuser: "accused" };
  return {
    ...subject,
    parties: subject.parties.map((party) => ({ ...party, role: exchanged[party.role] ?? party.role })),
  };
}
