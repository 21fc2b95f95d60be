import type { UseCaseContext } from "~/data/access/context";
import { type PayingAccountStep, takePayingAccountStep } from "./take-paying-account-step.server";

/** Refuses a paying account that another person set, with reasons, which its preparer is told of. */
export const refusePayingAccount = (
  ctx: UseCaseContext,
  { reasons, ...step }: PayingAccountStep & { readonly reasons: string },
): Promise<void> => takePayingAccountStep(ctx, step, { action: "refuse", reasons });
