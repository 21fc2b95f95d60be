import type { UnitState } from "~/domain/space/unit";
import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";

const tones = { free: "success", occupied: "info", reserved: "warning", withdrawn: "neutral" } as const;

/** Whether a unit is free, and if not, why. */
export const UnitStateBadge = ({ state }: { readonly state: UnitState }) => {
  const t = useT("space");
  return <Badge tone={tones[state]}>{t(`unit.state.${state}`)}</Badge>;
};
