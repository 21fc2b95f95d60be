import { useForm } from "@conform-to/react";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readCompanyFiles } from "~/data/company/files.server";
import { licenceForm } from "~/forms/company/ownership";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { newId } from "~/platform/ids";
import { showFiles } from "~/presenters/company/company-files";
import { IntakePage } from "~/ui/company/intake-page";
import { Done } from "~/ui/patterns/outcome";
import { Button, LinkButton } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { RadioGroup } from "~/ui/primitives/choice-group";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { DateInput } from "~/ui/primitives/number-input";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { recordLicence } from "~/use-cases/company/record-licence.server";
import { onCompanyOfIntake } from "../_shared/company/on-official-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompanyOfIntake, async ({ subject: { id, name, code }, locale }) => {
  const files = showFiles(await readCompanyFiles({ companyId: id }), id, locale);
  return {
    title: createT(locale, "register")("licence.record"),
    licenceId: newId(),
    company: { id, name },
    code,
    files: files.filter(({ href }) => href !== null),
  };
});

export const action = formAction(onCompanyOfIntake, licenceForm, async ({ ctx, subject }, typed) => {
  await recordLicence(ctx, { ...typed, companyId: subject.id });
  return redirect(pathTo("/admin/companies/:id", { id: subject.id }, { notice: "recorded" }), 303);
});

export default function Licence() {
  const t = useT("register");
  const { title, licenceId, company, code, files } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<
    Record<"fileId" | "number" | "name" | "representative" | "validFrom" | "lastDay", string>
  >({
    id: "licence",
    lastResult: answer?.result,
    defaultValue: { number: code ?? "", name: company.name, fileId: files[0]?.id },
  });
  const labels = {
    fileId: t("licence.file"),
    number: t("licence.number"),
    name: t("licence.name"),
    representative: t("licence.representative"),
    validFrom: t("licence.validFrom"),
    lastDay: t("licence.lastDay"),
  };
  return (
    <IntakePage title={title} lead={t("licence.lead")} company={company}>
      <Done texts={{ added: t("files.added") }} />
      <p>
        <LinkButton variant="secondary" href={pathTo("/admin/companies/:id/files", { id: company.id })}>
          {t("files.add")}
        </LinkButton>
      </p>
      <ErrorSummary errors={formErrors(form, labels)} />
      {files.length === 0 ? (
        <Callout title={t("licence.noFile")} />
      ) : (
        <Form id={form.id} hidden={{ id: licenceId }}>
          <RadioGroup
            {...fieldProps(fields.fileId)}
            required
            label={labels.fileId}
            options={files.map(({ id, name, note, href }) => ({
              value: id,
              label: name,
              hint: (
                <>
                  {note} <a href={href ?? ""}>{name}</a>
                </>
              ),
            }))}
          />
          <TextInput {...fieldProps(fields.number)} required label={labels.number} width="medium" spellCheck={false} />
          <TextInput {...fieldProps(fields.name)} required label={labels.name} />
          <TextInput {...fieldProps(fields.representative)} required label={labels.representative} width="medium" />
          <DateInput {...fieldProps(fields.validFrom)} required label={labels.validFrom} />
          <DateInput
            {...fieldProps(fields.lastDay)}
            required={false}
            label={labels.lastDay}
            hint={t("licence.lastDayHint")}
          />
          <Button>{t("licence.submit")}</Button>
        </Form>
      )}
    </IntakePage>
  );
}
