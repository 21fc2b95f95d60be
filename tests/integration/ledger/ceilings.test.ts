import { expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { useDatabase } from "../../support/use-database";
import { anAwardWithCeilings } from "./support/ceilings";
import { aRunningAward, linesOf, write } from "./support/company";

useDatabase();

const known = async (id: string) => {
  const [award] = await rows<Record<string, unknown>>(
    `SELECT ceilings, starts_on AS "startsOn", ends_on AS "endsOn", paid_to AS "paidTo", total_fen AS "totalFen" FROM award WHERE id = $1`,
    [id],
  );
  return award;
};

it("knows of an award with ceilings what is left of each year, its days and what it can give in all", async () => {
  const { id, companyId, program } = await anAwardWithCeilings();
  expect(await linesOf(program)).toMatchObject({ "2026 city": [150_000, 0], "2027 zone": [280_000, 0] });
  await write(companyId, "2026-04-03", [{ act: "grant", award: id, grants: [{ month: "2026-03", fen: 200_000 }] }]);
  expect(await known(id)).toEqual({
    ceilings: [
      { year: 2026, fen: 500_000, grantedFen: 200_000 },
      { year: 2027, fen: 400_000, grantedFen: 0 },
    ],
    startsOn: "2026-01-01",
    endsOn: "2028-01-01",
    paidTo: "2028-01-01",
    totalFen: 900_000,
  });
  await write(companyId, "2026-05-03", [{ act: "ceiling", award: id, ceilings: [{ year: 2026, fen: 200_000 }] }]);
  expect(await known(id)).toEqual({
    ceilings: [{ year: 2026, fen: 200_000, grantedFen: 200_000 }],
    startsOn: "2026-01-01",
    endsOn: "2027-01-01",
    paidTo: "2026-04-01",
    totalFen: 200_000,
  });
  expect(await linesOf(program)).toMatchObject({ "2026 city": [60_000, 0], "2027 zone": [0, 0] });
  expect(await verifyLedgers()).toEqual({ awards: 1, differences: [] });
});

it("finds an award that is no longer known as its acts have it", async () => {
  const { id, companyId, reference } = await anAwardWithCeilings();
  await write(companyId, "2026-04-03", [{ act: "grant", award: id, grants: [{ month: "2026-03", fen: 200_000 }] }]);
  await prisma().award.update({ where: { id }, data: { ceilings: [{ year: 2026, fen: 500_000, grantedFen: 0 }] } });
  const { differences } = await verifyLedgers();
  expect(differences).toContainEqual({ reference, month: null, what: "award" });
});

it("stands beside a plan of the same group without giving way to it", async () => {
  const rent = await aRunningAward();
  const hires = await anAwardWithCeilings({ program: rent.program, companyId: rent.companyId });
  await write(rent.companyId, "2026-02-03", [
    { act: "grant", award: hires.id, grants: [{ month: "2026-01", fen: 200_000 }] },
    { act: "confirm", award: rent.id, months: ["2026-01"] },
    { act: "run", run: "R1", through: "2026-01" },
  ]);
  const paid = await prisma().ledgerPayment.findMany({ orderBy: { fen: "asc" } });
  expect(paid.filter(({ awardId }) => [rent.id, hires.id].includes(awardId)).map(({ fen }) => Number(fen))).toEqual([
    100_000, 200_000,
  ]);
});

it("has either terms and lease or ceilings", async () => {
  const { id } = await anAwardWithCeilings();
  await expect(rows(`UPDATE award SET ceilings = NULL WHERE id = $1`, [id])).rejects.toThrow("award_terms_or_ceilings");
  const plan = await aRunningAward();
  await expect(rows(`UPDATE award SET lease = NULL WHERE id = $1`, [plan.id])).rejects.toThrow(
    "award_terms_or_ceilings",
  );
});
