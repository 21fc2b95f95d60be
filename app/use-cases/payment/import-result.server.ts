import { createHash } from "node:crypto";
import type { UseCaseContext } from "~/data/access/context";
import { transact, type Tx } from "~/data/kernel/db.server";
import { lockBatch } from "~/data/payment/run/bank-batch.server";
import {
  importedBefore,
  insertResult,
  isSentState,
  knownEntries,
  lockSent,
  type TransferSent,
  writeOutcomes,
} from "~/data/payment/run/bank-result.server";
import { countLines, lockRun, updateRun } from "~/data/payment/run/payment-run.server";
import { readTransfers, blocksOf } from "~/data/payment/run/transfers.server";
import { covers, zonesFor } from "~/domain/access/reach";
import { groupBy } from "~/domain/kernel/group-by";
import { lineOf } from "~/domain/payment/bank-file/bank-id";
import { type LineOutcome, matchResults } from "~/domain/payment/bank-results/match-results";
import type { BankReport } from "~/domain/payment/bank-results/report";
import { decideRun } from "~/domain/payment/run/run-steps";
import { tellOfBounced } from "~/mail/payment/tell-of-bounced.server";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { writeActsOf } from "../ledger/write-acts.server";
import { admitToBatch } from "./export-batch.server";
import { readResult } from "./read-result.server";

export interface ResultToImport {
  /** Made with its form. */
  readonly id: string;
  /** The batch that it answers; null for a statement. */
  readonly batchId: string | null;
  readonly fileName: string;
  readonly content: Uint8Array;
}

export interface ImportedResult {
  readonly paid: number;
  readonly bounced: number;
  readonly waits: number;
  readonly unmatched: number;
}

const refused = (code: string, params: Record<string, string | number> = {}): Refusal =>
  new Refusal(`payment.result.${code}` as "required", params, { file: [`payment.result.${code}`] });

/**
 * Takes in what a bank says of a batch, or a statement: all of it in one transaction, or nothing. Each line is paid, or bounced and taken back
 * with its reason, or waits; rows that match none are kept. Refused for a file that cannot be read, that was taken in before, or that is about
 * another batch or currency.
 */
export async function importResult(ctx: UseCaseContext, asked: ResultToImport): Promise<ImportedResult> {
  const read = readResult(asked.content);
  if (!read.ok) throw refused(read.fault, { row: read.row ?? 0 });
  return transact((tx) => take(tx, ctx, asked, read.report), { seconds: 120 });
}

async function take(tx: Tx, ctx: UseCaseContext, asked: ResultToImport, report: BankReport): Promise<ImportedResult> {
  const { batchId } = asked;
  const sha256 = createHash("sha256").update(asked.content).digest("hex");
  const sent = await sentFor(tx, ctx, batchId, report);
  if (await importedBefore(tx, sha256)) throw refused("again");
  const fresh = await withoutKnown(tx, report);
  const matched = matchResults(fresh, sent, batchId);
  if (!matched.ok) throw refused(matched.why, "row" in matched ? { row: matched.row } : {});
  const { outcomes, unmatched } = matched;
  const file = {
    id: asked.id,
    batchId,
    fileName: asked.fileName,
    sha256,
    importedBy: ctx.actor.userId,
    importedAt: ctx.now,
  };
  await insertResult(tx, file, fresh, matched);
  const bounced = outcomes.filter(({ status }) => status === "bounced");
  await takeBack(tx, ctx, sent, bounced);
  await writeOutcomes(tx, outcomes, ctx.now);
  await closeSettled(tx, ctx, sent);
  const count = (status: string) => outcomes.filter((each) => each.status === status).length;
  const sums = { paid: count("paid"), bounced: bounced.length, unmatched: unmatched.length };
  await record(tx, ctx, { action: "payment.importResult", subjectId: asked.id, data: { batchId, sha256, ...sums } });
  return { ...sums, waits: count("waits") };
}

/** What a report may speak of: the lines of its batch, or those that a statement names, of the actor's zones. */
async function sentFor(
  tx: Tx,
  ctx: UseCaseContext,
  batchId: string | null,
  report: BankReport,
): Promise<TransferSent[]> {
  if (batchId !== null) {
    const batch = await lockBatch(tx, batchId);
    if (!batch) throw new NotFound();
    admitToBatch(ctx, batch);
    if (batch.exportedAt === null) throw refused("notExported");
    const blocks = blocksOf(await readTransfers(tx, batchId));
    const block = new Map(blocks.flatMap(({ id, lines }) => lines.map((line) => [line.id, id])));
    const sent = await lockSent(tx, { batchId });
    return sent.map((line) => ({ ...line, blockId: block.get(line.id) ?? line.blockId }));
  }
  const zones = zonesFor(ctx.actor, "payment.export");
  if (zones !== "all" && zones.length === 0) throw new Forbidden("payment.export");
  if (report.answers !== null) throw refused("otherBatch");
  const lineIds = report.lines.flatMap(({ reference }) => (reference === null ? [] : [lineOf(reference)]));
  const sent = await lockSent(tx, { lineIds: lineIds.filter((id) => id !== null) });
  return sent.filter(({ zoneIds, state }) => covers(zones, zoneIds) && isSentState(state));
}

/** A statement without the entries that an earlier one brought. */
async function withoutKnown(tx: Tx, report: BankReport): Promise<BankReport> {
  const keys = report.lines.flatMap(({ key }) => (key === null ? [] : [key]));
  if (keys.length === 0) return report;
  const known = await knownEntries(tx, keys);
  const lines = report.lines.filter(({ key }) => key === null || !known.has(key));
  if (lines.length === 0) throw refused("again");
  return { ...report, lines };
}

/** Writes that payments came back, company by company, and tells their payees. */
async function takeBack(
  tx: Tx,
  ctx: UseCaseContext,
  sent: readonly TransferSent[],
  bounced: readonly LineOutcome[],
): Promise<void> {
  const lines = new Map(sent.map((line) => [line.id, line]));
  const back = bounced.flatMap(({ lineId, reason }) => {
    const line = lines.get(lineId);
    return line ? [{ line, reason }] : [];
  });
  const companies = [...groupBy(back, ({ line }) => line.companyId)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (companies.length === 0) return;
  const acts = companies.map(([companyId, of]) => ({
    companyId,
    acts: of.map(({ line, reason }) => ({
      act: { act: "bounced" as const, award: line.awardId, run: line.actRun },
      caseId: null,
      reason: [reason?.code, reason?.text].filter(Boolean).join(" ") || null,
    })),
  }));
  await writeActsOf(tx, ctx, acts);
  for (const { line, reason } of back) {
    const { run, awardId, fen } = line;
    await record(tx, ctx, { action: "payment.bounce", subjectId: line.runId, data: { run, awardId, fen } });
    await tellOfBounced(tx, ctx, line, reason?.code ?? null);
  }
}

/** Closes the runs of which the bank has said everything. */
async function closeSettled(tx: Tx, ctx: UseCaseContext, sent: readonly TransferSent[]): Promise<void> {
  for (const runId of new Set(sent.map((line) => line.runId))) {
    const run = await lockRun(tx, runId);
    if (!run) continue;
    const waits = (await countLines(tx, runId)).get("sent") ?? 0;
    const answer = decideRun(run.state, "close", { allReported: waits === 0 });
    if (!answer.ok) continue;
    await updateRun(tx, runId, { state: answer.to });
    await record(tx, ctx, { action: "payment.closeRun", subjectId: runId, data: { run: run.name } });
  }
}
