import type { MaskedDetails } from "~/domain/payee/bank-details";
import { useT } from "~/i18n/react";
import type { Description } from "../primitives/description-list";

/** What pages say of an account at a bank; its number masked. */
export function useAccountFacts({ holder, bankName, bankCode, lastFour }: MaskedDetails): Description[] {
  const t = useT("payee");
  return [
    { term: t("field.holder"), value: holder },
    { term: t("field.bankName"), value: bankName },
    { term: t("field.bankCode"), value: bankCode },
    { term: t("field.number"), value: t("masked", { digits: lastFour }) },
  ];
}
