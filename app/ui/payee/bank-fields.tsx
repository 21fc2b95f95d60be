import type { FieldMetadata } from "@conform-to/react";
import { useT } from "~/i18n/react";
import { fieldProps } from "../primitives/field-props";
import { TextInput } from "../primitives/text-input";

const names = ["holder", "bankName", "bankCode", "number"] as const;
type BankField = (typeof names)[number];

/** The names of the fields of an account, for the list of errors. */
export function useBankLabels(): Record<BankField, string> {
  const t = useT("payee");
  return {
    holder: t("field.holder"),
    bankName: t("field.bankName"),
    bankCode: t("field.bankCode"),
    number: t("field.number"),
  };
}

/** Where an account at a bank is typed. */
export const BankFields = ({ fields }: { readonly fields: Readonly<Record<BankField, FieldMetadata<string>>> }) => {
  const t = useT("payee");
  const labels = useBankLabels();
  const hints = { holder: t("field.holderHint"), bankCode: t("field.bankCodeHint"), number: t("field.numberHint") };
  return names.map((name) => (
    <TextInput
      key={name}
      {...fieldProps(fields[name])}
      required
      label={labels[name]}
      hint={name === "bankName" ? undefined : hints[name]}
      inputMode={name === "bankCode" || name === "number" ? "numeric" : undefined}
      autoComplete="off"
    />
  ));
};
