import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { addDays } from "~/domain/kernel/time/civil-date";
import { todayIn } from "~/domain/kernel/time/zoned";
import { pendingChanges } from "~/domain/change/states";
import { cityTimeZone } from "~/platform/city";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send, filled } = useHandler();
const today = todayIn(cityTimeZone, new Date());
const on = addDays(today, 90);
const leaving = (more = ""): string => `/founder/awards/{award}/changes/new?kind=endEarly&proposal.on=${on}${more}`;

let cookie = "";
beforeAll(async () => {
  cookie = await cookieOf("owner");
});

const html = async (url: string): Promise<string> => (await send("GET", url, cookie)).text();

/** The hidden fields of the form that asks, with the address that it posts to. */
function askingIn(page: string): { readonly url: string; readonly hidden: Record<string, string> } {
  const form = /<form action="([^"]+)" method="post"[\s\S]*?<\/form>/.exec(page.slice(page.indexOf('class="confirm"')));
  const hidden = [...(form?.[0] ?? "").matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return {
    url: (form?.[1] ?? "").replaceAll("&amp;", "&"),
    hidden: Object.fromEntries(hidden.map(([, name, value]) => [name, value])),
  };
}

describe("a founder tries out a change", () => {
  it("and is told what can be asked for, each leading to its form", async () => {
    const page = await html("/founder/awards/{award}/changes/new");
    expect(page).toContain("kind=endEarly");
    expect(page).toContain("kind=suspend");
  });

  it("which shows what it would do, and saves nothing", async () => {
    const before = await prisma().change.count();
    const page = await html(leaving());
    expect(page).toContain(": what it does</h2>");
    expect(page).toContain("Months that change");
    expect(page).toContain(`value="${on}"`);
    expect(page).toContain("What you pay of the rent yourself");
    expect(await prisma().change.count()).toBe(before);
    expect(await prisma().case.count({ where: { kind: "change" } })).toBe(before);
  });

  it("and is told at its field what is wrong, with what was typed", async () => {
    const page = await html(
      "/founder/awards/{award}/changes/new?kind=suspend&proposal.from=2020-01-01&proposal.to=soon",
    );
    expect(page).toContain('id="proposal.to-error"');
    expect(page).toContain('value="soon"');
    expect(page).not.toContain("Months that change");
  });

  it("whose documents are missing, and is told so when asking", async () => {
    const from = addDays(today, 60);
    const page = await html(
      `/founder/awards/{award}/changes/new?kind=suspend&proposal.from=${from}&proposal.to=${addDays(from, 30)}`,
    );
    const { url, hidden } = askingIn(page);
    const answer = await send("POST", url, cookie, { ...hidden, reason: "We build." });
    expect(answer.status).toBe(422);
    const back = await answer.text();
    expect(back).toContain("Documents are missing");
    expect(back).toContain("We build.");
    // All that is missing is named at once.
    const bare = await (await send("POST", url, cookie, { ...hidden, reason: " " })).text();
    expect(bare).toContain("Documents are missing");
    expect(bare).toContain('id="reason-error"');
  });
});

describe("a founder asks for a change", () => {
  // Of a kind one waits at a time.
  beforeEach(async () => {
    await prisma().change.updateMany({
      where: { awardId: filled("{award}"), state: { in: [...pendingChanges] } },
      data: { state: "withdrawn" },
    });
  });

  it("without a reason, and keeps the effect before them", async () => {
    const { url, hidden } = askingIn(await html(leaving()));
    const answer = await send("POST", url, cookie, { ...hidden, reason: " " });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('id="reason-error"');
    expect(page).toContain("Months that change");
  });

  it("of another effect than was shown, and is shown both, while nothing happens", async () => {
    const { url, hidden } = askingIn(await html(leaving()));
    const other = Object.fromEntries(
      Object.entries(hidden).map(([name, value]) => [name, name.startsWith("shown.") ? "another" : value]),
    );
    const before = await prisma().change.count();
    const answer = await send("POST", url, cookie, { ...other, reason: "We move away." });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain("What you were shown");
    expect(page).toContain("What it does now");
    expect(page).toContain("We move away.");
    expect(await prisma().change.count()).toBe(before);
  });

  it("as it was shown, follows it, and withdraws it", async () => {
    const { url, hidden } = askingIn(await html(leaving()));
    const answer = await send("POST", url, cookie, { ...hidden, reason: "We move away." });
    expect(answer.status).toBe(303);
    const at = answer.headers.get("location") ?? "";
    expect(at).toMatch(/^\/founder\/changes\/[0-9a-f-]{36}\?notice=request$/);
    const page = await (await send("GET", at, cookie + andCookiesOf(answer))).text();
    expect(page).toContain("Asked for. The office has your request.");
    expect(page).toContain("We move away.");
    expect(page).toContain("Received");
    expect(page).not.toContain('/documents"');
    const path = at.split("?")[0] ?? "";
    expect(await html("/founder")).toContain(`href="${path}"`);
    expect(await html("/founder/awards/{award}")).toContain(`href="${path}"`);
    const withdrawn = await send("POST", `${path}/withdrawal`, cookie, { version: "1" });
    expect(withdrawn.headers.get("location")).toBe(`${path}?notice=withdrawRequest`);
    expect(await html(path)).toContain("Withdrawn");
    // What is withdrawn cannot be withdrawn again.
    expect((await send("GET", `${path}/withdrawal`, cookie)).headers.get("location")).toBe(
      `${path}?refused=wrongState`,
    );
    const late = await send("POST", `${path}/withdrawal`, cookie, { version: "1" });
    expect(late.headers.get("location")).toBe(`${path}?refused=wrongState`);
    const told = await send("GET", `${path}?refused=wrongState`, cookie + andCookiesOf(late));
    expect(await told.text()).toContain("This step is no longer possible");
  });

  it("and is led to the one that waits, instead of asking for another of its kind", async () => {
    const { url, hidden } = askingIn(await html(leaving()));
    const first = await send("POST", url, cookie, { ...hidden, reason: "We move away." });
    const path = (first.headers.get("location") ?? "").split("?")[0] ?? "";
    const page = await html(leaving("&change=0191f1f0-0000-7000-8000-000000000001"));
    expect(page).toContain("A change of this kind is under way");
    expect(page).toContain(`href="${path}"`);
    expect(page).not.toContain('class="confirm"');
    // Whoever had the page open before is told the same.
    const other = url.replace(/change=[0-9a-f-]{36}/, "change=0191f1f0-0000-7000-8000-000000000001");
    const second = await send("POST", other, cookie, { ...hidden, reason: "We move away." });
    expect(second.status).toBe(422);
    expect(await second.text()).toContain("has to be decided or withdrawn before another");
  });

  it("late, and says why", async () => {
    const soon = `/founder/awards/{award}/changes/new?kind=endEarly&proposal.on=${addDays(today, 3)}`;
    const page = await html(soon);
    expect(page).toContain("It can still be asked for late");
    const { url, hidden } = askingIn(page);
    const without = await send("POST", url, cookie, { ...hidden, reason: "We move away.", lateReason: "" });
    expect(without.status).toBe(422);
    expect(await without.text()).toContain('id="lateReason-error"');
    const late = { ...hidden, reason: "We move away.", lateReason: "The notice came yesterday." };
    const answer = await send("POST", url, cookie, late);
    const path = (answer.headers.get("location") ?? "").split("?")[0] ?? "";
    const own = await html(path);
    expect(own).toContain("Late request, to be allowed first");
    expect(own).toContain("The notice came yesterday.");
  });

  it("and pressing twice asks once", async () => {
    const { url, hidden } = askingIn(await html(leaving()));
    const posts = [0, 1].map(() => send("POST", url, cookie, { ...hidden, reason: "We move away." }));
    const [one, two] = await Promise.all(posts);
    expect(one?.headers.get("location")).toBe(two?.headers.get("location"));
  });

  it("and is refused fields that the form has not", async () => {
    const { url, hidden } = askingIn(await html(leaving()));
    const answer = await send("POST", url, cookie, { ...hidden, reason: "We move away.", more: "1" });
    expect(answer.status).toBe(422);
    expect(filled("{award}")).toMatch(/^[0-9a-f-]{36}$/);
  });
});
