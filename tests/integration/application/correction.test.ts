import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { readWorkCounts } from "~/data/review/work-counts.reader.server";
import { Forbidden, NotFound, StaleVersion } from "~/platform/errors";
import { answerPoints } from "~/use-cases/application/answer-points.server";
import { resubmitApplication } from "~/use-cases/application/resubmit-application.server";
import { addDocument, steps, stored } from "./support/application";
import { aCompany } from "./support/company";
import { inCorrection } from "./support/correction";
import { aProgram, city, complete, stepsWithStart } from "./support/program";
import { adviser, as, audited, mailTo, person, useDatabase } from "./support/world";
import { keepsHistoryAndLog } from "../../support/history-and-log";

useDatabase();
keepsHistoryAndLog(["resubmit"], ["requestCorrections"]);
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

describe("corrections", () => {
  it("sent in with every point answered go back to intake, whose time goes on where it stopped", async () => {
    const { later, applicationId, version, first, second, officer, email } = await inCorrection();
    const answers = { [first]: "某某置业, see the lease", [second]: "A new scan" };
    await resubmitApplication(later, { applicationId, version, answers, stands: [second] });
    const application = await stored(applicationId);
    expect(application).toMatchObject({ state: "submitted", zoneId: zones.highTech, version: version + 1 });
    expect(application.answeredAt).toEqual(later.now);
    const intake = as(officer.userId, { grants: [{ role: "intake", zoneIds: [zones.highTech] }] });
    expect(await readWorkCounts(intake.actor)).toMatchObject({ toAccept: 1, answered: 1 });
    // Two of five days were used; three are left after 18 March.
    expect(application.dueOn?.toISOString().slice(0, 10)).toBe("2026-03-23");
    const request = await prisma().correctionRequest.findFirstOrThrow({
      where: { caseId: applicationId },
      include: { items: { orderBy: { position: "asc" } } },
    });
    expect(request).toMatchObject({ answeredBy: later.actor.userId, answeredAt: later.now });
    expect(request.items.map(({ answer }) => answer)).toEqual(["某某置业, see the lease", "A new scan"]);
    expect(await steps(applicationId)).toEqual(["begin", "submit", "requestCorrections", "resubmit"]);
    expect((await audited(applicationId)).at(-1)).toBe("application.resubmit");
    expect((await mailTo(email)).at(-1)).toMatchObject({ kind: "application.resubmitted" });
    expect((await mailTo(officer.email)).map(({ kind }) => kind)).toEqual(["application.answered"]);
  });

  it.each([
    ["2026-03-09", null],
    ["2026-03-08", "requirement.formComplete"],
    ["2028-03-10", "requirement.formComplete"],
  ])("handed in on 9 March and sent in later with a first day wished for on %s: %s", async (startWanted, refused) => {
    const { slug } = await aProgram({ steps: stepsWithStart });
    const { later, applicationId, version, first, second } = await inCorrection(
      { ...complete, startWanted: "2026-03-20" },
      slug,
    );
    const answers = { ...complete, startWanted };
    await prisma().application.update({ where: { id: applicationId }, data: { answers } });
    const sent = resubmitApplication(later, {
      applicationId,
      version,
      answers: { [first]: "a", [second]: "b" },
      stands: [second],
    });
    if (refused) await expect(sent).rejects.toMatchObject({ reason: refused });
    else await sent;
  });

  it("with a point unanswered are refused at that point, and what was written can be kept", async () => {
    const { later, applicationId, version, first, second } = await inCorrection();
    const answers = { [first]: "Known", [second]: "  " };
    const refused = resubmitApplication(later, { applicationId, version, answers, stands: [second] });
    await expect(refused).rejects.toMatchObject({
      reason: "requirement.pointsAnswered",
      fields: { [`point.${second}`]: ["application.pointUnanswered"] },
    });
    expect((await stored(applicationId)).state).toBe("correction");
    await answerPoints(later, { applicationId, answers });
    const rest = { applicationId, version, answers: { [second]: "A new scan" }, stands: [second] };
    await resubmitApplication(later, rest);
    const [kept] = await prisma().correctionItem.findMany({ where: { id: first } });
    expect(kept?.answer).toBe("Known");
  });

  it.each([
    ["words and no file", { words: "done", stands: false, file: null }, "application.pointWithoutFile"],
    [
      "a file from before the request",
      { words: "done", stands: false, file: "2026-03-11T01:59:59Z" },
      "application.pointWithoutFile",
    ],
    ["the tick without words", { words: "", stands: true, file: null }, "application.pointUnanswered"],
    ["the tick and words", { words: "It is readable", stands: true, file: null }, null],
    ["a new file without words", { words: "", stands: false, file: "2026-03-12T02:00:00Z" }, null],
  ] as const)("answer a point about a document by %s", async (_, { words, stands, file }, refused) => {
    const { later, applicationId, version, first, second, userId } = await inCorrection();
    if (file) {
      const { id } = await addDocument(applicationId, userId);
      await prisma().document.update({ where: { id }, data: { uploadedAt: new Date(file) } });
    }
    const answers = { [first]: "Known", [second]: words };
    const sent = resubmitApplication(later, { applicationId, version, answers, stands: stands ? [second] : [] });
    if (refused) await expect(sent).rejects.toMatchObject({ fields: { [`point.${second}`]: [refused] } });
    else await sent;
  });

  it("are refused while the application lacks what it must hold", async () => {
    const { later, applicationId, first, second } = await inCorrection();
    await prisma().document.updateMany({ where: { caseId: applicationId }, data: { removedAt: later.now } });
    const { version } = await stored(applicationId);
    const refused = resubmitApplication(later, {
      applicationId,
      version,
      answers: { [first]: "a", [second]: "b" },
      stands: [second],
    });
    await expect(refused).rejects.toMatchObject({ reason: "requirement.formComplete" });
  });

  it("are sent in once", async () => {
    const { later, applicationId, version, first, second } = await inCorrection();
    const send = () =>
      resubmitApplication(later, {
        applicationId,
        version,
        answers: { [first]: "a", [second]: "b" },
        stands: [second],
      });
    const outcomes = await Promise.allSettled([send(), send()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await steps(applicationId)).filter((step) => step === "resubmit")).toHaveLength(1);
  });

  it("are for the company's side, on the version it read", async () => {
    const { later, applicationId, version, companyId, first, second } = await inCorrection();
    const input = { applicationId, version, answers: { [first]: "a", [second]: "b" }, stands: [second] };
    const other = await aCompany();
    await expect(resubmitApplication(other.ctx, input)).rejects.toBeInstanceOf(NotFound);
    const helper = await person("adviser");
    const limited = adviser(helper.userId, companyId, ["edit"]);
    await expect(resubmitApplication(limited, input)).rejects.toBeInstanceOf(Forbidden);
    const stale = resubmitApplication(later, { ...input, version: version - 1 });
    await expect(stale).rejects.toBeInstanceOf(StaleVersion);
    await answerPoints(limited, { applicationId, answers: { [first]: "from the adviser" } });
  });
});
