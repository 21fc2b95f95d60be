import { type SubmissionResult, useForm } from "@conform-to/react";
import { useT } from "~/i18n/react";
import { Comparison } from "../patterns/comparison";
import { Button } from "../primitives/button";
import { ErrorSummary, formErrors } from "../primitives/error-summary";
import { fieldProps } from "../primitives/field-props";
import { Form } from "../primitives/form";
import { MoneyInput } from "../primitives/number-input";
import { TextInput } from "../primitives/text-input";
import { compared } from "../patterns/stale-fields";
import { nameKeys, NamesFields } from "./names-fields";

/** What a form about a place came back with. */
export interface PlaceAnswer {
  readonly result: SubmissionResult;
  readonly stale: unknown;
}

/** A zone or a site as its form has it; the rent in yuan. */
export interface PlaceTyped {
  readonly nameEn: string;
  readonly nameZh: string;
  readonly nameJa: string;
  readonly nameKo: string;
  readonly slug: string;
  readonly address: string;
  readonly rent: string;
}

interface PlaceFormProps {
  readonly of: "zone" | "site";
  readonly answer: PlaceAnswer | undefined;
  /** What stands, null for a new one. */
  readonly current: (PlaceTyped & { readonly version: number }) | null;
  readonly backHref: string;
}

/** The form of a zone or a site; a word in addresses is given once. */
export const PlaceForm = ({ of, answer, current, backHref }: PlaceFormProps) => {
  const t = useT("space");
  const empty = { nameEn: "", nameZh: "", nameJa: "", nameKo: "", slug: "", address: "", rent: "" };
  const [form, fields] = useForm<PlaceTyped>({
    id: "place",
    lastResult: answer?.result,
    defaultValue: current ?? empty,
  });
  const own = of === "site" ? (["address", "rent"] as const) : [];
  const keys = [...nameKeys, ...own, ...(current ? [] : (["slug"] as const))];
  const labels = Object.fromEntries(keys.map((key) => [key, t(`field.${key}`)]));
  const typed = Object.fromEntries(keys.map((key) => [key, fields[key].defaultValue]));
  return (
    <>
      <ErrorSummary errors={formErrors(form, labels)} />
      {answer?.stale ? (
        <Comparison
          keepHref={backHref}
          fields={compared(labels, typed, Object.fromEntries(keys.map((key) => [key, (current ?? empty)[key]])))}
        />
      ) : null}
      <Form id={form.id} {...(current && { hidden: { version: current.version } })}>
        <NamesFields fields={fields} />
        {of === "site" && (
          <>
            <TextInput {...fieldProps(fields.address)} label={t("field.address")} required autoComplete="off" />
            <MoneyInput {...fieldProps(fields.rent)} label={t("field.rent")} hint={t("hint.siteRent")} required />
          </>
        )}
        {!current && (
          <TextInput
            {...fieldProps(fields.slug)}
            label={t("field.slug")}
            hint={t("hint.slug")}
            required
            width="medium"
            autoComplete="off"
          />
        )}
        <Button>{t("save")}</Button>
      </Form>
    </>
  );
};
