import { useFormats, useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";

export interface TooManyProps {
  /** What a search has more of than are looked at. */
  readonly of: "companies" | "applications";
  readonly most: number;
}

/** A search of the queue finds more than are looked at: how to narrow it. */
export const TooMany = ({ of, most }: TooManyProps) => {
  const t = useT("desk");
  const { number } = useFormats();
  return <Callout tone="warning">{t(`queue.tooMany.${of}`, { most: number(most) })}</Callout>;
};
