import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { askedOf } from "~/presenters/desk/asked-list.server";
import { countTracking } from "~/data/desk/tracking.reader.server";
import { runningList } from "~/domain/award/list";
import { addressOf } from "~/domain/kernel/list/address";
import { newExportForm } from "~/forms/task/task";
import { runningFilter } from "~/forms/award/running-filter";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { ExportForm } from "~/ui/task/export-form";
import { titleOf } from "~/ui/title";
import { startTask } from "~/use-cases/task/start-task.server";
import { exportDays } from "~/domain/task/kinds";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("tracking.read", async ({ actor, url, locale }) => {
  const title = createT(locale, "task")("exports.running");
  const asked = await askedOf(runningList, actor, url.searchParams);
  const count = await countTracking(actor, runningFilter(asked), { capped: true });
  return { title, count, keptDays: exportDays, taskId: newId(), list: addressOf(runningList, asked) };
});

export const action = formAction(
  "tracking.read",
  newExportForm,
  async ({ ctx, actor, url, locale }, { taskId, format }) => {
    const params = { ...runningFilter(await askedOf(runningList, actor, url.searchParams)), language: locale, format };
    await startTask(ctx, { id: taskId, kind: "exportRunningSubsidies", params });
    return redirect(pathTo("/admin/tasks/:id", { id: taskId }), 303);
  },
);

export default function TrackingExport() {
  const { list, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT("task");
  const crumb = { label: t("award:tracking.title"), href: list };
  return <ExportForm {...page} lead={t("exports.runningLead")} list={crumb} answer={answer} />;
}
