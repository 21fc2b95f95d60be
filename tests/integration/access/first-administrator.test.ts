import { expect, it } from "vitest";
import { isUnused } from "~/data/city/readiness.server";
import { prisma } from "~/data/kernel/db.server";
import { acceptInvitation } from "~/use-cases/access/accept-invitation.server";
import { createFirstAdministrator } from "~/use-cases/access/create-first-administrator.server";
import { password, useDatabase, visitor } from "./people";

useDatabase();

it("gives a link that makes the first administrator, and none once there is one", async () => {
  expect(await isUnused()).toBe(true);
  const link = await createFirstAdministrator(visitor(), { email: "First@example.cn" });
  // From the link on, no demonstration is put into the database.
  expect(await isUnused()).toBe(false);
  const url = new URL(link);
  expect(url.origin + url.pathname).toBe("http://localhost:3000/auth/invitation");
  const token = url.searchParams.get("token") ?? "";
  await acceptInvitation(visitor(), { token, name: "First", password, locale: "en", userAgent: null });
  const user = await prisma().user.findUniqueOrThrow({
    where: { email: "first@example.cn" },
    include: { grants: true },
  });
  expect(user.grants).toMatchObject([{ role: "admin", zoneId: null, operatorId: null, grantedBy: null }]);
  const second = createFirstAdministrator(visitor(), { email: "second@example.cn" });
  await expect(second).rejects.toMatchObject({ reason: "people.administratorExists" });
});
