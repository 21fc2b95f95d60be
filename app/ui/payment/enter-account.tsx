import { useForm } from "@conform-to/react";
import type { SubmissionResult } from "@conform-to/react";
import { useT } from "~/i18n/react";
import { BankFields, useBankLabels } from "../payee/bank-fields";
import { Button } from "../primitives/button";
import { Callout } from "../primitives/callout";
import { ErrorSummary, formErrors } from "../primitives/error-summary";
import { fieldProps } from "../primitives/field-props";
import { Form } from "../primitives/form";
import { TextInput } from "../primitives/text-input";

interface EnterAccountProps {
  readonly id: string;
  readonly begins: { readonly holder: string; readonly bankName: string; readonly bankCode: string };
  /** Whether it takes the place of one that is under way. */
  readonly replaces: boolean;
  /** Whether one is in force, whose payments wait meanwhile. */
  readonly holds: boolean;
  readonly result: SubmissionResult | undefined;
}

/** Where the account of a company or operator is entered, its number twice. */
export const EnterAccount = ({ id, begins, replaces, holds, result }: EnterAccountProps) => {
  const t = useT("account");
  const [form, fields] = useForm({
    id: "account",
    lastResult: result,
    defaultValue: { ...begins, number: "", numberAgain: "" },
  });
  const labels = { ...useBankLabels(), numberAgain: t("own.again") };
  return (
    <>
      {holds && (
        <Callout tone="warning" title={t("own.changingTitle")}>
          <p>{t("own.holds")}</p>
        </Callout>
      )}
      {replaces && <p>{t("own.replaces")}</p>}
      <ErrorSummary errors={formErrors(form, labels)} />
      <Form id={form.id} hidden={{ id }}>
        <BankFields fields={fields} />
        <TextInput
          {...fieldProps(fields.numberAgain)}
          required
          label={labels.numberAgain}
          hint={t("own.againHint")}
          inputMode="numeric"
          autoComplete="off"
        />
        <Button>{t("own.submit")}</Button>
      </Form>
    </>
  );
};
