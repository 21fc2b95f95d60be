import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { monthOf, yearOf } from "~/domain/kernel/time/month";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { newId } from "~/platform/ids";
import { anAwardWithCeilings } from "../ledger/support/ceilings";
import { write } from "../ledger/support/company";
import type { ActorName } from "./actors";
import { useHandler } from "./ask";
import { cookieOf } from "./fixture";
import { formOf } from "./form-of";

const { send, filled } = useHandler();
const today = todayIn(cityTimeZone, new Date());
const [month, year] = [monthOf(today), yearOf(today)];

let id = "";
let companyId = "";
const ceilings = async () => (await prisma().award.findUniqueOrThrow({ where: { id } })).ceilings;
const cookie = async (who: ActorName) => `${await cookieOf(who)}; slipway_locale=en`;
const page = async (who: ActorName, url: string) => {
  const answer = await send("GET", url, await cookie(who));
  return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
};
/** The fields with which it is tried out. */
const formOfQuery = (text: string) =>
  formOf(text.slice(text.indexOf("<main")).replaceAll('method="get"', 'method="post"'));
const trying = (kind: string, typed: Record<string, string> = {}, change = newId()) =>
  `/admin/awards/${id}/changes/new?${new URLSearchParams({ kind, change, ...typed }).toString()}`;

/** The company of the fixture's award has one with ceilings beside it: of this year's ¥5,000, ¥2,000 and ¥500 are granted. */
beforeAll(async () => {
  const { companyId: owner } = await prisma().award.findUniqueOrThrow({ where: { id: filled("{award}") } });
  companyId = owner;
  const program = await prisma().program.findUniqueOrThrow({
    where: { slug: "outbound-support" },
    include: { versions: { take: 1 } },
  });
  const { zoneId } = await prisma().award.findUniqueOrThrow({ where: { id: filled("{award}") } });
  const given = { programId: program.id, versionId: program.versions[0]?.id ?? "", zoneId };
  const years = [
    { year, fen: 500_000 },
    { year: year + 1, fen: 400_000 },
  ];
  ({ id } = await anAwardWithCeilings({ program: given, companyId, ceilings: years, approvedOn: today }));
  await write(companyId, today, [
    { act: "grant", award: id, grants: [{ month, fen: 200_000 }] },
    { act: "grant", award: id, grants: [{ month, fen: 50_000 }] },
  ]);
});

describe("the page of an award with ceilings", () => {
  it.each([
    ["owner", "founder", "You may still claim ¥2,500", true],
    ["reviewer", "admin", "The company may still claim ¥2,500", true],
    ["finance", "admin", "The company may still claim ¥2,500", false],
    ["auditor", "admin", "The company may still claim ¥2,500", false],
  ] as const)(
    "says to the %s what may still be claimed, and what can be changed to who may",
    async (who, side, says, may) => {
      const { status, text } = await page(who, `/${side}/awards/${id}`);
      expect(status).toBe(200);
      expect(text).toContain(says);
      expect(text).toContain("¥2,500.00 of ¥9,000.00 is granted.");
      expect(text).toContain(`Up to ¥4,000.00 for ${year + 1}.`);
      expect(text).toContain("Granted in all: ¥2,000.00 became ¥2,500.00.");
      expect(text.includes("Changes of this award")).toBe(may);
      expect(text.includes("Other ceiling<")).toBe(may);
      expect(text).not.toContain("Pause");
    },
  );

  it.each([
    ["otherFounder", "founder", 404],
    ["otherIntake", "admin", 404],
    ["admin", "admin", 404],
    ["owner", "admin", 404],
    ["auditor", "founder", 404],
  ] as const)("is not there for the %s on the pages of the %s", async (who, side, status) => {
    expect((await page(who, `/${side}/awards/${id}`)).status).toBe(status);
  });
});

describe("a change of an award with ceilings, as it is tried out", () => {
  it("has a form of its kind, with what is known in it, for company and official", async () => {
    for (const [who, url] of [
      ["owner", `/founder/awards/${id}/changes/new?kind=ceiling`],
      ["reviewer", trying("ceiling")],
    ] as const) {
      const { text } = await page(who, url);
      expect(formOfQuery(text)).toMatchObject({
        "proposal.ceilings[0].year": `${year}`,
        "proposal.ceilings[0].fen": "5000.00",
        "proposal.ceilings[1].fen": "4000.00",
        "proposal.ceilings[2].fen": "",
      });
      expect(text).toContain("At least ¥2,500.00: so much is granted.");
      expect(text).not.toContain('class="confirm"');
    }
  });

  it.each([
    [
      "ceiling",
      { "ceilings[0].year": `${year}`, "ceilings[0].fen": "2400" },
      "ceilings[0].fen",
      "¥2,500.00 of this year has been granted",
    ],
    ["ceiling", { "ceilings[0].year": `${year}`, "ceilings[0].fen": "much" }, "ceilings[0].fen", ""],
    [
      "ceiling",
      {
        "ceilings[0].year": `${year}`,
        "ceilings[0].fen": "5000",
        "ceilings[1].year": `${year}`,
        "ceilings[1].fen": "1",
      },
      "ceilings[1].year",
      "",
    ],
    [
      "replace",
      { annuls: "2", "grants[0].month": month, "grants[0].fen": "3000.01" },
      "grants[0].fen",
      "The ceiling of this year leaves ¥3,000.00",
    ],
    [
      "replace",
      { annuls: "1", "grants[0].month": `${year - 1}-12`, "grants[0].fen": "1" },
      "grants[0].month",
      "There is no ceiling for",
    ],
    ["replace", { annuls: "1", "grants[0].month": "soon", "grants[0].fen": "1" }, "grants[0].month", ""],
    ["replace", { annuls: "7" }, "annuls", ""],
  ] as const)("is told at its field what is wrong: %s %j", async (kind, typed, field, says) => {
    const named = Object.fromEntries(Object.entries(typed).map(([name, value]) => [`proposal.${name}`, value]));
    const { status, text } = await page("reviewer", trying(kind, named));
    expect(status).toBe(200);
    expect(text).toContain(`id="proposal.${field}-error"`);
    expect(text).toContain(says);
    for (const [name, value] of Object.entries(typed))
      if (name !== "annuls") expect(text).toContain(`value="${value}"`);
    expect(text).not.toContain('class="confirm"');
  });

  it("takes documents while it can be asked for, and not when its time is over", async () => {
    const tried = (ceilingsOf: Record<string, string>) =>
      page(
        "owner",
        `/founder/awards/${id}/changes/new?${new URLSearchParams({ kind: "ceiling", ...ceilingsOf }).toString()}`,
      );
    const row = (i: number, of: number, fen: string) => ({
      [`proposal.ceilings[${i}].year`]: String(of),
      [`proposal.ceilings[${i}].fen`]: fen,
    });
    // Its window is of the first year that changes: of this one it is over but in January, of the next one to come.
    const { text: now } = await tried({ ...row(0, year, "6000"), ...row(1, year + 1, "4000") });
    expect(now.includes("This can no longer be asked for")).toBe(!now.includes('id="evidence"'));
    const { text: next } = await tried({ ...row(0, year, "5000"), ...row(1, year + 1, "6000") });
    expect(next).not.toContain("This can no longer be asked for");
    expect(next).toContain('id="evidence"');
  });

  it("that does not fit it says so", async () => {
    for (const url of [trying("suspend"), trying("extend"), trying("rent")])
      expect((await page("reviewer", url)).text).not.toContain('name="proposal.');
  });
});

describe("a change of an award with ceilings", () => {
  const propose = async (url: string, typed: Record<string, string> = {}) => {
    const form = formOf((await page("reviewer", url)).text);
    const shown = Object.entries(form).filter(([name]) => /^(shown\.|known$|shownOn$)/.test(name));
    return send("POST", url, await cookie("reviewer"), { ...Object.fromEntries(shown), reason: "A slip.", ...typed });
  };
  const instead = { "proposal.annuls": "2", "proposal.grants[0].month": month, "proposal.grants[0].fen": "800" };

  it("is refused with fields that its form has not, and with an effect that was not shown; nothing happens", async () => {
    const before = [await prisma().change.count(), await ceilings()];
    expect((await propose(trying("replace", instead), { more: "1" })).status).toBe(422);
    expect((await propose(trying("replace", { ...instead, "proposal.ceilings[0].fen": "1" }))).status).toBe(422);
    const stale = trying("replace", instead);
    const form = formOf((await page("reviewer", stale)).text);
    const [name = ""] = Object.keys(form).filter((key) => key.startsWith("shown."));
    expect((await propose(stale, { [name]: "another" })).status).toBe(409);
    expect([await prisma().change.count(), await ceilings()]).toEqual(before);
  });

  it("annuls a grant and grants another in its place, and is told so to officials", async () => {
    const change = newId();
    const { text } = await page("reviewer", trying("replace", instead, change));
    expect(text).toContain('class="confirm"');
    expect(text).toContain("¥2,800.00");
    const answer = await propose(trying("replace", instead, change));
    expect(answer.headers.get("location")).toBe(`/admin/changes/${change}?notice=propose`);
    const counted = "¥500.00";
    expect((await page("auditor", `/admin/changes/${change}`)).text).toContain(counted);
    // The company reads what was decided, not what officials mean to.
    expect((await page("owner", `/founder/changes/${change}`)).status).toBe(404);
    expect(await ceilings()).toMatchObject([{ fen: 500_000, grantedFen: 250_000 }, {}]);
  });
});
