import type { OwnershipState } from "~/domain/company/ownership";
import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";

/** How a request to own a company stands. */
export const OwnershipStateBadge = ({ state }: { readonly state: OwnershipState }) => {
  const t = useT("register");
  return <Badge tone={state === "asked" ? "warning" : "neutral"}>{t(`ownership.states.${state}`)}</Badge>;
};
