import { expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { Refusal } from "~/platform/errors";
import { approveApplication } from "~/use-cases/decision/approve-application.server";
import { withdrawUnit } from "~/use-cases/space/withdraw-unit.server";
import { shownBasis } from "../../../prisma/seed/approval";
import { as } from "../application/support/world";
import { city, official, person, recommendedCase, useDatabase } from "../decision/recommended-case";
import { newId } from "~/platform/ids";

useDatabase();

/** A case whose approver gives another unit than was asked for, and the operator who would rather withdraw that. */
async function aContest() {
  const place = await city({ appropriatedFen: 100_000_000 });
  const found = await recommendedCase(place);
  const approver = await official("approver", place.zoneId, found.id);
  const [, unitId] = place.units;
  const terms = { applicationId: found.id, start: "2026-04-01", unitId, operatorId: null };
  const basis = await shownBasis(approver, terms);
  const operatorId = newId();
  await person(operatorId);
  const operator = as(operatorId, { siteIds: [place.siteId] });
  return {
    unitId,
    approve: () => approveApplication(approver, { ...terms, version: 1, basis }),
    withdraw: () => withdrawUnit(operator, { unitId, version: 1 }),
  };
}

it("a unit that is withdrawn while it is approved is either gone or given, never both", async () => {
  for (const order of ["approve", "withdraw", "approve", "withdraw"] as const) {
    const contest = await aContest();
    const other = order === "approve" ? "withdraw" : "approve";
    const both = await Promise.allSettled([contest[order](), contest[other]()]);
    const refused = both.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toBeInstanceOf(Refusal);
    const { withdrawnOn } = await prisma().unit.findUniqueOrThrow({ where: { id: contest.unitId } });
    const given = await prisma().occupancy.count({ where: { unitId: contest.unitId } });
    expect(given).toBe(withdrawnOn === null ? 1 : 0);
  }
});
