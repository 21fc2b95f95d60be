import type { UseCaseContext } from "~/data/access/context";
import { violatedConstraint } from "~/data/kernel/constraint";
import { Refusal } from "~/platform/errors";
import { type PayingAccountStep, takePayingAccountStep } from "./take-paying-account-step.server";

/**
 * Releases a paying account that another person set, in force from its day, or from today where that is past. Whoever releases it types the
 * number again, from the bank's paper. Refused where the numbers differ, or another one of the program begins on that day.
 */
export async function releasePayingAccount(
  ctx: UseCaseContext,
  { number, ...step }: PayingAccountStep & { readonly number: string },
): Promise<void> {
  try {
    await takePayingAccountStep(ctx, step, { action: "release", number });
  } catch (error) {
    if (violatedConstraint(error) !== "paying_account_in_force_on_key") throw error;
    throw new Refusal("payment.sameDay");
  }
}
