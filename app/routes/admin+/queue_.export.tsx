import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { askedOf } from "~/presenters/desk/asked-list.server";
import { countQueue } from "~/data/review/queue.reader.server";
import { addressOf } from "~/domain/kernel/list/address";
import { queueList } from "~/domain/review/list";
import { newExportForm } from "~/forms/task/task";
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
  const asked = await askedOf(queueList, actor, url.searchParams);
  const { request, search, unsearchable } = queueAsked(actor, asked);
  const title = createT(locale, "task")("exports.applications");
  const nothing = { n: 0, overflow: false };
  const found = unsearchable ? nothing : await countQueue(actor, { ...request, search }, { capped: true });
  return {
    title,
    count: found.n,
    tooMany: found.overflow ? tooMany(search) : null,
    keptDays: exportDays,
    taskId: newId(),
    list: addressOf(queueList, asked),
  };
});

export const action = formAction(
  "tracking.read",
  newExportForm,
  async ({ ctx, actor, url, locale }, { taskId, format }) => {
    const asked = await askedOf(queueList, actor, url.searchParams);
    const { request, unsearchable } = queueAsked(actor, asked);
    if (unsearchable) return redirect(addressOf(queueList, asked), 303);
    const params = { ...request, states: [...request.states], q: asked.filters.q ?? "", language: locale, format };
    await startTask(ctx, { id: taskId, kind: "exportApplications", params });
    return redirect(pathTo("/admin/tasks/:id", { id: taskId }), 303);
  },
);

export default function QueueExport() {
  const { list, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT("task");
  const crumb = { label: t("desk:queue.title"), href: list };
  return <ExportForm {...page} lead={t("exports.applicationsLead")} list={crumb} answer={answer} />;
}
