import { createHash } from "node:crypto";
import type { UseCaseContext } from "~/data/access/context";
import { officialsOf } from "~/data/access/officials.server";
import { asItStands, transact, type Tx } from "~/data/kernel/db.server";
import { ledgerInputOf, readCompanyLedgers } from "~/data/ledger/company-ledger.server";
import type { FactsOf } from "~/data/payment/run/facts-sql";
import {
  countLines,
  learnLines,
  type LockedRun,
  lockRun,
  updateRun,
  withoutCompiling,
} from "~/data/payment/run/payment-run.server";
import {
  type FactsOfAward,
  insertHeld,
  insertLines,
  type LineToPropose,
  readCandidates,
  readRunFacts,
} from "~/data/payment/run/propose-replayed.server";
import { intricateCompanies, nextStretch, proposeSimple } from "~/data/payment/run/propose-simple.server";
import { groupBy } from "~/domain/kernel/group-by";
import { canaryOf } from "~/domain/payment/run/canary";
import { effectText } from "~/domain/payment/run/effect";
import { type HeldAward, proposeCompany } from "~/domain/payment/run/propose";
import { decideRun } from "~/domain/payment/run/run-steps";
import { tellOfRun } from "~/mail/payment/tell-of-run.server";
import { NotFound } from "~/platform/errors";
import { record } from "../audit/record.server";
import type { Progress } from "../task/kind";

/** Awards of a stretch, and companies that are replayed together. */
const [stretch, replays] = [20_000, 200];

export const digestOf = (...of: Parameters<typeof effectText>): string =>
  createHash("sha256")
    .update(effectText(...of))
    .digest("hex");

/** What a run reads its awards by. */
export const factsOf = (run: LockedRun, today: string): FactsOf => {
  const { id: runId, canaryId, through, programIds, zoneIds } = run;
  return { runId, canaryId, through, today, programIds, zoneIds };
};

/**
 * Works out what a run pays, stretch by stretch of companies, each in a transaction of its own that also says how far it is: begun anew after a
 * kill, it goes on from there. A run that was stopped meanwhile is left. Says how many awards it proposes.
 */
export async function proposeRun(
  ctx: UseCaseContext,
  runId: string,
  progress: Progress,
): Promise<{ readonly lines: number }> {
  const [size] = await asItStands.rows<{ awards: number }>("SELECT count(*)::int AS awards FROM award");
  progress.expect(size?.awards ?? 0);
  for (;;) {
    const done = await transact((tx) => proposeNext(tx, ctx, runId));
    if (done === "over") break;
    await progress.advance(stretch);
  }
  return transact((tx) => finishProposal(tx, ctx, runId), { seconds: 60 });
}

/** Proposes the next stretch of a locked run. */
async function proposeNext(tx: Tx, ctx: UseCaseContext, runId: string): Promise<"more" | "over"> {
  const run = await lockRun(tx, runId);
  if (!run) throw new NotFound();
  if (run.state !== "proposing") return "over";
  if (run.part === "canary") {
    await proposeCanary(tx, ctx, run);
    return "over";
  }
  const last = await nextStretch(tx, run.doneTo, stretch);
  if (last === null) return "over";
  await withoutCompiling(tx);
  const intricate = await intricateCompanies(tx, run.doneTo, last);
  const of = factsOf(run, ctx.today);
  await proposeSimple(tx, of, { after: run.doneTo, last, without: intricate });
  for (let at = 0; at < intricate.length; at += replays)
    await proposeReplayed(tx, ctx, run, intricate.slice(at, at + replays));
  await updateRun(tx, runId, { doneTo: last }, { counts: false });
  return "more";
}

/** A few awards of each program, each by a replay. */
async function proposeCanary(tx: Tx, ctx: UseCaseContext, run: LockedRun): Promise<void> {
  const candidates = await readCandidates(tx, factsOf(run, ctx.today));
  const chosen = new Set(canaryOf(candidates));
  const companies = candidates.filter(({ award }) => chosen.has(award)).map(({ companyId }) => companyId);
  await proposeReplayed(tx, ctx, run, [...new Set(companies)], chosen);
}

/** Proposes awards of companies by replays of their ledgers; only those that are `chosen`, where that is said. */
async function proposeReplayed(
  tx: Tx,
  ctx: UseCaseContext,
  run: LockedRun,
  companyIds: readonly string[],
  chosen?: ReadonlySet<string>,
): Promise<void> {
  const of = factsOf(run, ctx.today);
  const all = await readRunFacts(tx, of, companyIds);
  const facts = chosen ? all.filter(({ award }) => chosen.has(award)) : all;
  const { lines, held } = await reckon(tx, ctx, run, facts);
  await insertLines(tx, run.id, lines);
  if (!chosen) await insertHeld(tx, of, companyIds, held);
}

/** What a run does to awards, company by company, as their ledgers stand now. */
export async function reckon(
  tx: Tx,
  { today }: Pick<UseCaseContext, "today">,
  run: Pick<LockedRun, "name">,
  facts: readonly FactsOfAward[],
): Promise<{ readonly lines: LineToPropose[]; readonly held: HeldAward[] }> {
  const byCompany = groupBy(facts, ({ companyId }) => companyId);
  const ledgers = await readCompanyLedgers(tx, [...byCompany.keys()]);
  const known = new Map(facts.map((each) => [each.award, each]));
  const [lines, held]: [LineToPropose[], HeldAward[]] = [[], []];
  for (const ledger of ledgers) {
    const proposal = proposeCompany(ledgerInputOf(ledger), today, run.name, byCompany.get(ledger.companyId) ?? []);
    held.push(...proposal.held);
    for (const line of proposal.lines) {
      const place = known.get(line.award);
      if (!place) continue;
      const { companyId, programId, zoneId } = place;
      lines.push({ ...line, companyId, programId, zoneId, digest: digestOf(line, line.accountId) });
    }
  }
  return { lines, held };
}

async function finishProposal(tx: Tx, ctx: UseCaseContext, runId: string): Promise<{ readonly lines: number }> {
  const run = await lockRun(tx, runId);
  if (!run) throw new NotFound();
  const count = (await countLines(tx, runId)).get("proposed") ?? 0;
  const answer = decideRun(run.state, "propose", {});
  if (!answer.ok) return { lines: count };
  await learnLines(tx);
  await updateRun(tx, runId, { state: answer.to, proposedAt: ctx.now });
  const [waits] = await tx.rows<{ n: number }>("SELECT count(*)::int AS n FROM payment_held WHERE run_id = $1::uuid", [
    runId,
  ]);
  const data = { run: run.name, lines: count, held: waits?.n ?? 0 };
  await record(tx, ctx, { action: "payment.proposeRun", subjectId: runId, data });
  const zone = run.zoneIds.length === 1 ? (run.zoneIds[0] ?? null) : null;
  const others = await officialsOf(tx, ["approver", "finance"], zone);
  const releasers = others.filter(({ userId }) => userId !== run.preparedBy);
  await tellOfRun(tx, ctx, { releasers }, run);
  return { lines: count };
}
