import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Book, CeilingsBook, PlanBook } from "~/domain/ledger/book";
import type { AwardEvent } from "~/domain/subsidy/types";
import type { ChangeProblem, ProposalOf } from "../proposal";
import { planEnd } from "./award-now";
import { eventProblems } from "./events";
import { areSameEvents, areSameFacts } from "./same-facts";
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

const inPlan = ({ annuls, events }: ProposalOf<"replace">, { input, decided }: PlanBook): ChangeProblem[] => {
  const stay = decided.flatMap(({ event, counts }, i) => (counts && !annuls.includes(i + 1) ? [event] : []));
  const before: AwardEvent[] = [...input.events, ...stay];
  for (const [i, event] of events.entries()) {
    const to = planEnd({ ...input, events: before }) ?? input.terms.start;
    const problems = eventProblems(event, before, { from: input.terms.start, to });
    if (problems.length > 0) return problems.map(({ field, error }) => ({ field: `events[${i}].${field}`, error }));
    before.push(event);
  }
  const now = [...input.events, ...decided.flatMap(({ event, counts }) => (counts ? [event] : []))];
  return areSameEvents(now, before) ? [{ field: "events", error: "change.sameDecision" }] : [];
};

const inGrants = (proposal: ProposalOf<"replace">, book: CeilingsBook, today: CivilDate): readonly ChangeProblem[] => {
  const problems = grantProblems(proposal, book, today);
  if (problems.length > 0) return problems;
  const annulled = book.grants.flatMap(({ month, fen }, i) =>
    proposal.annuls.includes(i + 1) ? [{ month, fen }] : [],
  );
  return areSameFacts(annulled, proposal.grants) ? [{ field: "grants", error: "change.sameDecision" }] : [];
};

/** What is wrong with a decision that takes the place of earlier ones. */
export const replaceProblems = (
  proposal: ProposalOf<"replace">,
  book: Book,
  today: CivilDate,
): readonly ChangeProblem[] => {
  const numbers = annulProblems(proposal.annuls, book.kind === "plan" ? book.decided : book.grants);
  if (numbers.length > 0) return numbers;
  return book.kind === "plan" ? inPlan(proposal, book) : inGrants(proposal, book, today);
};
