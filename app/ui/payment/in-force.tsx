import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";

interface InForceProps {
  readonly inForceOn: CivilDate | null;
  readonly lastOn: CivilDate | null;
}

/** From when until when a paying account is in force; a dash for one that never was. */
export const InForce = ({ inForceOn, lastOn }: InForceProps) => {
  const t = useT("payment");
  const { date } = useFormats();
  if (inForceOn === null) return <>–</>;
  const from = date(inForceOn);
  return <>{lastOn === null ? t("account.since", { from }) : t("account.between", { from, to: date(lastOn) })}</>;
};
