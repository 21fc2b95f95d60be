import { useT } from "~/i18n/react";
import type { ChangePage } from "~/presenters/change/change-page.server";
import { labelled } from "../decision/decision-page";
import type { FormState } from "../patterns/form-state";
import { Button } from "../primitives/button";
import { Card } from "../primitives/card";
import { ErrorSummary } from "../primitives/error-summary";
import { Form } from "../primitives/form";
import { TextArea } from "../primitives/text-input";

/** The points that the office asked about, each with its answer. */
export const AnswersForm = ({ page, form }: { readonly page: ChangePage; readonly form: FormState }) => {
  const t = useT("request");
  const points = page.requests.find(({ open }) => open)?.points ?? [];
  const label = (i: number) => t("page.answer", { number: i + 1 });
  const labels = Object.fromEntries(points.map(({ id }, i) => [`point.${id}`, label(i)]));
  return (
    <>
      <ErrorSummary
        errors={labelled(
          form.errors.filter(({ id }) => id !== undefined),
          labels,
        )}
      />
      <Form hidden={{ version: page.version }}>
        {points.map(({ id, message, about, answer }, i) => (
          <Card key={id} title={t("common:marks.beside", { text: label(i), more: message })} level={2}>
            <p className="muted">{about}</p>
            <TextArea
              id={`point.${id}`}
              name={`point.${id}`}
              label={label(i)}
              required
              rows={3}
              errors={form.errorsOf(`point.${id}`)}
              defaultValue={form.typed(`point.${id}`) ?? answer ?? ""}
            />
          </Card>
        ))}
        <div className="button-row">
          <Button name="then" value="send">
            {t("page.send")}
          </Button>
          <Button variant="secondary" name="then" value="keep">
            {t("application:corrections.keep")}
          </Button>
          {page.takesDocuments && (
            <Button variant="secondary" name="then" value="documents">
              {t("page.keepAndAdd")}
            </Button>
          )}
        </div>
      </Form>
    </>
  );
};
