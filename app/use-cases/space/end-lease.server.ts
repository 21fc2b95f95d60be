import type { UseCaseContext } from "~/data/access/context";
import { transact } from "~/data/kernel/db.server";
import { endLeaseRows, lockLease } from "~/data/space/lease-end.server";
import { bumpUnit } from "~/data/space/unit.server";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { cutLease, earlierLastDays } from "~/domain/space/lease-end";
import { dayError } from "~/forms/kernel/fields";
import { Refusal } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { reach } from "../access/take-step.server";
import { record } from "../audit/record.server";

interface LeaseToEnd {
  /** Any row of the lease. */
  readonly leaseId: string;
  /** Of the unit, as it was read at. */
  readonly version: number;
  readonly lastDay: CivilDate;
  readonly reason: string;
}

/**
 * Ends a lease without a subsidy before its last day, by a manager of its zone: rows that begin later fall, and the unit is free from the
 * day after. An award of the company in the unit goes by its own lease and stays. Throws NotFound, Forbidden, StaleVersion with what stands
 * now, and Refusal.
 */
export const endLease = (ctx: UseCaseContext, { leaseId, version, lastDay, reason }: LeaseToEnd): Promise<void> =>
  transact(async (tx) => {
    const { unitId, zoneId, companyId, rows } = await reach(tx, {
      lock: () => lockLease(tx, leaseId, ctx.actor.userId),
      admit({ zoneId: zone, tied }) {
        // Not by its site: whoever runs that reports a tenant who has moved out.
        admit(ctx.actor, "unit.edit", { zoneId: zone });
        if (tied) throw new Refusal("interest.conflict");
      },
      readAt: version,
    });
    const days = earlierLastDays(rows, ctx.today);
    if (!days) throw new Refusal("space.leaseOver");
    if (lastDay < days.min) throw new Refusal("invalid", {}, { lastDay: [dayError({ min: days.min })] });
    if (lastDay > days.max) throw new Refusal("invalid", {}, { lastDay: [dayError({ max: days.max })] });
    await endLeaseRows(tx, cutLease(rows, lastDay), { reason, by: ctx.actor.userId, at: ctx.now });
    await bumpUnit(tx, unitId);
    const data = { companyId, until: addDays(lastDay, 1) };
    await record(tx, ctx, { action: "unit.endLease", subjectId: unitId, zoneId, data });
  });
