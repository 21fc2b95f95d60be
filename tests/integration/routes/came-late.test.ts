import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { useHandler } from "./ask";
import { cookieOf } from "./fixture";
import { formOf } from "./form-of";

const { send, filled } = useHandler();
const founder = async (language = "en") => `${await cookieOf("owner")}; slipway_locale=${language}`;

describe("a step of the form that is sent after the application was submitted in another window", () => {
  const late = "/founder/applications/{submitted}/steps/premises";
  const asked = async () =>
    formOf(await (await send("GET", "/founder/applications/{draft}/steps/premises", await founder())).text());

  it("says so, shows what was typed and what can be done, and changes nothing", async () => {
    const before = await prisma().application.findUniqueOrThrow({ where: { id: filled("{submitted}") } });
    const typed = { ...(await asked()), startWanted: "2027-05-17" };
    const answer = await send("POST", late, await founder(), typed);
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain("The application was submitted meanwhile, on ");
    expect(page).toMatch(/What you typed, which was not taken[^]*17 May 2027/);
    expect(page).toContain("withdraw the application on its page and apply anew");
    expect(page).toContain(`href="${filled("/founder/applications/{submitted}")}"`);
    expect(await prisma().application.findUniqueOrThrow({ where: { id: filled("{submitted}") } })).toEqual(before);
    const chinese = await (await send("POST", late, await founder("zh-CN"), typed)).text();
    expect(chinese).toMatch(/本申请已于[^]*提交，此处不能再修改[^]*您刚才填写的内容（未保存）[^]*2027年5月17日/);
  });

  it("says that nothing is lost where all of it was submitted", async () => {
    const page = await (await send("POST", late, await founder(), { mark: "" })).text();
    expect(page).toContain("All that you typed on this page is in what was submitted.");
    expect(page).not.toContain("What you typed, which was not taken");
  });

  it("is a page that says why it takes nothing when it is only opened", async () => {
    const opened = await send("GET", late, await founder());
    expect(opened.status).toBe(200);
    const page = await opened.text();
    expect(page).toContain("The application was submitted meanwhile, on ");
    expect(page).not.toContain('name="areaM2"');
  });
});

describe("an answer about a change that comes too late", () => {
  it.each([
    ["hearing", "answer", "No answer is taken here any more"],
    ["answers", "point.0198c0de-0000-7000-8000-000000000000", "These points take no answer any more"],
  ])("is shown again in place of the form of its %s", async (form, field, said) => {
    const url = `/founder/changes/{change}/${form}`;
    const text = "We moved in on the third of March.";
    const answer = await send("POST", url, await founder(), { version: "1", [field]: text, then: "send" });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const page = await answer.text();
    expect(page).toContain(said);
    expect(page).toContain(text);
    expect(page).not.toContain("<textarea");
  });
});

it("an address that only takes what is sent from its page says so when it is opened, on a page with a title", async () => {
  const address = "/founder/applications/{draft}/steps/{step}/draft";
  const answer = await send("GET", address, await founder("zh-CN"), {}, { accept: "text/html" });
  expect(answer.status).toBe(405);
  const page = await answer.text();
  expect(page).toMatch(/<title>不能这样打开 · [^<]+<\/title>/);
  expect(page).toContain("请返回并刷新原页面后重新提交");
});
