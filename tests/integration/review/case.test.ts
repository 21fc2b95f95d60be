import { beforeAll, describe, expect, it } from "vitest";
import { readCaseHead } from "~/data/review/case.reader.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { readWorkCounts } from "~/data/review/work-counts.reader.server";
import { newId } from "~/platform/ids";
import { addInternalNote } from "~/use-cases/review/add-internal-note.server";
import { assignApplication } from "~/use-cases/review/assign-application.server";
import { beginApplication } from "~/use-cases/application/begin-application.server";
import { openCase } from "~/use-cases/review/open-case.server";
import { recommendDetermination } from "~/use-cases/decision/recommend-determination.server";
import { requestCorrections } from "~/use-cases/review/request-corrections.server";
import { addDocument, submit } from "../application/support/application";
import { aProgram, city, complete } from "../application/support/program";
import { as, useDatabase } from "../application/support/world";
import { inReview, official, on, read, submitted } from "./support/case";

useDatabase();
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

/** The case as an official of the zone finds it. */
async function recordsFor(actor: ReturnType<typeof as>["actor"], applicationId: string) {
  const head = await readCaseHead(actor, applicationId);
  if (!head) throw new Error("not there");
  return { head, records: await readCaseRecords(actor, head) };
}

describe("a case", () => {
  it("is not there for another zone, for its founder in the office's view, or as a draft", async () => {
    const { applicationId, ctx } = await submitted(zones.highTech);
    expect(await readCaseHead((await official("reviewer", zones.jinpu)).ctx.actor, applicationId)).toBeNull();
    expect(await readCaseHead(ctx.actor, applicationId)).toBeNull();
    const { slug } = await aProgram();
    const [membership] = ctx.actor.memberships;
    const draft = await beginApplication(ctx, { companyId: membership?.companyId ?? "", program: slug });
    const everywhere = as(newId(), { grants: [{ role: "auditor", zoneIds: "all" }] });
    expect(await readCaseHead(everywhere.actor, draft)).toBeNull();
    await expect(openCase(everywhere, "not an id")).rejects.toThrow();
  });

  it("shows scores and notes to those who review and decide, not to finance", async () => {
    const { applicationId, reviewer } = await inReview(zones.highTech);
    await addInternalNote(reviewer.ctx, { caseId: applicationId, text: "Looks sound" });
    await recommendDetermination(reviewer.ctx, {
      ...(await read(applicationId)),
      outcome: "approve",
      scores: { plan: 9 },
      reasons: [{ clause: "rules", words: "Sound" }],
    });
    const approver = await recordsFor((await official("approver", zones.highTech)).ctx.actor, applicationId);
    expect(approver.records.notes).toMatchObject([{ text: "Looks sound", by: "reviewer" }]);
    expect(approver.records.recommendations).toMatchObject([{ scores: { plan: 9 }, reviewerId: reviewer.userId }]);
    const finance = await recordsFor((await official("finance", zones.highTech)).ctx.actor, applicationId);
    expect(finance.records.notes).toEqual([]);
    expect(finance.records.recommendations).toEqual([]);
    expect(finance.records.events.map(({ action }) => action)).toContain("recommend");
  });

  it("tells of the company's cases in other zones their program and state alone", async () => {
    const { applicationId, ctx, companyId, intake } = await submitted(zones.highTech);
    const { slug } = await aProgram();
    const other = await beginApplication(ctx, { companyId, program: slug });
    await prisma().application.update({
      where: { id: other },
      data: { answers: { ...complete, premisesZone: "jinpu" } },
    });
    await addDocument(other, ctx.actor.userId);
    await submit(ctx, other);
    const here = await recordsFor(intake.ctx.actor, applicationId);
    expect(here.records.others).toEqual([
      {
        id: other,
        program: { en: "Free start", "zh-CN": "Free start" },
        state: "submitted",
        reference: null,
        zone: null,
        submittedOn: null,
        awards: [],
      },
    ]);
    const everywhere = as(newId(), { grants: [{ role: "auditor", zoneIds: "all" }] });
    const all = await recordsFor(everywhere.actor, applicationId);
    expect(all.records.others).toMatchObject([{ id: other, submittedOn: "2026-03-09", zone: { en: "Jinpu" } }]);
  });

  it("says how many others give the company's code", async () => {
    const { applicationId, companyId, intake } = await submitted(zones.highTech);
    const { code } = await prisma().company.findUniqueOrThrow({ where: { id: companyId } });
    const same = await prisma().company.count({ where: { code } });
    const { head } = await recordsFor(intake.ctx.actor, applicationId);
    expect(head.company.otherClaims).toBe(same - 1);
  });
});

describe("what waits for an official", () => {
  it("is counted in their zones, by what they may do", async () => {
    const before = await readWorkCounts((await official("intake", zones.jinpu)).ctx.actor);
    expect(before).toMatchObject({ unassigned: 0, toDecide: 0, awaitingCompany: 0 });
    const { applicationId, intake, reviewer } = await inReview(zones.highTech);
    await assignApplication(intake.ctx, { ...(await read(applicationId)), reviewerId: reviewer.userId });
    expect(await readWorkCounts(reviewer.ctx.actor)).toMatchObject({ assignedToMe: 1, toAccept: 0, toDecide: 0 });
    const corrected = await submitted(zones.highTech);
    await requestCorrections(corrected.intake.ctx, {
      ...(await read(corrected.applicationId)),
      points: [{ target: "general", message: "Sign it" }],
    });
    const mine = await readWorkCounts(corrected.intake.ctx.actor);
    expect(mine.awaitingCompany).toBe(1);
    const late = await readWorkCounts(on(corrected.intake.ctx, "2026-05-04").actor);
    expect(late.overdue).toBeGreaterThan(mine.overdue);
    expect(late.dueSoon).toBe(0);
  });
});
