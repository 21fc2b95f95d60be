import type { ProgramContent } from "~/domain/program/draft/content";

/** The places of reasons whose clause is none of the version that the application is under. A reason without a clause is allowed. */
export const unknownClauses = (
  { legalBasis }: Pick<ProgramContent, "legalBasis">,
  reasons: readonly { readonly clause: string | null }[],
): number[] =>
  reasons.flatMap(({ clause }, i) => (clause === null || legalBasis.some(({ key }) => key === clause) ? [] : [i]));
