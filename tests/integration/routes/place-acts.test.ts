import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send, filled } = useHandler();
const english = async (who: "admin" | "manager" | "operator" | "reviewer" | "auditor") =>
  `${await cookieOf(who)}; slipway_locale=en`;

describe("a city is set up on screens", () => {
  it("a zone, a site with floors, a unit with its rent: each answered with a word that it was done", async () => {
    const admin = await english("admin");
    const names = { nameEn: "Harbour", nameZh: "港区", nameJa: "", nameKo: "" };
    const refused = await send("POST", "/admin/zones/new", admin, { ...names, nameZh: "", slug: "Harbour" });
    expect(refused.status).toBe(422);
    const back = await refused.text();
    expect(back).toContain('id="place-nameZh-error"');
    expect(back).toContain("Use small Latin letters");
    expect(back).toContain('value="Harbour"');
    const made = await send("POST", "/admin/zones/new", admin, { ...names, slug: "harbour" });
    const zoneHref = made.headers.get("location") ?? "";
    expect(await (await send("GET", zoneHref, admin + andCookiesOf(made))).text()).toContain("It has been made");

    const manager = await english("manager");
    const zone = zoneHref.split("?")[0] ?? "";
    const site = { ...names, nameEn: "Pier", address: "1 Pier", rent: "45", slug: "pier" };
    const siteMade = await send("POST", `${zone}/sites/new`, manager, site);
    const sitePath = (siteMade.headers.get("location") ?? "").split("?")[0] ?? "";
    expect((await send("POST", `${sitePath}/floors`, manager, { version: "1", floors: "B1、1-2" })).status).toBe(303);
    const empty = await (await send("GET", `${sitePath}/units/new`, manager)).text();
    expect(empty).toMatch(/name="rent"[^>]*value="45\.00"/);
    expect([...empty.matchAll(/>(B1|1|2)<\/option>/g)].map(([, label]) => label)).toEqual(["B1", "1", "2"]);
    const unit = { label: "201", kind: "room", areaM2: "86.5", rent: "45.50", features: "furnished" };
    const unitMade = await send("POST", `${sitePath}/units/new`, manager, unit);
    const unitPath = (unitMade.headers.get("location") ?? "").split("?")[0] ?? "";
    expect(await (await send("GET", unitPath, manager)).text()).toContain("Furnished");
    const list = await (await send("GET", `${sitePath}?which=free`, manager)).text();
    expect(list).toContain(">201</a>");
    expect(list).toContain("45.50");
    const taken = await (await send("GET", `${sitePath}?which=taken`, manager)).text();
    expect(taken).not.toContain(">201</a>");
  });

  it("what somebody else wrote meanwhile is shown beside what was typed", async () => {
    const manager = await english("manager");
    const path = filled("/admin/units/{unit}/edit");
    const { label, areaM2, version } = await prisma().unit.findUniqueOrThrow({ where: { id: filled("{unit}") } });
    const typed = { label, kind: "room", areaM2: areaM2.toString(), version: String(version) };
    expect((await send("POST", path, manager, { ...typed, uses: "laboratory" })).status).toBe(303);
    const stale = await send("POST", path, manager, { ...typed, label: "Z9" });
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain("Laboratory");
    expect(page).toContain('value="Z9"');
    expect(page).toContain(`name="version" value="${version + 1}"`);
  });

  it("an operator sets the rent of an own unit from a day on, and withdraws none that is in use", async () => {
    const operator = await english("operator");
    const held = await prisma().occupancy.findFirst({
      where: { releasedAt: null, unit: { siteId: filled("{site}") } },
    });
    const unitId = held?.unitId ?? filled("{unit}");
    const { version } = await prisma().unit.findUniqueOrThrow({ where: { id: unitId } });
    const rent = { rent: "48", from: "2027-01-01", version: String(version) };
    const wrong = await send("POST", `/operator/units/${unitId}/rent`, operator, { ...rent, rent: "0" });
    expect(wrong.status).toBe(422);
    const set = await send("POST", `/operator/units/${unitId}/rent`, operator, rent);
    expect(set.headers.get("location")).toMatch(/notice=rent(Set|Reported)$/);
    expect(await (await send("GET", `/operator/units/${unitId}`, operator)).text()).toContain("48.00");
    expect(await (await send("GET", "/operator/units", operator)).text()).toContain(`/operator/units/${unitId}`);
  });

  it("what depends on a place is shown before it is closed, which is refused while it does", async () => {
    const admin = await english("admin");
    const { zoneId } = await prisma().award.findFirstOrThrow({ select: { zoneId: true } });
    const page = await (await send("GET", `/admin/zones/${zoneId}/closing`, admin)).text();
    expect(page).toContain("Open programs");
    expect(page).toContain("This cannot be done yet");
    const { version } = await prisma().zone.findUniqueOrThrow({ where: { id: zoneId } });
    const refused = await send("POST", `/admin/zones/${zoneId}/closing`, admin, { version: String(version) });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Something still depends on it");
  });

  it("officials who may not change a unit look at it, without what they may not do", async () => {
    const page = async (who: "manager" | "reviewer" | "auditor") => {
      const answer = await send("GET", filled("/admin/units/{unit}"), await english(who));
      expect(answer.status).toBe(200);
      return answer.text();
    };
    const acts = ["edit", "rent", "withdrawal"].map((act) => `href="${filled("/admin/units/{unit}")}/${act}"`);
    const managed = await page("manager");
    for (const act of acts) expect(managed).toContain(act);
    for (const who of ["reviewer", "auditor"] as const) {
      const shown = await page(who);
      expect(shown).toContain("Rent per m² and month");
      for (const href of [...acts, 'href="/admin/zones"', "/admin/leases/"]) expect(shown).not.toContain(href);
    }
  });

  it("a manager ends a lease early: what was typed is kept, what stands is shown, and the unit says it", async () => {
    const manager = await english("manager");
    const occupancy = await prisma().occupancy.findUniqueOrThrow({ where: { id: filled("{tenant}") } });
    await prisma().lease.create({ data: { occupancyId: occupancy.id, areaM2: "20", rentFenPerM2Month: 4_000 } });
    const unit = `/admin/units/${occupancy.unitId}`;
    const at = filled("/admin/leases/{tenant}/end");
    expect(await (await send("GET", unit, manager)).text()).toContain(`href="${at}"`);
    await prisma().occupancyReport.create({
      data: {
        id: newId(),
        occupancyId: occupancy.id,
        month: filled("{month}"),
        number: 9,
        finding: "movedOut",
        sinceOn: occupancy.fromOn,
        words: "The keys are back.",
        reportedBy: newId(),
        reportedAt: new Date(),
      },
    });
    for (const where of [unit, at])
      expect(await (await send("GET", where, manager)).text()).toMatch(/moved out since[\s\S]*The keys are back\./);
    const home = async () => (await send("GET", "/admin", manager)).text();
    expect(await home()).toContain(`<a href="${at}">`);
    const { version } = await prisma().unit.findUniqueOrThrow({ where: { id: occupancy.unitId } });
    const lastDay = new Date(occupancy.fromOn.getTime() + 9 * 86_400_000).toISOString().slice(0, 10);
    const typed = { version: String(version), lastDay, reason: "Both sides gave it up." };
    const late = await send("POST", at, manager, { ...typed, lastDay: occupancy.toOn.toISOString().slice(0, 10) });
    expect(late.status).toBe(422);
    const back = await late.text();
    expect(back).toMatch(/or an earlier date[\s\S]*Both sides gave it up\./);
    expect(back).toContain("Companies in it or promised it");
    const stale = await send("POST", at, manager, { ...typed, version: "0" });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain("Both sides gave it up.");
    const done = await send("POST", at, manager, typed);
    expect(done.headers.get("location")).toBe(`${unit}?notice=leaseEnded`);
    expect(await home()).not.toContain(at);
    const page = await (await send("GET", `${unit}?notice=leaseEnded`, manager + andCookiesOf(done))).text();
    expect(page).toMatch(/The lease has been ended[\s\S]*Leases ended early[\s\S]*Both sides gave it up\./);
    const operator = await english("operator");
    expect(await (await send("GET", `/operator/units/${occupancy.unitId}`, operator)).text()).not.toContain(
      "Both sides gave it up.",
    );
  });
});
