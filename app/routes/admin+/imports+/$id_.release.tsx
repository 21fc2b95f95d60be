import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { importReleaseForm } from "~/forms/import/steps";
import { createT } from "~/i18n/t.server";
import { stepOfImport } from "~/presenters/import/step-of-import.server";
import { ImportStepPage } from "~/ui/import/import-step-page";
import { titleOf } from "~/ui/title";
import { askRelease } from "~/use-cases/import/ask-release.server";
import { onImport } from "../_shared/import/on-import.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onImport("release"), ({ subject, locale }) => ({
  ...stepOfImport(subject),
  title: createT(locale, "import")("releaseTitle"),
}));

export const action = formAction(
  onImport("release"),
  importReleaseForm,
  async ({ ctx, subject: { id: importId } }, typed) => {
    await askRelease(ctx, { importId, ...typed });
    return redirect(pathTo("/admin/imports/:id", { id: importId }, { notice: "released" }), 303);
  },
);

export default function Release() {
  return (
    <ImportStepPage step="release" page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
  );
}
