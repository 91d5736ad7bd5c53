import { readPeriod } from "../core/period.js";
import type { replySchema } from "./schema-judgements.js";
import type { Output } from "./schema-validate.js";

interface ReplyProblem {
  readonly path: readonly PropertyKey[];
  readonly what: string;
  readonly fix: string;
}

type Written = Output<typeof replySchema>;

/** Where the status of a reply is not what was asked and answered: silence may not look like a request, nor a request like silence. */
export function replyProblems(reply: Written): readonly ReplyProblem[] {
  return [...statusProblems(reply), ...dateProblems(reply)];
}

function statusProblems({ status, asked, answers, reason }: Written): readonly ReplyProblem[] {
  const at = (what: string, fix: string): ReplyProblem => ({ path: ["status"], what, fix });
  const wasAsked = asked.length > 0;
  const answered = answers.length > 0;
  const problems: ReplyProblem[] = [];
  if (["sent", "no-answer", "declined", "answered"].includes(status) && !wasAsked)
    problems.push(
      at(
        `The status is "${status}", but no request is on record.`,
        "Write under asked when and how they were asked; status: public-reply where they spoke without being asked by us.",
      ),
    );
  if (["answered", "public-reply"].includes(status) && !answered)
    problems.push(
      at(
        `The status is "${status}", but no answer is on record.`,
        "Write its words under answers, or status: no-answer.",
      ),
    );
  if (["no-request-possible", "sent", "no-answer"].includes(status) && answered)
    problems.push(
      at(
        `The status is "${status}", but there is an answer.`,
        wasAsked ? "Write status: answered." : "Write status: public-reply.",
      ),
    );
  if (status === "no-request-possible" && wasAsked)
    problems.push(
      at("It is said that no request was possible, but one is on record.", "Write status: sent or no-answer."),
    );
  if (status === "no-request-possible" && reason === "")
    problems.push(
      at("It is not said why no request was possible.", "Write the reason: a reader must be able to judge it."),
    );
  if (status === "no-answer" && wasAsked && asked.every(({ deadline }) => deadline === ""))
    problems.push(
      at(
        "It is said that nobody answered, but no request had a deadline.",
        "Write until when they could answer as deadline, or status: sent while it is open.",
      ),
    );
  return problems;
}

function dateProblems({ asked }: Written): readonly ReplyProblem[] {
  return asked.flatMap(({ date, deadline }, i) =>
    deadline !== "" && (readPeriod(deadline)?.last ?? 0) < (readPeriod(date)?.first ?? 0)
      ? [
          {
            path: ["asked", i, "deadline"],
            what: `The deadline ${deadline} lies before the request of ${date}.`,
            fix: "Correct one of the two.",
          },
        ]
      : [],
  );
}
