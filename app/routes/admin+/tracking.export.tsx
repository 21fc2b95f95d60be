import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { countTracking } from "~/data/award/tracking.reader.server";
import { newTaskForm } from "~/forms/task/task";
import { readTrackingFilters } from "~/forms/award/tracking";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { ExportForm } from "~/ui/task/export-form";
import { titleOf } from "~/ui/title";
import { startTask } from "~/use-cases/task/start-task.server";
import { exportDays } from "~/domain/task/kinds";

const filterOf = (url: URL) => {
  const { zone, program, ending } = readTrackingFilters(url.searchParams).filters;
  return { zoneId: zone, programId: program, endsWithin: Number(ending) || null };
};

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("tracking.read", async ({ actor, url, locale }) => {
  const title = createT(locale, "tasks")("exports.running");
  const count = await countTracking(actor, filterOf(url), { capped: true });
  return { title, count, keptDays: exportDays, taskId: newId(), list: `/admin/tracking${url.search}` };
});

export const action = formAction("tracking.read", newTaskForm, async ({ ctx, url, locale }, { taskId }) => {
  const params = { ...filterOf(url), language: locale };
  await startTask(ctx, { id: taskId, kind: "exportRunningSubsidies", params });
  return redirect(`/admin/tasks/${taskId}`, 303);
});

export default function TrackingExport() {
  const { list, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT("tasks");
  const crumb = { label: t("award:tracking.title"), href: list };
  return <ExportForm {...page} lead={t("exports.runningLead")} list={crumb} answer={answer} />;
}
