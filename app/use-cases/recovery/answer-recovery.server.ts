import type { UseCaseContext } from "~/data/access/context";
import { officialsById } from "~/data/access/officials.server";
import { readAnnouncer } from "~/data/recovery/announcer.server";
import { decideRecovery } from "~/domain/recovery/decide";
import { tellOfficerOfRecovery } from "~/mail/recovery/tell-of-recovery.server";
import { onOwnRecovery, type RecoveryRead, takeRecoveryStep } from "./take-recovery-step.server";

/** Answers what the office has found; more than once, while nothing is proposed. The answer stands in the history of both sides. */
export async function answerRecovery(
  ctx: UseCaseContext,
  { answer, ...read }: RecoveryRead & { readonly answer: string },
): Promise<void> {
  const words = answer.trim();
  await takeRecoveryStep(ctx, {
    action: "answer",
    ...onOwnRecovery(ctx, read),
    prepare: () => null,
    decide: ({ state }) => decideRecovery(state, "answer", { reasonsGiven: words !== "" }),
    fields: { reasonsGiven: "reason" },
    write: () => ({ reason: words }),
    async tell(tx, found) {
      const officer = await officialsById(tx, [await readAnnouncer(tx, found.id)]);
      await tellOfficerOfRecovery(tx, ctx, found, { officer }, "answered");
    },
  });
}
