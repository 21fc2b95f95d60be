import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readOpenSites } from "~/data/space/operators.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { newSpanForm } from "~/forms/space/operators";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { SpanForm } from "~/ui/operator/span-fields";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { setOperatorSite } from "~/use-cases/space/set-operator-site.server";
import { onOperator } from "../_shared/space/on-operator.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOperator, async ({ ctx, subject, locale }) => {
  const t = createT(locale, "operator");
  const sites = await readOpenSites();
  return {
    title: t("site.add"),
    id: subject.id,
    spanId: newId(),
    version: subject.version,
    today: ctx.today,
    name: inLanguage(subject.name, locale),
    sites: sites.map(({ id, name, zone }) => ({
      value: id,
      label: t("site.option", { site: inLanguage(name, locale), zone: inLanguage(zone, locale) }),
    })),
  };
});

export const action = formAction(onOperator, newSpanForm, async ({ ctx, subject }, { id: spanId, ...typed }) => {
  await setOperatorSite(ctx, { operatorId: subject.id, spanId, ...typed });
  return redirect(pathTo("/admin/operators/:id", { id: subject.id }, { notice: "saved" }), 303);
});

export default function NewSite() {
  const t = useT("operator");
  const { title, id, spanId, version, today, name, sites } = useLoaderData<typeof loader>();
  const href = pathTo("/admin/operators/:id", { id });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("site.addLead")}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/operators") },
          { label: name, href },
        ]}
      />
      <SpanForm
        answer={useActionData<typeof action>()}
        current={{ fromOn: today, lastOn: "" }}
        hidden={{ id: spanId, version }}
        sites={sites}
      />
    </div>
  );
}
