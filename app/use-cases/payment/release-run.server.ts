import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { transact, type Tx } from "~/data/kernel/db.server";
import { lockCompanies } from "~/data/ledger/company-ledger.server";
import { completeBatches, makeBatches } from "~/data/payment/run/bank-batch.server";
import {
  countLines,
  type LockedRun,
  lockRun,
  updateRun,
  withoutCompiling,
} from "~/data/payment/run/payment-run.server";
import { readRunFacts } from "~/data/payment/run/propose-replayed.server";
import {
  leftInStretch,
  lockStretch,
  nextToRelease,
  releaseSimple,
  versionsInStretch,
} from "~/data/payment/run/release-simple.server";
import { linesOfCompanies, type ShownLine, writeReleased } from "~/data/payment/run/run-line.server";
import { contentOf } from "~/data/program/content.server";
import { groupBy } from "~/domain/kernel/group-by";
import { executionDay } from "~/domain/payment/bank-file/execution-day";
import { actsOfRun, type AwardThrough } from "~/domain/payment/run/effect";
import { decideRun } from "~/domain/payment/run/run-steps";
import { sourceParts } from "~/domain/subsidy/split";
import { NotFound } from "~/platform/errors";
import { record } from "../audit/record.server";
import { bookingOf, fundWaiting } from "../budget/fund-waiting.server";
import { writeActsOf } from "../ledger/write-acts.server";
import type { Progress } from "../task/kind";
import { factsOf, reckon } from "./propose-run.server";
import { admitToRun } from "./take-run-step.server";

/** Lines of a stretch, which share a file for the bank, and companies of it that are replayed in one transaction. */
const [stretchLines, together] = [5_000, 20];

interface Released {
  readonly released: number;
  /** Awards that dropped out, since a run would do something else to them now than was shown. */
  readonly changed: number;
}

/**
 * Writes what a run was released with, stretch by stretch of companies, each bound to the digests that were shown: in one statement those of
 * which nothing changed, by replays the others; then ends it. Begun anew after a kill, it takes the companies that have no act of the run yet.
 */
export async function releaseRun(
  ctx: UseCaseContext,
  runId: string,
  progress: Progress,
  { most = stretchLines }: { readonly most?: number } = {},
): Promise<Released> {
  let after: string | null = null;
  for (;;) {
    const stretch = await transact((tx) => releaseStretch(tx, ctx, runId, { after, most }), { seconds: 120 });
    if (stretch === null) break;
    const { left, part } = stretch;
    for (let at = 0; at < left.length; at += together)
      await transact((tx) => releaseReplayed(tx, ctx, runId, { companyIds: left.slice(at, at + together), part }), {
        seconds: 60,
      });
    after = stretch.last;
    await progress.advance(stretch.lines);
  }
  return transact((tx) => finish(tx, ctx, runId), { seconds: 120 });
}

/** The run, locked, where it is still being released. */
async function lockReleasing(tx: Tx, ctx: UseCaseContext, runId: string): Promise<LockedRun | null> {
  const run = await lockRun(tx, runId);
  if (!run) throw new NotFound();
  admitToRun(ctx, "release", run);
  return run.state === "releasing" ? run : null;
}

/** Writes the next stretch of a run but for companies that take a replay, which it names; null where there is none. */
async function releaseStretch(
  tx: Tx,
  ctx: UseCaseContext,
  runId: string,
  { after, most }: { readonly after: string | null; readonly most: number },
) {
  const run = await lockReleasing(tx, ctx, runId);
  const last = run && (await nextToRelease(tx, runId, after, most));
  if (!run || last === null) return null;
  const of = { runId, name: run.name, today: ctx.today, actorId: ctx.actor.userId, at: ctx.now, after, last };
  await withoutCompiling(tx);
  await lockStretch(tx, of);
  const part = await makeBatches(tx, of);
  const versions = await versionsInStretch(tx, of);
  const funds = await Promise.all(
    versions.map(async (id) =>
      sourceParts((await contentOf(id, tx)).funding).map((each) => ({ versionId: id, ...each })),
    ),
  );
  const { lines, freed } = await releaseSimple(tx, of, { funds: funds.flat(), part });
  await fundWaiting(tx, bookingOf(ctx), freed);
  return { last, part, lines, left: await leftInStretch(tx, of) };
}

/** Writes what a run does to companies of which only a replay says whether it is what was shown. */
async function releaseReplayed(
  tx: Tx,
  ctx: UseCaseContext,
  runId: string,
  { companyIds, part }: { readonly companyIds: readonly string[]; readonly part: number },
): Promise<void> {
  const run = await lockReleasing(tx, ctx, runId);
  if (!run) return;
  await lockCompanies(tx, companyIds);
  const shown = await linesOfCompanies(tx, runId, companyIds);
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
  await writeReleased(tx, runId, part, written);
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
  const { date: executionOn } = executionDay(await readWorkingCalendar(tx), ctx.today);
  await completeBatches(tx, { runId, executionOn, madeAt: ctx.now });
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
