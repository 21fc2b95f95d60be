import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { importWithdrawalForm } from "~/forms/import/steps";
import { createT } from "~/i18n/t.server";
import { stepOfImport } from "~/presenters/import/step-of-import.server";
import { ImportStepPage } from "~/ui/import/import-step-page";
import { titleOf } from "~/ui/title";
import { withdrawImport } from "~/use-cases/import/withdraw-import.server";
import { onImport } from "../_shared/import/on-import.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onImport("prepare"), ({ subject, locale }) => ({
  ...stepOfImport(subject),
  title: createT(locale, "import")("withdrawTitle"),
}));

export const action = formAction(
  onImport("prepare"),
  importWithdrawalForm,
  async ({ ctx, subject: { id: importId } }, typed) => {
    await withdrawImport(ctx, { importId, ...typed });
    return redirect(pathTo("/admin/imports/:id", { id: importId }, { notice: "withdrawn" }), 303);
  },
);

export default function Withdrawal() {
  return (
    <ImportStepPage step="withdraw" page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  );
}
