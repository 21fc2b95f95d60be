import { describe, expect, it } from "vitest";
import { prisma } from "~/data/db.server";
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
    [...html.matchAll(/<input type="hidden" name="(version|start|unitId|saw\.\w+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );

describe("a case with one of two approvals", () => {
  it("says so on its page, in its history and in the queue", async () => {
    const found = await page("approver", path);
    expect(found).toContain("1 of 2 approvals");
    expect(found).toContain("Approval given, a further one is needed");
    expect(found).toContain("You have approved this application");
    expect(found).not.toContain(filled(`${path}/approval`));
    expect(found).toContain(filled(`${path}/return`));
    expect(await page("approver", "/admin/queue")).toContain("1 of 2 approvals");
  });

  it("offers its first approver nothing to confirm", async () => {
    const found = await page("approver", `${path}/approval`);
    expect(found).toContain("You have approved this application");
    expect(found).not.toContain('name="version"');
  });

  it("shows another approver what was approved, to join it, and says what other terms do", async () => {
    const other = await prisma().user.findFirstOrThrow({ where: { email: { startsWith: "approver.city@" } } });
    const applicationId = filled("{approvedOnce}");
    const declaration = { id: newId(), applicationId, userId: other.id };
    await prisma().interestDeclaration.create({ data: { ...declaration, conflict: false, declaredAt: new Date() } });
    const { startsOn } = await prisma().approval.findFirstOrThrow({
      where: { applicationId },
    });
    const anew = await page("approver.city", `${path}/approval?start=2027-06-01`);
    expect(anew).toContain("it no longer counts and the approval begins anew");
    expect(hiddenIn(anew)).toMatchObject({ start: "2027-06-01" });
    const join = await page("approver.city", `${path}/approval`);
    expect(join).toContain("Chen Hai");
    expect(join).toContain("approval 2 of 2, the last one");
    expect(hiddenIn(join)).toMatchObject({ start: startsOn.toISOString().slice(0, 10) });
    const done = await send("POST", `${path}/approval`, await cookieFor("approver.city"), hiddenIn(join));
    expect(done.headers.get("location")).toMatch(/^\/admin\/awards\//);
  });
});
