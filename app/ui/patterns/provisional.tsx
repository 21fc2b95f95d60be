import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";

/** Marks a date that was counted through a year without a published calendar of working days, and says why. */
export const Provisional = () => {
  const t = useT("common");
  return (
    <>
      {" "}
      <Badge tone="warning" icon="calendar">
        {t("provisional")}
      </Badge>{" "}
      <span className="muted provisional-detail">{t("provisionalDetail")}</span>
    </>
  );
};
