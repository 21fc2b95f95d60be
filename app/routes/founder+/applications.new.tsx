import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { keptCheck } from "~/auth/kept-check.server";
import { readCompanies } from "~/data/company/company.reader.server";
import { findProgramOnOffer } from "~/data/program/content.server";
import { companiesFor } from "~/domain/access/reach";
import { opennessOn } from "~/domain/program/terms/application-window";
import { factsSaid } from "~/domain/program/criteria/facts-from";
import { inLanguage } from "~/domain/kernel/localized-text";
import { beginForm } from "~/forms/application/submission";
import { segmentOf } from "~/i18n/detect";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { Callout } from "~/ui/primitives/callout";
import { Button, LinkButton } from "~/ui/primitives/button";
import { Checkbox } from "~/ui/primitives/checkbox";
import { RadioGroup } from "~/ui/primitives/choice-group";
import { EmptyState } from "~/ui/primitives/empty-state";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { beginApplication } from "~/use-cases/application/begin-application.server";
import { carriedWords } from "~/presenters/application/carried-words.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("signedIn", async ({ actor, ctx, request, url, locale }) => {
  const programs = pathTo("/:lang/programs", { lang: segmentOf(locale) });
  const slug = url.searchParams.get("program");
  if (!slug) return redirect(programs);
  const program = await findProgramOnOffer(slug);
  if (!program) throw new NotFound();
  const { content } = program;
  const mine = companiesFor(actor, "application.begin");
  const companies = (await readCompanies(actor)).filter(({ id }) => mine.includes(id));
  const name = inLanguage(content.name, locale);
  const t = createT(locale, "application");
  return {
    title: t("begin.title", { program: name }),
    register: pathTo("/founder/companies/new", { to: url.pathname + url.search }),
    slug,
    programs,
    openness: opennessOn(content, actor.today),
    window: content.applicationWindow,
    carried: carriedWords(content, keptCheck(request, ctx.now), locale),
    closed: content.open === true ? null : inLanguage(content.open.reason, locale),
    companies: companies.map(({ id, name: label, code }) => ({
      value: id,
      label: code ? label + t("common:marks.aside", { text: code }) : label,
    })),
  };
});

export const action = formAction("application.begin", beginForm, async ({ ctx, request }, { useCheck, ...typed }) => {
  const kept = useCheck ? keptCheck(request, ctx.now) : null;
  const check = kept ? { facts: factsSaid(kept.answers, kept.on), on: kept.on } : undefined;
  return redirect(pathTo("/founder/applications/:id", { id: await beginApplication(ctx, { ...typed, check }) }), 303);
});

export default function Begin() {
  const t = useT("application");
  const page = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader title={page.title} breadcrumbs={[{ label: t("crumb"), href: pathTo("/founder") }]} />
      {page.openness !== "open" ? (
        <NotOpen />
      ) : page.companies.length === 0 ? (
        <EmptyState
          title={t("begin.noCompanyTitle")}
          action={<LinkButton href={page.register}>{t("begin.register")}</LinkButton>}
        >
          <p>{t("begin.noCompanyText")}</p>
        </EmptyState>
      ) : (
        <ChooseCompany />
      )}
    </div>
  );
}

function NotOpen() {
  const t = useT("application");
  const f = useFormats();
  const { openness, window, closed, programs } = useLoaderData<typeof loader>();
  return (
    <Callout title={t("begin.closedTitle")}>
      {openness === "described" && <p>{closed ?? t("begin.described")}</p>}
      {openness === "notYet" && window.kind === "range" && <p>{t("begin.notYet", { date: f.date(window.from) })}</p>}
      {openness === "over" && window.kind === "range" && <p>{t("begin.over", { date: f.date(window.to) })}</p>}
      <p>
        <a href={programs}>{t("begin.programs")}</a>
      </p>
    </Callout>
  );
}

function ChooseCompany() {
  const t = useT("application");
  const { slug, companies, carried } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [only] = companies.length === 1 ? companies : [];
  const [form, fields] = useForm<{ companyId: string }>({ id: "begin", lastResult: answer?.result });
  return (
    <>
      <p className="lead">{t("begin.lead")}</p>
      <ErrorSummary errors={formErrors(form, { companyId: t("begin.company") })} />
      <Form id={form.id} hidden={{ program: slug }}>
        <RadioGroup
          {...fieldProps(fields.companyId)}
          defaultValue={only?.value}
          required
          label={t("begin.company")}
          options={companies}
        />
        {carried.length > 0 && (
          <Checkbox
            id="useCheck"
            name="useCheck"
            value="yes"
            label={t("begin.useCheck")}
            hint={<CarriedOver items={carried} />}
            defaultChecked
          />
        )}
        <Button>{t("begin.submit")}</Button>
      </Form>
    </>
  );
}

/** The answers of the check that would be filled in. */
const CarriedOver = ({ items }: { readonly items: readonly { readonly label: string; readonly words: string }[] }) => {
  const t = useT("application");
  return (
    <>
      <p>{t("begin.fromCheck")}</p>
      <ul className="list-disc ps-5">
        {items.map(({ label, words }) => (
          <li key={label}>
            {label} <strong>{words}</strong>
          </li>
        ))}
      </ul>
    </>
  );
};
