import { useForm } from "@conform-to/react";
import { LOCALES, type Locale, offeredLocales } from "~/i18n/locale";
import { useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-group";
import { ErrorSummary, formErrors } from "../primitives/error-summary";
import { fieldProps } from "../primitives/field-props";
import { Form } from "../primitives/form";
import { TextInput } from "../primitives/text-input";
import type { PlaceAnswer } from "../space/place-form";

interface InviteFormProps {
  readonly answer: Pick<PlaceAnswer, "result"> | undefined;
  readonly operatorId: string;
  readonly locale: Locale;
}

/** Where somebody is invited to act for an operator. */
export const InviteForm = ({ answer, operatorId, locale }: InviteFormProps) => {
  const t = useT("operator");
  const [form, fields] = useForm({
    id: "invite",
    lastResult: answer?.result,
    defaultValue: { name: "", email: "", locale: locale as string },
  });
  const labels = { name: t("person.name"), email: t("person.email"), locale: t("person.locale") };
  return (
    <>
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id} hidden={{ operatorId }}>
        <TextInput {...fieldProps(fields.name)} required label={labels.name} autoComplete="off" />
        <TextInput {...fieldProps(fields.email)} required type="email" label={labels.email} autoComplete="off" />
        <RadioGroup
          {...fieldProps(fields.locale)}
          required
          label={labels.locale}
          options={offeredLocales.map((value) => ({ value, label: LOCALES[value].name }))}
        />
        <Button>{t("person.inviteSubmit")}</Button>
      </Form>
    </>
  );
};
