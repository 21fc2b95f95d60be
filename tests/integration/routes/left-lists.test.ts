import { describe, expect, it } from "vitest";
import { formatCursor } from "~/forms/kernel/cursor";
import { newId } from "~/platform/ids";
import { useHandler } from "./ask";
import type { ActorName } from "./actors";
import { cookieOf } from "./fixture";

const { send, filled } = useHandler();

/** A person with what their browser kept of a page. */
async function visit(name: ActorName, url: string, kept: readonly string[] = [], headers: Record<string, string> = {}) {
  const cookie = [await cookieOf(name), ...kept].join("; ");
  const answer = await send("GET", url, cookie, {}, headers);
  expect(answer.status).toBe(200);
  return { page: await answer.text(), kept: answer.headers.getSetCookie() };
}

const pairs = (cookies: readonly string[]) =>
  cookies.filter((each) => each.startsWith("slipway_list_")).map((each) => each.split(";")[0] ?? "");

const inPage = (href: string) => `href="${href.replaceAll("&", "&amp;")}"`;
const after = formatCursor("-due", ["2026-01-02", newId()]);

it.each<[string, ActorName, string, readonly string[]]>([
  [
    "a case and its steps to the queue",
    "intake",
    `/admin/queue?q=Company&zone=high-tech&state=submitted&state=review&sort=-due&after=${encodeURIComponent(after)}`,
    ["/admin/applications/{submitted}"],
  ],
  ["an award to what runs", "manager", "/admin/tracking?zone=high-tech&ending=90", ["/admin/awards/{award}"]],
  [
    "a person and their roles to the people",
    "admin",
    "/admin/people?q=zhou&which=everybody",
    ["/admin/people/{person}", "/admin/people/{person}/roles/new", "/admin/people/{person}/disabling"],
  ],
  [
    "a program and its versions to the programs",
    "manager",
    "/admin/programs?zone=high-tech&state=draft",
    ["/admin/programs/{program}", "/admin/versions/{draftVersion}", "/admin/versions/{draftVersion}/names"],
  ],
])("leads from %s as it was left", async (_, name, list, pages) => {
  const { kept } = await visit(name, list);
  for (const url of pages) {
    const { page } = await visit(name, filled(url), pairs(kept));
    expect(page, url).toContain(inPage(list));
  }
});

describe("with lists in two windows", () => {
  const own = (page: string) => ({ referer: `http://localhost:3000${page}` });
  const [one, other] = ["/admin/queue?zone=high-tech&due=soon", "/admin/queue?q=Company"];
  const applicationPage = "/admin/applications/{submitted}";

  it("a case leads back to the one that it was opened from, and so do the pages below it and after its forms", async () => {
    const first = await visit("intake", one);
    const second = await visit("intake", other, pairs(first.kept));
    const browser = pairs(second.kept);
    const there = await visit("intake", applicationPage, browser, own(`${one}&notice=done`));
    expect(there.page).toContain(inPage(one));
    const [cookie = ""] = there.kept.filter((each) => each.startsWith("slipway_list_queue"));
    expect(cookie).toContain(`; Path=${filled(applicationPage)};`);
    // A browser sends the cookie of the longer path first.
    const below = await visit(
      "intake",
      applicationPage,
      [...pairs([cookie]), ...browser],
      own(filled(`${applicationPage}/interest`)),
    );
    expect(below.page).toContain(inPage(one));
    const elsewhere = await visit("intake", "/admin/applications/{review}", browser, own("/admin"));
    expect(elsewhere.page).toContain(inPage(other));
  });

  it("a case opened from the whole list leads to the whole list", async () => {
    const { kept } = await visit("intake", other);
    const there = await visit("intake", applicationPage, pairs(kept), own("/admin/queue"));
    expect(there.page).toContain(inPage("/admin/queue"));
    expect(there.page).not.toContain(inPage(other));
  });

  it("only a page of this site says where somebody comes from", async () => {
    const { kept } = await visit("intake", other);
    const referer = `https://elsewhere.example${one}`;
    const there = await visit("intake", applicationPage, pairs(kept), { referer });
    expect(there.page).toContain(inPage(other));
    expect(pairs(there.kept)).toEqual([]);
  });
});

it("leads to the whole list once it was seen so, and drops what means nothing", async () => {
  const narrowed = await visit("intake", "/admin/queue?zone=nowhere&due=soon&sort=up");
  const there = await visit("intake", "/admin/applications/{submitted}", pairs(narrowed.kept));
  expect(there.page).toContain(inPage("/admin/queue?due=soon&sort=due"));
  const { kept } = await visit("intake", "/admin/queue", pairs(narrowed.kept));
  expect(kept.find((each) => each.startsWith("slipway_list_queue"))).toContain("Max-Age=0");
});

it("keeps what somebody searched for to themselves", async () => {
  const { kept } = await visit("intake", "/admin/queue?q=Company");
  expect(kept.join()).not.toContain("Company");
  const { page } = await visit("reviewer", "/admin/applications/{submitted}", pairs(kept));
  expect(page).toContain(inPage("/admin/queue"));
  expect(page).not.toContain("q=Company");
});
