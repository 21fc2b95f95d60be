import type { ReactNode } from "react";
import type { Turn } from "~/domain/application/states";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Icon } from "../primitives/icon";
import { Provisional } from "../patterns/provisional";

interface WhoseTurnProps {
  readonly turn: Turn;
  /** Founders are addressed as "you"; the steps inside the office are one to them. */
  readonly reader: "founder" | "official";
  /** Last day of the step; null when no clock runs. */
  readonly until: { readonly date: CivilDate; readonly provisional: boolean } | null;
  /** Last day on which the founder can appeal. */
  readonly appealUntil?: CivilDate | null;
  /** What to do about it. */
  readonly children?: ReactNode;
}

/** Whose move it is, and until when. */
export const WhoseTurn = ({ turn, reader, until, appealUntil, children }: WhoseTurnProps) => {
  const t = useT("application");
  const { date } = useFormats();
  const words = () => {
    if (appealUntil) return t("appealUntil", { date: date(appealUntil) });
    return reader === "founder" ? t(`turnForFounder.${turn}`) : t(`turn.${turn}`);
  };
  const own = reader === "founder" && turn === "founder";
  return (
    <div className={own ? "whose-turn whose-turn-own" : "whose-turn"}>
      <Icon name={turn === "nobody" && !appealUntil ? "check" : "clock"} />
      <p>
        <strong>{words()}</strong>
        {until && (
          <>
            {" "}
            <span className="figures">{t("until", { date: date(until.date) })}</span>
            {until.provisional && <Provisional />}
          </>
        )}
      </p>
      {children}
    </div>
  );
};
