import { type SubmissionResult, useForm } from "@conform-to/react";
import { useRef } from "react";
import { pathTo } from "~/addresses/path-to";
import { companyKinds } from "~/domain/company/company";
import { readCode } from "~/domain/company/known-code";
import { SECTORS } from "~/domain/company/sectors";
import { useT } from "~/i18n/react";
import { errorParams } from "~/i18n/error-text";
import { Callout } from "~/ui/primitives/callout";
import { Button } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { Checkbox } from "~/ui/primitives/checkbox";
import { RadioGroup } from "~/ui/primitives/choice-group";
import { ErrorSummary, type FormError, formErrors } from "~/ui/primitives/error-summary";
import { fieldProps } from "~/ui/primitives/field-props";
import { Form } from "~/ui/primitives/form";
import { DateInput, NumberInput } from "~/ui/primitives/number-input";
import { Select } from "~/ui/primitives/select";
import { TextInput } from "~/ui/primitives/text-input";
import { useKeptTyped } from "../kept-form";
import { useProfileLabels } from "./profile-labels";
import type { ProfileTexts } from "./profile-fields";

interface CompanyFormProps {
  readonly result: SubmissionResult | undefined;
  readonly defaults: Partial<ProfileTexts>;
  /** As it is read now; absent for a new company. */
  readonly version?: number;
  readonly zones: readonly { readonly value: string; readonly label: string }[];
  readonly countries: readonly { readonly value: string; readonly label: string }[];
  /** Words of the button. */
  readonly submit: string;
}

const isEarlyFujian = (code: string | undefined): boolean => {
  const read = readCode(code ?? "", false);
  return !read.ok && read.reason === "earlyFujian";
};

/** The company that is registered under the typed code already, as the refusal names it. */
const registeredIn = (errors: readonly string[] = []) => {
  const found = errors.map((error) => errorParams(error, "company.registeredAlready")).find((each) => each !== null);
  return found?.["id"] ? { id: found["id"], name: found["name"] ?? "" } : null;
};

/** The typed code, where it is of a company that nobody owns. */
const ownerlessCode = (errors: readonly string[] = []): string | null =>
  errors.map((error) => errorParams(error, "company.ownerless")).find((each) => each !== null)?.["code"] ?? null;

/** Errors in the order of the fields on the page. */
const inOrder = (errors: readonly FormError[], names: readonly string[]): FormError[] =>
  [...errors].sort(
    (a, b) => names.findIndex((name) => a.id?.endsWith(name)) - names.findIndex((name) => b.id?.endsWith(name)),
  );

/** The form of a company's profile, new or changed. */
export const CompanyForm = ({ result, defaults, version, zones, countries, submit }: CompanyFormProps) => {
  const t = useT("company");
  const labels = useProfileLabels();
  const [form, fields] = useForm<ProfileTexts & { keepCode: string }>({
    id: "company",
    lastResult: result,
    defaultValue: defaults,
  });
  const field = (name: keyof ProfileTexts) => ({
    ...fieldProps(fields[name]),
    label: labels[name],
  });
  const element = useRef<HTMLFormElement>(null);
  useKeptTyped(element);
  const registered = registeredIn(fields.code.errors);
  const ownerless = ownerlessCode(fields.code.errors);
  return (
    <>
      <ErrorSummary errors={inOrder(formErrors(form, labels), Object.keys(labels))} />
      {registered ? (
        <Callout tone="warning">
          <a href={pathTo("/founder/companies/:id", { id: registered.id })}>
            {t("openRegistered", { name: registered.name })}
          </a>
        </Callout>
      ) : null}
      {ownerless ? (
        <Callout tone="warning">
          <a href={pathTo("/founder/ownership/new", { code: ownerless })}>{t("askOwnership")}</a>
        </Callout>
      ) : null}
      <Form ref={element} keeps={false} id={form.id} hidden={version === undefined ? {} : { version }}>
        <Card title={t("identity")}>
          <div className="stack">
            <p className="muted">{t("identityHint")}</p>
            <RadioGroup
              {...field("kind")}
              required
              options={companyKinds.map((value) => ({
                value,
                label: t(`value.companyKind.${value}`),
                hint: t(`kindHint.${value}`),
              }))}
            />
            <TextInput {...field("name")} required hint={t("nameHint")} autoComplete="organization" />
            <TextInput {...field("nameEn")} required={false} lang="en" />
            <TextInput {...field("code")} required={undefined} hint={t("codeHint")} width="medium" spellCheck={false} />
            {isEarlyFujian(fields.code.initialValue) && (
              <Checkbox id="keepCode" name="keepCode" label={t("keepCode")} />
            )}
            <TextInput {...field("foreignRegistration")} required={undefined} hint={t("foreignHint")} width="medium" />
            <Select {...field("foreignCountry")} required={undefined} options={countries} />
          </div>
        </Card>
        <Card title={t("about")}>
          <div className="stack">
            <DateInput {...field("establishedOn")} required={undefined} />
            <Select
              {...field("registeredZoneId")}
              required={false}
              hint={t("registeredZoneHint")}
              emptyLabel={t("outsideZones")}
              options={zones}
            />
            <Select
              {...field("sector")}
              required
              options={SECTORS.map((value) => ({ value, label: t(`value.sector.${value}`) }))}
            />
            <TextInput {...field("address")} required autoComplete="street-address" />
          </div>
        </Card>
        <Card title={t("contact")}>
          <div className="stack">
            <TextInput {...field("contactName")} required autoComplete="name" width="medium" />
            <TextInput {...field("contactPhone")} required type="tel" autoComplete="tel" width="medium" />
            <NumberInput {...field("insuredStaff")} required={false} hint={t("insuredStaffHint")} />
            <DateInput {...field("insuredStaffOn")} required={false} />
          </div>
        </Card>
        <Button>{submit}</Button>
      </Form>
    </>
  );
};
