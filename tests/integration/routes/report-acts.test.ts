import { expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { addDays } from "~/domain/kernel/time/civil-date";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send, upload, filled } = useHandler();
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
  const own = `/operator/reports/${changeId}`;
  expect(done.headers.get("location")).toBe(`${own}?notice=report`);
  const shown = await (await send("GET", `${own}?notice=report`, cookie + andCookiesOf(done))).text();
  expect(shown).toContain("Reported. The office looks at it.");
  const list = await (await send("GET", "/operator/reports", cookie)).text();
  expect(list).toContain("With the office");
  expect(list).toContain(`href="${own}"`);
  // What shows it is added to it, and comes back as it was sent.
  const wrong = await upload(own, cookie, "door.pdf", "no picture");
  expect(wrong.status).toBe(422);
  const photo = "%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n";
  const added = await upload(own, cookie, "door.pdf", photo);
  expect(added.headers.get("location")).toBe(`${own}?notice=added`);
  const withFile = await (await send("GET", own, cookie)).text();
  const href = /href="(\/operator\/evidence\/[^"]+)"/.exec(withFile)?.[1] ?? "";
  const sent = await send("GET", href, cookie);
  expect([sent.status, sent.headers.get("content-disposition")]).toEqual([200, expect.stringContaining("door.pdf")]);
  expect(await sent.text()).toBe(photo);
  expect((await send("GET", href, await cookieOf("manager"))).status).toBe(404);
  expect((await send("GET", href, await cookieOf("owner"))).status).toBe(404);
  expect((await send("GET", own, await cookieOf("manager"))).status).toBe(404);
  // The company is told nothing of it.
  const { reference } = await prisma().change.findUniqueOrThrow({ where: { id: changeId } });
  const founder = `${await cookieOf("owner")}; slipway_locale=en`;
  expect(await (await send("GET", "/founder", founder)).text()).not.toContain(reference);
  expect((await send("GET", `/founder/changes/${changeId}`, founder)).status).toBe(404);
});
