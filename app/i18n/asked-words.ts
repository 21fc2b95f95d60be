import type { Translate } from "./types";

interface Asked {
  readonly kind: string;
  readonly state: string;
}

/** What was asked for an award, and how it stands, as officials are told. */
export const askedWords = ({ kind, state }: Asked, t: Translate): string =>
  t("award:tracking.askedFor", {
    kind: t(`change:kind.${kind}` as "change:kind.extend"),
    state: t(`award:tracking.askedState.${state}` as "award:tracking.askedState.decided"),
  });
