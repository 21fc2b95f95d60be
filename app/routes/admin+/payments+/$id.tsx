import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useFormats, useT } from "~/i18n/react";
import { showRun } from "~/presenters/payment/show-run.server";
import { Done } from "~/ui/patterns/outcome";
import { Reconciliation } from "~/ui/payment/run/reconciliation";
import { RunActions } from "~/ui/payment/run/run-actions";
import { RunStateBadge } from "~/ui/payment/run/run-state";
import { HeldTable, ProgramSumsTable, RunLinesTable, SourceSumsTable } from "~/ui/payment/run/run-tables";
import { DescriptionList } from "~/ui/primitives/description-list";
import { PageHeader } from "~/ui/primitives/page-header";
import { Stat, Stats } from "~/ui/primitives/stat";
import { titleOf } from "~/ui/title";
import { onRun } from "../_shared/payment/on-run.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onRun("payment.read"), ({ ctx, subject, locale }) => showRun(ctx, subject, locale));

const done = ["prepared", "released", "cancelled", "stopped", "leftOut"] as const;

export default function PaymentRun() {
  const t = useT("payment");
  const f = useFormats();
  const run = useLoaderData<typeof loader>();
  const {
    id,
    title,
    state,
    programs,
    sources,
    held,
    lines,
    batches,
    before,
    changed,
    droppedOut,
    leftOut,
    reconciled,
  } = run;
  const by = (name: string, at: string) => t("run.by", { name, at: f.dateTime(at) });
  const waits = held.reduce((sum, { awards }) => sum + awards, 0);
  const change = before?.change ?? null;
  const share = change === null ? null : f.percent(Math.abs(change).toFixed(3));
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: t("run.title"), href: pathTo("/admin/payments") }]} />
      <Done texts={Object.fromEntries(done.map((each) => [each, t(`run.done.${each}`)]))} />
      <DescriptionList
        items={[
          { term: t("run.state"), value: <RunStateBadge state={state} /> },
          { term: t("run.through"), value: f.month(run.through) },
          { term: t("run.part"), value: t(`run.parts.${run.part}`) },
          { term: t("run.prepared"), value: by(run.preparer, run.preparedAt) },
          ...(run.releaser && run.releasedAt
            ? [{ term: t("run.released"), value: by(run.releaser, run.releasedAt) }]
            : []),
          ...(run.ender && run.endedAt ? [{ term: t("run.ended"), value: by(run.ender, run.endedAt) }] : []),
          ...(run.reasons ? [{ term: t("run.reasons"), value: run.reasons }] : []),
        ]}
      />
      <Stats>
        <Stat label={t("run.paid")} value={f.money(run.paidFen)} />
        <Stat label={t("run.waived")} value={f.money(run.waivedFen)} />
        <Stat label={t("run.kept")} value={f.money(run.keptFen)} />
        <Stat label={t("run.awards")} value={f.number(run.awards)} />
        {before && change !== null && share !== null && (
          <Stat
            label={t("run.against", { run: before.name })}
            value={change === 0 ? t("run.same") : t(change > 0 ? "run.more" : "run.less", { share })}
          />
        )}
      </Stats>
      <RunActions run={run} />
      {changed > 0 && (
        <section className="stack">
          <h2>{t("run.changedTitle")}</h2>
          <p>{t("run.changedText", { count: changed })}</p>
          <RunLinesTable rows={droppedOut} leaveOut={null} />
        </section>
      )}
      {leftOut.length > 0 && (
        <section className="stack">
          <h2>{t("run.leftOutTitle")}</h2>
          <RunLinesTable rows={leftOut} leaveOut={null} />
        </section>
      )}
      {reconciled && <Reconciliation {...reconciled} />}
      {batches.length > 0 && (
        <section className="stack">
          <h2>{t("batch.title")}</h2>
          <ul>
            {batches.map((batch) => (
              <li key={batch.id}>
                <a href={pathTo("/admin/payments/:id/files/:batchId", { id, batchId: batch.id })}>
                  {t("batch.one", { part: batch.part, charset: batch.charset })}
                </a>{" "}
                {f.number(batch.lines)} · {f.money(batch.fen)} ·{" "}
                {batch.exportedAt ? `${t("batch.exported")} ${f.dateTime(batch.exportedAt)}` : t("batch.notYet")}
              </li>
            ))}
          </ul>
        </section>
      )}
      {programs.length > 0 && (
        <section className="stack">
          <h2>{t("run.byProgram")}</h2>
          <ProgramSumsTable rows={programs} />
          <h2>{t("run.bySource")}</h2>
          <SourceSumsTable rows={sources} />
        </section>
      )}
      <section className="stack">
        <h2>{held.length === 0 ? t("run.heldNone") : t("run.heldTitle", { count: waits })}</h2>
        {held.length > 0 && <HeldTable rows={held} />}
      </section>
      {lines.length > 0 && (
        <section className="stack">
          <h2>{t("run.linesTitle")}</h2>
          {lines.length === run.most && <p>{t("run.linesMore", { count: run.most })}</p>}
          <RunLinesTable
            rows={lines}
            leaveOut={
              run.mayLeaveOut ? (awardId) => pathTo("/admin/payments/:id/leave-out/:awardId", { id, awardId }) : null
            }
          />
        </section>
      )}
    </div>
  );
}
