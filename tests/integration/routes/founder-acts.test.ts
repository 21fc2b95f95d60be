import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";
import { formOf } from "./form-of";

const { send, filled } = useHandler();

it("a document is taken out once it has been confirmed", async () => {
  const cookie = `${await cookieOf("owner")}; slipway_locale=en`;
  const documents = filled("/founder/applications/{draft}/documents");
  const removal = filled(`${documents}/{draftDocument}/removal`);
  expect(await (await send("GET", documents, cookie)).text()).toContain(`href="${removal}"`);
  expect(await (await send("GET", removal, cookie)).text()).toContain("To have it back, upload it again.");
  const left = () => prisma().document.count({ where: { id: filled("{draftDocument}"), removedAt: null } });
  expect(await left()).toBe(1);
  const done = await send("POST", removal, cookie, {});
  expect(done.headers.get("location")).toBe(`${documents}?notice=removed`);
  expect(await left()).toBe(0);
});

it("changing a step leads back to the review that led to it", async () => {
  const cookie = `${await cookieOf("owner")}; slipway_locale=en`;
  const base = filled("/founder/applications/{draft}");
  const review = await (await send("GET", `${base}/submission`, cookie)).text();
  const step = filled("/founder/applications/{draft}/steps/{step}?review=1");
  expect(review).toContain(`href="${step}"`);
  expect(review).toContain(`/edit?${new URLSearchParams({ to: `${base}/submission` }).toString()}"`);
  const page = await (await send("GET", step, cookie)).text();
  expect(page).toContain(`action="${step}"`);
  expect(page).toContain("Save and return to the review");
});

it.each([
  ["2020-01-01", "or a later date"],
  ["2099-01-01", "or an earlier date"],
])("a first day wished for on %s is told at its field, and kept", async (day, words) => {
  const cookie = `${await cookieOf("owner")}; slipway_locale=en`;
  const step = filled("/founder/applications/{draft}/steps/premises");
  const asked = formOf(await (await send("GET", step, cookie)).text());
  const saved = await send("POST", step, cookie, { ...asked, startWanted: day });
  expect(saved.status).toBe(422);
  const page = await saved.text();
  expect(page).toMatch(new RegExp(`Day from which you need it[^]*${words}[^]*name="startWanted"[^>]*value="${day}"`));
});

it("a letter on paper says where anybody can check it", async () => {
  const cookie = `${await cookieOf("owner")}; slipway_locale=zh-CN`;
  const page = await (await send("GET", "/founder/letters/{letter}", cookie)).text();
  expect(page).toMatch(/href="\/zh\/letters"[^]*print:inline">http:\/\/localhost:\d+\/zh\/letters</);
});

it("an offered mandate stands on the company's page until it is withdrawn", async () => {
  const cookie = `${await cookieOf("owner")}; slipway_locale=en`;
  const company = filled("/founder/companies/{company}");
  const withdrawal = filled(`${company}/offers/{offer}/withdrawal`);
  const before = await (await send("GET", company, cookie)).text();
  expect(before).toContain("another.adviser@example.test");
  expect(before).toContain(`href="${withdrawal}"`);
  const done = await send("POST", withdrawal, cookie);
  expect(done.headers.get("location")).toBe(`${company}?notice=withdrawn`);
  const after = await (await send("GET", `${company}?notice=withdrawn`, cookie + andCookiesOf(done))).text();
  expect(after).toContain("The offered mandate has been withdrawn.");
  expect(after).not.toContain("another.adviser@example.test");
  expect((await send("POST", withdrawal, cookie)).status).toBe(404);
});

it("an adviser gives their mandate up from the company's page, and no longer finds it", async () => {
  const cookie = `${await cookieOf("adviser")}; slipway_locale=en`;
  const company = filled("/founder/companies/{company}");
  expect(await (await send("GET", company, cookie)).text()).toContain(`href="${company}/mandate/end"`);
  expect(await (await send("GET", `${company}/mandate/end`, cookie)).text()).toContain("Its owners are told by mail");
  const done = await send("POST", `${company}/mandate/end`, cookie);
  const home = await (await send("GET", done.headers.get("location") ?? "", cookie + andCookiesOf(done))).text();
  expect(home).toContain("You have given up the mandate.");
  expect((await send("GET", company, cookie)).status).toBe(404);
});

describe("what an address tells of an act", () => {
  const founder = async () => `${await cookieOf("owner")}; slipway_locale=en`;

  it.each([
    ["/founder/applications/{submitted}?notice=withdrawn", "/founder/applications/{submitted}"],
    ["/founder/applications/{submitted}?refused=application.notEditable", "/founder/applications/{submitted}"],
    [
      "/founder/applications/{draft}/documents?for=licence&notice=added",
      "/founder/applications/{draft}/documents?for=licence",
    ],
  ])("is not told without the act: %s", async (address, plain) => {
    const answer = await send("GET", address, await founder());
    expect([answer.status, answer.headers.get("location")]).toEqual([302, filled(plain)]);
  });

  it("is told once, on its own page alone", async () => {
    const cookie = await founder();
    const kept = filled("/founder/companies/{company}");
    const page = formOf(await (await send("GET", `${kept}/edit`, cookie)).text());
    const done = await send("POST", `${kept}/edit`, cookie, page);
    expect(done.headers.get("location")).toBe(`${kept}?notice=saved`);
    const told = cookie + andCookiesOf(done);
    const after = await send("GET", `${kept}?notice=saved`, told);
    expect(after.status).toBe(200);
    expect(after.headers.getSetCookie().join()).toMatch(/slipway_told=; Path=\/; Max-Age=0/);
    for (const other of [`${kept}?notice=withdrawn`, "/founder?notice=saved"])
      expect((await send("GET", other, told)).status).toBe(302);
  });

  it("is not told by what a link says to go on to", async () => {
    const cookie = await founder();
    const kept = filled("/founder/companies/{company}");
    const to = new URLSearchParams({ to: filled("/founder/applications/{submitted}?notice=withdrawn") }).toString();
    const page = formOf(await (await send("GET", `${kept}/edit?${to}`, cookie)).text());
    const done = await send("POST", `${kept}/edit?${to}`, cookie, page);
    expect(done.headers.get("location")).toContain("notice=withdrawn");
    expect(andCookiesOf(done)).not.toContain("slipway_told");
  });
});
