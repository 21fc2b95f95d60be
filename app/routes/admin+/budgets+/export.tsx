import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readLines } from "~/data/budget/line.reader.server";
import { yearOf } from "~/domain/kernel/time/month";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { exportDays } from "~/domain/task/kinds";
import { newExportForm } from "~/forms/task/task";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { ExportForm } from "~/ui/task/export-form";
import { titleOf } from "~/ui/title";
import { startTask } from "~/use-cases/task/start-task.server";

export const meta: MetaFunction<typeof loader> = titleOf;

const yearAsked = (url: URL, today: CivilDate): number => {
  const asked = url.searchParams.get("year") ?? "";
  return /^2\d{3}$/.test(asked) ? Number(asked) : yearOf(today);
};

export const loader = guard.loader("budget.read", async ({ ctx, actor, url, locale }) => {
  const year = yearAsked(url, ctx.today);
  const lines = await readLines(actor, { year });
  const title = createT(locale, "task")("exports.budgets");
  return { title, year, count: lines.length, keptDays: exportDays, taskId: newId() };
});

export const action = formAction("budget.read", newExportForm, async ({ ctx, url, locale }, { taskId, format }) => {
  const params = { year: yearAsked(url, ctx.today), language: locale, format };
  await startTask(ctx, { id: taskId, kind: "exportBudgets", params });
  return redirect(pathTo("/admin/tasks/:id", { id: taskId }), 303);
});

export default function BudgetsExport() {
  const { year, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT("task");
  const crumb = { label: t("budget:title"), href: pathTo("/admin/budgets", { year }) };
  return <ExportForm {...page} lead={t("exports.budgetsLead", { year })} list={crumb} answer={answer} />;
}
