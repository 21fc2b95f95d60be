import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { AwardSide } from "../award/course/voice";
import { Callout } from "../primitives/callout";

interface WaitingProps {
  readonly waiting: { readonly id: string; readonly reference: string } | null;
  readonly side: AwardSide;
}

/** That a change of the kind is under way, which another has to wait for, and where that stands. */
export const OneWaits = ({ waiting, side }: WaitingProps) => {
  const t = useT("change");
  if (!waiting) return null;
  const { id, reference } = waiting;
  return (
    <Callout tone="warning" title={t("waits.title")}>
      <p>{t("waits.text")}</p>
      <p>
        <a href={pathTo(`/${side}/changes/:id`, { id })}>{t("waits.link", { reference })}</a>
      </p>
    </Callout>
  );
};
