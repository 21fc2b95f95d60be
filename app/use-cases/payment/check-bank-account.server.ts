import type { UseCaseContext } from "~/data/access/context";
import { type BankAccountStep, takeBankAccountStep } from "./take-bank-account-step.server";

/** Confirms that an account is its owner's by its evidence. The second of two people puts it in force in place of the one before, and its owner is told. */
export const checkBankAccount = (ctx: UseCaseContext, step: BankAccountStep): Promise<void> =>
  takeBankAccountStep(ctx, step, { action: "check" });
