import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { city, official, recommendedCase } from "../recommended-case";

/** Fen that the case costs in a year. */
export const year = 6_000_000;
export const start = "2026-04-01";

/** A case of ¥60,000, for which so many must approve, and its approvers. */
export async function severalNeeded(approvals: number, appropriatedFen = 10 * year) {
  const requiredApprovals = [
    { fromFen: 0, approvals: 1 },
    { fromFen: year, approvals },
  ];
  const place = await city({ appropriatedFen, requiredApprovals });
  const found = await recommendedCase(place);
  const people = [];
  for (let i = 0; i < Math.max(approvals + 1, 3); i += 1) {
    const ctx = await official("approver", place.zoneId, found.id);
    const grant = { id: newId(), userId: ctx.actor.userId, role: "approver" as const, zoneId: place.zoneId };
    await prisma().roleGrant.create({ data: { ...grant, grantedAt: ctx.now } });
    people.push(ctx);
  }
  const [first, second, third] = people;
  if (!first || !second || !third) throw new Error("three approvers at least");
  const terms = { applicationId: found.id, start, unitId: place.units[0] };
  return { place, found, first, second, third, terms };
}
