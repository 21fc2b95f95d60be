import type { ClaimState } from "~/domain/month/item-claim/states";
import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";

const tones = {
  draft: "neutral",
  handedIn: "info",
  waiting: "warning",
  checked: "info",
  decided: "success",
  withdrawn: "neutral",
  lapsed: "danger",
} as const satisfies Record<ClaimState, string>;

/** Where a claim stands. */
export const ClaimStateBadge = ({ state }: { readonly state: ClaimState }) => {
  const t = useT("claim");
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
};
