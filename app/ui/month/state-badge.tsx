import type { MonthState } from "~/domain/month/states";
import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";

const tones = {
  open: "warning",
  reported: "info",
  refused: "danger",
  confirmed: "success",
  missed: "danger",
} as const satisfies Record<MonthState, string>;

/** Where the months of a report stand. */
export const MonthStateBadge = ({ state }: { readonly state: MonthState }) => {
  const t = useT("month");
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
};
