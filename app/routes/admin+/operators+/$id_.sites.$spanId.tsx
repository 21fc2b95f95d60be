import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { addDays } from "~/domain/kernel/time/civil-date";
import { spanForm } from "~/forms/space/operators";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showDependents } from "~/presenters/space/show-dependents.server";
import { SpanForm } from "~/ui/operator/span-fields";
import { Callout } from "~/ui/primitives/callout";
import { PageHeader } from "~/ui/primitives/page-header";
import { DependentsSection } from "~/ui/space/dependents";
import { titleOf } from "~/ui/title";
import { setOperatorSite } from "~/use-cases/space/set-operator-site.server";
import { onOperatorSpan } from "../_shared/space/on-operator.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOperatorSpan, async ({ ctx, subject, locale }) => {
  const { site, siteId, fromOn, toOn } = subject.span;
  return {
    title: createT(locale, "operator")("site.changeOf", { site: inLanguage(site, locale) }),
    id: subject.id,
    version: subject.version,
    name: inLanguage(subject.name, locale),
    current: { fromOn, lastOn: toOn === null ? "" : addDays(toOn, -1) },
    dependents: await showDependents({ of: ["site", siteId], today: ctx.today, locale }),
  };
});

export const action = formAction(onOperatorSpan, spanForm, async ({ ctx, subject: { id, span } }, typed) => {
  await setOperatorSite(ctx, { operatorId: id, spanId: span.id, siteId: null, ...typed });
  return redirect(pathTo("/admin/operators/:id", { id }, { notice: "saved" }), 303);
});

export default function ChangeSite() {
  const t = useT("operator");
  const { title, id, version, name, current, dependents } = useLoaderData<typeof loader>();
  const href = pathTo("/admin/operators/:id", { id });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/operators") },
          { label: name, href },
        ]}
      />
      <SpanForm answer={useActionData<typeof action>()} current={current} hidden={{ version }} sites={null}>
        <Callout title={t("site.effect")} />
      </SpanForm>
      <DependentsSection dependents={dependents} />
    </div>
  );
}
