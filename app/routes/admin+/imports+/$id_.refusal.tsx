import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { importReasonsForm } from "~/forms/import/steps";
import { createT } from "~/i18n/t.server";
import { stepOfImport } from "~/presenters/import/step-of-import.server";
import { ImportStepPage } from "~/ui/import/import-step-page";
import { titleOf } from "~/ui/title";
import { refuseImport } from "~/use-cases/import/refuse-import.server";
import { onImport } from "../_shared/import/on-import.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onImport("release"), ({ subject, locale }) => ({
  ...stepOfImport(subject),
  title: createT(locale, "import")("refuseTitle"),
}));

export const action = formAction(
  onImport("release"),
  importReasonsForm,
  async ({ ctx, subject: { id: importId } }, typed) => {
    await refuseImport(ctx, { importId, ...typed });
    return redirect(pathTo("/admin/imports/:id", { id: importId }, { notice: "refused" }), 303);
  },
  { form: "text" },
);

export default function Refusal() {
  return <ImportStepPage step="refuse" page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
