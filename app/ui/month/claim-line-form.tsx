import type { ComponentProps } from "react";
import { useT } from "~/i18n/react";
import type { TypedLine } from "~/presenters/month/typed-line.server";
import type { StepRefusal } from "../application/step-refusal";
import { formState } from "../patterns/form-state";
import { Button } from "../primitives/button";
import { Form } from "../primitives/form";
import { DateInput, MoneyInput } from "../primitives/number-input";
import { TextInput } from "../primitives/text-input";

interface ClaimLineFormProps {
  readonly line: TypedLine;
  /** Whether it is there already, so that it can be taken out. */
  readonly known: boolean;
  readonly answer: ComponentProps<typeof StepRefusal>["answer"];
}

/** A line of a claim: a cost with its receipt, or the months of a person. */
export const ClaimLineForm = ({ line, known, answer }: ClaimLineFormProps) => {
  const t = useT("claim");
  const form = formState(answer);
  const before: Readonly<Record<string, string | undefined>> = line.typed;
  const field = (name: string, label: string) => ({
    id: name,
    name,
    label,
    required: true,
    errors: form.errorsOf(name),
    defaultValue: form.typed(name) ?? before[name],
  });
  return (
    <>
      <Form hidden={{ act: line.act }}>
        {line.act === "hire" ? (
          <>
            <TextInput {...field("person", t("line.person"))} hint={t("line.personHint")} width="medium" />
            <TextInput {...field("from", t("line.from"))} hint={t("line.monthHint")} width="short" />
            <TextInput {...field("to", t("line.to"))} hint={t("line.monthHint")} width="short" />
          </>
        ) : (
          <>
            <TextInput {...field("month", t("line.month"))} hint={t("line.monthHint")} width="short" />
            <MoneyInput {...field("fen", t("line.fen"))} />
            {line.event ? <TextInput {...field("event", t("line.eventLabel"))} /> : null}
            <TextInput {...field("number", t("line.number"))} width="medium" />
            <TextInput {...field("issuer", t("line.issuer"))} />
            <DateInput {...field("day", t("line.day"))} />
            <TextInput
              {...field("amount", t("line.amount"))}
              hint={t("line.amountHint")}
              width="medium"
              inputMode="decimal"
            />
          </>
        )}
        <Button>{t("line.save")}</Button>
      </Form>
      {known ? (
        <Form hidden={{ act: "remove" }} keeps={false}>
          <Button variant="secondary">{t("line.remove")}</Button>
        </Form>
      ) : null}
    </>
  );
};
