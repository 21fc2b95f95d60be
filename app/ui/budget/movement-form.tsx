import { type SubmissionResult, useForm } from "@conform-to/react";
import type { MovementKind } from "~/domain/budget/movement";
import { useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import { ErrorSummary, formErrors } from "../primitives/error-summary";
import { fieldProps } from "../primitives/field-props";
import { Form } from "../primitives/form";
import { MoneyInput, NumberInput } from "../primitives/number-input";
import { Select } from "../primitives/select";
import { TextInput } from "../primitives/text-input";

interface Typed {
  readonly from: string;
  readonly fromYear: string;
  readonly to: string;
  readonly toYear: string;
  readonly fen: string;
  readonly basis: string;
}

interface MovementFormProps {
  readonly kind: MovementKind;
  readonly id: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly begin: Typed;
  readonly answer: { readonly result: SubmissionResult } | undefined;
}

/** What of its fields a movement of each kind has. */
const sidesOf = {
  appropriation: ["to"],
  reduction: ["from"],
  transfer: ["from", "to"],
} as const satisfies Record<MovementKind, readonly ("from" | "to")[]>;

/** What is typed to prepare a movement of one kind. */
export const MovementForm = ({ kind, id, options, begin, answer }: MovementFormProps) => {
  const t = useT("budget");
  const [form, fields] = useForm<Typed>({ id: "movement", lastResult: answer?.result, defaultValue: begin });
  const two = kind === "transfer";
  const labels = {
    from: t(two ? "movement.fromProgram" : "movement.program"),
    fromYear: t(two ? "movement.fromYear" : "movement.fiscalYear"),
    to: t(two ? "movement.toProgram" : "movement.program"),
    toYear: t(two ? "movement.toYear" : "movement.fiscalYear"),
    fen: t("movement.amount"),
    basis: t("movement.basis"),
  };
  return (
    <>
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id} hidden={{ id, kind }}>
        {sidesOf[kind].flatMap((side) => [
          <Select
            key={side}
            {...fieldProps(fields[side])}
            required
            label={labels[side]}
            options={options}
            emptyLabel={t("movement.choose")}
          />,
          <NumberInput
            key={`${side}Year`}
            {...fieldProps(fields[`${side}Year`])}
            required
            label={labels[`${side}Year`]}
          />,
        ])}
        <MoneyInput {...fieldProps(fields.fen)} required label={labels.fen} />
        <TextInput {...fieldProps(fields.basis)} required label={labels.basis} hint={t("movement.basisHint")} />
        <Button>{t("movement.prepare")}</Button>
      </Form>
    </>
  );
};
