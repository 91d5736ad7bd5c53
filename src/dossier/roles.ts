import type { Party } from "../core/case.js";

/** The parts that parties play, in the order in which they are named: those who accuse right after those who are accused. */
export const roleOrder: readonly Party["role"][] = ["accused", "accuser", "critic", "assessor", "publisher", "other"];

export const roleWords: Readonly<Record<Party["role"], string>> = {
  accused: "Whose figures are examined",
  accuser: "Who says that they are wrong",
  critic: "Who criticises",
  assessor: "Who has assessed the matter",
  publisher: "Who has published or relayed",
  other: "Others in the matter",
};
