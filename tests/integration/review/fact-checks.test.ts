import { beforeAll, describe, expect, it } from "vitest";
import { readCaseHead } from "~/data/review/case.reader.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { prisma, rows } from "~/data/kernel/db.server";
import { contentOf } from "~/data/program/content.server";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { caseFacts, factsSaidIn } from "~/presenters/review/checks.server";
import { checkFact } from "~/use-cases/review/check-fact.server";
import { city } from "../application/support/program";
import { useDatabase } from "../application/support/world";
import { audited, clear, inReview, official, submitted } from "./support/case";

useDatabase();
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

const found = { fact: "subletting", value: true, source: "Visit" } as const;
const checkOf = (applicationId: string) => ({ applicationId, ...found, asOf: "2026-03-09", note: " As searched " });
const refusal = (reason: string) => expect.objectContaining({ constructor: Refusal, reason });

describe("a fact that an official looked up", () => {
  it("is recorded with source, day, note and who, and outweighs what the company said", async () => {
    const { applicationId, intake } = await submitted(zones.highTech);
    await checkFact(intake.ctx, checkOf(applicationId));
    const head = await readCaseHead(intake.ctx.actor, applicationId);
    if (!head) throw new Error("not there");
    const records = await readCaseRecords(intake.ctx.actor, head);
    expect(records.factChecks).toMatchObject([{ ...found, asOf: "2026-03-09", note: "As searched", by: "intake" }]);
    const facts = caseFacts(head, await contentOf(head.versionId), records);
    expect(factsSaidIn(head, await contentOf(head.versionId)).subletting?.value).toBe(false);
    expect(facts.subletting).toEqual({
      value: found.value,
      source: "check",
      asOf: "2026-03-09",
      named: "Visit",
    });
    const entry = await prisma().auditEntry.findFirstOrThrow({
      where: { subjectId: applicationId, action: "application.checkFact" },
    });
    expect(entry).toMatchObject({
      actorId: intake.userId,
      data: { checkId: records.factChecks[0]?.id, fact: found.fact },
    });
    expect(JSON.stringify(entry.data)).not.toContain(found.source);
  });

  it("stays on record when it is looked up again; the later one counts", async () => {
    const { applicationId, intake, reviewer } = await inReview(zones.highTech);
    await checkFact(reviewer.ctx, checkOf(applicationId));
    await checkFact(reviewer.ctx, { ...checkOf(applicationId), value: false, asOf: "2026-03-01" });
    const head = await readCaseHead(intake.ctx.actor, applicationId);
    if (!head) throw new Error("not there");
    const records = await readCaseRecords(intake.ctx.actor, head);
    expect(records.factChecks.map(({ value }) => value)).toEqual([true, false]);
    const facts = caseFacts(head, await contentOf(head.versionId), records);
    expect(facts.subletting?.value).toBe(false);
    const change = rows("UPDATE fact_check SET value = 'true'::jsonb WHERE case_id = $1", [applicationId]);
    await expect(change).rejects.toThrow("fact_check is append-only");
  });

  it("is refused for a fact that no condition rests on, for a day to come, and once the review is over", async () => {
    const { applicationId, intake } = await submitted(zones.highTech);
    const check = checkOf(applicationId);
    await expect(checkFact(intake.ctx, { ...check, fact: "areaM2", value: "1" })).rejects.toEqual(refusal("notChoice"));
    await expect(checkFact(intake.ctx, { ...check, asOf: "2026-03-10" })).rejects.toMatchObject({
      fields: { asOf: ["dateTooLate?max=2026-03-09"] },
    });
    await prisma().application.update({ where: { id: applicationId }, data: { state: "recommended" } });
    await expect(checkFact(intake.ctx, check)).rejects.toEqual(refusal("wrongState"));
    expect(await audited(applicationId)).not.toContain("application.checkFact");
  });

  it("is for intake and reviewers of the zone who have no interest in the case", async () => {
    const { applicationId } = await submitted(zones.highTech);
    const [manager, elsewhere, undeclared] = await Promise.all([
      official("manager", zones.highTech),
      official("reviewer", zones.jinpu),
      official("reviewer", zones.highTech),
    ]);
    await clear(manager.ctx, applicationId);
    const check = checkOf(applicationId);
    await expect(checkFact(manager.ctx, check)).rejects.toBeInstanceOf(Forbidden);
    await expect(checkFact(elsewhere.ctx, check)).rejects.toBeInstanceOf(NotFound);
    await expect(checkFact(undeclared.ctx, check)).rejects.toEqual(refusal("interest.undeclared"));
  });
});
