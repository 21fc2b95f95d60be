import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { countChanges } from "~/data/change/changes.reader.server";
import { changesList } from "~/domain/change/list";
import { addressOf } from "~/domain/kernel/list/address";
import { exportDays } from "~/domain/task/kinds";
import { changeFilter } from "~/forms/change/change-filter";
import { newExportForm } from "~/forms/task/task";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { askedOf } from "~/presenters/desk/asked-list.server";
import { ExportForm } from "~/ui/task/export-form";
import { titleOf } from "~/ui/title";
import { startTask } from "~/use-cases/task/start-task.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("tracking.read", async ({ actor, url, locale }) => {
  const asked = await askedOf(changesList, actor, url.searchParams);
  const count = await countChanges(actor, { ...changeFilter(asked), sort: "begun" });
  const title = createT(locale, "task")("exports.changes");
  return { title, count, keptDays: exportDays, taskId: newId(), list: addressOf(changesList, asked) };
});

export const action = formAction("tracking.read", newExportForm, async ({ ctx, actor, url, locale }, form) => {
  const { taskId, format } = form;
  const params = { ...changeFilter(await askedOf(changesList, actor, url.searchParams)), language: locale, format };
  await startTask(ctx, { id: taskId, kind: "exportChanges", params });
  return redirect(pathTo("/admin/tasks/:id", { id: taskId }), 303);
});

export default function ChangesExport() {
  const { list, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT("task");
  const crumb = { label: t("handling:list.title"), href: list };
  return <ExportForm {...page} lead={t("exports.changesLead")} list={crumb} answer={answer} />;
}
