import { pathTo } from "~/addresses/path-to";
import type { RecoveryState } from "~/domain/recovery/states";
import { useT } from "~/i18n/react";
import { RecoveryBadge } from "./recovery-parts";

interface RecoveriesOfProps {
  readonly recoveries: readonly { readonly id: string; readonly reference: string; readonly state: RecoveryState }[];
  /** On whose pages they stand. */
  readonly side: "admin" | "founder";
}

/** The recoveries of an award's debts, each with how it stands. */
export const RecoveriesOf = ({ recoveries, side }: RecoveriesOfProps) => {
  const t = useT("recovery");
  return recoveries.map(({ id, reference, state }) => (
    <p key={id}>
      <a href={pathTo(`/${side}/recoveries/:id`, { id })}>{t("title", { reference })}</a>{" "}
      <RecoveryBadge state={state} />
    </p>
  ));
};
