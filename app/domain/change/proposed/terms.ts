import type { PlanBook } from "~/domain/ledger/book";
import { planSubsidy } from "~/domain/subsidy/plan";
import { countingEvents } from "~/domain/ledger/acts/decide";
import type { PlanInput } from "~/domain/subsidy/types";
import type { ChangeProblem, ProposalOf } from "../proposal";
import { isSameFact } from "./same-facts";

/** The input of an award under other terms, without the events decided since its approval, which go on counting. */
export const revisedInput = ({ terms }: ProposalOf<"terms">, { input }: PlanBook): PlanInput => ({
  ...input,
  terms: { ...input.terms, ...terms },
});

/** What is wrong with other terms: by themselves, beside the events decided before, or that they are the present ones. */
export const termsProblems = (proposal: ProposalOf<"terms">, book: PlanBook): readonly ChangeProblem[] => {
  const input = revisedInput(proposal, book);
  const alone = planSubsidy(input);
  if (!alone.ok)
    return alone.errors.map(({ field }) => ({
      field: field.startsWith("terms") ? field : "terms",
      error: "change.termsWrong",
    }));
  const whole = planSubsidy({ ...input, events: [...input.events, ...countingEvents(book)] });
  if (!whole.ok) return [{ field: "terms", error: "change.termsDoNotFit" }];
  return isSameFact(book.input.terms, input.terms) ? [{ field: "terms", error: "change.sameTerms" }] : [];
};
