import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { openHearing } from "~/data/change/hearing.server";
import { voidApprovals } from "~/data/decision/approval.server";
import { termsOf } from "~/domain/change/asked-terms";
import { hearingEnd } from "~/domain/change/clock";
import { decideChange } from "~/domain/change/decide";
import { mustBeHeard } from "~/domain/change/kinds";
import { tellOfChange } from "~/mail/change/tell-change.server";
import { newId } from "~/platform/ids";
import { foreseenAsShown } from "./foresee-change.server";
import { issueHearingLetter } from "./issue-hearing-letter.server";
import { type ChangeRead, onChange, takeChangeStep } from "./take-change-step.server";

/** Tells the company what is intended, by its proposer and in a letter, so that it can answer; approvals given so far no longer count. */
export async function announceChange(ctx: UseCaseContext, read: ChangeRead): Promise<void> {
  await takeChangeStep(ctx, {
    action: "announce",
    ...onChange(ctx, read, "award.proposeChange"),
    prepare: (tx, found) => foreseenAsShown(tx, found, { proposal: found.proposal, shown: null }, ctx.today),
    decide: (found, { effect }) =>
      decideChange(found.state, "announce", {
        ownProposal: found.proposedBy === ctx.actor.userId,
        hearingNeeded: !found.heard && mustBeHeard(found.kind, termsOf(found), effect),
      }),
    async write(tx, found, { effect }) {
      // At the latest: they run from the delivery of its letter.
      const sent = { issuedOn: ctx.today, deliveredOn: null };
      const due = hearingEnd(sent, found.content, await readWorkingCalendar(tx));
      const hearingId = newId();
      await voidApprovals(tx, found.id, ctx.now);
      await openHearing(tx, { id: hearingId, changeId: found.id, announcedBy: ctx.actor.userId, at: ctx.now, due });
      await issueHearingLetter(tx, ctx, found, { hearingId, effect });
      return { due, set: { effect }, data: { dueOn: due.date } };
    },
    tell: (tx, found, _, { due }) => tellOfChange(tx, ctx, found, "hearing", { due }),
  });
}
