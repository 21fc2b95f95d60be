import { beforeAll, describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import type { ActorName } from "./actors";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";
import { formOf } from "./form-of";

const { send, filled } = useHandler();
const own = "/founder/ownership/{ownership}";
const desk = "/admin/companies/{company}/ownership/{ownership}";

const cookie = async (who: ActorName) => `${await cookieOf(who)}; slipway_locale=en`;
const page = async (who: ActorName, url: string) => (await send("GET", url, await cookie(who))).text();
const post = async (who: ActorName, url: string, form: Record<string, string>) =>
  send("POST", url, await cookie(who), form);
const stateOf = async () =>
  (await prisma().ownershipRequest.findUniqueOrThrow({ where: { id: filled("{ownership}") } })).state;

/** Its company has no owner, and waits for this one person. */
beforeAll(async () => {
  await rows("UPDATE membership SET ended_at = now() WHERE company_id = $1 AND role = 'owner'", [filled("{company}")]);
});

describe("the list of who asks to own a company", () => {
  it("leads intake of the zone to the request, which is counted on its home, and others to the company", async () => {
    const [link, company] = [`href="${filled(desk)}"`, `href="${filled("/admin/companies/{company}")}"`];
    const list = await page("intake", "/admin/ownership");
    expect(list).toContain(link);
    expect(list).toContain("Waits for a decision");
    expect(await page("intake", "/admin")).toMatch(/Owners of companies[\s\S]*?href="\/admin\/ownership">1</);
    expect(await page("approver", "/admin")).not.toContain("Owners of companies");
    for (const who of ["reviewer", "auditor"] as const) {
      const others = await page(who, "/admin/ownership");
      expect([others.includes(link), others.includes(company)]).toEqual([false, true]);
    }
    expect(await page("otherIntake", "/admin/ownership")).toContain("Nobody waits");
  });

  it("shows what was asked for by state, and says what it does not know", async () => {
    expect(await page("intake", "/admin/ownership?state=refused")).toContain("Nobody matches");
    expect(await page("intake", "/admin/ownership?state=all")).toContain(filled(desk));
    const unknown = await page("intake", "/admin/ownership?state=lost&zone=nowhere&sort=size&after=x");
    for (const value of ["lost", "nowhere", "size"]) expect(unknown).toContain(value);
    expect(unknown).toContain(filled(desk));
  });
});

describe("who asks to own a company", () => {
  it("withdraws it by a form of its own, without anything else in it, and once", async () => {
    const path = `${own}/withdrawal`;
    expect(await page("otherFounder", own)).toContain(`href="${filled(path)}"`);
    const form = formOf(await page("otherFounder", path));
    expect(Object.keys(form)).toEqual([]);
    expect((await post("otherFounder", path, { more: "1" })).status).toBe(422);
    expect((await post("intake", path, {})).status).toBe(404);
    expect(await stateOf()).toBe("asked");
    const done = await post("otherFounder", path, {});
    expect(done.headers.get("location")).toBe(filled(`${own}?notice=withdrawn`));
    const told = await send("GET", `${own}?notice=withdrawn`, (await cookie("otherFounder")) + andCookiesOf(done));
    const text = await told.text();
    expect(text).toContain("Your request is withdrawn.");
    const { code } = await prisma().company.findFirstOrThrow({
      where: { ownerships: { some: { id: filled("{ownership}") } } },
    });
    expect(text).toMatch(new RegExp(`href="/founder/ownership/new\\?code=${code}"[^>]*>Ask again</a>`));
    expect(text).not.toContain("/withdrawal");
    const again = await post("otherFounder", path, {});
    expect([again.status, (await again.text()).includes("This has been decided meanwhile")]).toEqual([422, true]);
    expect(await page("otherFounder", path)).not.toContain('class="confirm"');
  });

  it("is then confirmed and refused by nobody, whose page was open before", async () => {
    expect(await stateOf()).toBe("withdrawn");
    const seen = await page("intake", desk);
    expect(seen).toContain("Withdrawn");
    expect(seen).not.toContain('class="confirm"');
    for (const [url, form] of [
      [desk, {}],
      [`${desk}/refusal`, { reasons: "The licence names another" }],
    ] as const) {
      const answer = await post("intake", url, form);
      expect(answer.status).toBe(422);
      const text = await answer.text();
      expect(text).toContain("This has been decided meanwhile");
      for (const typed of Object.values(form)) expect(text).toContain(typed);
    }
    expect(await stateOf()).toBe("withdrawn");
    expect(await page("intake", "/admin/ownership")).not.toContain(filled(desk));
    expect(await page("otherFounder", "/founder")).not.toContain(filled(own));
  });

  it("is refused fields that the form has not, and a code under which nothing waits; what was typed stays", async () => {
    const path = "/founder/ownership/new";
    const typed = { id: newId(), code: "91210231MA0DEM021A", statement: "I run it" };
    const before = await prisma().ownershipRequest.count();
    expect((await post("otherFounder", path, { ...typed, role: "owner" })).status).toBe(422);
    const answer = await post("otherFounder", path, typed);
    const text = await answer.text();
    expect([answer.status, text.includes("No company without an owner has this code")]).toEqual([422, true]);
    expect(text).toContain("I run it");
    expect(await prisma().ownershipRequest.count()).toBe(before);
  });
});
