import type { UseCaseContext } from "~/data/access/context";
import type { DebtorStepName } from "~/domain/recovery/step-pages";
import { answerRecovery } from "./answer-recovery.server";
import { askInstalments } from "./ask-instalments.server";
import { disputeRecovery } from "./dispute-recovery.server";
import type { RecoveryRead } from "./take-recovery-step.server";

interface Said extends RecoveryRead {
  readonly reason: string;
  readonly parts: number | null;
}

/** Takes a step of whoever owes, by the name of its page. */
export function takeDebtorStep(
  ctx: UseCaseContext,
  name: DebtorStepName,
  { reason, parts, ...read }: Said,
): Promise<void> {
  if (name === "answer") return answerRecovery(ctx, { ...read, answer: reason });
  if (name === "instalments") return askInstalments(ctx, { ...read, reason, parts: parts ?? 0 });
  return disputeRecovery(ctx, { ...read, reason });
}
