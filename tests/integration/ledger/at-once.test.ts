import { beforeAll, describe, expect, it } from "vitest";
import { asItStands, prisma, transact } from "~/data/kernel/db.server";
import { readCompanyLedger } from "~/data/ledger/company-ledger.server";
import { approveApplication } from "~/use-cases/decision/approve-application.server";
import { endNotice } from "~/use-cases/decision/end-notice.server";
import { releaseReservations } from "~/use-cases/decision/release-reservations.server";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { shownBasis } from "../../../prisma/seed/approval";
import { city, official, recommendedCase } from "../decision/recommended-case";
import { announced } from "../decision/support/announced";
import { useDatabase } from "../../support/use-database";
import { aRunningAward, write } from "./support/company";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

const suspend = (award: string, day: number) =>
  ({
    act: "decide",
    award,
    events: [{ type: "suspend", from: `2026-05-${day}`, to: `2026-05-${day + 1}` }],
  }) as const;

const positions = async (companyId: string) =>
  (await readCompanyLedger(asItStands, companyId)).acts.map(({ position }) => position);

describe("at once", () => {
  it("several write about one company: each sees what the others wrote, in one order without a gap", async () => {
    const { id, companyId } = await aRunningAward();
    const all = Array.from({ length: 9 }, (_, i) => write(companyId, "2026-03-02", [suspend(id, 10 + i)]));
    await Promise.all(all);
    expect(await positions(companyId)).toEqual(Array.from({ length: 10 }, (_, i) => i));
    const { version } = await prisma().award.findUniqueOrThrow({ where: { id } });
    expect(version).toBe(10);
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("two awards of one company and program are changed while an application of it is approved", async () => {
    for (let round = 0; round < 4; round += 1) {
      const place = await city({ appropriatedFen: 20_000_000 });
      const found = await recommendedCase(place);
      const given = { program: place, companyId: found.companyId, months: 2 };
      const first = await aRunningAward(given);
      const second = await aRunningAward({ ...given, start: "2025-01-01" });
      const ctx = await official("approver", place.zoneId, found.id);
      const terms = {
        applicationId: found.id,
        version: 1,
        start: "2026-04-01",
        unitId: place.units[0],
        operatorId: null,
      };
      const basis = await shownBasis(ctx, terms);
      const change = (award: string, day: number) => write(found.companyId, "2026-03-02", [suspend(award, day)]);
      const done = await Promise.all([
        change(first.id, 11),
        approveApplication(ctx, { ...terms, basis }),
        change(second.id, 12),
        change(first.id, 13),
      ]);
      expect(done[1].granted).toBe(true);
      expect(await positions(found.companyId)).toEqual([0, 1, 2, 3, 4, 5]);
    }
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("a notice ends, or is taken back, while another award of the company is changed", async () => {
    const job = { now: new Date("2026-03-10T01:00:00Z"), today: "2026-03-10", requestId: "test" };
    for (const ends of [true, false]) {
      const { id, companyId, awardId } = await announced();
      const { programId, programVersionId, zoneId } = await prisma().award.findUniqueOrThrow({
        where: { id: awardId },
      });
      const program = { programId, versionId: programVersionId, zoneId };
      const own = await aRunningAward({ program, companyId, months: 2 });
      const ctx = await official("approver", zoneId);
      const step = ends ? () => endNotice(job, id) : () => transact((tx) => releaseReservations(tx, ctx, id));
      await Promise.all([
        write(companyId, "2026-03-10", [suspend(own.id, 11)]),
        step(),
        write(companyId, "2026-03-10", [suspend(own.id, 12)]),
      ]);
      expect(await positions(companyId)).toEqual(ends ? [0, 1, 2, 3] : [0, 1, 2]);
    }
    expect((await verifyLedgers()).differences).toEqual([]);
  });
});
