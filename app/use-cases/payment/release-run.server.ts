import { createHash } from "node:crypto";
import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { transact, type Tx } from "~/data/kernel/db.server";
import { lockCompanies } from "~/data/ledger/company-ledger.server";
import { fillBatch, insertBatch } from "~/data/payment/run/bank-batch.server";
import { countLines, type LockedRun, lockRun, updateRun } from "~/data/payment/run/payment-run.server";
import { readRunFacts } from "~/data/payment/run/propose-replayed.server";
import { nextLines, type ShownLine, writeReleased } from "~/data/payment/run/run-line.server";
import { batchValue, readTransfers } from "~/data/payment/run/transfers.server";
import { groupBy } from "~/domain/kernel/group-by";
import { executionDay } from "~/domain/payment/bank-file/execution-day";
import { fileCharsets } from "~/domain/payment/paying-account";
import { actsOfRun, type AwardThrough } from "~/domain/payment/run/effect";
import { decideRun } from "~/domain/payment/run/run-steps";
import { NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { record } from "../audit/record.server";
import { writeActsOf } from "../ledger/write-acts.server";
import type { Progress } from "../task/kind";
import { bankFileOf } from "./bank-file.server";
import { factsOf, reckon } from "./propose-run.server";
import { admitToRun } from "./take-run-step.server";

/** Companies that are written in one transaction. */
const together = 20;

interface Released {
  readonly released: number;
  /** Awards that dropped out, since a run would do something else to them now than was shown. */
  readonly changed: number;
}

/**
 * Writes what a run was released with, some companies at a time, each bound to the digests that were shown; then makes its batches. Begun anew
 * after a kill, it takes the companies that have no act of the run yet.
 */
export async function releaseRun(ctx: UseCaseContext, runId: string, progress: Progress): Promise<Released> {
  for (;;) {
    const done = await transact((tx) => releaseNext(tx, ctx, runId), { seconds: 60 });
    if (done === 0) break;
    await progress.advance(done);
  }
  return transact((tx) => finish(tx, ctx, runId), { seconds: 120 });
}

/** Writes the next companies of a locked run; says how many lines it processed. */
async function releaseNext(tx: Tx, ctx: UseCaseContext, runId: string): Promise<number> {
  const run = await lockRun(tx, runId);
  if (!run) throw new NotFound();
  admitToRun(ctx, "release", run);
  if (run.state !== "releasing") return 0;
  const shown = await nextLines(tx, runId, together);
  if (shown.length === 0) return 0;
  const companyIds = [...new Set(shown.map(({ companyId }) => companyId))];
  await lockCompanies(tx, companyIds);
  const standing = await asShown(tx, ctx, run, shown);
  const acts = [...groupBy(standing, ({ companyId }) => companyId)].map(([companyId, lines]) => ({
    companyId,
    acts: actsOfRun(run.name, lines).map((act) => ({ act, caseId: null, reason: null })),
  }));
  if (acts.length > 0) await writeActsOf(tx, ctx, acts);
  const names = new Map(
    acts.flatMap(({ acts: own }) => own.flatMap(({ act }) => act.awards.map((award) => [award, act.run]))),
  );
  const written = shown.map(({ awardId }) => ({ awardId, run: names.get(awardId) ?? null }));
  await writeReleased(tx, runId, written);
  return shown.length;
}

/** The lines whose effect is still the one that was shown, also without those that dropped out. */
async function asShown(
  tx: Tx,
  ctx: UseCaseContext,
  run: LockedRun,
  shown: readonly ShownLine[],
): Promise<(AwardThrough & { readonly companyId: string })[]> {
  const companyIds = [...new Set(shown.map(({ companyId }) => companyId))];
  const digests = new Map(shown.map(({ awardId, digest }) => [awardId, digest]));
  const facts = await readRunFacts(tx, factsOf(run, ctx.today), companyIds);
  let asked = facts.filter(({ award }) => digests.has(award));
  for (;;) {
    const { lines } = await reckon(tx, ctx, run, asked);
    const same = lines.filter(({ award, digest }) => digests.get(award) === digest);
    if (same.length === asked.length) return same;
    const still = new Set(same.map(({ award }) => award));
    asked = asked.filter(({ award }) => still.has(award));
  }
}

/** Ends the release of a run all of whose lines were processed. */
async function finish(tx: Tx, ctx: UseCaseContext, runId: string): Promise<Released> {
  const run = await lockRun(tx, runId);
  if (!run) throw new NotFound();
  const counts = await countLines(tx, runId);
  const [sent, settled, changed] = (["sent", "settled", "changed"] as const).map((state) => counts.get(state) ?? 0);
  const done = { released: (sent ?? 0) + (settled ?? 0), changed: changed ?? 0 };
  const answer = decideRun(run.state, "finish", { allProcessed: (counts.get("proposed") ?? 0) === 0 });
  if (!answer.ok) return done;
  await makeBatches(tx, ctx, run);
  const isOver = (sent ?? 0) === 0;
  await updateRun(tx, runId, { state: isOver ? "closed" : answer.to });
  await record(tx, ctx, {
    action: "payment.finishRun",
    subjectId: runId,
    data: { run: run.name, released: done.released, droppedOut: done.changed },
  });
  if (isOver) await record(tx, ctx, { action: "payment.closeRun", subjectId: runId, data: { run: run.name } });
  return done;
}

/** Makes a batch for each charset in which the banks of its paying accounts take files. */
async function makeBatches(tx: Tx, ctx: UseCaseContext, { id: runId }: LockedRun): Promise<void> {
  const transfers = await readTransfers(tx, runId);
  const { date: executionOn } = executionDay(await readWorkingCalendar(tx), ctx.today);
  for (const charset of fileCharsets) {
    const own = transfers.filter((each) => each.charset === charset);
    const [first] = own;
    if (!first) continue;
    const batch = batchValue({ id: newId(), madeAt: ctx.now, executionOn, sender: first.payer.holder, charset }, own);
    const sha256 = createHash("sha256").update(bankFileOf(batch)).digest("hex");
    await insertBatch(tx, batch, { runId, sha256 });
    await fillBatch(
      tx,
      batch.id,
      own.map(({ id }) => id),
    );
  }
}
