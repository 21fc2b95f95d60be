import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { insertInstalments } from "~/data/recovery/recovery.server";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { decideRecovery } from "~/domain/recovery/decide";
import { instalmentPlan } from "~/domain/recovery/instalments";
import { owedSums } from "~/domain/recovery/owed";
import { tellDebtor } from "~/mail/recovery/tell-of-recovery.server";
import { issueRecoveryDecision } from "./issue-recovery-letter.server";
import { isPartCount } from "./propose-recovery.server";
import { noConflict, onRecovery, type RecoveryRead, takeRecoveryStep } from "./take-recovery-step.server";

interface Granted extends RecoveryRead {
  readonly parts: number;
  /** Until when the first part is to be paid; the others follow by the month, each on a working day. */
  readonly firstOn: CivilDate;
}

/** Grants instalments, as many as were asked for or others: what is demanded still, in parts that come to it to the fen. */
export async function grantInstalments(ctx: UseCaseContext, { parts, firstOn, ...read }: Granted): Promise<void> {
  await takeRecoveryStep(ctx, {
    action: "grantInstalments",
    ...onRecovery(ctx, read, "recovery.propose"),
    prepare: async (tx, { owed }) =>
      instalmentPlan(owedSums(owed).demandedFen, Math.max(1, parts), firstOn, await readWorkingCalendar(tx)),
    decide: (found, plan) =>
      decideRecovery(found.state, "grantInstalments", {
        partsAllowed: isPartCount(parts, found.content.recovery.instalments) && firstOn >= ctx.today && plan.length > 0,
        noConflict: noConflict(found),
      }),
    fields: { partsAllowed: firstOn < ctx.today ? "firstOn" : "parts" },
    async write(tx, found, instalments) {
      const plan = await insertInstalments(tx, found.id, instalments);
      const due = instalments[0] ?? null;
      const said = { kind: "instalments", months: [], reason: "", due, instalments, way: "instalments" } as const;
      await issueRecoveryDecision(tx, ctx, found, { ...said, demandFen: owedSums(found.owed).demandedFen });
      return {
        set: { due, plan, way: "instalments", askedParts: null },
        data: { dueOn: due?.date ?? null, parts: instalments.length },
      };
    },
    tell: (tx, found, _, { set }) => tellDebtor(tx, ctx, found, "instalmentsGranted", { due: set.due }),
  });
}

/** Refuses them, and says why: what was demanded is to be paid as it was. */
export async function refuseInstalments(
  ctx: UseCaseContext,
  { reason, ...read }: RecoveryRead & { readonly reason: string },
): Promise<void> {
  const words = reason.trim();
  await takeRecoveryStep(ctx, {
    action: "refuseInstalments",
    ...onRecovery(ctx, read, "recovery.propose"),
    prepare: () => null,
    decide: (found) =>
      decideRecovery(found.state, "refuseInstalments", {
        reasonsGiven: words !== "",
        noConflict: noConflict(found),
      }),
    fields: { reasonsGiven: "reason" },
    async write(tx, found) {
      const { dueOn, dueProvisional, instalments } = found;
      const due = dueOn === null ? null : { date: dueOn, provisional: dueProvisional };
      const { demandedFen: demandFen } = owedSums(found.owed);
      const said = { kind: "noInstalments", months: [], reason: words, due, instalments, demandFen } as const;
      await issueRecoveryDecision(tx, ctx, found, said);
      return { set: { askedParts: null }, reason: words };
    },
    tell: (tx, found) => tellDebtor(tx, ctx, found, "instalmentsRefused"),
  });
}
