import type { UseCaseContext } from "~/data/access/context";
import type { ShownEffect } from "~/data/change/effect-digest.server";
import { decideChange } from "~/domain/change/decide";
import { awardsNamed } from "~/domain/change/effect";
import type { ChangeProposal } from "~/domain/change/proposal";
import { Refusal } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { beginChange } from "./begin-change.server";
import { foreseenAsShown } from "./foresee-change.server";
import { noneWaits } from "./one-of-a-kind.server";
import { tellDeciders } from "./tell-deciders.server";
import { declareClear } from "./declare-clear.server";

export interface ChangeToPropose {
  /** Made once for the page. */
  readonly changeId: string;
  readonly awardId: string;
  readonly proposal: ChangeProposal;
  /** The company reads it. */
  readonly reason: string;
  /** The effect that was shown; null where none was. */
  readonly shown: ShownEffect | null;
}

/**
 * Proposes a change of an award, as an official without a part in the company, which they declare thereby. Proposing again with the
 * same id changes nothing. Returns its id. Refused as a request is.
 */
export function proposeChange(ctx: UseCaseContext, { reason, ...given }: ChangeToPropose): Promise<string> {
  const { proposal, shown } = given;
  const words = reason.trim();
  return beginChange(ctx, {
    ...given,
    admit({ companyId, zoneId, siteId, tied }) {
      admit(ctx.actor, "award.proposeChange", { companyId, zoneId, siteId });
      if (tied) throw new Refusal("interest.conflict");
    },
    async prepare(tx, found) {
      const known = await foreseenAsShown(tx, { ...found, awardId: found.id }, { proposal, shown }, ctx.today);
      return { ...known, free: await noneWaits(tx, found.id, { kind: proposal.kind, origin: "official" }) };
    },
    action: () => "propose",
    decide: ({ free }) =>
      decideChange(null, "propose", { noneWaits: free, reasonsGiven: words !== "", effectShown: shown !== null }),
    fields: { reasonsGiven: "reason" },
    begin: (found, { acts, effect, firstOn }) => ({
      origin: "official",
      proposal,
      firstOn,
      awardIds: [found.id, ...awardsNamed(acts).filter((id) => id !== found.id)],
      why: words,
      lateReason: null,
      effect,
      proposed: true,
    }),
    data: ({ effect: { totalFen, newDebtFen } }) => ({ differenceFen: totalFen, newDebtFen }),
    async tell(tx, change) {
      await declareClear(tx, ctx, change.id);
      await tellDeciders(tx, ctx, { ...change, kind: proposal.kind }, change.due);
    },
  });
}
