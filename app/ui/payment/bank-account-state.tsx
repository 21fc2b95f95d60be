import type { AccountStanding, BankAccountState } from "~/domain/payment/bank-account";
import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";

const tones = {
  begun: "warning",
  entered: "info",
  checkedOnce: "info",
  inForce: "success",
  refused: "danger",
  replaced: "neutral",
  withdrawn: "neutral",
  none: "warning",
  waiting: "info",
  changing: "info",
} as const satisfies Record<BankAccountState | AccountStanding, string>;

/** How an account of a company or operator stands. */
export const BankAccountStateBadge = ({ state }: { readonly state: BankAccountState }) => {
  const t = useT("account");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
};

/** Whether an owner can be paid. */
export const AccountStandingBadge = ({
  standing,
  named,
}: {
  readonly standing: AccountStanding;
  readonly named?: true;
}) => {
  const t = useT("account");
  const words = t(`standing.${standing}`);
  return <Badge tone={tones[standing]}>{named ? t("home.badge", { standing: words }) : words}</Badge>;
};
