import type { UseCaseContext } from "~/data/access/context";
import { type BankAccountStep, takeBankAccountStep } from "./take-bank-account-step.server";

/** Takes back one's own account: one that is under way, or the one in force, to which nothing is paid from then on. */
export const withdrawBankAccount = (ctx: UseCaseContext, step: BankAccountStep): Promise<void> =>
  takeBankAccountStep(ctx, step, { action: "withdraw" });
