import { useT } from "~/i18n/react";
import type { FormState } from "../patterns/form-state";
import { Button } from "../primitives/button";
import { Form } from "../primitives/form";
import { TextArea } from "../primitives/text-input";

interface AskFormProps {
  readonly action: string;
  /** The effect that was shown, as it is posted back. */
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly late: boolean;
  readonly form: FormState;
  readonly cancelHref: string;
}

/** Asks for a change whose effect stands above. */
export const AskForm = ({ action, hidden, late, form, cancelHref }: AskFormProps) => {
  const t = useT("request");
  return (
    <section className="confirm">
      <h2>{t("askTitle")}</h2>
      <p>{t("askLead")}</p>
      <Form action={action} hidden={hidden}>
        <TextArea
          id="reason"
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          required
          errors={form.errorsOf("reason")}
          defaultValue={form.typed("reason")}
        />
        {late && (
          <TextArea
            id="lateReason"
            name="lateReason"
            label={t("lateReason")}
            required
            errors={form.errorsOf("lateReason")}
            defaultValue={form.typed("lateReason")}
          />
        )}
        <div className="button-row">
          <Button>{t("ask")}</Button>
          <a href={cancelHref}>{t("common:actions.cancel")}</a>
        </div>
      </Form>
    </section>
  );
};
