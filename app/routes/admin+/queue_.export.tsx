import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { countQueue } from "~/data/review/queue.reader.server";
import { newTaskForm } from "~/forms/task/task";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { ExportForm } from "~/ui/task/export-form";
import { titleOf } from "~/ui/title";
import { startTask } from "~/use-cases/task/start-task.server";
import { exportDays } from "~/domain/task/kinds";
import { queueAsked, tooMany } from "~/presenters/review/queue-page.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("tracking.read", async ({ actor, url, locale }) => {
  const { request, search, unsearchable } = await queueAsked(actor, url.searchParams);
  const title = createT(locale, "tasks")("exports.applications");
  const nothing = { n: 0, overflow: false };
  const { n: count, overflow } = unsearchable
    ? nothing
    : await countQueue(actor, { ...request, search }, { capped: true });
  return {
    title,
    count,
    tooMany: overflow ? tooMany(search) : null,
    keptDays: exportDays,
    taskId: newId(),
    list: `/admin/queue${url.search}`,
  };
});

export const action = formAction("tracking.read", newTaskForm, async ({ ctx, actor, url, locale }, { taskId }) => {
  const { request, filters, unsearchable } = await queueAsked(actor, url.searchParams);
  if (unsearchable) return redirect(`/admin/queue${url.search}`, 303);
  const params = { ...request, states: [...request.states], q: filters.q, language: locale };
  await startTask(ctx, { id: taskId, kind: "exportApplications", params });
  return redirect(`/admin/tasks/${taskId}`, 303);
});

export default function QueueExport() {
  const { list, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT("tasks");
  const crumb = { label: t("admin:queue.title"), href: list };
  return <ExportForm {...page} lead={t("exports.applicationsLead")} list={crumb} answer={answer} />;
}
