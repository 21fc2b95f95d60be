import { dateColumn } from "~/data/kernel/civil";
import { prisma } from "~/data/kernel/db.server";
import type { OfficialRole } from "~/domain/access/matrix";
import type { Actor } from "~/domain/access/actor";
import { splitBySource } from "~/domain/subsidy/split";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { programContentSchema } from "~/forms/program/program-content";
import { searchTokens } from "~/domain/kernel/text/search-tokens";
import { firstRentDay } from "~/domain/space/unit";
import { usccCheckCharacter } from "~/domain/company/uscc";
import { newId } from "~/platform/ids";
import { hashPassword } from "~/platform/secrets/password.server";
import { seedOffices } from "./offices";
import { seedPayingAccounts } from "./paying-accounts";
import { zones } from "./city";
import { seedCostsOfCities } from "./costs-of-cities";
import { demonstrationPassword, founders, type OfficialSeed, officials } from "./people";
import { seededPrograms } from "./programs";
import { workingCalendars } from "./working-calendars";

type Person = Omit<Actor, "today">;

/** What the cases of the demonstration stand on, by slug or mail address. */
export interface Foundation {
  readonly zoneIds: ReadonlyMap<string, string>;
  readonly officials: readonly (OfficialSeed & { readonly actor: Person })[];
  readonly founderIds: ReadonlyMap<string, string>;
  readonly passwordHash: string;
}

/** Zones, sites, units, working days, programs with their budgets, settings, and one account per role. */
export async function seedFoundation(today: CivilDate): Promise<Foundation> {
  const longAgo = new Date(`${addDays(today, -900)}T02:00:00Z`);
  await prisma().workingCalendar.createMany({
    data: workingCalendars.map(({ year, source, holidays, workdays }) => ({
      year,
      source,
      holidays: holidays.map(dateColumn),
      workdays: workdays.map(dateColumn),
    })),
  });
  const zoneIds = await seedZones(longAgo);
  await seedPrograms(zoneIds, today, longAgo);
  const passwordHash = await hashPassword(demonstrationPassword);
  const founderIds = new Map<string, string>();
  for (const { email, name, locale } of founders) {
    founderIds.set(email, await seedPerson({ email, name, locale, passwordHash, createdAt: longAgo }));
  }
  const seeded = [];
  for (const official of officials) {
    const userId = await seedPerson({ ...official, passwordHash, createdAt: longAgo });
    seeded.push({ ...official, actor: await grant(userId, official, zoneIds, longAgo) });
  }
  await seedPayingAccounts(seeded, longAgo);
  await seedOffices(zoneIds, seeded.find(({ role }) => role === "admin")?.actor.userId ?? newId(), longAgo);
  await seedCostsOfCities(today);
  await seedSettings(today);
  return { zoneIds, officials: seeded, founderIds, passwordHash };
}

export async function seedPerson(person: {
  email: string;
  name: string;
  locale: string;
  passwordHash: string;
  createdAt: Date;
}) {
  const { email, name, locale, passwordHash, createdAt } = person;
  const id = newId();
  await prisma().user.create({
    data: {
      id,
      email,
      name,
      nameTokens: searchTokens([name]),
      locale,
      passwordHash,
      createdAt,
      emailVerifiedAt: createdAt,
    },
  });
  return id;
}

async function grant(
  userId: string,
  { role, zone, site }: OfficialSeed,
  zoneIds: ReadonlyMap<string, string>,
  at: Date,
): Promise<Person> {
  const zoneId = zone ? (zoneIds.get(zone) ?? null) : null;
  const siteId = site ? (await prisma().site.findUniqueOrThrow({ where: { slug: site } })).id : null;
  const runs = siteId ? await prisma().operatorSite.findFirstOrThrow({ where: { siteId } }) : null;
  const operatorId = runs?.operatorId ?? null;
  await prisma().roleGrant.create({ data: { id: newId(), userId, role, zoneId, operatorId, grantedAt: at } });
  const official = role as OfficialRole;
  const grants = role === "operator" ? [] : [{ role: official, zoneIds: zoneId ? [zoneId] : ("all" as const) }];
  return { userId, grants, memberships: [], mandates: [], siteIds: siteId ? [siteId] : [] };
}

/** A code of an operator that does not exist, with its check character. */
function operatorCode(number: number): string {
  const body = `91210299MA9${String(number).padStart(6, "0")}`;
  return body + usccCheckCharacter(body);
}

async function seedZones(longAgo: Date): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const [position, { slug, name, sites }] of zones.entries()) {
    const zoneId = newId();
    ids.set(slug, zoneId);
    await prisma().zone.create({ data: { id: zoneId, slug, name: { ...name }, position } });
    for (const [order, { floors, name: siteName, ...site }] of sites.entries()) {
      const siteId = newId();
      await prisma().site.create({
        data: { id: siteId, zoneId, position: position * 10 + order, name: { ...siteName }, ...site },
      });
      const operatorId = newId();
      const operatorName = { en: `${siteName.en} Operations`, "zh-CN": `${siteName["zh-CN"]}运营公司` };
      await prisma().operator.create({
        data: {
          id: operatorId,
          name: operatorName,
          code: operatorCode(position * 10 + order),
          contactName: "于洋",
          contactPhone: `0411-8888${String(position * 10 + order).padStart(4, "0")}`,
          contactEmail: `${site.slug}@operators.demo.slipway.example`,
          createdAt: longAgo,
          sites: { create: { id: newId(), siteId, fromOn: longAgo } },
        },
      });
      const levels = floors.map((_, level) => ({ id: newId(), siteId, label: String(level + 1), position: level }));
      await prisma().floor.createMany({ data: levels });
      const units = floors.flatMap((areas, level) =>
        areas.map((areaM2, i) => ({
          areaM2,
          floorId: levels[level]?.id ?? null,
          label: `${level + 1}${String(i + 1).padStart(2, "0")}`,
        })),
      );
      const { rentFenPerM2Month } = site;
      const made = units.map((unit) => ({ id: newId(), siteId, kind: "room" as const, ...unit }));
      await prisma().unit.createMany({ data: made });
      await prisma().unitRent.createMany({
        data: made.map(({ id: unitId }) => ({
          id: newId(),
          unitId,
          fromOn: dateColumn(firstRentDay),
          rentFenPerM2Month,
        })),
      });
    }
  }
  return ids;
}

async function seedPrograms(zoneIds: ReadonlyMap<string, string>, today: CivilDate, publishedAt: Date): Promise<void> {
  const year = Number(today.slice(0, 4));
  for (const { number, slug, budgetFen, content, fixtures } of seededPrograms) {
    const programId = newId();
    const zoneId = content.zone ? (zoneIds.get(content.zone) ?? null) : null;
    const tree = JSON.parse(JSON.stringify(programContentSchema.parse(content))) as object;
    await prisma().program.create({ data: { id: programId, number, slug, zoneId } });
    await prisma().programVersion.create({
      data: {
        id: newId(),
        programId,
        number: 1,
        createdAt: publishedAt,
        publishedAt,
        content: tree,
        fixtures: JSON.parse(JSON.stringify(fixtures)) as object,
      },
    });
    for (const [i, { source }] of content.funding.entries()) {
      const code = `21508${String(number).padStart(2, "0")}-${i + 1}`;
      await prisma().budgetCode.create({ data: { programId, source, code } });
    }
    // From before the oldest award of the demonstration to the last year that a plan can reach.
    for (let fiscalYear = year - 3; fiscalYear <= year + 5; fiscalYear += 1) {
      for (const { source, fen } of splitBySource(budgetFen, content.funding)) {
        const line = { id: newId(), programId, source, fiscalYear };
        await prisma().budgetLine.create({ data: line });
        await prisma().budgetPosting.create({
          data: { id: newId(), lineId: line.id, kind: "appropriate", amountFen: BigInt(fen), at: publishedAt },
        });
      }
    }
  }
}

async function seedSettings(today: CivilDate): Promise<void> {
  const account = ({ email, role }: { email: string; role: string }) => ({ email, role });
  const owners = founders.map(({ email }, i) => ({
    email,
    role: ["owner", "member", "adviser", "owner"][i] ?? "owner",
  }));
  const updatedAt = new Date(`${today}T00:00:00Z`);
  const values = {
    demonstration: true,
    demonstrationAccounts: [
      ...owners,
      ...officials.filter(({ email }) => !email.split("@")[0]?.includes(".")).map(account),
    ],
    demonstrationPassword,
  };
  await prisma().setting.createMany({
    data: Object.entries(values).map(([key, value]) => ({ key, value, updatedAt })),
  });
}
