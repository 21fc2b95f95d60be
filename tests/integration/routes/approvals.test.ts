import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { newId } from "~/platform/ids";
import { useHandler } from "./ask";
import { cookieFor } from "./fixture";

const { send, filled } = useHandler();
const path = "/admin/applications/{approvedOnce}";

async function page(mailbox: string, url: string): Promise<string> {
  return (await send("GET", url, `${await cookieFor(mailbox)}; slipway_locale=en`)).text();
}

/** Values of the hidden fields of the form that approves. */
const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...html.matchAll(/<input type="hidden" name="(version|start|unitId|operatorId|basis|saw\.\w+)" value="([^"]*)"/g),
    ].map(([, name = "", value = ""]) => [name, value]),
  );

const approval = () =>
  prisma().approval.findFirstOrThrow({ where: { caseId: filled("{approvedOnce}"), voidedAt: null } });

/** The approval that counts, of other figures. */
async function approvedInstead(figures: { basis: string; totalFen: bigint | number }): Promise<void> {
  const { id, ...given } = await approval();
  await prisma().approval.update({ where: { id }, data: { voidedAt: new Date() } });
  await prisma().approval.create({ data: { ...given, id: newId(), ...figures } });
}

describe("a case with one of two approvals", () => {
  it("says so on its page, in its history and in the queue", async () => {
    const found = await page("approver", path);
    expect(found).toContain("1 of 2 approvals");
    expect(found).toContain("Approval given, a further one is needed");
    expect(found).toContain("You have approved this application");
    expect(found).not.toContain(filled(`${path}/approval"`));
    expect(found).toContain(filled(`${path}/return"`));
    expect(await page("approver", "/admin/queue")).toContain("1 of 2 approvals");
  });

  it("offers its first approver nothing to confirm, but to take it back or change it", async () => {
    const found = await page("approver", `${path}/approval`);
    expect(found).toContain("You have approved this application");
    expect(found).not.toContain('name="version"');
    expect(found).toContain(filled(`${path}/approval/withdrawal`));
    const changed = await page("approver", `${path}/approval?start=2027-06-01`);
    expect(hiddenIn(changed)).toMatchObject({ start: "2027-06-01" });
    const same = await page(
      "approver",
      `${path}/approval?start=${(await approval()).startsOn?.toISOString().slice(0, 10)}`,
    );
    expect(same).not.toContain('name="version"');
  });

  it("is not among what its approver is to decide, who is told so", async () => {
    const left = await page("approver", "/admin/queue?state=recommended&approval=open");
    expect(left).not.toContain(filled(path));
    expect(left).toContain("Cases that you have approved and that wait for another person are left out.");
    expect(await page("approver", "/admin/queue?state=recommended&approval=given")).toContain(filled(path));
    expect(await page("approver", "/admin")).toContain("approved by you, waiting for others: 1");
  });

  it("shows both figures when they have changed since, and that those before no longer count", async () => {
    const { basis, totalFen } = await approval();
    await approvedInstead({ basis: "older", totalFen: 12_345_600 });
    const changed = await page("approver", `${path}/approval`);
    expect(changed).toContain("The figures have changed since they were approved");
    expect(changed).toContain("¥123,456.00 in all were approved");
    expect(changed).toContain("The approval given so far is of the old ones and no longer counts.");
    expect(await page("auditor", path)).toContain("The area or the rent behind it has changed since");
    const unseen = { ...hiddenIn(changed), basis: "older" };
    const refused = await send("POST", `${path}/approval`, await cookieFor("approver"), unseen);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/has changed since these figures were shown|已有变动/);
    await approvedInstead({ basis, totalFen });
  });

  it("goes back to none when its person takes the approval back, and the history says so", async () => {
    const form = await page("approver", `${path}/approval/withdrawal`);
    const cookie = `${await cookieFor("approver")}; slipway_locale=en`;
    const done = await send("POST", `${path}/approval/withdrawal`, cookie, hiddenIn(form));
    expect(done.headers.get("location")).toBe(filled(`${path}?notice=approvalTakenBack`));
    const after = await page("approver", path);
    expect(after).toContain("Approval taken back");
    expect(after).not.toContain("1 of 2 approvals");
    const none = await page("approver", `${path}/approval/withdrawal`);
    expect(none).toContain("You have no approval in this case that stands.");
    const start = "2027-06-01";
    const unpaid = await page("approver", `${path}/approval?start=${start}`);
    expect(unpaid).toContain("Choose who is paid");
    expect(unpaid).not.toContain('name="version"');
    const [, operator] = /<option value="([0-9a-f-]{36})">Software Park Operations/.exec(unpaid) ?? [];
    const chosen = await page("approver", `${path}/approval?start=${start}&operatorId=${operator}`);
    expect(chosen).toContain("<dt>Paid to</dt><dd>Software Park Operations</dd>");
    const again = hiddenIn(chosen);
    await send("POST", `${path}/approval`, cookie, again);
    expect((await approval()).startsOn?.toISOString().slice(0, 10)).toBe(start);
    expect((await approval()).operatorId).toBe(operator);
    expect(await page("approver", `${path}/approval`)).toContain("paid to Software Park Operations");
  });

  it("shows another approver what was approved, to join it, and says what other terms do", async () => {
    const other = await prisma().user.findFirstOrThrow({ where: { email: { startsWith: "approver.city@" } } });
    const applicationId = filled("{approvedOnce}");
    const declaration = { id: newId(), caseId: applicationId, userId: other.id };
    await prisma().interestDeclaration.create({ data: { ...declaration, conflict: false, declaredAt: new Date() } });
    const { startsOn } = await approval();
    const anew = await page("approver.city", `${path}/approval?start=2027-07-01`);
    expect(anew).toContain("it no longer counts and the approval begins anew");
    expect(hiddenIn(anew)).toMatchObject({ start: "2027-07-01" });
    const join = await page("approver.city", `${path}/approval`);
    expect(join).toContain("Chen Hai");
    expect(join).toContain("approval 2 of 2, the last one");
    expect(hiddenIn(join)).toMatchObject({ start: startsOn?.toISOString().slice(0, 10) });
    const done = await send("POST", `${path}/approval`, await cookieFor("approver.city"), hiddenIn(join));
    expect(done.headers.get("location")).toMatch(/^\/admin\/awards\//);
  });
});

describe("the first day that an approval offers", () => {
  const url = "/admin/applications/{recommended}/approval";
  const offered = async (start = "") =>
    /name="start"[^>]*value="([^"]*)"/.exec(await page("approver", `${url}${start && `?start=${start}`}`))?.[1];

  /** What the company answers of the case, with another wish. */
  async function wish(startWanted: string | null): Promise<void> {
    const where = { id: filled("{recommended}") };
    const { answers } = await prisma().application.findUniqueOrThrow({ where });
    const { startWanted: _, leaseFrom: __, ...others } = answers as Record<string, string>;
    await prisma().application.update({
      where,
      data: { answers: startWanted === null ? others : { ...others, startWanted } },
    });
  }

  it("is the company's wish, said beside its bounds, or today where it has none", async () => {
    await wish("2027-02-01");
    expect(await offered()).toBe("2027-02-01");
    const found = await page("approver", url);
    expect(found).toContain("1 February 2027");
    await wish(null);
    expect(await offered()).toBe(todayIn(cityTimeZone, new Date()));
  });

  it("lies in no month before the application, nor years ahead, and says so at the field with the day kept", async () => {
    await wish("2020-01-01");
    expect(await offered()).toMatch(/^20\d\d-\d\d-01$/);
    for (const [day, why] of [
      ["2020-01-01", "cannot begin before"],
      ["2099-12-31", "two years from now at the latest"],
    ] as const) {
      const found = await page("approver", `${url}?start=${day}`);
      expect(found).toContain(why);
      expect(found).not.toContain('name="version"');
      expect(await offered(day)).toBe(day);
    }
  });
});
