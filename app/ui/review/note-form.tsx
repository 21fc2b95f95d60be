import { useT } from "~/i18n/react";
import type { FormState } from "../patterns/form-state";
import { Button } from "../primitives/button";
import { Form } from "../primitives/form";
import { TextArea } from "../primitives/text-input";

/** The form of a note between officials, on a case of any kind. */
export const NoteForm = ({ form }: { readonly form: FormState }) => {
  const t = useT("review");
  return (
    <Form>
      <TextArea
        id="text"
        name="text"
        label={t("notes.text")}
        required
        errors={form.errorsOf("text")}
        defaultValue={form.typed("text")}
      />
      <Button>{t("notes.submit")}</Button>
    </Form>
  );
};
