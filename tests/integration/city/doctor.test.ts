import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { rows, transact } from "~/data/kernel/db.server";
import { forgetEnv } from "~/platform/env.server";
import { examine } from "~/presenters/city/examine.server";
import { useSeededDatabase } from "../../support/use-database";
import { seedFoundation } from "../../../prisma/seed/foundation";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";

useSeededDatabase(
  () => seedFoundation(todayIn(cityTimeZone, new Date())),
  () => undefined,
);

let kept: Partial<NodeJS.ProcessEnv> = {};
beforeAll(() => {
  kept = { ...process.env };
});
afterEach(() => {
  for (const name of ["SMTP_URL", "CLAMD_URL"]) {
    if (kept[name] === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = kept[name];
  }
  forgetEnv();
  vi.useRealTimers();
});

const lineOf = async (check: string) => (await examine()).find((line) => line.check === check);

describe("what the doctor says", () => {
  it("tells of each part, and of each thing that a city needs, with why where it does not hold", async () => {
    const lines = await examine();
    expect(lines.map(({ check }) => check)).toEqual([
      "database",
      "migrations",
      "storage",
      "scanner",
      "mailServer",
      "clock",
      "zones",
      "places",
      "office",
      "calendar",
      "people",
      "programs",
      "budgets",
      "accounts",
      "mail",
    ]);
    for (const { ok, why } of lines) expect(why === "").toBe(ok);
    for (const check of ["database", "migrations", "storage", "clock", "zones", "places", "programs"])
      expect(lines.find((line) => line.check === check)).toMatchObject({ ok: true });
  });

  it("of a mail server that is not there, and of one that is not set", async () => {
    process.env["SMTP_URL"] = "smtp://127.0.0.1:9";
    forgetEnv();
    expect(await lineOf("mailServer")).toMatchObject({ ok: false, why: expect.stringContaining("ECONNREFUSED") });
    expect(await lineOf("mail")).toMatchObject({ ok: true });
    Reflect.deleteProperty(process.env, "SMTP_URL");
    forgetEnv();
    expect(await lineOf("mailServer")).toMatchObject({ ok: false, why: expect.stringContaining("SMTP_URL") });
  });

  it("of a storage that keeps nothing", async () => {
    process.env["FILES_DIR"] = "/dev/null/files";
    forgetEnv();
    const found = await lineOf("storage");
    process.env["FILES_DIR"] = kept["FILES_DIR"] ?? "";
    expect(found).toMatchObject({ ok: false, why: expect.stringContaining("ENOTDIR") });
  });

  it("of a scanner that does not answer", async () => {
    process.env["CLAMD_URL"] = "tcp://127.0.0.1:9";
    forgetEnv();
    expect(await lineOf("scanner")).toMatchObject({ ok: false, why: "clamd does not answer" });
  });

  it("of a clock that differs from the database's", async () => {
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ["Date"] });
    expect(await lineOf("clock")).toMatchObject({ ok: false, why: expect.stringMatching(/by (59|60|61) s/) });
  });

  it("of migrations that are missing, and then of nothing else of the city", async () => {
    const [gone] = await rows<{ migration_name: string }>(
      "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations) RETURNING migration_name",
      [],
    );
    const lines = await examine();
    await rows("UPDATE _prisma_migrations SET finished_at = now() WHERE migration_name = $1", [gone?.migration_name]);
    expect(lines.find(({ check }) => check === "migrations")).toMatchObject({
      ok: false,
      why: "1 to apply: npm run migrate",
    });
    expect(lines.some(({ check }) => check === "zones")).toBe(false);
  });

  it("of each thing that a city lacks", async () => {
    await rows("UPDATE role_grant SET revoked_at = now() WHERE role = 'approver'", []);
    await rows("DELETE FROM working_calendar", []);
    await rows("DELETE FROM office", []);
    const found = await examine();
    const wrong = new Map(found.filter(({ ok }) => !ok).map(({ check, why }) => [check, why]));
    expect(wrong.get("people")).toContain("to approve, and to decide objections and appeals, 0 of 4");
    expect(wrong.get("calendar")).toContain("the year 20");
    expect(wrong.get("office")).toContain("telephone");
  });

  it("of places, programs, money and accounts that are gone", async () => {
    const wrong = async () => (await examine()).flatMap(({ check, ok }) => (ok ? [] : [check]));
    const gone = (check: string, sql: string) =>
      transact(async (tx) => {
        // What is published or in force is never changed: only the table's owner can take it away.
        await tx.rows("SET LOCAL session_replication_role = replica");
        await tx.rows(sql);
        return check;
      });
    const taken = [
      await gone("budgets", "UPDATE budget_line SET spent_fen = 0, committed_fen = 0, appropriated_fen = 0"),
      await gone("accounts", "DELETE FROM paying_account"),
      await gone("programs", "UPDATE program_version SET published_at = NULL"),
      await gone("places", "UPDATE unit SET withdrawn_on = '2020-01-01'"),
      await gone("zones", "UPDATE zone SET closed_on = '2020-01-01'"),
    ];
    expect(await wrong()).toEqual(expect.arrayContaining(taken));
  });
});
