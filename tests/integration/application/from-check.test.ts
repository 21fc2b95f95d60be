import { describe, expect, it } from "vitest";
import { checkCookie } from "~/auth/kept-check.server";
import { prisma, transact } from "~/data/kernel/db.server";
import { readApplication } from "~/data/application/application.reader.server";
import { factsSaid } from "~/domain/program/criteria/facts-from";
import { answersFromCheck } from "~/presenters/application/answers-from-check.server";
import { beginApplication } from "~/use-cases/application/begin-application.server";
import { saveDraft } from "~/use-cases/application/save-draft.server";
import { stepMark } from "~/data/application/step-mark.server";
import { openSession } from "~/use-cases/access/open-session.server";
import { action as begin } from "~/routes/founder+/applications.new";
import { carriedWords } from "~/presenters/application/carried-words.server";
import { stepPage } from "~/presenters/application/step-page.server";
import { cityPremises } from "../../../prisma/seed/programs/city-premises";
import { aProgram } from "../program/support/city";
import { aCompany } from "./support/company";
import { today, useDatabase } from "./support/world";

useDatabase();

const said = { founderCategory: "veteran", firstLicence: true, areaM2: "86.5", sector: "software", insuredStaff: 3 };
const check = { facts: factsSaid(said, "2026-03-08"), on: "2026-03-08" };
let programs = 0;

/** The city premises subsidy under a slug of its own. */
const program = async () => {
  programs += 1;
  const slug = `premises-${programs}`;
  await aProgram(slug, programs, null, [{ number: 1, content: cityPremises.content, published: true }]);
  return slug;
};

const answersOf = async (id: string) => (await prisma().application.findUniqueOrThrow({ where: { id } })).answers;

describe("a draft that begins after a check", () => {
  it("has its answers, but none that belong to the company's profile", async () => {
    const { ctx, companyId } = await aCompany();
    const id = await beginApplication(ctx, { companyId, program: await program(), check });
    expect(await answersOf(id)).toEqual({ founderCategory: "veteran", firstLicence: true, areaM2: "86.5" });
  });

  it("says at each field that it comes from the check, until somebody changes the answer", async () => {
    const { ctx, companyId } = await aCompany();
    const id = await beginApplication(ctx, { companyId, program: await program(), check });
    const step = cityPremises.content.steps[0];
    const application = await readApplication(ctx.actor, id);
    if (!step || !application) throw new Error("no draft");
    const hints = async () => {
      const found = await readApplication(ctx.actor, id);
      if (!found) throw new Error("no draft");
      const { views } = await stepPage(found, step, { locale: "en", today, all: false });
      return Object.fromEntries(views.map(({ name, hint }) => [name, hint]));
    };
    expect(await hints()).toEqual({
      founderCategory:
        "Where several apply, choose the highest. From your check of 8 March 2026; change it if it is not right.",
      firstLicence: "From your check of 8 March 2026; change it if it is not right.",
      businessStartedOn: undefined,
      abnormalOperation: undefined,
    });
    const { answers, unitId } = application;
    const mark = stepMark(step, { answers, unitId });
    const asked = ["founderCategory", "firstLicence"];
    await saveDraft(ctx, {
      applicationId: id,
      step: step.key,
      mark,
      asked,
      answers: { ...answers, firstLicence: false },
    });
    expect((await hints())["firstLicence"]).toBeUndefined();
    expect((await hints())["founderCategory"]).toContain("From your check");
  });

  it("leaves no answer in the audit log", async () => {
    const { ctx, companyId } = await aCompany();
    const id = await beginApplication(ctx, { companyId, program: await program(), check });
    const entry = await prisma().auditEntry.findFirstOrThrow({ where: { subjectId: id, action: "application.begin" } });
    expect(Object.keys((entry.data as { fromCheck: { marks: object } }).fromCheck.marks).toSorted()).toEqual([
      "areaM2",
      "firstLicence",
      "founderCategory",
    ]);
    expect(JSON.stringify(entry.data)).not.toMatch(/veteran|86\.5|true/);
  });

  it("is another one: a draft that there is stays as it was typed", async () => {
    const { ctx, companyId } = await aCompany();
    const slug = await program();
    const id = await beginApplication(ctx, { companyId, program: slug });
    expect(await beginApplication(ctx, { companyId, program: slug, check })).toBe(id);
    expect(await answersOf(id)).toEqual({});
    expect(await answersFromCheck({ id, answers: { firstLicence: true } })).toBeNull();
  });
});

it("shows before the beginning what will be filled in", () => {
  expect(carriedWords(cityPremises.content, { answers: said, on: today }, "en")).toEqual([
    { label: "Category of the founder", words: "Veteran" },
    { label: "Is this the founder's first business licence?", words: "Yes" },
    { label: "Area by the lease, in m²", words: "86.5 m²" },
  ]);
  expect(carriedWords(cityPremises.content, null, "en")).toEqual([]);
});

describe("the form that begins an application", () => {
  it.each([
    ["fills in the check of this browser when its box is ticked", { useCheck: "yes" }, { firstLicence: true }],
    ["leaves it alone otherwise", {}, {}],
  ])("%s", async (_, ticked, expected) => {
    const { userId, companyId } = await aCompany();
    const slug = await program();
    const session = await transact((tx) => openSession(tx, new Date(), { userId, userAgent: null }));
    const kept = checkCookie({ answers: { firstLicence: true, sector: "software" }, on: today }, new Date());
    const headers = { cookie: `slipway_session=${session}; ${kept.split(";")[0]}` };
    const body = new URLSearchParams({ companyId, program: slug, ...ticked });
    const address = `http://localhost/founder/applications/new?program=${slug}`;
    const request = new Request(address, { method: "POST", body, headers });
    const context = { requestId: "test", clientAddress: "192.0.2.9", nonce: "test" };
    const answer = await begin({ request, params: {}, context });
    const to = answer instanceof Response ? answer.headers.get("location") : null;
    expect(await answersOf(to?.split("/").at(-1) ?? "")).toEqual(expected);
  });
});
