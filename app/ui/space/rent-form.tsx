import { useForm } from "@conform-to/react";
import { useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import { ErrorSummary, formErrors } from "../primitives/error-summary";
import { fieldProps } from "../primitives/field-props";
import { Form } from "../primitives/form";
import { DateInput, MoneyInput } from "../primitives/number-input";
import { StaleFields } from "../patterns/stale-fields";
import type { PlaceAnswer } from "./place-form";

interface RentFormProps {
  readonly answer: PlaceAnswer | undefined;
  readonly version: number;
  /** The rent that stands, in yuan. */
  readonly rent: string;
  readonly backHref: string;
}

/** The form of a rent from a day on. */
export const RentForm = ({ answer, version, rent, backHref }: RentFormProps) => {
  const t = useT("space");
  const [form, fields] = useForm<{ rent: string; from: string }>({
    id: "rent",
    lastResult: answer?.result,
    defaultValue: { rent: "", from: "" },
  });
  const labels = { rent: t("field.rent"), from: t("field.from") };
  return (
    <>
      <ErrorSummary errors={formErrors(form, labels)} />
      <StaleFields
        keepHref={backHref}
        answer={answer}
        labels={{ rent: labels.rent }}
        typed={{ rent: fields.rent.defaultValue }}
        current={{ rent }}
      />
      <Form id={form.id} hidden={{ version }}>
        <MoneyInput {...fieldProps(fields.rent)} label={labels.rent} required />
        <DateInput {...fieldProps(fields.from)} label={labels.from} hint={t("hint.from")} required />
        <Button>{t("save")}</Button>
      </Form>
    </>
  );
};
