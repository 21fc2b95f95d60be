import { useForm } from "@conform-to/react";
import { useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import { ErrorSummary, formErrors } from "../primitives/error-summary";
import { fieldProps } from "../primitives/field-props";
import { Form } from "../primitives/form";
import { TextInput } from "../primitives/text-input";
import { StaleFields } from "../patterns/stale-fields";
import { nameKeys, NamesFields } from "../space/names-fields";
import type { PlaceAnswer } from "../space/place-form";

const own = ["code", "contactName", "contactPhone", "contactEmail"] as const;
const keys = [...nameKeys, ...own] as const;

/** An operator as its form has it. */
type OperatorTyped = Readonly<Record<(typeof keys)[number], string>>;

interface OperatorFormProps {
  readonly answer: PlaceAnswer | undefined;
  readonly current: OperatorTyped;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly backHref: string;
}

/** The form of an operator. */
export const OperatorForm = ({ answer, current, hidden, backHref }: OperatorFormProps) => {
  const t = useT("operator");
  const [form, fields] = useForm<OperatorTyped>({
    id: "operator",
    lastResult: answer?.result,
    defaultValue: current,
  });
  const labels = {
    ...Object.fromEntries(nameKeys.map((key) => [key, t(`space:field.${key}`)])),
    ...Object.fromEntries(own.map((key) => [key, t(key)])),
  };
  const typed = Object.fromEntries(keys.map((key) => [key, fields[key].defaultValue]));
  return (
    <>
      <ErrorSummary errors={formErrors(form, labels)} />
      <StaleFields keepHref={backHref} answer={answer} labels={labels} typed={typed} current={current} />
      <Form id={form.id} hidden={hidden}>
        <NamesFields fields={fields} />
        <TextInput {...fieldProps(fields.code)} label={t("code")} hint={t("codeHint")} required autoComplete="off" />
        <TextInput {...fieldProps(fields.contactName)} label={t("contactName")} required autoComplete="off" />
        <TextInput
          {...fieldProps(fields.contactPhone)}
          label={t("contactPhone")}
          type="tel"
          required
          autoComplete="off"
        />
        <TextInput
          {...fieldProps(fields.contactEmail)}
          label={t("contactEmail")}
          type="email"
          required
          autoComplete="off"
        />
        <Button>{t("save")}</Button>
      </Form>
    </>
  );
};
