import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { type LockedSite, lockSite } from "~/data/space/places.server";
import { admit } from "../access/admit.server";
import { reach } from "../access/take-step.server";

/** Which site a step is about, at the version it was read at. */
export interface SiteStep {
  readonly siteId: string;
  readonly version: number;
}

/** Locks a site for who manages those of its zone. Throws NotFound, Forbidden, and StaleVersion with what stands now. */
export const reachSite = (tx: Tx, { actor }: UseCaseContext, { siteId, version }: SiteStep): Promise<LockedSite> =>
  reach(tx, {
    lock: () => lockSite(tx, siteId),
    admit: ({ zoneId }) => admit(actor, "site.manage", { zoneId }),
    readAt: version,
    current: ({ name, address, rent }) => ({ name, address, rent }),
  });
