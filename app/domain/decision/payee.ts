import type { Settlement } from "~/domain/program/draft/content";

export type PayeeProblem = "noOperator" | "operatorMissing";

type Payee =
  | { readonly ok: true; readonly operatorId: string | null }
  | { readonly ok: false; readonly problem: PayeeProblem };

/**
 * Whom an award is paid to, for good (docs/rules/ledger.md): nobody but the company, or of those who may run its site the only one, else
 * the one that the approver chose. Nobody is guessed.
 */
export function payeeOf(
  settlement: Settlement,
  operators: readonly { readonly id: string }[],
  chosen: string | null,
): Payee {
  if (settlement !== "toOperator") return { ok: true, operatorId: null };
  const [first, ...others] = operators;
  if (!first) return { ok: false, problem: "noOperator" };
  const payee = others.length === 0 ? first : operators.find(({ id }) => id === chosen);
  return payee ? { ok: true, operatorId: payee.id } : { ok: false, problem: "operatorMissing" };
}
