import { beforeAll, describe, expect, it } from "vitest";
import { readApplication } from "~/data/application/application.reader.server";
import { forgetPlaces } from "~/data/city/places.server";
import { prisma } from "~/data/kernel/db.server";
import { parseReference } from "~/domain/kernel/reference";
import { Forbidden, NotFound, StaleVersion } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { missingItems } from "~/presenters/application/missing-items.server";
import { beginApplication } from "~/use-cases/application/begin-application.server";
import { submitApplication } from "~/use-cases/application/submit-application.server";
import { addDocument, aDraft, steps, stored, submit } from "./support/application";
import { aCompany } from "./support/company";
import { aProgram, city, complete, content, stepsWithStart } from "./support/program";
import { adviser, as, audited, mailTo, now, owner, person, today, useDatabase } from "./support/world";
import { insertApplication } from "../../support/application";

useDatabase();
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

describe("beginning an application", () => {
  it("makes a draft pinned to the published version, once", async () => {
    const { ctx, companyId } = await aCompany();
    const { slug } = await aProgram();
    const [one, other] = await Promise.all([1, 2].map(() => beginApplication(ctx, { companyId, program: slug })));
    expect(one).toBe(other);
    expect(await stored(one ?? "")).toMatchObject({ state: "draft", companyId, version: 1, reference: null });
    expect(await steps(one ?? "")).toEqual(["begin"]);
    expect(await audited(one ?? "")).toEqual(["application.begin"]);
  });

  it("is refused outside the window, and for others' companies", async () => {
    const { ctx, companyId } = await aCompany();
    const closed = await aProgram({ applicationWindow: { kind: "range", from: "2026-04-01", to: "2026-05-01" } });
    const early = beginApplication(ctx, { companyId, program: closed.slug });
    await expect(early).rejects.toMatchObject({ reason: "requirement.windowOpen" });
    const { slug } = await aProgram();
    const stranger = await aCompany();
    await expect(beginApplication(stranger.ctx, { companyId, program: slug })).rejects.toBeInstanceOf(NotFound);
    await expect(beginApplication(ctx, { companyId, program: "none" })).rejects.toBeInstanceOf(NotFound);
  });
});

describe("submitting", () => {
  it("is refused where the zone of the premises is closed by now", async () => {
    const { ctx, applicationId } = await aDraft();
    const close = (closedOn: Date | null) =>
      prisma().zone.update({ where: { id: zones.highTech }, data: { closedOn } });
    await close(new Date("2026-01-01"));
    forgetPlaces();
    await expect(submit(ctx, applicationId)).rejects.toMatchObject({ reason: "application.placeClosed" });
    await close(null);
    forgetPlaces();
    await submit(ctx, applicationId);
  });

  it("gives a reference, a zone, a due date, and tells the founder's side", async () => {
    const { ctx, applicationId, email } = await aDraft();
    const clerk = await person("member", "zh-CN");
    const { companyId } = await stored(applicationId);
    await prisma().membership.create({
      data: { id: newId(), companyId, userId: clerk.userId, role: "member", createdAt: now },
    });
    await submit(ctx, applicationId);
    const application = await stored(applicationId);
    expect(application).toMatchObject({
      state: "submitted",
      version: 2,
      zoneId: zones.highTech,
      submittedAt: now,
      submittedBy: ctx.actor.userId,
      dueProvisional: false,
    });
    expect(application.dueOn?.toISOString().slice(0, 10)).toBe("2026-03-16");
    expect(parseReference(application.reference ?? "")).toMatchObject({ ok: true, prefix: "DL", year: 2026 });
    expect(await steps(applicationId)).toEqual(["begin", "submit"]);
    expect(await audited(applicationId)).toEqual(["application.begin", "application.submit"]);
    const [mail] = (await mailTo(email)).filter(({ kind }) => kind === "application.submitted");
    expect(mail?.text).toContain(`${application.reference}. The office answers at the latest on 16 March 2026`);
    const [inChinese] = await mailTo(clerk.email);
    expect(inChinese?.text).toContain("最迟于2026年3月16日答复");
    const outbox = await prisma().outboxMessage.findFirstOrThrow({ where: { email } });
    expect(outbox).toMatchObject({ state: "pending", attempts: 0, nextAt: now });
  });

  it("is refused with a first day wished for in the past or more than two years ahead, which the form says", async () => {
    const { slug } = await aProgram({ steps: stepsWithStart });
    const { ctx, applicationId } = await aDraft(complete, slug);
    for (const [startWanted, message] of [
      ["2026-03-08", "dateTooEarly?min=2026-03-09"],
      ["2028-03-10", "dateTooLate?max=2028-03-09"],
    ]) {
      const answers = { ...complete, startWanted };
      await prisma().application.update({ where: { id: applicationId }, data: { answers } });
      await expect(submit(ctx, applicationId)).rejects.toMatchObject({ reason: "requirement.formComplete" });
      const view = await readApplication(ctx.actor, applicationId);
      if (!view) throw new Error("not there");
      expect(await missingItems(view, "en")).toMatchObject([{ step: "start", message }]);
    }
    const answers = { ...complete, startWanted: "2028-03-09" };
    await prisma().application.update({ where: { id: applicationId }, data: { answers } });
    await submit(ctx, applicationId);
    expect(await stored(applicationId)).toMatchObject({ state: "submitted" });
  });

  it("burns no number when it is refused", async () => {
    const numberOf = async (id: string) => {
      const read = parseReference((await stored(id)).reference ?? "");
      return read.ok ? read.number : null;
    };
    const first = await aDraft();
    await submit(first.ctx, first.applicationId);
    const { ctx, applicationId } = await aDraft();
    const { version } = await stored(applicationId);
    await prisma().application.update({ where: { id: applicationId }, data: { answers: {} } });
    await expect(submit(ctx, applicationId)).rejects.toMatchObject({ reason: "requirement.formComplete" });
    const stale = { applicationId, version: version + 7, submitKey: newId() };
    await expect(submitApplication(ctx, stale)).rejects.toMatchObject({ name: "StaleVersion" });
    await prisma().application.update({ where: { id: applicationId }, data: { answers: complete } });
    await submit(ctx, applicationId);
    await submit(first.ctx, first.applicationId).catch(() => null);
    expect(await numberOf(applicationId)).toBe(((await numberOf(first.applicationId)) ?? 0) + 1);
  });

  it("marks a due date as provisional that was counted through a year without calendar", async () => {
    const { ctx, applicationId } = await aDraft();
    await submit({ ...ctx, today: "2026-12-30", now: new Date("2026-12-30T02:00:00Z") }, applicationId);
    expect(await stored(applicationId)).toMatchObject({ dueProvisional: true });
  });

  it("twice with one key, also at the same moment, makes one application", async () => {
    const { ctx, applicationId, email } = await aDraft();
    const { version } = await stored(applicationId);
    const input = { applicationId, version, submitKey: newId() };
    await Promise.all(Array.from({ length: 6 }, () => submitApplication(ctx, input)));
    await submitApplication(ctx, input);
    expect(await steps(applicationId)).toEqual(["begin", "submit"]);
    expect(await audited(applicationId)).toEqual(["application.begin", "application.submit"]);
    expect((await mailTo(email)).filter(({ kind }) => kind === "application.submitted")).toHaveLength(1);
    expect((await stored(applicationId)).version).toBe(version + 1);
  });

  it("by two people at once, each with a key, is one submission and one refusal", async () => {
    const { ctx, applicationId } = await aDraft();
    const { version } = await stored(applicationId);
    const press = () => submitApplication(ctx, { applicationId, version, submitKey: newId() });
    const outcomes = await Promise.allSettled([press(), press()]);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toMatchObject([{ reason: { reason: "application.notEditable" } }]);
  });

  it("is refused while another of the company in the program is live, and names it", async () => {
    const first = await aDraft();
    await submit(first.ctx, first.applicationId);
    const { companyId } = first;
    const second = await beginApplication(first.ctx, { companyId, program: first.program });
    await prisma().application.update({ where: { id: second }, data: { answers: { ...complete } } });
    await addDocument(second, first.userId);
    await expect(submit(first.ctx, second)).rejects.toMatchObject({
      reason: "application.otherLive",
      params: { id: first.applicationId },
    });
    expect((await stored(second)).state).toBe("draft");
  });

  it("of two drafts of the company in the program at once lets one through, in the database too", async () => {
    const one = await aDraft();
    const { programId, programVersionId, companyId } = await stored(one.applicationId);
    const twin = newId();
    await insertApplication({
      id: twin,
      programId,
      programVersionId,
      companyId,
      answers: { ...complete },
      createdAt: now,
      createdBy: one.userId,
    });
    await addDocument(twin, one.userId);
    const outcomes = await Promise.allSettled([submit(one.ctx, one.applicationId), submit(one.ctx, twin)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { reason: "application.otherLive" },
    });
  });

  it("is refused with what is missing, whatever the page said", async () => {
    const answers = Object.entries(complete).filter(([key]) => key !== "plan");
    const incomplete = await aDraft(Object.fromEntries(answers));
    const refused = submit(incomplete.ctx, incomplete.applicationId);
    await expect(refused).rejects.toMatchObject({ reason: "requirement.formComplete" });
    const wanting = await aDraft({ ...complete, subletting: true });
    const undocumented = submit(wanting.ctx, wanting.applicationId);
    await expect(undocumented).rejects.toMatchObject({ reason: "requirement.documentsComplete" });
    expect(await stored(wanting.applicationId)).toMatchObject({ state: "draft", reference: null });
  });

  it("is refused for a company without code, and once the window is closed", async () => {
    const { ctx, applicationId, companyId } = await aDraft();
    const late = { ...ctx, today: "2027-01-04" };
    await expect(submit(late, applicationId)).rejects.toMatchObject({ reason: "requirement.windowOpen" });
    await prisma().company.update({ where: { id: companyId }, data: { code: null } });
    await expect(submit(ctx, applicationId)).rejects.toMatchObject({ reason: "requirement.formComplete" });
  });

  it("is refused when the application changed since it was looked through", async () => {
    const { ctx, applicationId } = await aDraft();
    const stale = submitApplication(ctx, { applicationId, version: 0, submitKey: newId() });
    await expect(stale).rejects.toBeInstanceOf(StaleVersion);
  });

  it("is for the company's people, and for an adviser who was granted it", async () => {
    const { applicationId, companyId } = await aDraft();
    const other = await aCompany();
    const helper = await person("adviser");
    await expect(submit(other.ctx, applicationId)).rejects.toBeInstanceOf(NotFound);
    const limited = adviser(helper.userId, companyId, ["edit"]);
    await expect(submit(limited, applicationId)).rejects.toBeInstanceOf(Forbidden);
    const expired = as(helper.userId, {
      mandates: [{ companyId, from: "2026-01-01", until: today, rights: ["edit", "submit"], revokedAt: null }],
    });
    await expect(submit(expired, applicationId)).rejects.toBeInstanceOf(NotFound);
    await submit(adviser(helper.userId, companyId, ["edit", "submit"]), applicationId);
    expect((await stored(applicationId)).submittedBy).toBe(helper.userId);
  });

  it("takes the zone of registration when nothing else says one", async () => {
    const { slug } = await aProgram({ premises: "none", benefit: null, steps: content.steps.slice(1) });
    const { ctx, applicationId, companyId } = await aDraft({ plan: "x" }, slug);
    await expect(submit(ctx, applicationId)).rejects.toMatchObject({ reason: "requirement.formComplete" });
    await prisma().company.update({ where: { id: companyId }, data: { registeredZoneId: zones.jinpu } });
    await submit(owner(ctx.actor.userId, companyId), applicationId);
    expect((await stored(applicationId)).zoneId).toBe(zones.jinpu);
  });
});
