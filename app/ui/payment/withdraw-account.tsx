import type { ComponentProps } from "react";
import type { BankAccountState } from "~/domain/payment/bank-account";
import type { MaskedDetails } from "~/domain/payee/bank-details";
import { useT } from "~/i18n/react";
import { StepRefusal } from "../application/step-refusal";
import { ConfirmPanel } from "../patterns/confirm-panel";
import { useAccountFacts } from "../payee/account-facts";

interface WithdrawAccountProps extends Pick<ComponentProps<typeof StepRefusal>, "answer"> {
  readonly account: MaskedDetails & {
    readonly state: BankAccountState;
    readonly version: number;
    readonly title: string;
  };
  readonly back: string;
}

/** Taking one's own account back, with what follows from it. */
export const WithdrawAccount = ({ account, answer, back }: WithdrawAccountProps) => {
  const t = useT("account");
  const facts = useAccountFacts(account);
  const effect = t(account.state === "inForce" ? "own.withdrawInForce" : "own.withdrawOpen");
  return (
    <>
      <StepRefusal answer={answer} stale={t("page.stale")} />
      <ConfirmPanel
        title={account.title}
        effects={[...facts, { term: t("own.withdrawEffect"), value: effect }]}
        confirm={t("own.withdraw")}
        hidden={{ version: account.version }}
        cancelHref={back}
        danger
      />
    </>
  );
};
