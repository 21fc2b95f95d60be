import { beforeAll, describe, expect, it } from "vitest";
import { recordAudit } from "~/data/audit/audit.server";
import { prisma, rows, transact } from "~/data/kernel/db.server";
import type { Actor } from "~/domain/access/actor";
import { searchTokens } from "~/domain/kernel/text/search-tokens";
import { newId } from "~/platform/ids";
import { showAuditLog } from "~/presenters/audit/audit-log.server";
import { aDraft } from "../application/support/application";
import { aCompany } from "../application/support/company";
import { city } from "../application/support/program";
import { useDatabase } from "../application/support/world";

useDatabase();

const auditor: Actor = {
  userId: newId(),
  today: "2026-11-29",
  memberships: [],
  mandates: [],
  siteIds: [],
  grants: [{ role: "auditor", zoneIds: "all" }],
};
const reference = "DL-2026-000123-7";
const nothing = { search: null, action: null, subject: null, actor: null };
const [zhou, wu] = [newId(), newId()];
let applicationId = "";

const page = (filters: Partial<typeof nothing> | Record<string, string>, locale: "en" | "zh-CN" = "en") =>
  showAuditLog(auditor, locale, { filters: { ...nothing, ...filters }, cursor: null });
const shown = async (...asked: Parameters<typeof page>) => (await page(...asked)).rows;

beforeAll(async () => {
  await city();
  ({ applicationId } = await aDraft());
  await aCompany({ name: "大连云海生物有限公司", nameEn: "Cloudsea" });
  await rows(`UPDATE application SET reference = $2 WHERE id = $1`, [applicationId, reference]);
  for (const [id, name, email] of [
    [zhou, "Zhou Min", "zhou@office.example"],
    [wu, "Wu Fang", "wu@office.example"],
  ])
    await rows(`INSERT INTO user_account (id, name, name_tokens, email, created_at) VALUES ($1, $2, $3, $4, now())`, [
      id,
      name,
      searchTokens([name ?? ""]),
      email,
    ]);
  const changeId = await withReferences();
  const by = { now: new Date("2026-11-29T02:00:00Z"), actorId: zhou, requestId: null };
  await transact(async (tx) => {
    await recordAudit(tx, {
      ...by,
      action: "application.assign",
      subjectId: applicationId,
      data: { assigneeId: wu, before: null },
    });
    await recordAudit(tx, {
      ...by,
      actorId: null,
      action: "change.lapse",
      subjectId: changeId,
      data: { dueOn: null },
    });
    await recordAudit(tx, { ...by, actorId: wu, action: "person.enable", subjectId: wu });
    await recordAudit(tx, {
      ...by,
      actorId: wu,
      action: "setting.change",
      subjectId: "cityCode",
      data: { version: 1, value: "DL" },
    });
  });
});

/** The references of an award and a letter of the case, and of a change of the award; gives the id of that. */
async function withReferences(): Promise<string> {
  const { companyId, programId, programVersionId } = await prisma().application.findUniqueOrThrow({
    where: { id: applicationId },
  });
  const zone = await prisma().zone.findFirstOrThrow();
  const at = new Date("2026-11-29T02:00:00Z");
  const determination = await prisma().determination.create({
    data: { id: newId(), caseId: applicationId, outcome: "approve", decidedBy: zhou, decidedAt: at, reasons: [] },
  });
  await prisma().letter.create({
    data: { id: newId(), reference: "L-2026-000700-1", determinationId: determination.id, issuedAt: at, basis: {} },
  });
  const [awardId, changeId] = [newId(), newId()];
  await prisma().award.create({
    data: {
      id: awardId,
      reference: "A-2026-000900-1",
      applicationId,
      companyId,
      programId,
      programVersionId,
      zoneId: zone.id,
      terms: {},
      approved: {},
      lease: [],
      startsOn: at,
      endsOn: new Date("2027-11-29"),
      paidTo: new Date("2027-11-29"),
      leftSince: "2026-11",
      totalFen: 0n,
      approvedBy: zhou,
      approvedAt: at,
    },
  });
  await prisma().case.create({ data: { id: changeId, kind: "change", companyId, createdAt: at } });
  await prisma().change.create({
    data: {
      id: changeId,
      reference: "C-2026-000300-1",
      kind: "suspend",
      origin: "company",
      state: "lapsed",
      companyId,
      zoneId: zone.id,
      awardId,
      programVersionId,
      proposal: {},
      reason: "",
      begunAt: at,
    },
  });
  return changeId;
}

describe("the page of the audit log", () => {
  it("says what happened to what, with names and references, and links to it", async () => {
    const [row] = await shown({ action: "application.assign" });
    expect(row).toMatchObject({
      actor: "Zhou Min",
      words: "Assigned the case (to Wu Fang)",
      subject: { name: reference, href: `/admin/applications/${applicationId}` },
    });
    expect(row?.raw).toContain(wu);
    const settings = await shown({ action: "setting." }, "zh-CN");
    expect(settings.map(({ words, subject }) => [words, subject.name])).toEqual([["更改设置（现为：DL）", "城市代码"]]);
  });

  it.each<[string, string, string[]]>([
    ["a reference as somebody types it", "dl 2026 000123 7", ["application.assign"]],
    ["the beginning of a reference", "dl-2026-0001", ["application.assign"]],
    ["another beginning", "dl-2026-0002", []],
    ["the beginning of the reference of its award", "A-2026-0009", ["application.assign", "change.lapse"]],
    ["the beginning of the reference of its change", "c-2026-0003", ["change.lapse"]],
    ["the beginning of the reference of its letter", "l 2026 0007", ["application.assign"]],
    [
      "words of a company's name: what was done to it and its cases",
      "海风 SEAWIND",
      ["application.assign", "change.lapse", "company.create"],
    ],
    ["pairs of characters that stand apart in names", "seare", []],
    ["the code of a company", "91210231 ma0dem013f", ["application.assign", "change.lapse", "company.create"]],
    ["a word of a person's name", "fang", ["person.enable", "setting.change"]],
    ["the beginning of a name: what they did and what was done to them", "wu f", ["person.enable", "setting.change"]],
    ["an address", "zhou@office.example", ["application.assign"]],
    ["words on the screen", "assigned the", ["application.assign"]],
    ["words of the other language", "分派办件", ["application.assign"]],
    ["what means nothing", "nobody begins so", []],
  ])("is searched by %s", async (_, search, actions) => {
    const found = (await shown({ search })).map(({ raw }) => (JSON.parse(raw) as { action: string }).action);
    expect(found.filter((action) => action !== "application.begin").sort()).toEqual(actions);
  });

  it("says where a search means more than is looked at", async () => {
    expect((await page({ search: "海风" })).more).toBe(false);
    await prisma().company.createMany({
      data: Array.from({ length: 21 }, () => ({
        id: newId(),
        kind: "domestic" as const,
        name: "群星",
        searchTokens: searchTokens(["群星"]),
        createdAt: new Date(),
      })),
    });
    expect((await page({ search: "群星" })).more).toBe(true);
    expect((await page({ search: "群星 海风" })).more).toBe(false);
  });
});
