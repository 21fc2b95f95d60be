import type { UseCaseContext } from "~/data/access/context";
import { readRunBefore, type RunView } from "~/data/payment/run/payment-runs.reader.server";
import { readHeldSums, readProgramSums, readRunBatches, readRunLines } from "~/data/payment/run/run-page.reader.server";
import { readApart, readThreeBooks } from "~/data/payment/run/reconciliation.reader.server";
import type { Actor } from "~/domain/access/actor";
import { covers, zonesFor } from "~/domain/access/reach";
import { inLanguage } from "~/domain/kernel/localized-text";
import { actionsFrom } from "~/domain/kernel/step-table";
import { changeAgainst } from "~/domain/payment/run/canary";
import { lightOf } from "~/domain/payment/run/reconcile";
import { turnOf } from "~/domain/payment/run/propose";
import { type RunPermission, runSteps } from "~/domain/payment/run/run-steps";
import { splitBySource } from "~/domain/subsidy/split";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** Lines that a page shows. */
const most = 50;

/** A run as pages show it, moments as texts. */
export const runView = ({ preparedAt, releasedAt, endedAt, ...run }: RunView) => ({
  ...run,
  preparedAt: preparedAt.toISOString(),
  releasedAt: releasedAt && releasedAt.toISOString(),
  endedAt: endedAt && endedAt.toISOString(),
});

/** What the reader may do with a run now: who prepared it does not release it. */
export function stepsOfRun(actor: Actor, { state, zoneIds, preparedBy }: RunView) {
  const may = (permission: RunPermission) =>
    covers(zonesFor(actor, permission), zoneIds) && (permission !== "payment.release" || preparedBy !== actor.userId);
  return actionsFrom(runSteps, state, may).filter((action) => action !== "leaveOut");
}

/** All that the page of a run shows. */
export async function showRun({ actor }: UseCaseContext, run: RunView, locale: Locale) {
  const t = createT(locale, "payment");
  const [programs, held, lines, changed, leftOut, batches, before, reconciled] = await Promise.all([
    readProgramSums(actor, run.id),
    readHeldSums(actor, run.id),
    readRunLines(actor, run.id, { most }),
    readRunLines(actor, run.id, { most, state: "changed" }),
    readRunLines(actor, run.id, { most, state: "leftOut" }),
    readRunBatches(run.id),
    readRunBefore(actor, run.id),
    run.state === "released" || run.state === "closed" ? reconciledRun(run.id) : null,
  ]);
  return {
    ...runView(run),
    title: t("run.one", { run: run.name }),
    own: run.preparedBy === actor.userId,
    steps: stepsOfRun(actor, run),
    mayLeaveOut: run.state === "prepared" && covers(zonesFor(actor, "payment.prepare"), run.zoneIds),
    mayGoOn: run.part === "canary" && covers(zonesFor(actor, "payment.prepare"), run.zoneIds),
    programs: programs.map(({ program, funding: _, ...sums }) => ({ ...sums, program: inLanguage(program, locale) })),
    sources: sourcesOf(programs),
    held: held.map((each) => ({ ...each, turn: turnOf[each.why] })),
    lines,
    droppedOut: changed,
    leftOut: run.state === "stopped" || run.state === "cancelled" ? [] : leftOut,
    reconciled,
    most,
    batches: batches.map(({ exportedAt, ...batch }) => ({
      ...batch,
      exportedAt: exportedAt && exportedAt.toISOString(),
    })),
    before: before && { name: before.name, id: before.id, change: changeAgainst(run.paidFen, before.paidFen) },
  };
}

/** How the books of a run that was released stand to each other. */
async function reconciledRun(runId: string) {
  const [books, apart] = await Promise.all([readThreeBooks(runId), readApart(runId, most)]);
  return { light: lightOf(books), books, apart };
}

/** What each source gives, of what is paid and waived. */
function sourcesOf(programs: Awaited<ReturnType<typeof readProgramSums>>) {
  const sums = new Map<string, number>();
  for (const { paidFen, waivedFen, keptFen, funding } of programs)
    for (const { source, fen } of splitBySource(paidFen + waivedFen + keptFen, funding))
      sums.set(source, (sums.get(source) ?? 0) + fen);
  return [...sums].map(([source, fen]) => ({ source, fen })).filter(({ fen }) => fen > 0);
}
