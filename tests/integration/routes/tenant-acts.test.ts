import { describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send, upload, filled } = useHandler();
const operatorReads = async () => `${await cookieOf("operator")}; slipway_locale=en`;
const shownIn = (page: string) => /name="shown" value="([^"]*)"/.exec(page)?.[1] ?? "";
const findings = async (month: string) =>
  (await prisma().occupancyReport.findMany({ where: { month }, orderBy: { number: "asc" } })).map(
    ({ occupancyId, finding }) => [occupancyId, finding],
  );

/** Somebody else in a unit of the operator's site, in the same months. */
async function anotherTenant(): Promise<string> {
  const { siteId } = await prisma().unit.findUniqueOrThrow({ where: { id: filled("{unit}") } });
  const { fromOn, toOn, companyId } = await prisma().occupancy.findUniqueOrThrow({ where: { id: filled("{tenant}") } });
  const unit = await prisma().unit.findFirstOrThrow({ where: { siteId, occupancies: { none: {} } } });
  const made = await prisma().occupancy.create({
    data: { id: crypto.randomUUID(), unitId: unit.id, companyId, fromOn, toOn },
  });
  return made.id;
}

describe("an operator's month", () => {
  it("is said at once for all tenants as agreed, and singly where something was otherwise", async () => {
    const cookie = await operatorReads();
    const path = filled("/operator/months/{month}");
    const month = filled("{month}");
    const tenant = filled("{tenant}");
    const second = await anotherTenant();
    const home = await (await send("GET", "/operator", cookie)).text();
    expect(home).toContain(path);
    const page = await (await send("GET", path, cookie)).text();
    expect(page).toContain(`href="${month}/${tenant}"`);

    const wrong = await send("POST", `${path}/${tenant}`, cookie, {
      changeId: crypto.randomUUID(),
      finding: "rent",
      since: `${month}-05`,
      rent: "",
      words: "The invoice says less.",
    });
    expect(wrong.status).toBe(422);
    const back = await wrong.text();
    expect(back).toContain('id="rent-error"');
    expect(back).toContain("The invoice says less.");
    const late = await send("POST", `${path}/${tenant}`, cookie, {
      changeId: crypto.randomUUID(),
      finding: "sublet",
      since: "2099-01-01",
      rent: "",
      words: "Somebody else is there.",
    });
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('id="since-error"');

    const changeId = crypto.randomUUID();
    const typed = { changeId, finding: "sublet", since: `${month}-05`, rent: "", words: "Somebody else is there." };
    const said = await send("POST", `${path}/${tenant}`, cookie, typed);
    expect(said.headers.get("location")).toBe(`${path}?notice=otherwise&tenant=${tenant}`);
    // A second press says nothing twice.
    await send("POST", `${path}/${tenant}`, cookie, typed);
    expect(await findings(month)).toEqual([[tenant, "sublet"]]);
    // No subsidy is paid for the unit, so that there is nothing to change.
    expect(await prisma().change.count({ where: { id: changeId } })).toBe(0);

    const others = await send("POST", path, cookie, { shown: shownIn(page) });
    expect(others.status).toBe(422);
    expect(await others.text()).toContain("The tenants are others than when this page was opened");
    expect(await findings(month)).toHaveLength(1);

    const now = await (await send("GET", path, cookie)).text();
    const all = await send("POST", path, cookie, { shown: shownIn(now) });
    expect(all.headers.get("location")).toBe(`${path}?notice=reported`);
    const after = await (await send("GET", `${path}?notice=reported`, cookie + andCookiesOf(all))).text();
    expect(after).toContain("It has been said.");
    const found = await findings(month);
    expect(found).toContainEqual([second, "asAgreed"]);
    expect(found.filter(([id]) => id === tenant)).toEqual([[tenant, "sublet"]]);
    expect(
      await rows(
        "SELECT count(*)::int AS n FROM audit_entry WHERE action IN ('site.reportMonth', 'unit.reportTenant')",
        [],
      ),
    ).toEqual([{ n: 2 }]);
    // What shows it hangs on the month, also of who is there as agreed and without a subsidy; officials see it with the unit.
    for (const id of [tenant, second]) {
      const own = await (await send("GET", `${path}/${id}`, cookie)).text();
      expect(own).toContain(`href="${path}/${id}/evidence"`);
      const added = await upload(`${path}/${id}/evidence`, cookie, "meter.pdf", "%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n");
      expect(added.status).toBe(303);
      const page = await (await send("GET", `${path}/${id}/evidence`, cookie + andCookiesOf(added))).text();
      const [, sent = ""] = /href="(\/operator\/evidence\/[^"]+)">meter.pdf/.exec(page) ?? [];
      expect((await send("GET", sent, cookie)).status).toBe(200);
      const { unitId } = await prisma().occupancy.findUniqueOrThrow({ where: { id } });
      const manager = await cookieOf("manager");
      const unit = await (await send("GET", `/admin/units/${unitId}`, manager)).text();
      const [, shown = ""] = new RegExp(`href="(/admin/units/${unitId}/files/[^"]+)">meter.pdf`).exec(unit) ?? [];
      expect((await send("GET", shown, manager)).headers.get("content-disposition")).toContain("inline");
      expect((await send("GET", sent, manager)).status).toBe(404);
    }
    // What was said is only added to.
    await expect(rows("UPDATE occupancy_report SET words = 'x'", [])).rejects.toThrow();
  });

  it("is nobody else's, and no month is said that is not over", async () => {
    const operator = await operatorReads();
    const path = filled("/operator/months/{month}");
    expect((await send("GET", "/operator/months/2999-01", operator)).status).toBe(404);
    expect((await send("POST", "/operator/months/2999-01", operator, { shown: "x" })).status).toBe(404);
    const unit = await prisma().unit.findFirstOrThrow({
      where: { site: { slug: { not: "qixianling" } }, occupancies: { none: {} } },
    });
    const { fromOn, toOn, companyId } = await prisma().occupancy.findUniqueOrThrow({
      where: { id: filled("{tenant}") },
    });
    const elsewhere = await prisma().occupancy.create({
      data: { id: crypto.randomUUID(), unitId: unit.id, companyId, fromOn, toOn },
    });
    expect((await send("GET", `${path}/${elsewhere.id}`, operator)).status).toBe(404);
    await anotherTenant();
    const page = await (await send("GET", path, operator)).text();
    const foreign = await send("POST", path, operator, { shown: shownIn(page), alsoIds: elsewhere.id });
    expect(foreign.status).toBe(404);
    expect(await findings(filled("{month}"))).not.toContainEqual([elsewhere.id, "asAgreed"]);
  });

  it("lists the tenants with their contacts, and those whose lease ends soon", async () => {
    const cookie = await operatorReads();
    const company = await prisma().company.findFirstOrThrow({
      where: { occupancies: { some: { id: filled("{tenant}") } } },
    });
    const page = await (await send("GET", "/operator/tenants", cookie)).text();
    expect(page).toContain(company.name);
    if (company.contactPhone) expect(page).toContain(company.contactPhone.replaceAll(" ", "\u00a0"));
    expect((await send("GET", "/operator/tenants?ending=90", cookie)).status).toBe(200);
  });
});
