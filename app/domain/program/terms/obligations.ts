import type { ProgramContent } from "../draft/content";
import type { Phrase, Term } from "./phrase";

const months = (value: number): Term => ({ kind: "number", value, unit: "months" });

/** What a company does while its benefit runs, as phrases: claiming, and showing its progress. */
export const obligationPhrases = ({ claims, milestones }: Pick<ProgramContent, "claims" | "milestones">): Phrase[] => [
  ...(claims ? [{ key: "criteria:duty.claims", terms: { every: months(claims.everyMonths) } }] : []),
  ...(claims?.missedThatEnd
    ? [
        {
          key: claims.missedThatEnd === 1 ? "criteria:duty.firstMissedEnds" : "criteria:duty.missedEnd",
          terms: { missed: { kind: "number", value: claims.missedThatEnd, unit: null } } as const,
        },
      ]
    : []),
  ...(milestones
    ? [
        {
          key: "criteria:duty.milestones",
          terms: { every: months(milestones.everyMonths), shows: { kind: "text", text: milestones.shows } } as const,
        },
      ]
    : []),
];
