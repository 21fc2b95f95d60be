import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { insertRecoveryHearing } from "~/data/recovery/recovery.server";
import { decideRecovery } from "~/domain/recovery/decide";
import { answerEnd } from "~/domain/recovery/due";
import { tellDebtor } from "~/mail/recovery/tell-of-recovery.server";
import { newId } from "~/platform/ids";
import { issueRecoveryHearing, letterMonth } from "./issue-recovery-letter.server";
import { noConflict, onRecovery, type RecoveryRead, takeRecoveryStep } from "./take-recovery-step.server";

/** Hears the debtor, by a letter that says which months, why, and how long it can answer; `reason` is what the office adds. */
export async function hearDebtor(
  ctx: UseCaseContext,
  { reason, ...read }: RecoveryRead & { readonly reason: string },
): Promise<void> {
  await takeRecoveryStep(ctx, {
    action: "hear",
    ...onRecovery(ctx, read, "recovery.propose"),
    prepare: (tx) => readWorkingCalendar(tx),
    decide: (found) =>
      decideRecovery(found.state, "hear", { debtThere: found.owed.length > 0, noConflict: noConflict(found) }),
    async write(tx, found, calendar) {
      // At the latest: they run from the delivery of its letter.
      const due = answerEnd({ issuedOn: ctx.today, deliveredOn: null }, found.content, calendar);
      const id = newId();
      const hearing = { id, recoveryId: found.id, announcedBy: ctx.actor.userId, announcedAt: ctx.now };
      await insertRecoveryHearing(tx, hearing);
      const months = found.owed.map((month) => letterMonth(found, month, null));
      await issueRecoveryHearing(tx, ctx, found, id, { kind: "hearing", months, reason });
      return { set: { due }, data: { dueOn: due.date } };
    },
    tell: (tx, found, _, { set }) => tellDebtor(tx, ctx, found, "hearing", { due: set.due }),
  });
}
