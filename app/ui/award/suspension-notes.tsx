import type { AnnouncedSuspension } from "~/domain/award/announced-suspensions";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";

interface SuspensionNotesProps {
  readonly suspensions: readonly AnnouncedSuspension[];
  readonly today: CivilDate;
}

/** Since when and until when nothing is paid, who decided so and why. */
export const SuspensionNotes = ({ suspensions, today }: SuspensionNotesProps) => {
  const t = useT("award");
  const f = useFormats();
  return suspensions.map(({ from, to, decisions }) => (
    <Callout
      key={from}
      tone="warning"
      title={t(from > today ? "suspension.ahead" : "suspension.now", {
        from: f.date(from),
        to: f.date(addDays(to, -1)),
      })}
    >
      {decisions.map(({ decidedOn, decidedBy, reason }, i) => (
        <p key={i}>
          {t(reason ? "suspension.decided" : "suspension.decidedPlain", {
            date: f.date(decidedOn),
            by: decidedBy ?? t("application:overview.office"),
            reason: reason ?? "",
          })}
        </p>
      ))}
    </Callout>
  ));
};
