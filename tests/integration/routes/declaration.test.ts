import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import type { ActorName } from "./actors";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send, filled } = useHandler();
beforeAll(() => prisma().interestDeclaration.deleteMany());

const steps: readonly [ActorName, string, string, Record<string, string>][] = [
  ["intake", "submitted", "acceptance", {}],
  ["intake", "submitted", "evidence", {}],
  ["intake", "submitted", "company-code", { reason: "It stands so on the licence" }],
  ["intake", "submitted", "corrections", {}],
  ["intake", "submitted", "checks/companyEstablishedOn", { value: "2026-01-01", source: "x", asOf: "2026-01-01" }],
  ["manager", "submitted", "assignment", {}],
  ["reviewer", "review", "recommendation", { outcome: "approve" }],
  ["reviewer", "review", "notes", { text: "Looks sound" }],
  ["approver", "recommended", "approval", { start: "2026-04-01" }],
  ["approver", "recommended", "rejection", { "reasons[0].words": "Too old" }],
  ["approver", "recommended", "return", { reason: "The lease" }],
];

describe("whoever has not declared their interest in a case", () => {
  it.each(steps)("is led to it as %s: %s, %s", async (name, state, page, typed) => {
    const id = filled(`{${state}}`);
    const { version } = await prisma().application.findUniqueOrThrow({ where: { id } });
    const path = `/admin/applications/${id}`;
    const cookie = await cookieOf(name);
    const read = await send("GET", `${path}/${page}`, cookie);
    const posted = await send("POST", `${path}/${page}`, cookie, { ...typed, version: String(version) });
    expect([read.status, read.headers.get("location")]).toEqual([302, path]);
    const led = posted.headers.get("location") ?? "";
    expect([posted.status, led.split("=")[0]]).toEqual([303, `${path}?held`]);
    expect(await prisma().application.findUniqueOrThrow({ where: { id } })).toMatchObject({ state, version });
    const asked = await (await send("GET", led, cookie)).text();
    expect(asked).toContain(`${path}/interest`);
    expect(asked).toContain(`name="held" value="${led.split("=")[1]}"`);
    expect(await (await send("GET", path, cookie)).text()).not.toContain('name="held"');
  });
});

describe("what was posted before the declaration", () => {
  const note = { text: "The lease looks sound" };
  const reviewed = () => `/admin/applications/${filled("{review}")}`;

  /** A note of the manager's, kept: the case, the cookie, and the id of what is kept. */
  async function held() {
    await prisma().interestDeclaration.deleteMany();
    const path = reviewed();
    const cookie = `${await cookieOf("manager")}; slipway_locale=en`;
    const posted = await send("POST", `${path}/notes`, cookie, note);
    return { path, cookie, held: posted.headers.get("location")?.split("=")[1] ?? "" };
  }
  const notes = () => prisma().internalNote.count({ where: { text: note.text } });
  const kept = (id: string) => prisma().heldPost.count({ where: { id } });

  it("goes on when there is no interest, as it was typed", async () => {
    const { path, cookie, held: id } = await held();
    expect(await (await send("GET", `${path}?held=${id}`, cookie)).text()).toContain(
      "What you have just sent is kept.",
    );
    const wrong = await send("POST", `${path}/interest`, cookie, { held: id });
    expect([wrong.status, (await wrong.text()).includes(`name="held" value="${id}"`)]).toEqual([422, true]);
    const declared = { conflict: "no", held: id };
    const on = await send("POST", `${path}/interest`, cookie, declared);
    expect(on.status).toBe(307);
    const before = await notes();
    const done = await send("POST", on.headers.get("location") ?? "", cookie, declared);
    expect([done.status, done.headers.get("location")]).toEqual([303, `${path}?notice=noted`]);
    expect(await (await send("GET", `${path}?notice=noted`, cookie + andCookiesOf(done))).text()).toContain(
      "Your note is added.",
    );
    expect(await notes()).toBe(before + 1);
    expect(await kept(id)).toBe(0);
  });

  it("is discarded with an interest, which is said", async () => {
    const { path, cookie, held: id } = await held();
    const declared = { conflict: "yes", explanation: "A cousin", held: id };
    const answer = await send("POST", `${path}/interest`, cookie, declared);
    expect(answer.headers.get("location")).toBe(`${path}?notice=discarded`);
    expect(await kept(id)).toBe(0);
    const closed = await (await send("GET", `${path}?notice=discarded`, cookie + andCookiesOf(answer))).text();
    expect(closed).toContain("What you had sent before was discarded.");
  });

  it("is its person's alone, and goes on with its own case alone", async () => {
    const { cookie, held: id } = await held();
    const other = `/admin/applications/${filled("{submitted}")}`;
    const elsewhere = await send("POST", `${other}/interest`, cookie, { conflict: "no", held: id });
    expect(elsewhere.headers.get("location")).toBe(`${other}?notice=declared`);
    const stranger = await cookieOf("reviewer");
    const answer = await send("POST", `${reviewed()}/interest`, stranger, { conflict: "no", held: id });
    expect(answer.headers.get("location")).toBe(`${reviewed()}?notice=declared`);
    expect(await kept(id)).toBe(1);
  });
});
