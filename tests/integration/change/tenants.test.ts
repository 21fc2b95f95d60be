import { beforeAll, describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { findSentEvidence, readOwnReport, readReportEvidence } from "~/data/change/report-evidence.reader.server";
import type { Actor } from "~/domain/access/actor";
import { contentOf } from "~/data/program/content.server";
import {
  findFileOfUnit,
  findSentOfTenant,
  readFilesOfUnit,
  readTenantFiles,
} from "~/data/space/occupancy-evidence.reader.server";
import { readTenants } from "~/data/space/tenants.reader.server";
import { Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { documentsOfChange } from "~/presenters/change/case/case-records.server";
import { addReportEvidence } from "~/use-cases/change/evidence/add-report-evidence.server";
import { openChange } from "~/use-cases/change/open-change.server";
import { addTenantEvidence } from "~/use-cases/space/add-tenant-evidence.server";
import { asAgreedIn, reportMonth } from "~/use-cases/space/report-month.server";
import { reportTenant } from "~/use-cases/change/report-tenant.server";
import { samplePdf } from "../../../prisma/seed/sample-pdf";
import { person } from "../application/support/world";
import { anOfficial, aWorld, useDatabase } from "./support/world";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

/** Today is 9 March 2026; the award runs since January. */
const month = "2026-02";
const vacant = {
  month,
  finding: "vacant",
  since: "2026-02-10",
  rentFenPerM2Month: null,
  words: "The door is shut",
} as const;

async function aTenant() {
  const world = await aWorld();
  const { operator } = await world.atSite();
  const [tenant] = await readTenants(operator.actor, month, null);
  if (!tenant) throw new Error("nobody is there");
  return { world, operator, tenant };
}
const auditsOf = async (subjectId: string) =>
  (await prisma().auditEntry.findMany({ where: { subjectId } })).map(({ action }) => action);
const said = async (tenantId: string) =>
  (await prisma().occupancyReport.findMany({ where: { occupancyId: tenantId }, orderBy: { number: "asc" } })).map(
    ({ finding, changeId }) => [finding, changeId],
  );

describe("a tenant for whose unit a subsidy is paid", () => {
  it("whose unit stands empty is put to the office, once, and stands last of what was said", async () => {
    const { operator, tenant, world } = await aTenant();
    expect(tenant).toMatchObject({ awardId: world.awardId, finding: null, reportWaits: false });
    const { shown } = asAgreedIn([tenant], month);
    await reportMonth(operator, { month, siteId: null, alsoIds: [tenant.id], shown });
    const changeId = newId();
    await reportTenant(operator, { ...vacant, tenantId: tenant.id, changeId });
    await reportTenant(operator, { ...vacant, tenantId: tenant.id, changeId });
    expect(await said(tenant.id)).toEqual([
      ["asAgreed", null],
      ["vacant", changeId],
    ]);
    expect(await prisma().change.findUniqueOrThrow({ where: { id: changeId } })).toMatchObject({
      state: "reported",
      kind: "terminate",
      awardId: world.awardId,
    });
    const [now] = await readTenants(operator.actor, month, null);
    expect(now).toMatchObject({ finding: "vacant", reportWaits: true });
    // A month that was over before is as it was.
    expect((await readTenants(operator.actor, "2026-01", null))[0]).toMatchObject({ reportWaits: false });
    // What is said anew while it waits is kept, and begins no second change.
    await reportTenant(operator, {
      ...vacant,
      finding: "movedOut",
      since: "2026-02-11",
      tenantId: tenant.id,
      changeId: newId(),
    });
    expect(await prisma().change.count({ where: { awardId: world.awardId } })).toBe(1);
    expect((await said(tenant.id)).at(-1)).toEqual(["movedOut", null]);
  });

  it("has evidence of what was reported, seen by the office, until that is decided; nobody else's operator adds any", async () => {
    const { operator, tenant, world } = await aTenant();
    const of = { tenantId: tenant.id, awardId: tenant.awardId, month };
    expect(await readReportEvidence(operator.actor, of)).toBeNull();
    const changeId = newId();
    await reportTenant(operator, { ...vacant, tenantId: tenant.id, changeId });
    const photo = () => ({ changeId, fileName: "door.pdf", content: samplePdf("A shut door") });
    await addReportEvidence(operator, photo());
    expect(await readReportEvidence(operator.actor, of)).toMatchObject({
      changeId,
      open: true,
      files: [{ fileName: "door.pdf" }],
    });
    // It is for the report that waits, in whatever month something is said anew.
    expect(await readReportEvidence(operator.actor, { ...of, month: "2026-01" })).toMatchObject({ changeId });
    const change = await openChange(await anOfficial("reviewer", world.zoneId), changeId);
    const content = await contentOf(change.change.versionId);
    expect(documentsOfChange({ change: change.change, content, locale: "en" })[0]).toMatchObject({
      name: "What shows the report",
      state: "here",
      files: [{ name: expect.stringContaining("door.pdf") as string }],
    });
    expect(await prisma().auditEntry.count({ where: { action: "change.addDocument", subjectId: changeId } })).toBe(1);
    const { operator: other } = await aTenant();
    await expect(addReportEvidence(other, photo())).rejects.toMatchObject({ name: "NotFound" });
    await prisma().change.update({ where: { id: changeId }, data: { state: "dismissed" } });
    await expect(addReportEvidence(operator, photo())).rejects.toMatchObject({ reason: "change.notEditable" });
    expect(await readReportEvidence(operator.actor, of)).toMatchObject({ open: false });
  });

  it("has evidence that whoever sent it, and others of their operator, have back while they run the site", async () => {
    const { operator, tenant, world } = await aTenant();
    const changeId = newId();
    await reportTenant(operator, { ...vacant, tenantId: tenant.id, changeId });
    await addReportEvidence(operator, { changeId, fileName: "door.pdf", content: samplePdf("A shut door") });
    const { id } = await prisma().document.findFirstOrThrow({ where: { caseId: changeId } });
    const sees = async (actor: Actor) => (await findSentEvidence(actor, id))?.fileName ?? null;
    expect(await sees(operator.actor)).toBe("door.pdf");
    expect(await sees({ ...operator.actor, siteIds: [] })).toBeNull();
    const operatorId = newId();
    await prisma().operator.create({
      data: { id: operatorId, name: { en: "O", "zh-CN": "运营" }, createdAt: new Date(0) },
    });
    const { userId } = operator.actor;
    await prisma().roleGrant.create({
      data: { id: newId(), userId, role: "operator", operatorId, grantedAt: new Date(0) },
    });
    const another = { ...operator.actor, userId: (await person("colleague")).userId };
    expect(await sees(another)).toBeNull();
    expect(await sees({ ...another, operatorIds: [operatorId] })).toBe("door.pdf");
    expect(await sees((await anOfficial("manager", world.zoneId)).actor)).toBeNull();
    expect(await readOwnReport(operator.actor, changeId)).toMatchObject({ what: "vacant", files: [{ sent: true }] });
    expect(await readOwnReport(another, changeId)).toBeNull();
    await prisma().document.update({ where: { id }, data: { scan: "infected" } });
    expect(await sees(operator.actor)).toBeNull();
  });

  it("has evidence of a month in which everything was as agreed, for their own side and who may read the unit", async () => {
    const { operator, tenant, world } = await aTenant();
    const meter = () => ({ tenantId: tenant.id, month, fileName: "meter.pdf", content: samplePdf("Meter 12") });
    await expect(addTenantEvidence(operator, meter())).rejects.toMatchObject({ reason: "tenant.nothingSaid" });
    await reportMonth(operator, {
      month,
      siteId: null,
      alsoIds: [tenant.id],
      shown: asAgreedIn([tenant], month).shown,
    });
    await addTenantEvidence(operator, meter());
    const of = { tenantId: tenant.id, month };
    const [file] = await readTenantFiles(operator.actor, of);
    expect(file).toMatchObject({ fileName: "meter.pdf", sent: true });
    const id = file?.id ?? "";
    expect(await findSentOfTenant(operator.actor, id)).toMatchObject({ fileName: "meter.pdf" });
    expect(await findSentOfTenant({ ...operator.actor, siteIds: [] }, id)).toBeNull();
    expect(await findSentOfTenant({ ...operator.actor, userId: newId() }, id)).toBeNull();
    expect(await findFileOfUnit(tenant.unitId, id)).toMatchObject({ fileName: "meter.pdf" });
    expect(await findFileOfUnit(newId(), id)).toBeNull();
    expect(await readFilesOfUnit(tenant.unitId, 5)).toMatchObject([{ id, month, company: tenant.company }]);
    const { operator: other } = await aTenant();
    await expect(addTenantEvidence(other, meter())).rejects.toMatchObject({ name: "NotFound" });
    await expect(addTenantEvidence(operator, { ...meter(), month: "2025-11" })).rejects.toMatchObject({
      reason: "tenant.monthClosed",
    });
    await expect(rows("DELETE FROM occupancy_evidence")).rejects.toThrow("only added");
    await rows("UPDATE occupancy_evidence SET scan = 'infected'");
    expect([await findSentOfTenant(operator.actor, id), await findFileOfUnit(tenant.unitId, id)]).toEqual([null, null]);
    expect(await auditsOf(tenant.unitId)).toContain("unit.addEvidence");
    expect(await prisma().document.count({ where: { case: { company: { id: world.companyId } } } })).toBe(0);
  });

  it("is said once by two presses at once", async () => {
    const { operator, tenant } = await aTenant();
    const press = () =>
      reportMonth(operator, { month, siteId: null, alsoIds: [tenant.id], shown: asAgreedIn([tenant], month).shown });
    const done = await Promise.allSettled([press(), press(), press()]);
    const counts = done.map((each) =>
      each.status === "fulfilled" ? each.value : each.reason instanceof Refusal ? 0 : -1,
    );
    expect(counts.toSorted()).toEqual([0, 0, 1]);
    expect(await said(tenant.id)).toEqual([["asAgreed", null]]);
  });

  it.each([
    ["a day before the tenancy", { since: "2025-06-01" }, "since"],
    ["a day after the month", { since: "2026-03-01" }, "since"],
    ["the rent that is known", { finding: "rent", rentFenPerM2Month: 4_000 }, "rent"],
  ] as const)("refuses %s at its field", async (_, wrong, field) => {
    const { operator, tenant } = await aTenant();
    const given = { ...vacant, ...wrong, tenantId: tenant.id, changeId: newId() };
    await expect(reportTenant(operator, given)).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } });
    expect(await said(tenant.id)).toEqual([]);
  });

  it("is said by nobody but who runs the site, and for no month that is not over", async () => {
    const { operator, tenant, world } = await aTenant();
    const { shown } = asAgreedIn([tenant], month);
    await expect(reportMonth(operator, { month: "2026-03", siteId: null, alsoIds: [], shown })).rejects.toMatchObject({
      reason: "tenant.monthClosed",
    });
    await expect(reportTenant(world.owner, { ...vacant, tenantId: tenant.id, changeId: newId() })).rejects.toThrow();
    const { operator: other } = await aTenant();
    await expect(reportTenant(other, { ...vacant, tenantId: tenant.id, changeId: newId() })).rejects.toThrow();
    expect(await said(tenant.id)).toEqual([]);
  });
});
