import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";

interface DeliveredLettersProps {
  readonly letters: readonly {
    readonly id: string;
    readonly reference: string;
    readonly deliveredOn: CivilDate | null;
    /** The hearing that it is of; of a decision where there is none. */
    readonly hearingId?: string | null;
  }[];
}

/** When each letter was delivered, of those that were. */
export const DeliveredLetters = ({ letters }: DeliveredLettersProps) => {
  const t = useT("letter");
  const { date } = useFormats();
  return letters.map(({ id, reference, deliveredOn, hearingId }) =>
    deliveredOn ? (
      <p key={id} className="muted">
        {t("common:marks.pair", {
          label: t(hearingId ? "ofHearing" : "link", { reference }),
          text: t("delivered", { date: date(deliveredOn) }),
        })}
      </p>
    ) : null,
  );
};
