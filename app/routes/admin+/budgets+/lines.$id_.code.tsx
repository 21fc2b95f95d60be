import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { budgetCodeForm } from "~/forms/budget/movement";
import { useT } from "~/i18n/react";
import { inLanguage } from "~/domain/kernel/localized-text";
import { sourceName } from "~/i18n/source-name";
import { createT } from "~/i18n/t.server";
import { Comparison } from "~/ui/patterns/comparison";
import { Button } from "~/ui/primitives/button";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { setBudgetCode } from "~/use-cases/budget/set-budget-code.server";
import { onLine } from "../_shared/budget/on-line.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onLine("budget.prepare"), ({ subject, locale }) => {
  const t = createT(locale, "budget");
  const { id, code, codeVersion, program, source } = subject;
  const named = { program: inLanguage(program, locale), source: sourceName(t, source) };
  return { title: t("lines.codeTitle", named), id, code, version: codeVersion };
});

export const action = formAction(onLine("budget.prepare"), budgetCodeForm, async ({ ctx, subject }, typed) => {
  const { id, programId, source } = subject;
  await setBudgetCode(ctx, { programId, source, ...typed });
  return redirect(pathTo("/admin/budgets/lines/:id", { id }, { notice: "coded" }), 303);
});

export default function Code() {
  const t = useT("budget");
  const { title, id, code, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({ id: "code", lastResult: answer?.result, defaultValue: { code: code ?? "" } });
  const field = { ...fieldProps(fields.code), label: t("code") };
  const href = pathTo("/admin/budgets/lines/:id", { id });
  const typed = String(field.defaultValue ?? "");
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("lines.codeLead")}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/budgets") },
          { label: t("code"), href },
        ]}
      />
      <ErrorSummary errors={formErrors(form, { code: t("code") })} />
      {answer?.stale && (
        <Comparison
          keepHref={href}
          fields={[
            { key: "code", label: t("code"), yours: typed, current: code ?? t("noCode"), differs: typed !== code },
          ]}
        />
      )}
      <Form id={form.id} hidden={{ version }}>
        <TextInput {...field} width="medium" autoComplete="off" />
        <Button>{t("lines.codeSubmit")}</Button>
      </Form>
    </div>
  );
}
