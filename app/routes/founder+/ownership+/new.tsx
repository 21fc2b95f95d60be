import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { countedIfDone } from "~/auth/limit.server";
import { ownershipForm } from "~/forms/company/ownership";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { Button } from "~/ui/primitives/button";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextArea, TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { askOwnership } from "~/use-cases/company/ask-ownership.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("signedIn", ({ url, locale }) => ({
  title: createT(locale, "register")("own.title"),
  id: newId(),
  code: url.searchParams.get("code") ?? "",
}));

export const action = formAction("signedIn", ownershipForm, async ({ ctx, actor }, typed) => {
  const id = await countedIfDone([["company.person", actor.userId]], () => askOwnership(ctx, typed));
  return redirect(pathTo("/founder/ownership/:id", { id }, { notice: "asked" }), 303);
});

export default function NewOwnership() {
  const t = useT("register");
  const { title, id, code } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<{ code: string; statement: string }>({
    id: "ownership",
    lastResult: answer?.result,
    defaultValue: { code },
  });
  const labels = { code: t("code"), statement: t("own.statement") };
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("own.lead")}
        breadcrumbs={[{ label: t("desk:founderHome.title"), href: pathTo("/founder") }]}
      />
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id} hidden={{ id }}>
        <TextInput {...fieldProps(fields.code)} required label={labels.code} width="medium" spellCheck={false} />
        <TextArea
          {...fieldProps(fields.statement)}
          required
          rows={4}
          label={labels.statement}
          hint={t("own.statementHint")}
        />
        <Button>{t("own.submit")}</Button>
      </Form>
    </div>
  );
}
