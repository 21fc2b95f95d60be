import type { UseCaseContext } from "~/data/access/context";
import { type PayingAccountStep, takePayingAccountStep } from "./take-paying-account-step.server";

/** Takes back a paying account that one set and nobody has decided. */
export const withdrawPayingAccount = (ctx: UseCaseContext, step: PayingAccountStep): Promise<void> =>
  takePayingAccountStep(ctx, step, { action: "withdraw" });
