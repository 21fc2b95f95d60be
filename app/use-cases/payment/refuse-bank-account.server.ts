import type { UseCaseContext } from "~/data/access/context";
import { type BankAccountStep, takeBankAccountStep } from "./take-bank-account-step.server";

/** Refuses an account that waits, with reasons, which its owner is told of. The one before it, if any, is paid to again. */
export const refuseBankAccount = (
  ctx: UseCaseContext,
  { reasons, ...step }: BankAccountStep & { readonly reasons: string },
): Promise<void> => takeBankAccountStep(ctx, step, { action: "refuse", reasons });
