import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { tenantExceptions } from "~/domain/space/tenant-month";
import { tenantForm } from "~/forms/space/tenants";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { tenantOf } from "~/presenters/space/list-tenants.server";
import { ChangeRefused } from "~/ui/change/change-refused";
import { labelled } from "~/ui/decision/decision-page";
import { formState, isOfField } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { RadioGroup } from "~/ui/primitives/choice-group";
import { DescriptionList } from "~/ui/primitives/description-list";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { Form } from "~/ui/primitives/form";
import { DateInput, MoneyInput } from "~/ui/primitives/number-input";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { reportTenant } from "~/use-cases/change/report-tenant.server";
import { onTenant } from "./_shared/month.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onTenant, ({ locale, subject: { month, tenant } }) => ({
  title: createT(locale, "tenant")("otherwise.title", { company: tenant.company }),
  changeId: newId(),
  month,
  tenant: tenantOf(tenant, month, locale),
}));

/** Says what was otherwise than agreed with one tenant. */
export const action = formAction(
  onTenant,
  tenantForm,
  async ({ ctx, subject: { month, tenant } }, form) => {
    await reportTenant(ctx, { month, tenantId: tenant.id, ...form });
    return redirect(pathTo("/operator/months/:month", { month }, { notice: "otherwise", tenant: tenant.id }), 303);
  },
  { form: "text" },
);

export default function Otherwise() {
  const { title, changeId, month, tenant } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT("tenant");
  const f = useFormats();
  const { errors, fieldsOf, typed } = formState(answer);
  const labels = {
    finding: t("otherwise.finding"),
    since: t("otherwise.since"),
    rent: t("otherwise.rent"),
    words: t("otherwise.words"),
  };
  const field = fieldsOf(labels);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t(tenant.subsidized ? "otherwise.lead" : "otherwise.leadNoAward")}
        breadcrumbs={[
          { label: t("home.title"), href: pathTo("/operator") },
          { label: f.month(month), href: pathTo("/operator/months/:month", { month }) },
        ]}
      />
      <ChangeRefused answer={answer} />
      <ErrorSummary errors={labelled(errors.filter(isOfField), labels)} />
      <DescriptionList
        items={[
          {
            term: t("unit"),
            value: t("unitAt", { site: tenant.site, unit: tenant.unit, area: f.area(tenant.areaM2) }),
          },
          { term: t("rent"), value: tenant.rentFen === null ? t("unknown") : f.money(tenant.rentFen) },
          { term: t("until"), value: f.date(tenant.lastDay) },
          ...(tenant.finding ? [{ term: t("said"), value: t(`finding.${tenant.finding}`) }] : []),
        ]}
      />
      {tenant.finding && (
        <p>
          <a href={pathTo("/operator/months/:month/:tenantId/evidence", { month, tenantId: tenant.id })}>
            {t("evidence.open")}
          </a>
        </p>
      )}
      <Form hidden={{ changeId: typed("changeId") ?? changeId }}>
        <RadioGroup
          {...field("finding")}
          required
          options={tenantExceptions.map((value) => ({ value, label: t(`finding.${value}`) }))}
        />
        <DateInput {...field("since")} hint={t("otherwise.sinceHint", { month: f.month(month) })} required />
        <MoneyInput {...field("rent")} />
        <TextArea {...field("words")} hint={t("otherwise.wordsHint")} required />
        <Button>{t("otherwise.send")}</Button>
      </Form>
    </div>
  );
}
