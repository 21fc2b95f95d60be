import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readApplications } from "~/data/application/home.reader.server";
import { readApplication } from "~/data/application/application.reader.server";
import { removeOfficeRow, writeOffice, writeOfficeSeal } from "~/data/city/office.server";
import { insertSeal } from "~/data/city/seal.server";
import { prisma, rows, transact } from "~/data/kernel/db.server";
import { readPublicLetter } from "~/data/decision/letter.reader.server";
import type { Actor } from "~/domain/access/actor";
import { parseReference } from "~/domain/kernel/reference";
import { NotFound } from "~/platform/errors";
import { deliverOldLetters, deliverToReader } from "~/use-cases/decision/deliver-letter.server";
import { endDueNotices } from "~/use-cases/decision/end-due-notices.server";
import { rejectApplication } from "~/use-cases/decision/reject-application.server";
import { newId } from "~/platform/ids";
import { letterSeal } from "~/presenters/decision/letter-office.server";
import { showLetter } from "~/presenters/decision/show-letter.server";
import { city, type City, granted, official, recommendedCase, useDatabase } from "./recommended-case";

useDatabase();

const code = "91210231MA0DEM013F";
const appropriatedFen = 6_000_000;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T02:00:00Z") });
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});
afterAll(() => vi.useRealTimers());

const lettersOf = (applicationId: string) =>
  prisma().letter.findMany({ where: { determination: { caseId: applicationId } } });

async function letterOf(applicationId: string) {
  const [letter, ...others] = await lettersOf(applicationId);
  if (!letter || others.length > 0) throw new Error(`${others.length} more letters than one`);
  return letter;
}

async function approved(place: City) {
  const found = await recommendedCase(place, code);
  await prisma().company.update({ where: { id: found.companyId }, data: { insuredStaff: 1 } });
  const ctx = await official("approver", place.zoneId, found.id);
  await granted(ctx, { applicationId: found.id, version: 1, start: "2026-04-01", unitId: place.units[0] });
  return { ...found, ctx };
}

const said = (text: string) => ({ en: text, "zh-CN": text });
const setOfficeOf = (zoneId: string | null, name: string) =>
  transact((tx) =>
    writeOffice(tx, zoneId, {
      name: said(name),
      address: said("1 Quay"),
      hours: said("9 to 17"),
      phone: "0411",
      contact: "Desk",
      head: said(`${name}: letter`),
    }),
  );

/** Gives an office a seal, whose id is as well where its file would be. */
async function sealOf(zoneId: string): Promise<string> {
  const id = newId();
  const file = { key: id, size: 9, sha256: "0".repeat(64), contentType: "image/png" } as const;
  await transact(async (tx) => {
    await insertSeal(tx, { id, width: 400, height: 300, file, uploadedBy: id, uploadedAt: new Date() });
    await writeOfficeSeal(tx, zoneId, id);
  });
  return id;
}

describe("the letter of an approval", () => {
  it("is issued with the award and says what is granted, how the conditions came out, and the sum in capital numerals", async () => {
    const { id, ctx } = await approved(await city({ appropriatedFen }));
    const letter = await letterOf(id);
    expect(parseReference(letter.reference)).toMatchObject({ ok: true, kind: "letter", year: 2026 });
    const shown = await showLetter(ctx, letter.id, "en");
    expect(shown).toMatchObject({
      outcome: "approve",
      company: "海风软件",
      code,
      decidedOn: "2026-03-02",
      appealBy: null,
    });
    expect(shown.criteria).toMatchObject([{ result: "notMet", clause: { title: "Program Article 3" } }]);
    expect(shown.granted[0]).toMatchObject({
      from: "2026-04-01",
      to: "2027-04-01",
      totalFen: 6_000_000,
      inWords: "人民币陆万元整",
      years: [
        { year: 2026, fen: 4_500_000 },
        { year: 2027, fen: 1_500_000 },
      ],
    });
  });

  it("names the authority that issued it, whatever that is called later", async () => {
    await setOfficeOf(null, "Rent Office");
    const { id, ctx } = await approved(await city({ appropriatedFen }));
    await setOfficeOf(null, "Office of Rents");
    expect(await showLetter(ctx, (await letterOf(id)).id, "en")).toMatchObject({
      authority: "Rent Office",
      office: { authority: "Rent Office", head: "Rent Office: letter", address: "1 Quay", phone: "0411", seal: null },
    });
    await expect(letterSeal(ctx, (await letterOf(id)).id)).rejects.toThrow(NotFound);
  });

  it("is of the zone's own office where there is one, with the seal of its day, which no other zone's letters show", async () => {
    await setOfficeOf(null, "City Office");
    const place = await city({ appropriatedFen });
    await setOfficeOf(place.zoneId, "Harbour Office");
    const first = await sealOf(place.zoneId);
    const { id, ctx } = await approved(place);
    await sealOf(place.zoneId);
    await transact((tx) => removeOfficeRow(tx, place.zoneId));
    const letter = await letterOf(id);
    expect(await showLetter(ctx, letter.id, "zh-CN")).toMatchObject({
      office: { authority: "Harbour Office", seal: { id: first, width: 400, height: 300 } },
    });
    expect(await letterSeal(ctx, letter.id)).toEqual({ storageKey: first, contentType: "image/png", size: 9 });
    const elsewhere = await city({ appropriatedFen });
    const stranger = await official("approver", elsewhere.zoneId);
    await expect(letterSeal(stranger, letter.id)).rejects.toThrow(NotFound);
    const other = await approved(elsewhere);
    expect(await showLetter(other.ctx, (await letterOf(other.id)).id, "en")).toMatchObject({
      office: { authority: "City Office", seal: null },
    });
    await expect(rows("DELETE FROM seal WHERE id = $1", [first])).rejects.toThrow("append-only");
  });

  it("never changes, whatever the company says of itself later", async () => {
    const { id, companyId, ctx } = await approved(await city({ appropriatedFen }));
    const { id: letterId } = await letterOf(id);
    const before = await showLetter(ctx, letterId, "zh-CN");
    await prisma().company.update({ where: { id: companyId }, data: { name: "新名", insuredStaff: 20 } });
    expect(await showLetter(ctx, letterId, "zh-CN")).toEqual(before);
    await expect(rows("UPDATE letter SET basis = '{}' WHERE id = $1", [letterId])).rejects.toThrow("append-only");
  });

  it("waits for the end of a public notice", async () => {
    const { id } = await approved(await city({ appropriatedFen, noticeWorkingDays: 5 }));
    expect(await lettersOf(id)).toEqual([]);
    await endDueNotices(new Date("2026-03-10T01:00:00Z"));
    expect(await letterOf(id)).toMatchObject({
      issuedAt: new Date("2026-03-10T01:00:00Z"),
      basis: { decidedOn: "2026-03-02" },
    });
  });

  it("is not there for an official of another zone", async () => {
    const { id } = await approved(await city({ appropriatedFen }));
    const elsewhere = await city({ appropriatedFen });
    const stranger = await official("approver", elsewhere.zoneId);
    await expect(showLetter(stranger, (await letterOf(id)).id, "en")).rejects.toThrow(NotFound);
  });
});

describe("the letter of a rejection", () => {
  it("gives the reasons with their clauses and how to appeal; the days run from its delivery", async () => {
    const place = await city({ appropriatedFen });
    const { id, companyId, ownerId } = await recommendedCase(place, code);
    const ctx = await official("approver", place.zoneId, id);
    await rejectApplication(ctx, {
      applicationId: id,
      version: 1,
      reasons: [{ clause: "staff", words: "人数不足。" }],
    });
    const shown = await showLetter(ctx, (await letterOf(id)).id, "zh-CN");
    expect(shown).toMatchObject({
      outcome: "reject",
      granted: [],
      reasons: [{ words: "人数不足。", clause: "项目 第三条" }],
      appealBy: null,
      appealDays: 10,
      delivery: { date: "2026-03-09", done: false, appealUntil: { date: "2026-03-23", provisional: false } },
    });
    const ownerOn = (today: string): Actor => ({
      userId: ownerId,
      today,
      grants: [],
      mandates: [],
      siteIds: [],
      memberships: [{ companyId, role: "owner" }],
    });
    const appealUntil = async (today: string) => [
      (await readApplications(ownerOn(today)))[0]?.appealUntil,
      (await readApplication(ownerOn(today), id))?.appealUntil,
    ];
    expect(await appealUntil("2026-03-23")).toEqual(["2026-03-23", "2026-03-23"]);
    expect(await appealUntil("2026-03-24")).toEqual([null, null]);

    const letter = await letterOf(id);
    await deliverToReader(ctx, letter.id);
    expect((await letterOf(id)).deliveredOn).toBeNull();
    const founder = (today: string) => ({ ...ctx, actor: ownerOn(today), today });
    await deliverToReader(founder("2026-03-04"), letter.id);
    await deliverToReader(founder("2026-03-05"), letter.id);
    expect(await letterOf(id)).toEqual({ ...letter, deliveredOn: new Date("2026-03-04") });
    expect(await appealUntil("2026-03-18")).toEqual(["2026-03-18", "2026-03-18"]);
    expect(await appealUntil("2026-03-19")).toEqual([null, null]);
    const entries = await prisma().auditEntry.findMany({
      where: { action: "application.deliverLetter", subjectId: id },
    });
    expect(entries).toMatchObject([{ actorId: ownerId, data: { letterId: letter.id, deliveredOn: "2026-03-04" } }]);
    const again = rows("UPDATE letter SET delivered_on = '2026-03-20' WHERE id = $1", [letter.id]);
    await expect(again).rejects.toThrow("append-only");
  });

  it("is delivered by time alone when nobody reads it, and keeps the day that it named itself", async () => {
    const place = await city({ appropriatedFen });
    const { id, companyId, ownerId } = await recommendedCase(place, code);
    const ctx = await official("approver", place.zoneId, id);
    await rejectApplication(ctx, { applicationId: id, version: 1, reasons: [{ clause: null, words: "人数不足。" }] });
    await deliverOldLetters(new Date("2026-03-09T10:00:00Z"));
    expect((await letterOf(id)).deliveredOn).toBeNull();
    expect(await deliverOldLetters(new Date("2026-03-09T17:00:00Z"))).toBeGreaterThan(0);
    expect((await letterOf(id)).deliveredOn).toEqual(new Date("2026-03-09"));
    expect(await deliverOldLetters(new Date("2026-03-12T17:00:00Z"))).toBe(0);

    const { basis, ...letter } = await letterOf(id);
    await prisma().letter.delete({ where: { id: letter.id } });
    const appealBy = { date: "2026-03-16", provisional: false };
    await prisma().letter.create({ data: { ...letter, basis: { ...(basis as object), appealBy } } });
    const owner: Actor = {
      userId: ownerId,
      today: "2026-03-16",
      grants: [],
      mandates: [],
      siteIds: [],
      memberships: [{ companyId, role: "owner" }],
    };
    expect((await readApplication(owner, id))?.appealUntil).toBe("2026-03-16");
    expect((await readApplication({ ...owner, today: "2026-03-17" }, id))?.appealUntil).toBeNull();
    expect((await showLetter(ctx, letter.id, "en")).delivery.appealUntil).toEqual(appealBy);
  });
});

describe("checking a letter without an account", () => {
  it("tells what it says in short to who knows reference and company, and nothing to anybody else", async () => {
    const { id } = await approved(await city({ appropriatedFen }));
    const { reference, issuedAt } = await letterOf(id);
    expect(await readPublicLetter(reference, { code })).toEqual({
      about: "application",
      outcome: "approve",
      decidedOn: "2026-03-02",
      issuedAt,
      program: { en: "Program", "zh-CN": "项目" },
      granted: [{ from: "2026-04-01", to: "2027-04-01", totalFen: 6_000_000 }],
    });
    expect(await readPublicLetter(reference, { code: "91210231MA0DEM021A" })).toBeNull();
    expect(await readPublicLetter(reference, { registration: code })).toBeNull();
    expect(await readPublicLetter("L-2026-999999-1", { code })).toBeNull();
  });
});
