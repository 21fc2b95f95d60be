import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { FormPreview } from "~/ui/program/builder/form-preview";
import { VersionPage } from "~/ui/program/version-page";
import { Callout } from "~/ui/primitives/callout";
import { titleOf } from "~/ui/title";
import { formPreview } from "~/presenters/program/builder/form-preview.server";
import { onVersion } from "../_shared/on-version.server";
import { versionHead } from "~/presenters/program/version-head.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersion, async ({ ctx, subject: version, locale }) => ({
  title: createT(locale, "program")("preview.formTitle", { number: version.number }),
  head: versionHead(version, locale),
  view: await formPreview({ ctx, locale, version }, new FormData()),
}));

/** Shows what the answers lead to, and keeps none of them. */
export const action = guard.action(
  onVersion,
  async ({ ctx, subject: version, locale, request }) => formPreview({ ctx, locale, version }, await request.formData()),
  { form: "step" },
);

export default function WholeFormPreview() {
  const t = useT("program");
  const { title, head, view } = useLoaderData<typeof loader>();
  const shown = useActionData<typeof action>() ?? view;
  return (
    <VersionPage title={title} version={head} lead={t("preview.formLead")}>
      <p>
        <a href={pathTo("/admin/versions/:id/preview", { id: head.id })}>{t("preview.toPage")}</a>
      </p>
      {shown.pages.length === 0 && <Callout title={t("builder:questions.none")} />}
      <FormPreview view={shown} />
    </VersionPage>
  );
}
