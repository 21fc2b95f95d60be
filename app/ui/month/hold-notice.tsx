import { useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";

/** That the payments of an award wait, and why. */
export const HoldNotice = ({ onHold, reason }: { readonly onHold: boolean; readonly reason: string | null }) => {
  const t = useT("month");
  if (!onHold) return null;
  return (
    <Callout tone="warning" title={t("page.onHold")}>
      {reason === null ? null : <p>{reason}</p>}
    </Callout>
  );
};
