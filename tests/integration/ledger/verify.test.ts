import { spawn } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import { databaseUrl, rows } from "~/data/kernel/db.server";
import { foldMonthTallies } from "~/use-cases/ledger/fold-month-tally.server";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { useDatabase } from "../../support/use-database";
import { aCompanyNamed } from "../decision/support/group";
import { aFundedProgram, aRunningAward, months, write } from "./support/company";

useDatabase();

/** Runs the command as npm does. */
const command = (): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", "app/commands/ledger-verify.ts"], {
      env: { ...process.env, DATABASE_URL: databaseUrl() },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += String(chunk)));
    child.once("close", (code) => resolve({ code, output }));
  });

/** What somebody does who owns the database. */
async function asOwner(table: string, statement: string, values: readonly unknown[]): Promise<void> {
  // The tally by month follows whoever changes an award.
  const guard = table === "award" ? "award_as_approved" : "USER";
  await rows(`ALTER TABLE ${table} DISABLE TRIGGER ${guard}`);
  await rows(statement, values);
  await rows(`ALTER TABLE ${table} ENABLE TRIGGER ${guard}`);
}

describe("the stored ledgers", () => {
  let own: Awaited<ReturnType<typeof aRunningAward>>;
  let beside: Awaited<ReturnType<typeof aRunningAward>>;

  beforeAll(async () => {
    const companyId = await aCompanyNamed("海风");
    own = await aRunningAward({ companyId, program: await aFundedProgram(10_000_000, "space"), total: 500_000 });
    beside = await aRunningAward({
      companyId,
      program: await aFundedProgram(10_000_000, "space"),
      start: "2026-03-01",
      fen: 120_000,
    });
    await write(companyId, "2026-06-02", [
      { act: "confirm", award: own.id, months: months(1, 5) },
      { act: "confirm", award: beside.id, months: months(3, 5) },
      { act: "run", run: "R1", through: "2026-05" },
      { act: "decide", award: beside.id, events: [{ type: "suspend", from: "2026-04-01", to: "2026-05-01" }] },
      { act: "run", run: "R2", through: "2026-05" },
    ]);
    await aRunningAward();
  });

  /** Each change, and how it is taken back. */
  const altered = async (table: string, change: string, back: string, what: object) => {
    await asOwner(table, change, [own.id]);
    expect(await verifyLedgers()).toEqual({
      awards: 3,
      differences: [{ reference: own.reference, month: null, ...what }],
    });
    await asOwner(table, back, [own.id]);
  };

  it("are what the acts give", async () => {
    expect(await verifyLedgers()).toEqual({ awards: 3, differences: [] });
    expect(await command()).toEqual({ code: 0, output: "3 awards\n" });
  });

  it("tell of one altered line by award and month", async () => {
    const line = "fen = fen + $2 WHERE award_id = $1 AND month = '2026-02'";
    await asOwner("ledger_line", `UPDATE ledger_line SET ${line}`, [own.id, 1]);
    const { code, output } = await command();
    expect(code).toBe(1);
    expect(output).toContain(`${own.reference} 2026-02: `);
    await asOwner("ledger_line", `UPDATE ledger_line SET ${line}`, [own.id, -1]);
  });

  it("tell of a month, a payment, and what is shown of an award, and of nothing else", async () => {
    await altered(
      "ledger_month",
      "UPDATE ledger_month SET due_fen = 7 WHERE award_id = $1 AND month = '2026-02'",
      "UPDATE ledger_month SET due_fen = 0 WHERE award_id = $1 AND month = '2026-02'",
      { what: "months", month: "2026-02" },
    );
    await altered(
      "ledger_payment",
      "UPDATE ledger_payment SET fen = fen - 1 WHERE award_id = $1 AND run = 'R1'",
      "UPDATE ledger_payment SET fen = fen + 1 WHERE award_id = $1 AND run = 'R1'",
      { what: "payments", month: "2026-01" },
    );
    const shown = { what: "award" };
    const paid = "UPDATE award SET paid_to = paid_to";
    await altered("award", `${paid} - 1 WHERE id = $1`, `${paid} + 1 WHERE id = $1`, shown);
    await altered(
      "award",
      `UPDATE award SET events = '[{"on": "2026-09-01", "type": "terminate"}]' WHERE id = $1`,
      "UPDATE award SET events = '[]' WHERE id = $1",
      shown,
    );
    for (const [column, other] of [
      ["suspended", "'{[2026-05-01,2026-05-02)}'"],
      ["why_paid_to", "'lease'"],
      ["steps", "'{2026-05-01}'"],
      ["change_days", "'{2026-05-01}'"],
      ["tiers", "jsonb_set(tiers, '{0,to}', '\"2026-05-01\"')"],
      ["left_since", "'2025-12'"],
      ["left_fen[2]", "7"],
      ["planned_left_fen[1]", "7"],
    ]) {
      const as = "WITH was AS (SELECT * FROM award_before) UPDATE award SET";
      await rows("CREATE TABLE award_before AS SELECT * FROM award");
      const name = column?.replace(/\[.*/, "");
      const back = `${as} ${name} = was.${name} FROM was WHERE award.id = $1 AND was.id = $1`;
      await altered("award", `UPDATE award SET ${column} = ${other} WHERE id = $1`, back, shown);
      await rows("DROP TABLE award_before");
    }
    await altered(
      "award",
      "UPDATE award SET debt_fen = 7, debt_months = 1, debt_since = '2026-02' WHERE id = $1",
      "UPDATE award SET debt_fen = 0, debt_months = 0, debt_since = NULL WHERE id = $1",
      { what: "debts" },
    );
    await altered(
      "award",
      "UPDATE award SET effective_at = NULL WHERE id = $1",
      "UPDATE award SET effective_at = approved_at WHERE id = $1",
      { what: "effect" },
    );
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("tell of a tally by month that is not what the awards come to", async () => {
    const off = (by: number) =>
      rows(
        "UPDATE award_month SET awards = awards + $1 WHERE id = (SELECT min(id) FROM award_month WHERE month = '2026-01')",
        [by],
      );
    await off(1);
    expect((await verifyLedgers()).differences).toMatchObject([{ month: "2026-01", what: "tally" }]);
    await off(-1);
    await foldMonthTallies();
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("tell of a month in whose list an award is missing, or stands with another day", async () => {
    const [kept] = await rows<{ award_id: string; what: string; month: string; day: string }>(
      "SELECT award_id, what, month, day::text FROM award_happening WHERE month = '2026-01' LIMIT 1",
      [],
    );
    if (!kept) throw new Error("nothing happens");
    const move = (day: string) =>
      rows("UPDATE award_happening SET day = $4::date WHERE award_id = $1 AND what = $2 AND month = $3", [
        kept.award_id,
        kept.what,
        kept.month,
        day,
      ]);
    await move("2026-01-31");
    expect((await verifyLedgers()).differences).toMatchObject([{ month: "2026-01", what: "tally" }]);
    await move(kept.day);
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("tell of a line that is gone, and of an act", async () => {
    await asOwner("ledger_line", "DELETE FROM ledger_line WHERE award_id = $1 AND month = '2026-04'", [own.id]);
    expect((await verifyLedgers()).differences).toEqual([
      { reference: own.reference, month: "2026-04", what: "lines" },
    ]);
    await asOwner(
      "ledger_act",
      "UPDATE ledger_act SET act = act - 'months' WHERE $1 = ANY(award_ids) AND position = 2",
      [own.id],
    );
    expect((await verifyLedgers()).differences).toEqual([{ reference: own.reference, month: null, what: "acts" }]);
  });
});
