import type { UseCaseContext } from "~/data/access/context";
import { officialsOf } from "~/data/access/officials.server";
import type { ShownEffect } from "~/data/change/effect-digest.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { askedInTime, changeRule, missingEvidence } from "~/domain/change/asked-for";
import { decideChange } from "~/domain/change/decide";
import { awardsNamed } from "~/domain/change/effect";
import type { ChangeProposal } from "~/domain/change/proposal";
import { tellOfChange, tellOfficialsOfChange } from "~/mail/change/tell-change.server";
import { admit } from "../access/admit.server";
import { beginChange } from "./begin-change.server";
import { foreseenAsShown } from "./foresee-change.server";
import { noneWaits } from "./one-of-a-kind.server";

export interface ChangeRequest {
  /** Made once for the page; documents that were gathered for it lie under it. */
  readonly changeId: string;
  readonly awardId: string;
  readonly proposal: ChangeProposal;
  readonly reason: string;
  /** Why it comes late; null where nobody said. */
  readonly lateReason: string | null;
  /** The effect that was shown; null where none was. */
  readonly shown: ShownEffect | null;
}

/**
 * Asks for a change of an award, in time or, where the version takes that, late. Asking again with the same id changes nothing.
 * Returns its id. Throws Refusal for what is not possible, each at its field, and EffectChanged where the effect is not as shown.
 */
export function requestChange(ctx: UseCaseContext, request: ChangeRequest): Promise<string> {
  const { proposal, shown } = request;
  const reason = request.reason.trim();
  const lateReason = request.lateReason?.trim() || null;
  return beginChange(ctx, {
    ...request,
    admit: ({ companyId, zoneId, siteId }) => admit(ctx.actor, "award.requestChange", { companyId, zoneId, siteId }),
    async prepare(tx, found) {
      const rule = changeRule(found.content, proposal.kind);
      const about = { ...found, awardId: found.id };
      const { acts, effect, firstOn } = await foreseenAsShown(tx, about, { proposal, shown }, ctx.today);
      const free = await noneWaits(tx, found.id, { kind: proposal.kind, origin: "company" });
      const asked = askedInTime(rule, firstOn, ctx.today, await readWorkingCalendar(tx));
      return { acts, effect, firstOn, asked, free, missing: missingEvidence(rule, found.evidence) };
    },
    action: ({ asked }) => (asked === "late" ? "requestLate" : "request"),
    decide({ asked, free, missing }) {
      const said = {
        noneWaits: free,
        reasonsGiven: reason !== "",
        evidenceComplete: missing.length === 0,
        effectShown: shown !== null,
      };
      return asked === "late"
        ? decideChange(null, "requestLate", { ...said, kindLate: true, lateReasonGiven: lateReason !== null })
        : decideChange(null, "request", { ...said, kindOpen: asked === "open" });
    },
    fields: { reasonsGiven: "reason", lateReasonGiven: "lateReason", evidenceComplete: "evidence" },
    begin: (found, { acts, effect, firstOn, asked }) => ({
      origin: "company",
      proposal,
      firstOn,
      awardIds: [found.id, ...awardsNamed(acts).filter((id) => id !== found.id)],
      why: reason,
      lateReason: asked === "late" ? lateReason : null,
      effect,
      proposed: false,
    }),
    async tell(tx, change, { asked }) {
      const about = { due: change.due };
      const told = { ...change, kind: proposal.kind };
      if (asked === "late") {
        await tellOfChange(tx, ctx, told, "receivedLate", about);
        const approvers = await officialsOf(tx, ["approver"], change.zoneId);
        return tellOfficialsOfChange(tx, ctx, told, { approvers }, "toAllow", about);
      }
      await tellOfChange(tx, ctx, told, "received", about);
      const reviewers = await officialsOf(tx, ["reviewer"], change.zoneId);
      return tellOfficialsOfChange(tx, ctx, told, { reviewers }, "toReview", about);
    },
  });
}
