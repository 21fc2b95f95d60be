import { approveChange } from "~/use-cases/change/approve-change.server";
import { anOfficial, aWorld, pause, shownOf, stored, takenUp } from "../change/support/world";
import { beforeAll, describe, expect, it } from "vitest";
import { readCompanyAffairs, readOfficialCompany } from "~/data/desk/official-company.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { aDraft } from "../application/support/application";
import { city } from "../application/support/program";
import { as, useDatabase } from "../application/support/world";
import { aCompanyNamed, anAward, aProgramOf } from "../decision/support/group";
import { write } from "../ledger/support/company";
import { inReview, official } from "../review/support/case";

useDatabase();
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

const registerIn = (companyId: string, registeredZoneId: string | null) =>
  prisma().company.update({ where: { id: companyId }, data: { registeredZoneId } });

describe("a company on the officials' side", () => {
  it("is there for the zone that it has applied in, with its case, and not for another", async () => {
    const { companyId, applicationId } = await inReview(zones.highTech);
    await registerIn(companyId, null);
    const finance = (await official("finance", zones.highTech)).ctx.actor;
    expect(await readOfficialCompany(finance, companyId)).toMatchObject({ id: companyId });
    expect((await readCompanyAffairs(finance, companyId)).cases).toMatchObject([
      { id: applicationId, state: "review" },
    ]);
    const elsewhere = (await official("finance", zones.jinpu)).ctx.actor;
    expect(await readOfficialCompany(elsewhere, companyId)).toBeNull();
  });

  it("is there for the zone that it is registered in, without its cases of another", async () => {
    const { companyId } = await inReview(zones.highTech);
    await registerIn(companyId, zones.jinpu);
    const { actor } = (await official("intake", zones.jinpu)).ctx;
    expect(await readOfficialCompany(actor, companyId)).toMatchObject({ id: companyId });
    expect(await readCompanyAffairs(actor, companyId)).toEqual({ cases: [], awards: [], letters: [] });
  });

  it("is not there by a draft, for an administrator, or for its own people", async () => {
    const draft = await aDraft();
    await registerIn(draft.companyId, null);
    await prisma().application.update({ where: { id: draft.applicationId }, data: { zoneId: zones.highTech } });
    const here = (await official("intake", zones.highTech)).ctx.actor;
    expect(await readOfficialCompany(here, draft.companyId)).toBeNull();
    const admin = as(newId(), { grants: [{ role: "admin", zoneIds: "all" }] }).actor;
    const { companyId } = await inReview(zones.highTech);
    expect(await readOfficialCompany(admin, companyId)).toBeNull();
    expect(await readOfficialCompany(draft.ctx.actor, draft.companyId)).toBeNull();
    const auditor = as(newId(), { grants: [{ role: "auditor", zoneIds: "all" }] }).actor;
    expect((await readCompanyAffairs(auditor, companyId)).cases).toHaveLength(1);
  });

  it("shows its awards with what each is paid beside the others, in the reader's zones", async () => {
    const companyId = await aCompanyNamed("grouped");
    const [high, low] = [await aProgramOf("High", "rent"), await aProgramOf("Low", "rent")];
    const given = { companyId, start: "2026-01-01", approvedOn: "2025-12-10" };
    const higher = await anAward({ ...given, program: high, months: 6, fen: 200_000 });
    const lower = await anAward({ ...given, program: low, months: 8, fen: 100_000 });
    await write(companyId, "2025-12-20", [
      { act: "approve", award: higher.id },
      { act: "approve", award: lower.id },
    ]);
    const { actor } = as(newId(), { grants: [{ role: "finance", zoneIds: [low.zoneId] }] });
    expect((await readCompanyAffairs(actor, companyId)).awards).toMatchObject([
      { id: lower.id, totalFen: 200_000, debtFen: 0 },
    ]);
  });

  it("shows the letters of its changes too, in the reader's zones", async () => {
    const world = await aWorld();
    const { changeId } = await takenUp(world);
    const approver = await anOfficial("approver", world.zoneId, changeId);
    await approveChange(approver, { changeId, version: 2, shown: await shownOf(world, pause) });
    const { reference } = await stored(changeId);
    const of = async (zoneId: string) =>
      (await readCompanyAffairs((await anOfficial("finance", zoneId)).actor, world.companyId)).letters;
    expect((await of(world.zoneId)).filter(({ about }) => about === reference)).toHaveLength(1);
    expect(await of(zones.jinpu)).toEqual([]);
  });
});
