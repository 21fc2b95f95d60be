import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { useHandler } from "./ask";
import { cookieFor } from "./fixture";
import { formOf } from "./form-of";

const { send, filled } = useHandler();
const path = "/admin/changes/{change}";

const cookieOf = async (mailbox: string): Promise<string> => `${await cookieFor(mailbox)}; slipway_locale=en`;
const page = async (mailbox: string, url: string): Promise<string> =>
  (await send("GET", url, await cookieOf(mailbox))).text();
const post = async (mailbox: string, url: string, form: Record<string, string>) =>
  send("POST", url, await cookieOf(mailbox), form);
const stored = () => prisma().change.findUniqueOrThrow({ where: { id: filled("{change}") } });

/** The first day without benefit in a proposal of the award, as the city's day goes. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const trying = (kind: string, typed: Record<string, string>, id = newId()) =>
  `/admin/awards/{award}/changes/new?${new URLSearchParams({ kind, change: id, ...typed }).toString()}`;

/** What of a page's forms says which effect it shows. */
const shownIn = (form: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(form).filter(([name]) => /^(shown\.|known$|shownOn$)/.test(name)));

describe("what an official proposes", () => {
  const id = newId();
  const own = `/admin/changes/${id}`;

  it("is tried out without anything being saved, and its mistakes stand at their fields", async () => {
    const kinds = await page("reviewer", "/admin/awards/{award}/changes/new");
    expect(kinds).toContain("Termination for cause");
    const wrong = await page("reviewer", trying("suspend", { "proposal.from": "", "proposal.to": "2027-13-01" }));
    expect(wrong).toContain('id="proposal.to-error"');
    const before = await prisma().change.count();
    const tried = await page("reviewer", trying("terminate", { "proposal.on": inDays(30) }));
    expect(tried).toContain("The company has to be heard before it is decided");
    // The address leads to what it does, where there is that.
    expect(tried).toContain('/changes/new#preview"');
    expect(tried).toContain('<h2 id="preview" tabindex="-1">');
    expect(wrong).not.toContain('id="preview"');
    expect(await prisma().change.count()).toBe(before);
  });

  it("may be an extension at an amount of its own, which a company cannot ask for", async () => {
    const own = { "proposal.months": "2", "proposal.amount.by": "share", "proposal.amount.value": "40 %" };
    const usual = { ...own, "proposal.amount.by": "", "proposal.amount.value": "" };
    const [as, at] = [await page("reviewer", trying("extend", usual)), await page("reviewer", trying("extend", own))];
    expect(as).toContain('name="proposal.amount.by"');
    for (const tried of [as, at]) expect(tried).toContain('class="confirm"');
    const half = await page("reviewer", trying("extend", { ...own, "proposal.amount.value": "" }));
    expect(half).toContain('id="proposal.amount.value-error"');
  });

  it("is proposed once with what was shown, and not with another effect", async () => {
    const url = trying("terminate", { "proposal.on": inDays(30) }, id);
    const form = formOf(await page("reviewer", url));
    const shown = shownIn(form);
    const [name = ""] = Object.keys(shown).filter((key) => key.startsWith("shown."));
    const reason = "The premises stand empty.";
    const other = await post("reviewer", url, { ...shown, [name]: "another", reason });
    expect(other.status).toBe(409);
    const both = await other.text();
    expect(both).toContain("What you were shown");
    expect(both).toContain(reason);
    expect((await post("reviewer", url, { ...shown, reason: "" })).status).toBe(422);
    const answers = [
      await post("reviewer", url, { ...shown, reason }),
      await post("reviewer", url, { ...shown, reason }),
    ];
    expect(answers.map(({ headers }) => headers.get("location"))).toEqual(Array(2).fill(`${own}?notice=propose`));
    expect(await prisma().change.count({ where: { id } })).toBe(1);
  });

  it("leads whoever has not declared to the declaration first, and keeps what they posted", async () => {
    expect((await send("GET", `${own}/refusal`, await cookieOf("approver"))).headers.get("location")).toBe(own);
    const refusal = { version: "1", "reasons[0].words": "It does not stand empty.", "reasons[0].clause": "" };
    const held = await post("approver", `${own}/refusal`, refusal);
    expect(held.headers.get("location")).toContain(`${own}?held=`);
    const closed = await page("approver", held.headers.get("location") ?? "");
    expect(closed).toContain("Your declaration");
    expect(closed).not.toContain("The premises stand empty.");
    const declared = await post("approver", `${own}/interest`, { ...formOf(closed), conflict: "no" });
    expect(declared.status).toBe(307);
    const done = await post("approver", declared.headers.get("location") ?? "", {});
    expect(done.headers.get("location")).toBe(`${own}?notice=refuse`);
    expect(await page("approver", own)).toContain("It does not stand empty.");
  });

  it("is announced to the company by its proposer alone, and given up by them", async () => {
    const another = newId();
    const url = trying("terminate", { "proposal.on": inDays(40) }, another);
    await post("reviewer", url, { ...shownIn(formOf(await page("reviewer", url))), reason: "Sublet." });
    const at = `/admin/changes/${another}`;
    const hearing = await page("reviewer", `${at}/steps/hearing`);
    const announced = await post("reviewer", `${at}/steps/hearing`, formOf(hearing));
    expect(announced.headers.get("location")).toBe(`${at}?notice=announce`);
    expect(await page("reviewer", at)).toContain("The company has not answered yet.");
    const form = formOf(await page("reviewer", `${at}/steps/withdrawal`));
    const done = await post("reviewer", `${at}/steps/withdrawal`, { ...form, reason: "No sublet after all." });
    expect(done.headers.get("location")).toBe(`${at}?notice=withdrawProposal`);
    expect(await page("auditor", at)).toContain("Proposal given up");
  });

  it("has notes, which only those who handle it write", async () => {
    const done = await post("approver", `${own}/notes`, { text: "Seen on site." });
    expect(done.headers.get("location")).toBe(`${own}?notice=note`);
    expect(await page("auditor", own)).toContain("Seen on site.");
    expect((await post("auditor", `${own}/notes`, { text: "Mine" })).status).toBe(403);
  });
});

describe("what a company asks for, with the office", () => {
  it("stands in the list, on the home page, and on a page of its own with its effect", async () => {
    expect(await page("reviewer", "/admin/changes?mine=waiting")).toContain(filled(`${path}"`));
    expect(await page("approver", "/admin/changes?mine=waiting")).not.toContain(filled(`${path}"`));
    expect(await page("reviewer", "/admin")).toContain('href="/admin/changes?mine=waiting"');
    const found = await page("reviewer", path);
    expect(found).toContain("asked for: Early end");
    expect(found).toContain("What it does, worked out today");
    expect(found).toContain(filled(`${path}/recommendation"`));
    expect(found).not.toContain(filled(`${path}/approval"`));
    expect(await page("auditor", path)).not.toContain(filled(`${path}/recommendation"`));
  });

  it("is given to a reviewer by a manager, and to nobody again", async () => {
    const url = `${path}/assignment`;
    expect(await page("reviewer", path)).not.toContain(filled(`${url}"`));
    expect(await page("manager", path)).toContain(filled(`${url}"`));
    const shown = await page("manager", url);
    const form = formOf(shown);
    const reviewerId = /<option value="([0-9a-f-]{36})"/.exec(shown)?.[1] ?? "";
    const unknown = await post("manager", url, { ...form, reviewerId: newId() });
    expect(unknown.status).toBe(422);
    expect(await unknown.text()).toContain('id="reviewerId-error"');
    const done = await post("manager", url, { ...form, reviewerId });
    expect(done.headers.get("location")).toBe(filled(`${path}?notice=assign`));
    expect((await stored()).assigneeId).toBe(reviewerId);
    expect(await page("auditor", path)).toContain("Assigned to ");
    expect((await post("manager", url, { ...form, reviewerId: "nobody" })).status).toBe(409);
    const again = formOf(await page("manager", url));
    expect(again["reviewerId"]).toBe(reviewerId);
    const { reviewerId: _, ...without } = again;
    expect((await post("manager", url, without)).status).toBe(422);
    expect((await stored()).assigneeId).toBe(reviewerId);
    await post("manager", url, { ...again, reviewerId: "nobody" });
    expect((await stored()).assigneeId).toBeNull();
  });

  it("is asked about, all at once", async () => {
    const form = formOf(await page("reviewer", `${path}/points`));
    const asked = { ...form, "points[0].target": "general", "points[0].message": "Which day?" };
    const none = await post("reviewer", `${path}/points`, { version: form["version"] ?? "" });
    expect(none.status).toBe(422);
    expect((await stored()).state).toBe("requested");
    const done = await post("reviewer", `${path}/points`, asked);
    expect(done.headers.get("location")).toBe(filled(`${path}?notice=askMore`));
    expect((await stored()).state).toBe("waiting");
    await prisma().change.update({ where: { id: filled("{change}") }, data: { state: "requested" } });
  });

  it("can be taken up on other terms, tried out by the query: mistakes at their fields, a stale effect shown beside the new one", async () => {
    const url = `${path}/recommendation`;
    expect(await page("reviewer", url)).toContain("As asked");
    const wrong = await page("reviewer", `${url}?kind=endEarly&tried=1&proposal.on=`);
    expect(wrong).toContain('id="proposal.on-error"');
    expect(wrong).not.toContain('name="outcome"');
    expect((await post("reviewer", `${url}?tried=1&proposal.on=`, formOf(await page("reviewer", url)))).status).toBe(
      422,
    );
    const otherwise = `${url}?tried=1&proposal.on=${inDays(60)}`;
    const tried = await page("reviewer", otherwise);
    expect(tried).toContain("What you propose");
    const form = formOf(tried);
    const [name = ""] = Object.keys(form).filter((key) => key.startsWith("shown."));
    const given = { ...form, outcome: "approve", "reasons[0].words": "A month earlier." };
    const stale = await post("reviewer", otherwise, { ...given, [name]: "another" });
    expect(stale.status).toBe(409);
    const both = await stale.text();
    expect(both).toContain("What you were shown");
    expect(both).toContain("What it does now");
    expect(both).toContain("A month earlier.");
    expect((await post("reviewer", otherwise, { ...given, more: "1" })).status).toBe(422);
    expect((await stored()).state).toBe("requested");
  });

  it("is recommended with the effect that was shown; a form read before is answered with both", async () => {
    const form = formOf(await page("reviewer", `${path}/recommendation`));
    const given = { ...form, outcome: "approve", "reasons[0].words": "It moves away." };
    const stale = await post("reviewer", `${path}/recommendation`, { ...given, version: "1", "saw.state": "late" });
    expect(stale.status).toBe(409);
    const both = await stale.text();
    expect(both).toContain("Late request");
    expect(both).toContain("Requested");
    expect(both).toContain("It moves away.");
    const done = await post("reviewer", `${path}/recommendation`, given);
    expect(done.headers.get("location")).toBe(filled(`${path}?notice=takeUp`));
    const after = await page("reviewer", path);
    expect(after).toContain("Give the proposal up");
    expect(after).toContain("It moves away.");
  });

  it("is not approved where its effect is another than was shown: both stand there, and nothing happens", async () => {
    const before = await stored();
    const form = formOf(await page("approver", `${path}/approval`));
    const [name = ""] = Object.keys(form).filter((key) => key.startsWith("shown."));
    const other = await post("approver", `${path}/approval`, { ...form, [name]: "another" });
    expect(other.status).toBe(409);
    const both = await other.text();
    expect(both).toContain("The effect is another by now. Nothing was done.");
    expect(both).toContain("What you were shown");
    expect(both).toContain("What it does now");
    expect(await stored()).toEqual(before);
  });

  it("is returned with a reason, which the page asks for", async () => {
    const url = `${path}/steps/return`;
    const form = formOf(await page("approver", url));
    const without = await post("approver", url, form);
    expect(without.status).toBe(422);
    expect(await without.text()).toContain("Give the reason in words");
    const done = await post("approver", url, { ...form, reason: "Which month?" });
    expect(done.headers.get("location")).toBe(filled(`${path}?notice=return`));
    const again = formOf(await page("reviewer", `${path}/recommendation`));
    await post("reviewer", `${path}/recommendation`, { ...again, outcome: "approve", "reasons[0].words": "Checked." });
    expect((await stored()).state).toBe("proposed");
  });

  it("is approved once, however often the button is pressed", async () => {
    const form = formOf(await page("approver", `${path}/approval`));
    const answers = await Promise.all([1, 2].map(() => post("approver", `${path}/approval`, form)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await stored()).state).toBe("decided");
    expect(await page("auditor", path)).toContain("What it does, as it was decided");
    expect(await page("approver", `${path}/approval`)).toContain("This step cannot be taken now");
  });
});

describe("awards by month", () => {
  it("says beside each count that the amount is that of the whole awards", async () => {
    const months = await page("auditor", "/admin/tracking/months");
    const cells = [...months.matchAll(/>\d+ awards?<\/a><span[^>]*>([^<]*)</g)].map(([, amount]) => amount);
    expect(cells.length).toBeGreaterThan(0);
    for (const amount of cells) expect(amount).toMatch(/^¥[\d,.]+ in all$/);
  });
});
