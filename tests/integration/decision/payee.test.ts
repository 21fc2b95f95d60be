import { expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { operatorsOf } from "~/data/space/operator.reader.server";
import { newId } from "~/platform/ids";
import { approve, city, granted, official, recommendedCase, useDatabase } from "./recommended-case";

useDatabase();

/** Somebody who runs a new site of the zone on the days [from, to). */
async function operator(zoneId: string, en: string, [from, to]: readonly [string, string | null]): Promise<string> {
  const [id, siteId] = [newId(), newId()];
  const name = { en, "zh-CN": en };
  const place = { zoneId, slug: siteId, name, address: "1 Road", rentFenPerM2Month: 5000, position: 2 };
  await prisma().site.create({ data: { id: siteId, ...place } });
  const runs = { id: newId(), siteId, fromOn: new Date(from), toOn: to && new Date(to) };
  await prisma().operator.create({ data: { id, name, createdAt: new Date(from), sites: { create: runs } } });
  return id;
}

/** A recommended application of a company that leases for itself, somewhere in the zone. */
async function leasing() {
  const place = await city({ appropriatedFen: 60_000_000, paidToOperator: true });
  const found = await recommendedCase(place);
  const answers = { areaM2: "100", rentFenPerM2Month: 5000, leaseFrom: "2026-01-01" };
  await prisma().application.update({ where: { id: found.id }, data: { answers, siteId: null, unitId: null } });
  const ctx = await official("approver", place.zoneId, found.id);
  return {
    zoneId: place.zoneId,
    ctx,
    terms: { applicationId: found.id, version: 1, start: "2026-04-01", unitId: null },
  };
}

it("nobody is paid where nobody runs a site, so nothing is granted", async () => {
  const { ctx, terms, zoneId } = await leasing();
  await operator(zoneId, "Gone", ["2020-01-01", "2026-03-02"]);
  await operator(zoneId, "To come", ["2026-03-03", null]);
  await expect(approve(ctx, terms)).rejects.toMatchObject({ reason: "approval.noOperator" });
});

it("the only operator of the zone is paid without having been chosen", async () => {
  const { ctx, terms, zoneId } = await leasing();
  const only = await operator(zoneId, "Only", ["2026-03-02", null]);
  expect(await prisma().award.findUniqueOrThrow({ where: { id: await granted(ctx, terms) } })).toMatchObject({
    operatorId: only,
  });
});

it("of several the approver chooses one; none is guessed, and none of elsewhere taken", async () => {
  const { ctx, terms, zoneId } = await leasing();
  await operator(zoneId, "First", ["2020-01-01", null]);
  const second = await operator(zoneId, "Second", ["2020-01-01", null]);
  const elsewhere = await operator((await city({ appropriatedFen: 1 })).zoneId, "Elsewhere", ["2020-01-01", null]);
  const refused = { reason: "approval.operatorMissing", fields: { operatorId: ["approval.operatorMissing"] } };
  await expect(approve(ctx, terms)).rejects.toMatchObject(refused);
  await expect(approve(ctx, { ...terms, operatorId: elsewhere })).rejects.toMatchObject(refused);
  const awardId = await granted(ctx, { ...terms, operatorId: second });
  expect(await prisma().award.findUniqueOrThrow({ where: { id: awardId } })).toMatchObject({ operatorId: second });
  expect(await prisma().approval.findFirstOrThrow({ where: { caseId: terms.applicationId } })).toMatchObject({
    operatorId: second,
  });
});

it("where the site is known, only its operator can be", async () => {
  const place = await city({ appropriatedFen: 1, paidToOperator: true });
  const found = await recommendedCase(place);
  await operator(place.zoneId, "Other", ["2020-01-01", null]);
  const at = { unitId: null, applicationId: found.id, zoneId: place.zoneId };
  expect(await operatorsOf(at, "2026-03-02")).toEqual([]);
  const runs = { id: newId(), siteId: place.siteId, fromOn: new Date("2020-01-01") };
  const own = await prisma().operator.create({
    data: { id: newId(), name: { en: "Own", "zh-CN": "本园" }, createdAt: new Date(0), sites: { create: runs } },
  });
  expect((await operatorsOf(at, "2026-03-02")).map(({ id }) => id)).toEqual([own.id]);
});
