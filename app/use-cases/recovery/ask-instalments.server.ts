import type { UseCaseContext } from "~/data/access/context";
import { decideRecovery } from "~/domain/recovery/decide";
import { tellFinance } from "~/mail/recovery/tell-of-recovery.server";
import { isPartCount } from "./propose-recovery.server";
import { onOwnRecovery, type RecoveryRead, takeRecoveryStep } from "./take-recovery-step.server";

/** Asks to pay in parts, as many as the version allows, and says why. */
export async function askInstalments(
  ctx: UseCaseContext,
  { parts, reason, ...read }: RecoveryRead & { readonly parts: number; readonly reason: string },
): Promise<void> {
  const words = reason.trim();
  await takeRecoveryStep(ctx, {
    action: "askInstalments",
    ...onOwnRecovery(ctx, read),
    prepare: () => null,
    decide: ({ state, content }) =>
      decideRecovery(state, "askInstalments", {
        partsAllowed: isPartCount(parts, content.recovery.instalments),
        reasonsGiven: words !== "",
      }),
    fields: { partsAllowed: "parts", reasonsGiven: "reason" },
    write: () => ({ set: { askedParts: parts }, data: { parts }, reason: words }),
    tell: (tx, found) => tellFinance(tx, ctx, found, "asked"),
  });
}
