import { closeDatabase, openDatabase, prisma } from "~/data/kernel/db.server";
import { dateColumn } from "~/data/kernel/civil";
import { addDays } from "~/domain/kernel/time/civil-date";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { newId } from "~/platform/ids";
import { sealAuditLog } from "~/use-cases/audit/seal-audit-log.server";
import { seedBankAccounts } from "./bank-accounts";
import { seedBudgetMovements } from "./budget-movements";
import { seedCase } from "./case";
import { setClock } from "./clock";
import { cases } from "./companies";
import { seedFoundation } from "./foundation";
import { seedLives } from "./lives";
import { seedOwnership } from "./ownership";
import { seedPhrases } from "./phrases";
import { makerSpaceSecond, publishMakerSpace, seedDrafts } from "./versions";

/** Which cases belong to the accounts that the demonstration names. */
const owned: Readonly<Record<number, string>> = {
  2: "founder@demo.slipway.example",
  6: "founder@demo.slipway.example",
  38: "founder@demo.slipway.example",
  40: "founder@demo.slipway.example",
  15: "founder.zh@demo.slipway.example",
  36: "founder.zh@demo.slipway.example",
};

/** The first case under the second version of its program; the draft among the last was begun before. */
const firstUnderSecond = cases.findIndex(
  ({ program, daysAgo }) => program === "maker-space" && daysAgo < makerSpaceSecond,
);

/** Fills an empty, migrated database with the demonstration city: the same cases each time, dated from today. */
export async function seedDemonstration(databaseUrl: string, now = new Date()): Promise<void> {
  openDatabase(databaseUrl, 5);
  try {
    const today = todayIn(cityTimeZone, now);
    setClock(now);
    const base = await seedFoundation(today);
    await seedPhrases(base, today);
    const companyIds: string[] = [];
    for (const [i, seed] of cases.entries()) {
      if (i === firstUnderSecond) await publishMakerSpace(base, today);
      const owner = owned[i] ? base.founderIds.get(owned[i]) : undefined;
      const companyId = await seedCase(seed, i, base, today, owner);
      companyIds.push(companyId);
      if (i === 6) await seedHelpers(companyId, base.founderIds, today);
    }
    await seedLives(base, companyIds, today);
    await seedBankAccounts(base, companyIds, today);
    await seedBudgetMovements(base, today);
    await seedOwnership(base, base.founderIds.get("founder.zh@demo.slipway.example") ?? "", today);
    await seedDrafts(base, today);
    await takeReports(today);
    await keepMails();
    await sealAuditLog(now);
  } finally {
    await closeDatabase();
  }
}

/** What was told in the city's past is read in the outbox, and sent to nobody: its people are made up, and hundreds of mails would keep the first real one waiting. */
const keepMails = () => prisma().outboxMessage.updateMany({ data: { nextAt: null } });

/** Reports of months are taken from today on: in the city's past nobody could make them, so nothing of it was missed. */
const takeReports = (today: string) =>
  prisma().monthClock.updateMany({ data: { since: dateColumn(today), lookOn: dateColumn(today) } });

/** A member and an adviser of the first founder's company. */
async function seedHelpers(companyId: string, people: ReadonlyMap<string, string>, today: string): Promise<void> {
  const createdAt = new Date(`${addDays(today, -300)}T02:00:00Z`);
  const id = (name: string) => people.get(`${name}@demo.slipway.example`) ?? "";
  await prisma().membership.create({
    data: { id: newId(), companyId, userId: id("member"), role: "member", createdAt },
  });
  await prisma().mandate.create({
    data: {
      id: newId(),
      companyId,
      adviserId: id("adviser"),
      maySubmit: true,
      grantedBy: id("founder"),
      createdAt,
      fromOn: dateColumn(addDays(today, -300)),
      toOn: dateColumn(addDays(today, 400)),
    },
  });
}
