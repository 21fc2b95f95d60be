import { beforeAll, describe, expect, it } from "vitest";
import { recordAudit } from "~/data/audit/audit.server";
import { rows, transact } from "~/data/kernel/db.server";
import type { Actor } from "~/domain/access/actor";
import { newId } from "~/platform/ids";
import { showAuditLog } from "~/presenters/audit/audit-log.server";
import { aDraft } from "../application/support/application";
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

const shown = async (filters: Partial<typeof nothing> | Record<string, string>, locale: "en" | "zh-CN" = "en") =>
  (await showAuditLog(auditor, locale, { filters: { ...nothing, ...filters }, cursor: null })).rows;

beforeAll(async () => {
  await city();
  ({ applicationId } = await aDraft());
  await rows(`UPDATE application SET reference = $2 WHERE id = $1`, [applicationId, reference]);
  for (const [id, name, email] of [
    [zhou, "Zhou Min", "zhou@office.example"],
    [wu, "Wu Fang", "wu@office.example"],
  ])
    await rows(`INSERT INTO user_account (id, name, email, created_at) VALUES ($1, $2, $3, now())`, [id, name, email]);
  const by = { now: new Date("2026-11-29T02:00:00Z"), actorId: zhou, requestId: null };
  await transact(async (tx) => {
    await recordAudit(tx, {
      ...by,
      action: "application.assign",
      subjectId: applicationId,
      data: { assigneeId: wu, before: null },
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
    ["the beginning of a name: what they did and what was done to them", "wu f", ["person.enable", "setting.change"]],
    ["an address", "zhou@office.example", ["application.assign"]],
    ["words on the screen", "assigned the", ["application.assign"]],
    ["words of the other language", "分派案件", ["application.assign"]],
    ["what means nothing", "nobody begins so", []],
  ])("is searched by %s", async (_, search, actions) => {
    const found = (await shown({ search })).map(({ raw }) => (JSON.parse(raw) as { action: string }).action);
    expect(found.filter((action) => action !== "application.begin").sort()).toEqual(actions);
  });
});
