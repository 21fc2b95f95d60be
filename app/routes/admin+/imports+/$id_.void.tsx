import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { importReasonsForm } from "~/forms/import/steps";
import { createT } from "~/i18n/t.server";
import { stepOfImport } from "~/presenters/import/step-of-import.server";
import { BuiltOnList } from "~/ui/import/built-on-list";
import { ImportStepPage } from "~/ui/import/import-step-page";
import { titleOf } from "~/ui/title";
import { builtOnImport } from "~/use-cases/import/built-on.server";
import { voidImport } from "~/use-cases/import/void-import.server";
import { onImport } from "../_shared/import/on-import.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onImport("release"), async ({ subject, locale }) => ({
  ...stepOfImport(subject),
  title: createT(locale, "import")("voidTitle"),
  builtOn: subject.state === "released" ? await builtOnImport(subject.id, subject.kind) : [],
}));

export const action = formAction(
  onImport("release"),
  importReasonsForm,
  async ({ ctx, subject: { id: importId } }, typed) => {
    await voidImport(ctx, { importId, ...typed });
    return redirect(pathTo("/admin/imports/:id", { id: importId }, { notice: "voided" }), 303);
  },
  { form: "text" },
);

export default function Voiding() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return page.builtOn.length > 0 ? (
    <BuiltOnList {...page} />
  ) : (
    <ImportStepPage step="void" page={page} answer={answer} />
  );
}
