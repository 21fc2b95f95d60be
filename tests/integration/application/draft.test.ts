import { beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "~/domain/program/form/question";
import { Forbidden, NotFound, StaleVersion } from "~/platform/errors";
import { type DraftInput, saveDraft } from "~/use-cases/application/save-draft.server";
import { stepMark } from "~/data/application/step-mark.server";
import { aDraft, stored, submit } from "./support/application";
import { aCompany } from "./support/company";
import { city, complete, content } from "./support/program";
import { adviser, as, audited, person, useDatabase } from "./support/world";

useDatabase();
beforeAll(city);

const [premises, plan] = content.steps;
if (!premises || !plan) throw new Error("The program has two steps");

const markOf = async (id: string, step = premises): Promise<string> => {
  const { answers, unitId } = await stored(id);
  return stepMark(step, { answers: answers as Answers, unitId });
};

const typing = (applicationId: string, mark: string, answers: Answers): DraftInput => ({
  applicationId,
  step: "premises",
  mark,
  asked: Object.keys(answers),
  answers,
});

describe("saving a step", () => {
  it("keeps what was typed, right or wrong, and leaves the rest alone", async () => {
    const { ctx, applicationId } = await aDraft();
    const mark = await markOf(applicationId);
    const next = await saveDraft(ctx, typing(applicationId, mark, { areaM2: "about ninety", landlord: "新业主" }));
    const { answers, version } = await stored(applicationId);
    expect(answers).toEqual({ ...complete, areaM2: "about ninety", landlord: "新业主" });
    expect(version).toBe(2);
    expect(next).toBe(await markOf(applicationId));
  });

  it("takes away what was emptied", async () => {
    const { ctx, applicationId } = await aDraft();
    const mark = await markOf(applicationId);
    await saveDraft(ctx, { ...typing(applicationId, mark, {}), asked: ["landlord"] });
    expect((await stored(applicationId)).answers).not.toHaveProperty("landlord");
  });

  it("writes nothing when nothing changed", async () => {
    const { ctx, applicationId } = await aDraft();
    const mark = await markOf(applicationId);
    await saveDraft(ctx, typing(applicationId, mark, { landlord: complete["landlord"] ?? "" }));
    expect((await stored(applicationId)).version).toBe(1);
  });

  it("of a step that somebody changed meanwhile is refused with what stands, and nothing is lost", async () => {
    const { ctx, applicationId } = await aDraft();
    const mark = await markOf(applicationId);
    await saveDraft(ctx, typing(applicationId, mark, { landlord: "甲" }));
    const late = saveDraft(ctx, typing(applicationId, mark, { landlord: "乙" }));
    await expect(late).rejects.toBeInstanceOf(StaleVersion);
    await expect(late).rejects.toMatchObject({ current: { answers: { landlord: "甲" } } });
    expect((await stored(applicationId)).answers).toMatchObject({ landlord: "甲" });
    await saveDraft(ctx, typing(applicationId, await markOf(applicationId), { landlord: "乙" }));
    expect((await stored(applicationId)).answers).toMatchObject({ landlord: "乙" });
  });

  it("goes on when somebody changed another step, or typed the same", async () => {
    const { ctx, applicationId } = await aDraft();
    const [mark, other] = [await markOf(applicationId), await markOf(applicationId, plan)];
    await saveDraft(ctx, { ...typing(applicationId, other, { plan: "We write more." }), step: "plan" });
    await saveDraft(ctx, typing(applicationId, mark, { landlord: "甲" }));
    await saveDraft(ctx, typing(applicationId, mark, { landlord: "甲" }));
    expect((await stored(applicationId)).answers).toMatchObject({ plan: "We write more.", landlord: "甲" });
  });

  it("by two at the same moment keeps one and refuses the other", async () => {
    const { ctx, applicationId } = await aDraft();
    const mark = await markOf(applicationId);
    const outcomes = await Promise.allSettled(
      ["甲", "乙"].map((landlord) => saveDraft(ctx, typing(applicationId, mark, { landlord }))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("never writes answers of other steps, of files, or of questions that are not there", async () => {
    const { ctx, applicationId } = await aDraft();
    const mark = await markOf(applicationId, plan);
    const answers = { plan: "New", sketch: "someone-elses-document", landlord: "x", invented: "y" };
    await saveDraft(ctx, { ...typing(applicationId, mark, answers), step: "plan" });
    expect((await stored(applicationId)).answers).toEqual({ ...complete, plan: "New" });
  });

  it("is for the company's side, while the application can be changed", async () => {
    const { ctx, applicationId, companyId } = await aDraft();
    const input = typing(applicationId, await markOf(applicationId), { landlord: "甲" });
    const other = await aCompany();
    await expect(saveDraft(other.ctx, input)).rejects.toBeInstanceOf(NotFound);
    const officer = as(other.userId, { grants: [{ role: "intake", zoneIds: "all" }] });
    await expect(saveDraft(officer, input)).rejects.toBeInstanceOf(Forbidden);
    const helper = await person("adviser");
    await saveDraft(adviser(helper.userId, companyId, ["edit"]), input);
    await submit(ctx, applicationId);
    const late = saveDraft(ctx, typing(applicationId, await markOf(applicationId), { landlord: "丙" }));
    await expect(late).rejects.toMatchObject({ reason: "application.notEditable" });
    expect(await audited(applicationId)).toEqual(["application.begin", "application.submit"]);
  });
});
