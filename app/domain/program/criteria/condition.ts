/** A closed tree over answers, for questions and documents that are asked for only sometimes. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly question: string; readonly equals: string | number | boolean }
  | { readonly question: string; readonly in: readonly string[] }
  | { readonly question: string; readonly present: true };
