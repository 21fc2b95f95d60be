import { expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";
import { formOf } from "./form-of";

const { send, filled } = useHandler();

/** Does what a page offers, and answers with the words of the page that it leads to. */
async function done(name: "admin" | "manager", page: string, typed: Record<string, string> = {}): Promise<string> {
  const cookie = `${await cookieOf(name)}; slipway_locale=en`;
  const form = formOf(await (await send("GET", page, cookie)).text());
  const answer = await send("POST", page, cookie, { ...form, ...typed });
  expect(answer.status).toBe(303);
  return (await send("GET", answer.headers.get("location") ?? "", cookie + andCookiesOf(answer))).text();
}

it("whoever changes what a person may do is told that it was done", async () => {
  const person = filled("/admin/people/{person}");
  expect(await done("admin", `${person}/roles/new`, { role: "auditor", wholeCity: "on" })).toContain(
    "The role is given.",
  );
  const userId = filled("{person}");
  const grant = await prisma().roleGrant.findFirstOrThrow({ where: { userId, role: "auditor", revokedAt: null } });
  expect(await done("admin", `${person}/roles/${grant.id}/end`)).toContain("The role has ended.");
  expect(await done("admin", `${person}/disabling`)).toContain("The person is shut out.");
  expect(await done("admin", `${person}/enabling`)).toContain("The person is let in again.");
});

it("whoever stops a task is told so", async () => {
  const cookie = `${await cookieOf("manager")}; slipway_locale=en`;
  const owner = await prisma().user.findFirstOrThrow({ where: { email: { startsWith: "manager@" } } });
  const [id, createdAt] = [newId(), new Date()];
  const expiresAt = new Date(createdAt.getTime() + 86_400_000);
  const params = { zoneId: null, programId: null, endsWithin: null, language: "en" };
  await prisma().task.create({
    data: { id, kind: "exportRunningSubsidies", ownerId: owner.id, params, createdAt, expiresAt },
  });
  const stopped = await send("POST", `/admin/tasks/${id}/stop`, cookie);
  expect(stopped.status).toBe(303);
  const page = await (await send("GET", stopped.headers.get("location") ?? "", cookie + andCookiesOf(stopped))).text();
  expect(page).toContain("You asked for it to stop.");
});

it.each(["rejection", "approval"])(
  "the page of a %s says of a case that is decided that it has moved on",
  async (step) => {
    const cookie = `${await cookieOf("approver")}; slipway_locale=en`;
    const page = await send("GET", `/admin/applications/{effective}/${step}`, cookie);
    const text = await page.text();
    expect([page.status, text.includes("the matter has moved on"), text.includes('name="version"')]).toEqual([
      200,
      true,
      false,
    ]);
  },
);
