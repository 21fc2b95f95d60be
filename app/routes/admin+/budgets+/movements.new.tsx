import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readFundable, readLine } from "~/data/budget/line.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { yearOf } from "~/domain/kernel/time/month";
import { choiceOf, movementForm } from "~/forms/budget/movement";
import { useT } from "~/i18n/react";
import { sourceName } from "~/i18n/source-name";
import { createT } from "~/i18n/t.server";
import { isId, newId } from "~/platform/ids";
import { Button } from "~/ui/primitives/button";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { MoneyInput, NumberInput } from "~/ui/primitives/number-input";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { prepareMovement } from "~/use-cases/budget/prepare-movement.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("budget.prepare", async ({ ctx, actor, url, locale }) => {
  const t = createT(locale, "budget");
  const asked = url.searchParams.get("line") ?? "";
  const [programs, line] = await Promise.all([
    readFundable(actor, "budget.prepare"),
    isId(asked) ? readLine(actor, asked) : null,
  ]);
  return {
    title: t("movement.new"),
    id: newId(),
    options: programs.flatMap(({ id: programId, name, sources }) =>
      sources.map((source) => ({
        value: choiceOf({ programId, source }),
        label: t("line", { program: inLanguage(name, locale), source: sourceName(t, source) }),
      })),
    ),
    to: line ? choiceOf(line) : "",
    toYear: String(line?.fiscalYear ?? yearOf(ctx.today)),
  };
});

export const action = formAction("budget.prepare", movementForm, async ({ ctx }, typed) => {
  await prepareMovement(ctx, typed);
  return redirect(pathTo("/admin/budgets/movements/:id", { id: typed.id }, { notice: "prepared" }), 303);
});

export default function NewMovement() {
  const t = useT("budget");
  const { title, id, options, to, toYear } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "movement",
    lastResult: answer?.result,
    defaultValue: { from: "", fromYear: "", to, toYear, fen: "", basis: "" },
  });
  const labels = {
    from: t("movement.fromProgram"),
    fromYear: t("movement.fromYear"),
    to: t("movement.toProgram"),
    toYear: t("movement.toYear"),
    fen: t("movement.amount"),
    basis: t("movement.basis"),
  };
  const none = t("movement.nothing");
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("movement.newLead")}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/budgets") },
          { label: t("movement.title"), href: pathTo("/admin/budgets/movements") },
        ]}
      />
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id} hidden={{ id }}>
        <Select
          {...fieldProps(fields.to)}
          label={labels.to}
          hint={t("movement.toProgramHint")}
          options={options}
          emptyLabel={none}
        />
        <NumberInput {...fieldProps(fields.toYear)} label={labels.toYear} />
        <Select
          {...fieldProps(fields.from)}
          label={labels.from}
          hint={t("movement.fromProgramHint")}
          options={options}
          emptyLabel={none}
        />
        <NumberInput {...fieldProps(fields.fromYear)} label={labels.fromYear} />
        <MoneyInput {...fieldProps(fields.fen)} required label={labels.fen} />
        <TextInput {...fieldProps(fields.basis)} required label={labels.basis} hint={t("movement.basisHint")} />
        <Button>{t("movement.prepare")}</Button>
      </Form>
    </div>
  );
}
