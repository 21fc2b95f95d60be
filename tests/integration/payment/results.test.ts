import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { readApart, readThreeBooks } from "~/data/payment/run/reconciliation.reader.server";
import { lightOf } from "~/domain/payment/run/reconcile";
import { bankId, endToEndId } from "~/domain/payment/bank-file/bank-id";
import { pain001 } from "~/domain/payment/bank-file/pain001";
import { schemaFaults } from "~/platform/xml/schema.server";
import { Forbidden } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { exportBatch } from "~/use-cases/payment/export-batch.server";
import { importResult } from "~/use-cases/payment/import-result.server";
import { bankBytes } from "~/domain/payment/bank-file/charset";
import { camt053, pain002 } from "../../support/bank-results";
import { useDatabase } from "../../support/use-database";
import {
  aPaidAward,
  aPayingProgram,
  linesOfRun,
  proposed,
  released,
  runOf,
  verifyLedgers,
  type World,
} from "./support/run-world";

useDatabase();

/** A released run over two awards, whose file was taken to the bank. */
async function sent(exported = true) {
  const world = await aPayingProgram();
  const awards = [await aPaidAward(world), await aPaidAward(world, { fen: 30_000 })];
  const runId = await released(world);
  const batch = await prisma().bankBatch.findFirstOrThrow({ where: { runId } });
  if (exported) await exportBatch(world.finance, { batchId: batch.id, format: "xml" });
  const lines = await linesOfRun(runId);
  const lineOf = (n: number) => lines.find(({ award }) => award === awards[n]?.id) ?? lines[0]!;
  return { world, awards, runId, batch, lineOf };
}

const bring = (world: World, batchId: string | null, text: string) =>
  importResult(world.finance, { id: newId(), batchId, fileName: "result.xml", content: Buffer.from(text) });

const states = async (runId: string) => (await linesOfRun(runId)).map(({ state }) => state).sort();

/** How much is stored of results, payments and acts: what a refusal leaves as it was. */
const standing = async () => [
  await prisma().bankResultFile.count(),
  await prisma().bankResultLine.count(),
  await prisma().ledgerAct.count(),
  await prisma().auditEntry.count(),
];

describe("the file of a batch", () => {
  it("is valid, the same bytes each time, and each export is on record", async () => {
    const { world, batch, runId } = await sent(false);
    const [first, again] = [
      await exportBatch(world.finance, { batchId: batch.id, format: "xml" }),
      await exportBatch(world.finance, { batchId: batch.id, format: "xml" }),
    ];
    expect(schemaFaults(pain001, first.bytes)).toEqual([]);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    expect(Buffer.from(first.bytes).toString()).toContain("6222000011112222");
    const csv = await exportBatch(world.finance, { batchId: batch.id, format: "csv" });
    expect(Buffer.from(csv.bytes).toString()).toContain("Total,2,");
    const entries = await prisma().auditEntry.count({ where: { subjectId: runId, action: "payment.exportBatch" } });
    expect(entries).toBe(3);
    await expect(exportBatch(world.approver, { batchId: batch.id, format: "xml" })).rejects.toThrow(Forbidden);
  });
});

describe("results of the bank", () => {
  it("pay and bounce line by line, tell the payee why, close the run, and the next run pays just what bounced", async () => {
    const { world, awards, runId, batch, lineOf } = await sent();
    const answer = pain002({
      answers: bankId(batch.id),
      counted: 2,
      lines: [
        { reference: endToEndId(lineOf(0).id), status: "ACSC", fen: 200_000 },
        { reference: endToEndId(lineOf(1).id), status: "RJCT", code: "AC01", text: ["账号不存在"] },
        { reference: "OTHER-7", status: "ACSC" },
      ],
    });
    expect(lightOf(await readThreeBooks(runId))).toBe("waits");
    expect(await bring(world, batch.id, answer)).toEqual({ paid: 1, bounced: 1, waits: 0, unmatched: 1 });
    const books = await readThreeBooks(runId);
    expect([lightOf(books), books.released.fen, books.paid.fen, books.bounced.fen]).toEqual([
      "agrees",
      260_000,
      200_000,
      60_000,
    ]);
    expect(await readApart(runId, 50)).toEqual([]);
    expect(await states(runId)).toEqual(["bounced", "paid"]);
    expect((await runOf(runId)).state).toBe("closed");
    const kept = await prisma().bankResultLine.findMany({ where: { lineId: null } });
    expect(kept.map(({ reference, why }) => [reference, why])).toEqual([["OTHER-7", "unknownReference"]]);
    const act = await prisma().ledgerAct.findFirstOrThrow({
      where: { companyId: awards[1]?.companyId ?? "", act: { path: ["act"], equals: "bounced" } },
    });
    expect(act.reason).toBe("AC01 账号不存在");
    const next = await linesOfRun(await proposed(world));
    expect(next.map(({ award, paid }) => [award, paid])).toEqual([[awards[1]?.id, 60_000]]);
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("are refused whole: again, half, of another batch, in another currency, damaged, with entities, before an export", async () => {
    const { world, batch, lineOf } = await sent();
    const line = { reference: endToEndId(lineOf(0).id), status: "ACSC", fen: 200_000 };
    const other = await sent();
    const good = pain002({ answers: bankId(batch.id), lines: [line] });
    const cases: [string, string][] = [
      ["payment.result.broken", good.slice(0, -60)],
      ["payment.result.otherBatch", pain002({ answers: bankId(other.batch.id), lines: [line] })],
      ["payment.result.otherCurrency", pain002({ answers: bankId(batch.id), lines: [{ ...line, currency: "USD" }] })],
      ["payment.result.half", pain002({ answers: bankId(batch.id), lines: [{ ...line, status: "RJCT" }], refused: 2 })],
      ["payment.result.otherCount", pain002({ answers: bankId(batch.id), counted: 3, lines: [line] })],
      ["payment.result.documentType", good.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>')],
      ["payment.result.notResult", "<a/>"],
    ];
    for (const [reason, text] of cases) {
      const before = await standing();
      await expect(bring(world, batch.id, text)).rejects.toMatchObject({ reason });
      expect(await standing()).toEqual(before);
    }
    await bring(world, batch.id, good);
    const before = await standing();
    await expect(bring(world, batch.id, good)).rejects.toMatchObject({ reason: "payment.result.again" });
    expect(await standing()).toEqual(before);
    const waits = await sent(false);
    const early = pain002({ answers: bankId(waits.batch.id), whole: "ACSC", lines: [] });
    await expect(bring(waits.world, waits.batch.id, early)).rejects.toMatchObject({
      reason: "payment.result.notExported",
    });
  });

  it("hold for a whole message, and a payment comes back late by a statement, which adds nothing the second time", async () => {
    const { world, runId, batch, lineOf } = await sent();
    await bring(world, batch.id, pain002({ answers: bankId(batch.id), whole: "ACSC", lines: [] }));
    expect(await states(runId)).toEqual(["paid", "paid"]);
    const entries = [
      { reference: endToEndId(lineOf(0).id), fen: 200_000, bank: "B1" },
      { reference: endToEndId(lineOf(1).id), fen: 60_000, bank: "B3", credit: true, code: "AC04" },
      { reference: null, fen: 7, bank: "B4", credit: true },
    ];
    expect(await bring(world, null, camt053({ entries }))).toEqual({ paid: 0, bounced: 1, waits: 0, unmatched: 1 });
    expect(await states(runId)).toEqual(["bounced", "paid"]);
    const before = await standing();
    await bring(world, null, camt053({ entries: [...entries, { reference: null, fen: 8, bank: "B5", credit: true }] }));
    const after = await standing();
    expect(after[2]).toBe(before[2]);
    expect((after[1] ?? 0) - (before[1] ?? 0)).toBeLessThanOrEqual(2);
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("come as a table in the bank's charset too", async () => {
    const { world, runId, batch, lineOf } = await sent();
    const row = (n: number, amount: string) => `${bankId(batch.id)},${endToEndId(lineOf(n).id)},${amount},成功\r\n`;
    const text = `批次号,业务编号,金额,处理结果\r\n${row(0, "2000.00")}${row(1, "600.00")}`;
    const content = bankBytes(text, "GB18030");
    await importResult(world.finance, { id: newId(), batchId: batch.id, fileName: "r.csv", content });
    expect(await states(runId)).toEqual(["paid", "paid"]);
  });

  it("are taken in once when they come twice at once", async () => {
    const { world, runId, batch } = await sent();
    const text = pain002({ answers: bankId(batch.id), whole: "RJCT", lines: [] });
    const done = await Promise.allSettled([bring(world, batch.id, text), bring(world, batch.id, text)]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await states(runId)).toEqual(["bounced", "bounced"]);
    expect((await verifyLedgers()).differences).toEqual([]);
  });
});
