import { appendFile, mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { recordAudit } from "~/data/audit/audit.server";
import { rows, transact } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { sealAuditLog } from "~/use-cases/audit/seal-audit-log.server";
import { verifyAuditLog } from "~/use-cases/audit/verify-audit-log.server";
import { useDatabase } from "../../support/use-database";

useDatabase();
const folder = await mkdtemp(path.join(os.tmpdir(), "slipway-anchors-"));
process.env["ANCHORS_DIR"] = folder;
afterAll(() => rm(folder, { recursive: true }));

const at = new Date("2026-03-09T02:00:00Z");

async function entries(count: number): Promise<void> {
  for (let each = 0; each < count; each += 1)
    await transact((tx) =>
      recordAudit(tx, {
        now: at,
        actorId: null,
        requestId: null,
        action: "setting.change",
        subjectId: newId(),
        data: { version: each, value: each },
      }),
    );
}

/** What somebody does who owns the database and knows how it works. */
async function asOwner(...statements: readonly string[]): Promise<void> {
  const tables = ["audit_entry", "audit_seal"];
  for (const table of tables) await rows(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const statement of statements) await rows(statement);
  for (const table of tables) await rows(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

const all = ["DELETE FROM audit_unsealed", "DELETE FROM audit_seal", "DELETE FROM audit_entry"];
const from = (position: number) => [
  `CREATE TEMP TABLE gone AS SELECT entry_id FROM audit_seal WHERE position >= ${position}`,
  `DELETE FROM audit_seal WHERE position >= ${position}`,
  `DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM gone)`,
  `DROP TABLE gone`,
];

describe("an audit log whose heads stand outside the database", () => {
  beforeEach(async () => {
    await asOwner(...all);
    for (const name of await readdir(folder)) await rm(path.join(folder, name));
    for (const count of [2, 3, 2]) {
      await entries(count);
      await sealAuditLog(at);
    }
  });

  it("holds, one anchor for each time that it was sealed", async () => {
    expect(await verifyAuditLog()).toMatchObject({ ok: true, sealed: 7, anchors: 3, missing: null, changed: null });
    await sealAuditLog(at);
    expect(await verifyAuditLog()).toMatchObject({ anchors: 3 });
  });

  it("shows that its last entries were deleted with their seals", async () => {
    await asOwner(...from(6));
    expect(await verifyAuditLog()).toMatchObject({
      ok: false,
      sealed: 5,
      brokenAt: null,
      unaccounted: 0,
      missing: { position: 7, at: at.toISOString() },
    });
  });

  it("shows that everything was deleted, also once it goes on from the beginning", async () => {
    await asOwner(...all);
    expect(await verifyAuditLog()).toMatchObject({ ok: false, sealed: 0, missing: { position: 7 } });
    await entries(8);
    await sealAuditLog(at);
    expect(await verifyAuditLog()).toMatchObject({ ok: false, sealed: 8, missing: null, changed: { position: 2 } });
  });

  it("shows that an entry was unsealed, changed and sealed again", async () => {
    await asOwner(
      `INSERT INTO audit_unsealed (entry_id) SELECT entry_id FROM audit_seal WHERE position >= 4`,
      `UPDATE audit_entry SET data = '{"each":9}' WHERE id = (SELECT entry_id FROM audit_seal WHERE position = 4)`,
      `DELETE FROM audit_seal WHERE position >= 4`,
    );
    await sealAuditLog(at);
    const report = await verifyAuditLog();
    expect(report).toMatchObject({ ok: false, sealed: 7, brokenAt: null, unaccounted: 0, changed: { position: 5 } });
  });

  it("shows that an entry is gone whose seal stayed", async () => {
    await rows(`ALTER TABLE audit_seal DROP CONSTRAINT IF EXISTS audit_seal_entry_id_fkey`);
    await asOwner(`DELETE FROM audit_entry WHERE id = (SELECT entry_id FROM audit_seal WHERE position = 7)`);
    expect(await verifyAuditLog()).toMatchObject({ ok: false, brokenAt: 7 });
  });

  it("takes no anchor of another SECRET, and minds no line that a crash cut off", async () => {
    const file = path.join(folder, "2026-03-09.jsonl");
    await appendFile(file, `\n{"position":7,"hash":"00`);
    await entries(1);
    await sealAuditLog(at);
    expect(await verifyAuditLog()).toMatchObject({ ok: true, anchors: 4 });
    const forged = { position: 7, hash: "00", at: at.toISOString(), signature: "00" };
    await appendFile(file, `${JSON.stringify(forged)}\n`);
    expect(await verifyAuditLog()).toMatchObject({ ok: false, anchors: 4, foreignAnchors: 1, changed: null });
  });

  it("says that nothing vouches for it where no anchor is left", async () => {
    await rm(path.join(folder, "2026-03-09.jsonl"));
    expect(await verifyAuditLog()).toMatchObject({ ok: false, unanchored: true, brokenAt: null });
  });
});
