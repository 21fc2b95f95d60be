import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Book, PlanBook } from "~/domain/ledger/book";
import { civil } from "~/domain/kernel/time/day-number";
import { ownPlan } from "~/domain/ledger/own-plan";
import { Refused, refuse } from "~/domain/ledger/refusal";
import type { AwardEvent, PlanInput } from "~/domain/subsidy/types";
import type { ChangeProblem, ProposalOf } from "../proposal";
import { eventProblems } from "./events";
import { grantProblems } from "./sums";

/** What is wrong with the numbers of decisions that are to count no more. */
const annulProblems = (
  annuls: readonly number[],
  entries: readonly { readonly counts: boolean }[],
): ChangeProblem[] => {
  if (annuls.length === 0) return [{ field: "annuls", error: "requiredChoice" }];
  return annuls.flatMap((number, i): ChangeProblem[] => {
    const entry = entries[number - 1];
    if (!entry) return [{ field: `annuls[${i}]`, error: "notChoice" }];
    const before = !entry.counts || annuls.indexOf(number) < i;
    return before ? [{ field: `annuls[${i}]`, error: "change.annulledBefore" }] : [];
  });
};

/** An input with these events; null where they make no plan together. */
export const planEnd = (input: PlanInput): CivilDate | null => {
  try {
    return civil(ownPlan(input, ({ field, message }) => refuse(field, message)).basis.clock.end);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};

const inPlan = ({ annuls, events }: ProposalOf<"replace">, { input, decided }: PlanBook): ChangeProblem[] => {
  const stay = decided.flatMap(({ event, counts }, i) => (counts && !annuls.includes(i + 1) ? [event] : []));
  const before: AwardEvent[] = [...input.events, ...stay];
  for (const [i, event] of events.entries()) {
    const to = planEnd({ ...input, events: before }) ?? input.terms.start;
    const problems = eventProblems(event, before, { from: input.terms.start, to });
    if (problems.length > 0) return problems.map(({ field, error }) => ({ field: `events[${i}].${field}`, error }));
    before.push(event);
  }
  return [];
};

/** What is wrong with a decision that takes the place of earlier ones. */
export const replaceProblems = (
  proposal: ProposalOf<"replace">,
  book: Book,
  today: CivilDate,
): readonly ChangeProblem[] => {
  const numbers = annulProblems(proposal.annuls, book.kind === "plan" ? book.decided : book.grants);
  if (numbers.length > 0) return numbers;
  return book.kind === "plan" ? inPlan(proposal, book) : grantProblems(proposal, book, today);
};
