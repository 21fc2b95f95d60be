import { NOBODY } from "~/domain/review/nobody";
import { useT } from "~/i18n/react";
import type { ReviewerChoice } from "~/presenters/review/reviewers.server";
import type { FormState } from "../patterns/form-state";
import { Button } from "../primitives/button";
import { Form } from "../primitives/form";
import { Select } from "../primitives/select";
import { type CaseAsRead, hiddenOf } from "./step-page";

interface AssignmentProps {
  readonly step: CaseAsRead;
  readonly assigneeId: string | null;
  readonly reviewers: readonly ReviewerChoice[];
  readonly form: FormState;
}

/** Gives a case, of an application or a change, to one of those who may review it, or to nobody. */
export const AssignmentForm = ({ step, assigneeId, reviewers, form }: AssignmentProps) => {
  const t = useT("review");
  return (
    <>
      {reviewers.length === 0 ? <p>{t("assignment.none")}</p> : null}
      <Form hidden={hiddenOf(step)}>
        <Select
          id="reviewerId"
          name="reviewerId"
          label={t("assignment.reviewer")}
          errors={form.errorsOf("reviewerId")}
          defaultValue={form.typed("reviewerId") ?? assigneeId ?? NOBODY}
          options={[
            { value: NOBODY, label: t("assignment.nobody") },
            ...reviewers.map(({ id, name, load }) => ({
              value: id,
              label: t("assignment.option", { name, count: load }),
            })),
          ]}
        />
        <Button>{t("assignment.submit")}</Button>
      </Form>
    </>
  );
};
