import type { ReleaseState } from "~/domain/kernel/release-steps";
import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";

const tones = { prepared: "info", released: "success", refused: "danger", withdrawn: "neutral" } as const;

/** How a paying account stands. */
export const PayingAccountState = ({ state }: { readonly state: ReleaseState }) => {
  const t = useT("payment");
  return <Badge tone={tones[state]}>{t(`account.states.${state}`)}</Badge>;
};
