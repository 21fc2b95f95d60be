import type { ReleaseState } from "~/domain/kernel/release-steps";
import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";

const tones = { prepared: "info", released: "success", refused: "danger", withdrawn: "neutral" } as const;

/** How a movement of the budget stands. */
export const MovementStateBadge = ({ state }: { readonly state: ReleaseState }) => {
  const t = useT("budget");
  return <Badge tone={tones[state]}>{t(`movement.states.${state}`)}</Badge>;
};
