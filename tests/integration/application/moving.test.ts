import { beforeAll, describe, expect, it } from "vitest";
import { readApplication } from "~/data/application/application.reader.server";
import { readApplications } from "~/data/application/home.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { Forbidden, NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { stepPage } from "~/presenters/application/step-page.server";
import { dismissSetAside } from "~/use-cases/application/dismiss-set-aside.server";
import { moveDraftForward } from "~/use-cases/application/move-draft-forward.server";
import { aDraft, stored, submit } from "./support/application";
import { aCompany } from "./support/company";
import { next, publishNext } from "./support/next-version";
import { both, city, complete } from "./support/program";
import { adviser, as, audited, now, person, useDatabase } from "./support/world";

useDatabase();
beforeAll(city);

const move = async (ctx: Parameters<typeof moveDraftForward>[0], applicationId: string, to: string) =>
  moveDraftForward(ctx, { applicationId, version: (await stored(applicationId)).version, to });

describe("what was set aside", () => {
  it("is shown on the step that asked for it, until the founder needs it no more", async () => {
    const { ctx, applicationId } = await aDraft({ ...complete, plan: "Much too long now" });
    await move(ctx, applicationId, await publishNext(applicationId));
    const on = async (key: string) => {
      const application = await readApplication(ctx.actor, applicationId);
      const step = application?.content.steps.find((each) => each.key === key);
      if (!application || !step) throw new Error("not there");
      return (await stepPage(application, step, { locale: "en", today: ctx.today, all: false })).aside;
    };
    // The plan is asked still, within narrower limits; the subletting is asked no more, on a step that stays.
    const [first, second] = [await on("premises"), await on("plan")];
    expect(first.answers.map(({ label, reason }) => [label, reason])).toEqual([["Sublet?", "gone"]]);
    expect(second.answers.map(({ lines, reason }) => [lines[0], reason])).toEqual([["Much too long now", "limits"]]);
    await dismissSetAside(ctx, { applicationId, ids: second.ids.split(",") });
    expect((await on("plan")).answers).toEqual([]);
    expect(await on("premises")).toEqual(first);
    const other = await aCompany();
    const strange = dismissSetAside(other.ctx, { applicationId, ids: first.ids.split(",") });
    await expect(strange).rejects.toBeInstanceOf(NotFound);
    expect(await on("premises")).toEqual(first);
    await prisma().application.update({ where: { id: applicationId }, data: { state: "correction" } });
    expect((await on("premises")).answers).toEqual([]);
  });
});

describe("a draft under an older version", () => {
  it("stays as it is when another version is published, and is known to be outdated", async () => {
    const { ctx, applicationId } = await aDraft();
    const before = await stored(applicationId);
    const to = await publishNext(applicationId);
    expect(await stored(applicationId)).toEqual(before);
    expect(await readApplication(ctx.actor, applicationId)).toMatchObject({
      versionId: before.programVersionId,
      onOfferId: to,
    });
    expect((await readApplications(ctx.actor)).find(({ id }) => id === applicationId)?.outdated).toBe(true);
  });

  it("is not handed in; once moved forward and complete it is", async () => {
    const { ctx, applicationId } = await aDraft();
    const to = await publishNext(applicationId, { name: both("Renamed") });
    await expect(submit(ctx, applicationId)).rejects.toMatchObject({
      reason: "application.versionOutdated",
      params: { id: applicationId },
    });
    expect(await stored(applicationId)).toMatchObject({ state: "draft", reference: null });
    await move(ctx, applicationId, to);
    await submit(ctx, applicationId);
    expect(await stored(applicationId)).toMatchObject({ state: "submitted", programVersionId: to });
  });

  it("is not handed in when the version is published in the same moment", async () => {
    const { ctx, applicationId } = await aDraft();
    const { readSubmission, handIn } = await import("~/data/application/submission.server");
    const read = await readSubmission(applicationId, ctx.today);
    await publishNext(applicationId);
    const done = await handIn({
      id: applicationId,
      version: read?.version ?? 0,
      submitKey: newId(),
      reference: newId(),
      siteId: null,
      zoneId: (await prisma().zone.findFirstOrThrow()).id,
      actorId: ctx.actor.userId,
      now,
      requestId: "test",
      due: { date: "2026-03-20", provisional: false },
      mail: [],
    });
    expect(done).toBe(false);
    expect((await stored(applicationId)).state).toBe("draft");
  });

  it("moves forward with what fits; the rest is set aside with the version, question and answer", async () => {
    const { ctx, applicationId } = await aDraft();
    const to = await publishNext(applicationId);
    await move(ctx, applicationId, to);
    const { subletting, plan: written, ...kept } = complete;
    const after = await stored(applicationId);
    expect(after).toMatchObject({ programVersionId: to, answers: kept, version: 2, state: "draft" });
    expect(after.setAside).toEqual([
      expect.objectContaining({
        version: 1,
        key: "subletting",
        reason: "gone",
        label: both("Sublet?"),
        answer: subletting,
      }),
      expect.objectContaining({ version: 1, key: "plan", reason: "limits", label: both("Plan"), answer: written }),
    ]);
    expect(await prisma().document.count({ where: { caseId: applicationId, removedAt: null } })).toBe(1);
    expect(await audited(applicationId)).toEqual(["application.begin", "application.moveForward"]);
  });

  it("keeps what was set aside before when it moves again", async () => {
    const { ctx, applicationId } = await aDraft();
    await move(ctx, applicationId, await publishNext(applicationId));
    const again = { ...next, steps: next.steps?.slice(1) };
    await move(ctx, applicationId, await publishNext(applicationId, again));
    const aside = (await stored(applicationId)).setAside as { key: string; version: number }[];
    expect(aside.map(({ key, version }) => `${version} ${key}`)).toEqual([
      "1 subletting",
      "1 plan",
      ...["premisesZone", "areaM2", "rentFenPerM2Month", "leaseFrom", "leaseLastDay", "landlord"].map(
        (key) => `2 ${key}`,
      ),
    ]);
  });

  it("stays where it is when it stands under the version on offer", async () => {
    const { ctx, applicationId } = await aDraft();
    const before = await stored(applicationId);
    await move(ctx, applicationId, before.programVersionId);
    expect(await stored(applicationId)).toEqual(before);
  });

  it("is not moved on an older page: of the draft, or of the program", async () => {
    const { ctx, applicationId } = await aDraft();
    const to = await publishNext(applicationId);
    const stale = moveDraftForward(ctx, { applicationId, version: 7, to });
    await expect(stale).rejects.toMatchObject({ name: "StaleVersion" });
    await publishNext(applicationId);
    await expect(move(ctx, applicationId, to)).rejects.toMatchObject({ name: "StaleVersion" });
    expect((await stored(applicationId)).setAside).toEqual([]);
  });

  it("is moved once by two at the same moment", async () => {
    const { ctx, applicationId } = await aDraft();
    const to = await publishNext(applicationId);
    await Promise.all([move(ctx, applicationId, to), move(ctx, applicationId, to)]);
    expect((await stored(applicationId)).setAside).toHaveLength(2);
  });

  it("is moved by the company's side alone, and only while it is a draft", async () => {
    const { ctx, applicationId, companyId } = await aDraft();
    const other = await aCompany();
    const helper = await person("adviser");
    const to = await publishNext(applicationId, { name: both("Renamed") });
    await expect(move(other.ctx, applicationId, to)).rejects.toBeInstanceOf(NotFound);
    const officer = as(other.userId, { grants: [{ role: "intake", zoneIds: "all" }] });
    await expect(move(officer, applicationId, to)).rejects.toBeInstanceOf(Forbidden);
    await move(adviser(helper.userId, companyId, ["edit"]), applicationId, to);
    await submit(ctx, applicationId);
    const later = await publishNext(applicationId);
    await expect(move(ctx, applicationId, later)).rejects.toMatchObject({ reason: "application.notEditable" });
    expect(await stored(applicationId)).toMatchObject({ state: "submitted", programVersionId: to });
  });
});
