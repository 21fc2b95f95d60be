import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { countDebts } from "~/data/ledger/debts.reader.server";
import { addressOf } from "~/domain/kernel/list/address";
import { debtList } from "~/domain/ledger/list";
import { exportDays } from "~/domain/task/kinds";
import { debtFilter } from "~/forms/ledger/debt-filter";
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
  const asked = await askedOf(debtList, actor, url.searchParams);
  const count = await countDebts(actor, debtFilter(asked), { capped: true });
  const title = createT(locale, "task")("exports.debts");
  return { title, count, keptDays: exportDays, taskId: newId(), list: addressOf(debtList, asked) };
});

export const action = formAction("tracking.read", newExportForm, async ({ ctx, actor, url, locale }, form) => {
  const { taskId, format } = form;
  const params = { ...debtFilter(await askedOf(debtList, actor, url.searchParams)), language: locale, format };
  await startTask(ctx, { id: taskId, kind: "exportDebts", params });
  return redirect(pathTo("/admin/tasks/:id", { id: taskId }), 303);
});

export default function DebtsExport() {
  const { list, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT("task");
  const crumb = { label: t("award:debts.title"), href: list };
  return <ExportForm {...page} lead={t("exports.debtsLead")} list={crumb} answer={answer} />;
}
