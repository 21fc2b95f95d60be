import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { countPostings } from "~/data/budget/postings.reader.server";
import { postingList } from "~/domain/budget/list";
import { addressOf } from "~/domain/kernel/list/address";
import { exportDays } from "~/domain/task/kinds";
import { newExportForm } from "~/forms/task/task";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { askedOf } from "~/presenters/desk/asked-list.server";
import { ExportForm } from "~/ui/task/export-form";
import { titleOf } from "~/ui/title";
import { startTask } from "~/use-cases/task/start-task.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("budget.read", async ({ actor, url, locale }) => {
  const asked = await askedOf(postingList, actor, url.searchParams);
  const { line: lineId, kind } = asked.filters;
  const count = await countPostings(actor, { lineId, kind }, { capped: true });
  const title = createT(locale, "task")("exports.postings");
  return { title, count, keptDays: exportDays, taskId: newId(), list: addressOf(postingList, asked) };
});

export const action = formAction("budget.read", newExportForm, async ({ ctx, actor, url, locale }, form) => {
  const { taskId, format } = form;
  const { line: lineId, kind } = (await askedOf(postingList, actor, url.searchParams)).filters;
  await startTask(ctx, { id: taskId, kind: "exportPostings", params: { lineId, kind, language: locale, format } });
  return redirect(pathTo("/admin/tasks/:id", { id: taskId }), 303);
});

export default function PostingsExport() {
  const { list, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT("task");
  const crumb = { label: t("budget:postings.title"), href: list };
  return <ExportForm {...page} lead={t("exports.postingsLead")} list={crumb} answer={answer} />;
}
