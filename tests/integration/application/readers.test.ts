import { beforeAll, describe, expect, it } from "vitest";
import { readApplications } from "~/data/application/home.reader.server";
import { moveState } from "~/data/application/application.server";
import { readApplication, readCourse } from "~/data/application/application.reader.server";
import { readCompanies, readCompany, readCompanyPeople } from "~/data/company/company.reader.server";
import { transact } from "~/data/kernel/db.server";
import { findDocument } from "~/data/application/document.reader.server";
import { readOwnAwards } from "~/data/award/own-awards.reader.server";
import type { Actor } from "~/domain/access/actor";
import { addDocument, aDraft, submit } from "./support/application";
import { aCompany } from "./support/company";
import { city } from "./support/program";
import { adviser, as, now, person, today, useDatabase } from "./support/world";

useDatabase();
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

const official = (userId: string, zoneId: string): Actor =>
  as(userId, { grants: [{ role: "intake", zoneIds: [zoneId] }] }).actor;

describe("what the founder's side reads", () => {
  it("is its own, and its advisers' while the mandate holds", async () => {
    const { ctx, applicationId, companyId } = await aDraft();
    const other = await aCompany();
    const helper = await person("adviser");
    const current = adviser(helper.userId, companyId, []).actor;
    const expired = as(helper.userId, {
      mandates: [{ companyId, from: "2026-01-01", until: today, rights: ["edit"], revokedAt: null }],
    }).actor;
    for (const actor of [ctx.actor, current]) {
      expect(await readApplication(actor, applicationId)).toMatchObject({ id: applicationId, companyId });
      expect(await readCompany(actor, companyId)).toMatchObject({ id: companyId });
      expect((await readApplications(actor)).map(({ id }) => id)).toEqual([applicationId]);
      expect((await readCompanies(actor)).map(({ id }) => id)).toEqual([companyId]);
    }
    for (const actor of [other.ctx.actor, expired, official(helper.userId, zones.highTech)]) {
      expect(await readApplication(actor, applicationId)).toBeNull();
      expect(await readCompany(actor, companyId)).toBeNull();
      expect((await readCompanyPeople(actor, companyId, now)).members).toEqual([]);
      expect((await readApplications(actor)).map(({ id }) => id)).not.toContain(applicationId);
    }
    expect(await readOwnAwards(ctx.actor)).toEqual([]);
  });

  it("tells of the course of an application, not of steps and people inside the office", async () => {
    const { ctx, applicationId, userId } = await aDraft();
    await submit(ctx, applicationId);
    const officer = await person("officer");
    const inside = [
      { action: "accept", from: "submitted", to: "review" },
      { action: "recommend", from: "review", to: "recommended" },
      { action: "return", from: "recommended", to: "review" },
    ] as const;
    for (const step of inside) {
      const move = { applicationId, ...step, actorId: officer.userId, now, due: null };
      await transact((tx) => moveState(tx, move));
    }
    const application = await readApplication(ctx.actor, applicationId);
    const { events } = await readCourse(application ?? { id: "", companyId: "" });
    expect(events.map(({ action, by }) => [action, by])).toEqual([
      ["accept", null],
      ["submit", "founder"],
      ["begin", "founder"],
    ]);
    expect(application?.submittedBy).toBe("founder");
    expect(userId).not.toBe(officer.userId);
  });
});

describe("a document", () => {
  it("is handed to the company's side and to officials of the zone, to nobody else", async () => {
    const { ctx, applicationId } = await aDraft();
    await submit(ctx, applicationId);
    const { id } = await addDocument(applicationId, ctx.actor.userId);
    const officer = await person("officer");
    const other = await aCompany();
    expect(await findDocument(ctx.actor, applicationId, id)).toMatchObject({ fileName: "licence.pdf" });
    expect(await findDocument(official(officer.userId, zones.highTech), applicationId, id)).not.toBeNull();
    expect(await findDocument(official(officer.userId, zones.jinpu), applicationId, id)).toBeNull();
    expect(await findDocument(other.ctx.actor, applicationId, id)).toBeNull();
    const foreign = await aDraft();
    expect(await findDocument(foreign.ctx.actor, foreign.applicationId, id)).toBeNull();
  });
});
