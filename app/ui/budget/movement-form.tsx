import { type SubmissionResult, useForm } from "@conform-to/react";
import type { ComponentProps } from "react";
import type { MovementKind } from "~/domain/budget/movement";
import { useT } from "~/i18n/react";
import { Button, ButtonRow } from "../primitives/button";
import { ErrorSummary, formErrors } from "../primitives/error-summary";
import { fieldProps } from "../primitives/field-props";
import { Form } from "../primitives/form";
import { MoneyInput, NumberInput } from "../primitives/number-input";
import { type Choice, Select } from "../primitives/select";
import { TextInput } from "../primitives/text-input";
import { MovementEffect } from "./movement-effect";

interface Typed {
  readonly from: string;
  readonly to: string;
  readonly toYear: string;
  readonly fen: string;
  readonly basis: string;
}

interface MovementFormProps {
  readonly kind: MovementKind;
  readonly id: string;
  /** The lines that can give, and the programs and sources that can get. */
  readonly choices: { readonly giving: readonly Choice[]; readonly getting: readonly Choice[] };
  readonly begin: Typed;
  readonly refused: { readonly result: SubmissionResult } | undefined;
  /** What was looked at before it is prepared. */
  readonly seen: (EffectProps & { readonly typed: Typed }) | null;
}

type EffectProps = { readonly effect: ComponentProps<typeof MovementEffect>["rows"]; readonly short: number };

/** What is typed to prepare a movement of one kind. */
export const MovementForm = ({ kind, id, choices, begin, refused, seen }: MovementFormProps) => {
  const t = useT("budget");
  const defaultValue = seen?.typed ?? begin;
  const [form, fields] = useForm<Typed>({ id: "movement", lastResult: refused?.result, defaultValue });
  const two = kind === "transfer";
  const labels = {
    from: t(two ? "movement.fromLine" : "movement.line"),
    to: t(two ? "movement.toProgram" : "movement.program"),
    toYear: t(two ? "movement.toYear" : "movement.fiscalYear"),
    fen: t("movement.amount"),
    basis: t("movement.basis"),
  };
  return (
    <>
      <ErrorSummary errors={formErrors(form, labels)} />
      {seen && <MovementEffect rows={seen.effect} short={seen.short} />}
      <Form id={form.id} hidden={{ id, kind }}>
        {kind !== "appropriation" && (
          <Select
            {...fieldProps(fields.from)}
            required
            label={labels.from}
            hint={t("movement.fromHint")}
            options={choices.giving}
            emptyLabel={t("movement.choose")}
          />
        )}
        {kind !== "reduction" && (
          <>
            <Select
              {...fieldProps(fields.to)}
              required
              label={labels.to}
              options={choices.getting}
              emptyLabel={t("movement.choose")}
            />
            <NumberInput {...fieldProps(fields.toYear)} required label={labels.toYear} />
          </>
        )}
        <MoneyInput {...fieldProps(fields.fen)} required label={labels.fen} />
        <TextInput {...fieldProps(fields.basis)} required label={labels.basis} hint={t("movement.basisHint")} />
        <ButtonRow>
          <Button name="do" value="prepare">
            {t("movement.prepare")}
          </Button>
          <Button name="do" value="look" variant="secondary" formNoValidate>
            {t("movement.look")}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
};
