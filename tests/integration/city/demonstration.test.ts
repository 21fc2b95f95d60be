import { describe, expect, it } from "vitest";
import { forgetSettings } from "~/data/city/settings.server";
import { rows } from "~/data/kernel/db.server";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { showDemonstration } from "~/presenters/city/demonstration.server";
import { demonstrationPassword } from "../../../prisma/seed/people";
import { seedFoundation } from "../../../prisma/seed/foundation";
import { useSeededDatabase } from "../../support/use-database";

useSeededDatabase(
  () => seedFoundation(todayIn(cityTimeZone, new Date())),
  () => undefined,
);

const line = async (check: string) => (await showDemonstration()).find((each) => each.check === check);

describe("how far a city is from leaving demonstration mode", () => {
  it("counts who can still sign in, and who with the password that everybody reads", async () => {
    const [all] = await rows<{ n: number }>("SELECT count(*)::int AS n FROM user_account", []);
    expect(await line("mode")).toEqual({ check: "mode", ok: false });
    expect(await line("accounts")).toEqual({ check: "accounts", ok: false, count: all?.n });
    const listed = (await line("password"))?.count ?? 0;
    expect(listed).toBeGreaterThan(1);
    await rows("UPDATE user_account SET password_hash = NULL WHERE email LIKE 'admin@%'", []);
    expect((await line("password"))?.count).toBe(listed - 1);
    await rows("UPDATE user_account SET disabled_at = now() WHERE email LIKE 'auditor@%'", []);
    expect((await line("password"))?.count).toBe(listed - 2);
    expect((await line("accounts"))?.count).toBe((all?.n ?? 0) - 1);
    expect(JSON.stringify(await showDemonstration())).not.toContain(demonstrationPassword);
  });

  it("finds nothing where the setting is off and nobody of it is there", async () => {
    await rows("UPDATE setting SET value = 'false' WHERE key = 'demonstration'", []);
    await rows("UPDATE user_account SET disabled_at = now()", []);
    forgetSettings();
    for (const check of ["mode", "accounts", "password"]) expect(await line(check)).toMatchObject({ check, ok: true });
  });
});
