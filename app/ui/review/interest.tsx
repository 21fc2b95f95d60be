import { useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { Button } from "../primitives/button";
import { RadioGroup } from "../primitives/choice-group";
import { Form } from "../primitives/form";
import { TextArea } from "../primitives/text-input";
import type { FormState } from "../patterns/form-state";

interface InterestFormProps {
  /** Where it is posted. */
  readonly action: string;
  /** The reader belongs to the company, so that only one answer is true. */
  readonly tied: boolean;
  readonly form: FormState;
  /** A post that waits for the declaration. */
  readonly held?: string | null;
}

/** Asks an official whether they have an interest in a case. */
export const InterestForm = ({ action, tied, form, held }: InterestFormProps) => {
  const t = useT("review");
  const waiting = form.typed("held") ?? held;
  return (
    <Form action={action} hidden={waiting ? { held: waiting } : {}}>
      {waiting ? <Callout>{t("interest.kept")}</Callout> : null}
      {tied ? <Callout tone="warning">{t("interest.tied")}</Callout> : null}
      <RadioGroup
        id="conflict"
        name="conflict"
        label={t("interest.question")}
        hint={t("interest.lead")}
        required
        errors={form.errorsOf("conflict")}
        defaultValue={form.typed("conflict") ?? (tied ? "yes" : undefined)}
        options={[
          { value: "no", label: t("interest.none") },
          { value: "yes", label: t("interest.some"), hint: t("interest.someHint") },
        ]}
      />
      <TextArea
        id="explanation"
        name="explanation"
        label={t("interest.explanation")}
        hint={t("interest.explanationHint")}
        rows={3}
        errors={form.errorsOf("explanation")}
        defaultValue={form.typed("explanation")}
      />
      <Button>{t("interest.submit")}</Button>
    </Form>
  );
};

interface CaseClosedProps extends InterestFormProps {
  /** Whether the declaration is still to be made; otherwise a conflict stands. */
  readonly asked: boolean;
}

/** In the place of a case that is not open to the reader: the declaration to make first, or why it stays closed. */
export const CaseClosed = ({ asked, ...form }: CaseClosedProps) => {
  const t = useT("review");
  if (!asked) {
    return (
      <Callout tone="warning" title={t("interest.closedTitle")}>
        <p>{t("interest.closed")}</p>
      </Callout>
    );
  }
  return (
    <section className="confirm">
      <h2>{t("interest.ask")}</h2>
      <InterestForm {...form} />
    </section>
  );
};
