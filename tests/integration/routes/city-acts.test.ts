import { describe, expect, it } from "vitest";
import { writeXlsx } from "hucre/xlsx";
import { prisma } from "~/data/kernel/db.server";
import type { PhraseUse } from "~/domain/city/standing-phrase";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";
import { formOf } from "./form-of";

const { send, upload, filled } = useHandler();
const page = "/admin/calendars/2031/edit";
const ownershipAt = "/admin/companies/{company}/ownership/{ownership}/refusal";

it("an administrator pastes a year, sees what is wrong with it, then the year at a glance, and publishes it", async () => {
  const cookie = `${await cookieOf("admin")}; slipway_locale=en`;
  const form = formOf(await (await send("GET", page, cookie)).text());
  const post = (typed: Record<string, string>) => send("POST", page, cookie, { ...form, source: "Notice 7", ...typed });
  const wrong = await post({ text: "元旦：1月1日（周五）放假1天。", do: "preview" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("Line 1: 1月1日(周五) is another day of the week");
  const text = "元旦：1月1日（周三）至3日（周五）放假调休，共3天。1月4日（周六）上班。";
  const seen = await (await post({ text, do: "preview" })).text();
  expect(seen).toContain("January 2031. Days off: 1–3. Weekend days worked: 4.");
  expect(seen).toContain("Publish 2031");
  const published = await post({ text, do: "publish" });
  expect(published.status).toBe(303);
  expect(
    await (await send("GET", published.headers.get("location") ?? "", cookie + andCookiesOf(published))).text(),
  ).toContain("The holiday calendar of 2031 is published.");
  const stale = await post({ text, do: "publish" });
  expect(stale.status).toBe(409);
});

it("an administrator takes a year from a file, of text or of a table, and publishes it as it stands there", async () => {
  const cookie = `${await cookieOf("admin")}; slipway_locale=en`;
  const notice = "元旦：1月1日（周四）放假1天。";
  const ofText = await upload("/admin/calendars/2032/file", cookie, "国办发明电〔2031〕7号.txt", notice);
  expect(ofText.status).toBe(200);
  const seen = await ofText.text();
  expect(seen).toContain('value="国办发明电〔2031〕7号"');
  expect(seen).toContain("January 2032. Days off: 1.");
  const form = formOf(seen);
  expect(form["text"]).toBe(notice);
  const published = await send("POST", "/admin/calendars/2032/edit", cookie, { ...form, do: "publish" });
  expect(published.status).toBe(303);
  const table = await writeXlsx({
    sheets: [
      {
        name: "a",
        rows: [
          ["日期", "类型"],
          ["2032-01-02", "放假"],
          ["2032-01-32", "放假"],
        ],
      },
    ],
  });
  const ofTable = await upload("/admin/calendars/2032/file", cookie, "days.xlsx", new Uint8Array(table));
  expect(ofTable.status).toBe(422);
  expect(await ofTable.text()).toContain("Line 3: there is no such day as 2032-01-32");
  const old = await upload("/admin/calendars/2032/file", cookie, "a.xls", Buffer.from("d0cf11e0a1b11ae100", "hex"));
  expect(await old.text()).toContain("A workbook of the old format");
  const none = await upload("/admin/calendars/2032/file", cookie, "", "");
  expect(none.status).toBe(422);
  expect(formOf(await none.text())["text"]).toContain("2032-01-01");
});

it("a file of a year that is not taken leaves what was typed, over what it was typed", async () => {
  const cookie = `${await cookieOf("admin")}; slipway_locale=en`;
  const at = "/admin/calendars/2033";
  const form = formOf(await (await send("GET", `${at}/edit`, cookie)).text());
  const typed = { ...form, version: "7", source: "Notice 9", text: "元旦：1月1日（周六）放假1天。" };
  for (const [name, content, why] of [
    ["", "", "Choose a file"],
    ["a.xls", Buffer.from("d0cf11e0a1b11ae100", "hex"), "A workbook of the old format"],
    ["a.txt", "x".repeat(9_000), "at most"],
  ] as const) {
    const refused = await upload(`${at}/file`, cookie, name, content, typed);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain(why);
    expect(formOf(page)).toMatchObject({ version: "7", source: typed.source, text: typed.text });
  }
  const read = await upload(`${at}/file`, cookie, "b.txt", "元旦：1月1日（周六）至3日（周一）放假。", typed);
  expect(formOf(await read.text())).toMatchObject({
    source: typed.source,
    text: "元旦：1月1日（周六）至3日（周一）放假。",
  });
  const unread = await send("POST", `${at}/edit`, cookie, { ...typed, version: "0", file: "b.txt", do: "preview" });
  expect(unread.status).toBe(422);
  const kept = await unread.text();
  expect(kept).toContain("The file has not been read yet");
  expect(formOf(kept)["text"]).toBe(typed.text);
});

describe("an official who takes phrases into a text, without scripts", () => {
  const words = { en: "Please sign the last page.", "zh-CN": "请在最后一页签字。" };
  const offered = async (use: PhraseUse, zoneId: string | null = null) => {
    await prisma().phrase.updateMany({ data: { zoneId, use, words } });
    return filled("{phrase}");
  };
  const inFull = (typed: string) => new RegExp(`<textarea[^>]*>${typed}</textarea>`);

  it("has them in the points to correct, which are about the whole, and loses nothing typed", async () => {
    const intake = `${await cookieOf("intake")}; slipway_locale=en`;
    const at = "/admin/applications/{submitted}/corrections";
    const phrase = await offered("correction");
    const form = formOf(await (await send("GET", at, intake)).text());
    const own = Object.keys(form).filter(
      (name) => /^points.*message$/.test(name) && !(name.replace("message", "found") in form),
    );
    const [first = "", second = ""] = own;
    const answer = await send("POST", at, intake, { ...form, [first]: "Mine stays.", phrase });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain("1 phrase is in your text.");
    expect(page).toMatch(inFull("Mine stays."));
    expect(page).toMatch(inFull(words.en));
    expect(formOf(page)[second.replace("message", "target")]).toBe("general");
    expect(await prisma().correctionRequest.count({ where: { caseId: filled("{submitted}") } })).toBe(0);
  });

  it.each([
    ["/admin/applications/{recommended}/rejection", "reasons[0].words", "approver", "refusal"],
    ["/admin/changes/{change}/refusal", "reasons[0].words", "approver", "refusal"],
    ["/admin/accounts/{bankAccount}/refusal", "reasons", "finance", "account"],
    [ownershipAt, "reasons", "intake", "ownership"],
  ] as const)(
    "has them at %s in the language of whom it is written to, and refuses nothing yet",
    async (at, text, name, use) => {
      await prisma().user.updateMany({ data: { locale: "zh-CN" } });
      await prisma().change.updateMany({ where: { id: filled("{change}") }, data: { state: "proposed" } });
      const cookie = `${await cookieOf(name)}; slipway_locale=en`;
      const phrase = await offered(use);
      const form = formOf(await (await send("GET", at, cookie)).text());
      const refused = async () => [
        await prisma().determination.count(),
        await prisma().bankAccount.count({ where: { state: "refused" } }),
        await prisma().ownershipRequest.count({ where: { state: "refused" } }),
      ];
      const before = await refused();
      const page = await (await send("POST", at, cookie, { ...form, [text]: "", phrase })).text();
      expect(page).toMatch(inFull(words["zh-CN"]));
      expect(formOf(page)["version"]).toBe(form["version"]);
      expect(page).not.toMatch(/callout tone-danger/);
      const none = await send("POST", at, cookie, { ...form, [text]: "Mine stays.", take: "phrases" });
      expect(await none.text()).toMatch(/Tick a phrase first[\s\S]*Mine stays\./);
      expect(await refused()).toEqual(before);
    },
  );

  it.each([
    ["/admin/accounts/{bankAccount}/refusal", "finance", "account"],
    [ownershipAt, "intake", "ownership"],
  ] as const)("has at %s those of the zone of the company, and none of another zone or use", async (at, name, use) => {
    const [zones, cookie] = [await prisma().zone.findMany(), `${await cookieOf(name)}; slipway_locale=en`];
    const zoneId = (slug: string) => zones.find((zone) => zone.slug === slug)?.id ?? "";
    const offers = async () => (await (await send("GET", at, cookie)).text()).includes('name="phrase"');
    await offered(use, zoneId("high-tech"));
    expect(await offers()).toBe(true);
    await offered(use, zoneId("jinpu"));
    expect(await offers()).toBe(false);
    await offered("refusal");
    expect(await offers()).toBe(false);
  });
});
