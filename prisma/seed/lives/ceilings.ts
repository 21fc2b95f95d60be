import { flagBeside } from "~/data/award/company-awards.server";
import { nextAwardNumber } from "~/data/award/award.server";
import { dateColumn } from "~/data/kernel/civil";
import { prisma, transact } from "~/data/kernel/db.server";
import type { Ceiling } from "~/domain/award/input";
import { ceilingDays } from "~/domain/award/ceilings";
import { AWARD_PREFIX, formatReference } from "~/domain/kernel/reference";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { monthOf, shiftMonth, yearOf } from "~/domain/kernel/time/month";
import { newId } from "~/platform/ids";
import { type ActToWrite, writeActs } from "~/use-cases/ledger/write-acts.server";
import { closeMonths } from "./close-months";
import type { Life } from "./life";
import { approve, assign, propose } from "./steps";

const approvedAgo = 200;

/** Beside its rent, what it spends abroad is paid up to a ceiling a year: booths were granted and paid, another is granted, and the ceilings were raised since. */
export async function spendsAbroad(life: Life): Promise<void> {
  await closeMonths(life, approvedAgo);
  const year = yearOf(life.as("approver", approvedAgo).today);
  const abroad = await approved(life, [
    { year, fen: 12_000_000 },
    { year: year + 1, fen: 12_000_000 },
  ]);
  const granted = (ago: number, fen: number) => {
    const { today } = life.as("approver", ago);
    return written(abroad, "approver", ago, [
      { act: "grant", award: abroad.awardId, grants: [{ month: monthOf(today), fen }], annuls: [] },
    ]);
  };
  await granted(approvedAgo - 5, 3_600_000);
  await closeMonths(life, 120);
  await granted(119, 2_450_000);
  await closeMonths(life, 80);
  const through = shiftMonth(monthOf(life.as("finance", 79).today), -1);
  await written(abroad, "finance", 79, [{ act: "run", run: `${through}-abroad`, through, awards: [abroad.awardId] }]);
  await closeMonths(life, 60);
  const ceilings = [
    { year, fen: 15_000_000 },
    { year: year + 1, fen: 20_000_000 },
  ];
  const reason = "企业新增两个境外展会。 The company goes to two more fairs abroad.";
  const change = await propose(abroad, 59, { proposal: { kind: "ceiling", ceilings }, reason });
  await assign(abroad, 58, change);
  await approve(abroad, 52, change);
  await closeMonths(life, 0);
}

const written = (life: Life, role: "approver" | "finance", ago: number, acts: readonly ActToWrite["act"][]) =>
  transact((tx) =>
    writeActs(
      tx,
      life.as(role, ago),
      life.companyId,
      acts.map((act) => ({ act, caseId: null, reason: null })),
    ),
  );

/** An award with these ceilings in effect, for which nobody could apply yet; the life of it. */
async function approved(life: Life, ceilings: readonly Ceiling[]): Promise<Life> {
  const program = await prisma().program.findUniqueOrThrow({
    where: { slug: "outbound-support" },
    include: { versions: { orderBy: { number: "asc" }, take: 1 } },
  });
  const programVersionId = program.versions[0]?.id ?? "";
  const days = ceilingDays(ceilings, ceilings);
  if (!days) throw new Error("an award without ceilings");
  const { actor, today, now } = life.as("approver", approvedAgo);
  const id = newId();
  const { companyId, zoneId } = life;
  const given = ceilings.map((each) => ({ ...each }));
  await transact(async (tx) => {
    await tx.award.create({
      data: {
        id,
        reference: formatReference(AWARD_PREFIX, yearOf(today), await nextAwardNumber(tx)),
        benefit: "costs",
        companyId,
        zoneId,
        programId: program.id,
        programVersionId,
        approvedBy: actor.userId,
        approvedAt: now,
        effectiveAt: now,
        approved: { ceilings: given },
        ceilings: given.map((each) => ({ ...each, grantedFen: 0 })),
        startsOn: dateColumn(days.from),
        endsOn: dateColumn(days.to),
        paidTo: dateColumn(days.to),
        totalFen: BigInt(given.reduce((sum, { fen }) => sum + fen, 0)),
      },
      select: { id: true },
    });
    await flagBeside(tx, [companyId]);
  });
  const startsOn: CivilDate = days.from;
  const own = { ...life, awardId: id, versionId: programVersionId, startsOn };
  await written(own, "approver", approvedAgo, [{ act: "approve", award: id }]);
  return own;
}
