import type { FormState } from "../patterns/form-state";
import { Button } from "../primitives/button";
import { Form } from "../primitives/form";
import { TextArea } from "../primitives/text-input";

interface ClaimStepProps {
  readonly step: "handIn" | "answer" | "withdraw" | "askMore" | "check" | "approve" | "return";
  readonly version: number;
  readonly label: string;
  /** The label of its words; absent where it takes none. */
  readonly words?: string;
  readonly basis?: string;
  readonly form: FormState;
  readonly secondary?: boolean;
}

/** A step of a claim: a button, with words where it takes some. */
export const ClaimStep = ({ step, version, label, words, basis, form, secondary = false }: ClaimStepProps) => {
  const own = form.typed("step") === step;
  return (
    <Form hidden={{ step, version, ...(basis === undefined ? {} : { basis }) }} keeps={words !== undefined}>
      {words === undefined ? null : (
        <TextArea
          id={`words-${step}`}
          name="words"
          label={words}
          required
          errors={own ? form.errorsOf("words") : []}
          defaultValue={own ? form.typed("words") : undefined}
        />
      )}
      <Button variant={secondary ? "secondary" : undefined}>{label}</Button>
    </Form>
  );
};
