import { expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";
import { formOf } from "./form-of";

const { send } = useHandler();
const page = "/admin/calendars/2031/edit";

it("an administrator pastes a year, sees what is wrong with it, then the year at a glance, and publishes it", async () => {
  const cookie = `${await cookieOf("admin")}; slipway_locale=en`;
  const form = formOf(await (await send("GET", page, cookie)).text());
  const post = (typed: Record<string, string>) => send("POST", page, cookie, { ...form, source: "Notice 7", ...typed });
  const wrong = await post({ text: "元旦：1月1日（周五）放假1天。", do: "preview" });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("Line 1: 1月1日(周五) is another day of the week");
  const text = "元旦：1月1日（周三）至3日（周五）放假调休，共3天。1月4日（周六）上班。";
  const seen = await (await post({ text, do: "preview" })).text();
  expect(seen).toContain(
    "January 2031. Days off: 1 January 2031, 2 January 2031, 3 January 2031. Weekend days worked:",
  );
  expect(seen).toContain("Publish 2031");
  const published = await post({ text, do: "publish" });
  expect(published.status).toBe(303);
  expect(
    await (await send("GET", published.headers.get("location") ?? "", cookie + andCookiesOf(published))).text(),
  ).toContain("The holiday calendar of 2031 is published.");
  const stale = await post({ text, do: "publish" });
  expect(stale.status).toBe(409);
});

it("an official takes a phrase into the points to correct, without scripts", async () => {
  await prisma().phrase.updateMany({ data: { zoneId: null } });
  const intake = `${await cookieOf("intake")}; slipway_locale=en`;
  const corrections = await (
    await send("GET", "/admin/applications/{submitted}/corrections?phrase={phrase}", intake)
  ).text();
  expect(corrections).toMatch(/<textarea[^>]*>Please sign the last page\.<\/textarea>/);
});
