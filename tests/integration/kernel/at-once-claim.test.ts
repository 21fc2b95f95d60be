import { beforeAll } from "vitest";
import { newId } from "~/platform/ids";
import { beginClaim } from "~/use-cases/month/item-claim/begin-claim.server";
import { askMoreOfClaim, checkClaim } from "~/use-cases/month/item-claim/check-claim.server";
import { approveClaim } from "~/use-cases/month/item-claim/decide-claim.server";
import { handInClaim } from "~/use-cases/month/item-claim/hand-in-claim.server";
import { lapseClaim } from "~/use-cases/month/item-claim/lapse-claims.server";
import { setLineOfClaim } from "~/use-cases/month/item-claim/set-claim-line.server";
import { useDatabase } from "../change/support/world";
import { aChecked, aClaimWorld, aDraft, aHandedIn, allowAll, booth, claimNow, readAt } from "../month/claim-world";
import { job, publishCalendars } from "../month/world";
import { changesAtOnce, worksAtOnce } from "./at-once";

useDatabase();
beforeAll(publishCalendars);

worksAtOnce(() => aClaimWorld(), {
  "month/item-claim/begin-claim":
    ({ awardId, owner }) =>
    () =>
      beginClaim(owner, { awardId }),
  "month/item-claim/set-claim-line": async (world) => {
    const claimId = await aDraft(world, []);
    return () => setLineOfClaim(world.owner, { claimId, lineId: newId(), line: booth(100) });
  },
});

changesAtOnce(() => aClaimWorld(), {
  "month/item-claim/hand-in-claim": async (world) => {
    const claimId = await aDraft(world, [booth(100_000)]);
    const read = await readAt(claimId);
    return () => handInClaim(world.owner, read);
  },
  "month/item-claim/check-claim": async (world) => {
    const claimId = await aHandedIn(world, [booth(100_000)]);
    await allowAll(world.reviewer, claimId);
    const read = await readAt(claimId);
    return () => checkClaim(world.reviewer, read);
  },
  "month/item-claim/decide-claim": async (world) => {
    const claimId = await aChecked(world, [booth(100_000)]);
    const { version, basis } = await claimNow(claimId);
    return () => approveClaim(world.approver, { claimId, version, basis });
  },
  "month/item-claim/lapse-claims": async (world) => {
    const claimId = await aHandedIn(world, [booth(100_000)]);
    await askMoreOfClaim(world.reviewer, { ...(await readAt(claimId)), words: "more" });
    return async () => void (await lapseClaim(job("2026-09-12"), claimId));
  },
});
