import { beforeAll, describe, expect, it } from "vitest";
import { awardsOfEditedRents } from "~/data/change/edited-rents.server";
import { prisma, transact } from "~/data/kernel/db.server";
import { insertLeases } from "~/data/import/leases.server";
import { contentOf } from "~/data/program/content.server";
import { readCaseHead } from "~/data/review/case.reader.server";
import { newId } from "~/platform/ids";
import { approvalPage } from "~/presenters/decision/approval-page.server";
import { caseEstimate } from "~/presenters/review/estimate.server";
import { premisesFacts } from "~/presenters/review/facts.server";
import { reviewVoice } from "~/presenters/review/criteria-words.server";
import { approveApplication } from "~/use-cases/decision/approve-application.server";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { approve, city, granted, official, recommendedCase, today, useDatabase } from "./recommended-case";

useDatabase();

/** The company of a case leases the unit that it wishes for: 80 m² at ¥30 until the end of June, then at ¥35 until the end of the year. */
async function leasedByCompany() {
  const place = await city({ appropriatedFen: 100_000_000 });
  const found = await recommendedCase(place);
  const [unitId] = place.units;
  const row = { unitId, companyId: found.companyId, number: "ZL-1", areaM2: "80" };
  await transact((tx) =>
    insertLeases(tx, [
      { ...row, from: "2026-01-01", to: "2026-07-01", rentFenPerM2Month: 3_000 },
      { ...row, from: "2026-07-01", to: "2027-01-01", rentFenPerM2Month: 3_500 },
    ]),
  );
  const ctx = await official("approver", place.zoneId, found.id);
  const head = await readCaseHead(ctx.actor, found.id);
  if (!head) throw new Error("no case");
  const content = await contentOf(head.versionId);
  const page = (start: string, asked = unitId) =>
    approvalPage(ctx, { head, content }, new URLSearchParams({ unitId: asked, start }), "en");
  const terms = (start: string) => ({ applicationId: found.id, version: 1, start, unitId });
  return { place, unitId, ctx, head, content, page, terms };
}

let leased: Awaited<ReturnType<typeof leasedByCompany>>;
beforeAll(async () => {
  leased = await leasedByCompany();
});

/** From April, three months at the first rent and six at the second. */
const byLease = 80 * (3 * 3_000 + 6 * 3_500);

describe("an approval in a unit that the company leases already", () => {
  it("goes by the lease, which the page says", async () => {
    const { page, unitId } = leased;
    const shown = await page("2026-04-01");
    expect(shown.units.find(({ id }) => id === unitId)).toMatchObject({
      areaM2: "80.00",
      rentFenPerM2Month: 3_000,
      leasedUntil: "2026-12-31",
    });
    expect(shown.preview).toMatchObject({ ok: true, preview: { totalFen: byLease, months: 9 } });
  });

  it("goes by the unit from a day on which it is leased no more, and in another unit", async () => {
    const { page, place } = leased;
    expect((await page("2027-01-01")).preview).toMatchObject({ preview: { totalFen: 12 * 100 * 5_000 } });
    const other = await page("2026-04-01", place.units[1]);
    expect(other.units.find(({ id }) => id === place.units[1])).toMatchObject({ leasedUntil: null });
    expect(other.preview).toMatchObject({ preview: { totalFen: 12 * 100 * 5_000 } });
  });

  it("is what the estimate and the facts of the case say", async () => {
    const { ctx, head, content } = leased;
    expect(await caseEstimate(ctx, head, content, "en")).toMatchObject({ start: "2026-04-01", totalFen: byLease });
    const [fact] = premisesFacts(head, content, await reviewVoice("en"));
    expect(fact?.value).toContain("80 m² at ¥30");
    expect(fact?.value).toContain("31 December 2026");
  });

  it("fixes rows and end of the lease, once, and asks for no rent that the unit was let for before", async () => {
    const { ctx, terms, unitId } = leased;
    const rent = (from: string, fen: number, setAt: string) =>
      prisma().unitRent.create({
        data: {
          id: newId(),
          unitId,
          fromOn: new Date(from),
          rentFenPerM2Month: fen,
          setBy: ctx.actor.userId,
          setAt: new Date(setAt),
        },
      });
    await rent("2026-08-01", 6_000, "2026-02-01T02:00:00Z");
    const awardId = await granted(ctx, terms("2026-04-01"));
    const award = await prisma().award.findUniqueOrThrow({ where: { id: awardId } });
    expect(award).toMatchObject({
      lease: [
        { from: "2026-01-01", areaM2: "80.00", rentFenPerM2Month: 3_000 },
        { from: "2026-07-01", areaM2: "80.00", rentFenPerM2Month: 3_500 },
      ],
      leaseEnd: new Date("2027-01-01"),
      totalFen: BigInt(byLease),
    });
    expect((await verifyLedgers()).differences).toEqual([]);
    expect(await awardsOfEditedRents(today, 10, unitId)).toEqual([]);
    await rent("2026-09-01", 7_000, "2026-03-03T02:00:00Z");
    expect(await awardsOfEditedRents(today, 10, unitId)).toEqual([awardId]);
  });

  it("is answered with the plan as it is now where a lease came in after it was shown", async () => {
    const { place, ctx: _, ...rest } = await leasedByCompany();
    const ctx = await official("approver", place.zoneId, rest.head.id);
    await prisma().lease.updateMany({
      where: { occupancy: { unitId: rest.unitId } },
      data: { rentFenPerM2Month: 2_000 },
    });
    const terms = { ...rest.terms("2026-04-01"), operatorId: null };
    const shown = await rest.page("2026-04-01");
    const basis = shown.preview?.ok ? shown.preview.preview.basis : "";
    await prisma().lease.updateMany({
      where: { occupancy: { unitId: rest.unitId } },
      data: { rentFenPerM2Month: 3_000 },
    });
    await expect(approveApplication(ctx, { ...terms, basis })).rejects.toMatchObject({ name: "Refusal" });
    expect((await approve(ctx, rest.terms("2026-04-01"))).granted).toBe(true);
  });
});
