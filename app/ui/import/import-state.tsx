import type { ImportState } from "~/domain/import/steps";
import { useT } from "~/i18n/react";
import { Badge } from "../primitives/badge";

const tones = {
  checking: "neutral",
  faulty: "warning",
  prepared: "info",
  released: "success",
  refused: "danger",
  withdrawn: "neutral",
  voided: "danger",
} as const;

/** How an import stands. */
export const ImportStateBadge = ({ state }: { readonly state: ImportState }) => {
  const t = useT("import");
  return <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>;
};
