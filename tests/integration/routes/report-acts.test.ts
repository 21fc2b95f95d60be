import { expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { addDays } from "~/domain/kernel/time/civil-date";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send, filled } = useHandler();
const today = todayIn(cityTimeZone, new Date());

it("an operator reports what is the case in a unit of their site, and sees how it stands", async () => {
  const cookie = `${await cookieOf("operator")}; slipway_locale=en`;
  const page = await (await send("GET", "/operator/reports/new", cookie)).text();
  const award = filled("{award}");
  expect(page).toContain(`value="${award}"`);
  const changeId = /name="changeId" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const typed = { changeId, awardId: award, what: "rent", since: today, rent: "", words: "A new lease." };
  const refused = await send("POST", "/operator/reports/new", cookie, typed);
  expect(refused.status).toBe(422);
  const back = await refused.text();
  expect(back).toContain('id="rent-error"');
  expect(back).toContain("A new lease.");
  const ahead = await send("POST", "/operator/reports/new", cookie, {
    ...typed,
    what: "vacant",
    since: addDays(today, 1),
  });
  expect(ahead.status).toBe(422);
  expect(await ahead.text()).toContain('id="since-error"');
  const done = await send("POST", "/operator/reports/new", cookie, { ...typed, what: "sublet" });
  expect(done.headers.get("location")).toBe("/operator/reports?notice=report");
  const list = await (await send("GET", "/operator/reports?notice=report", cookie + andCookiesOf(done))).text();
  expect(list).toContain("Reported. The office looks at it.");
  expect(list).toContain("With the office");
  // The company is told nothing of it.
  const { reference } = await prisma().change.findUniqueOrThrow({ where: { id: changeId } });
  const founder = `${await cookieOf("owner")}; slipway_locale=en`;
  expect(await (await send("GET", "/founder", founder)).text()).not.toContain(reference);
  expect((await send("GET", `/founder/changes/${changeId}`, founder)).status).toBe(404);
});
