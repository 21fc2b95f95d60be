import type { ReactNode } from "react";
import type { AwardPicture, PicturedLine } from "~/domain/award/award-picture";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Formats } from "~/i18n/format";
import { useFormats, useT } from "~/i18n/react";
import type { T } from "~/i18n/types";
import { Ledger } from "./ledger";
import { ledgerRows } from "./ledger-rows";
import { changeWords, lineWords, tierWords } from "./line-words";
import { Timeline } from "./timeline-months";

/** Other awards of the group in words, by id. */
type Others = Readonly<Record<string, string>>;

/** Why a line is what it is, and what it gives way to. */
const why = (explained: PicturedLine, others: Others, t: T<"award">, f: Formats): string[] => {
  const { yieldsTo } = explained.line;
  const beside = yieldsTo === null ? [] : [t("beside.paysInstead", { award: others[yieldsTo] ?? "" })];
  return [...lineWords(explained, t, f), ...beside];
};

interface AwardTimelineProps {
  readonly picture: AwardPicture;
  readonly others: Others;
  readonly today: CivilDate;
  /** Stands between timeline and ledger. */
  readonly children: ReactNode;
}

/** The same timeline and ledger for both sides: months used and left, next step, end, amounts, and why. */
export const AwardTimeline = ({ picture, others, today, children }: AwardTimelineProps) => {
  const t = useT("award");
  const f = useFormats();
  const { standing, benefit, suspensions } = picture;
  const { used, left, payingEnd, nextChange: next } = standing;
  return (
    <div className="stack">
      <Timeline
        id="subsidy"
        view={{
          benefit,
          suspensions,
          today,
          used,
          left,
          payingEnd,
          tiers: picture.tiers.map(({ from, to, tier }) => ({ from, to, label: tierWords(tier, t, f) })),
          next: next ? { on: next.on, label: changeWords(next, t, f) } : null,
        }}
      />
      {children}
      <Ledger
        caption={t("ledger")}
        rows={ledgerRows(
          picture.lines.map((explained) => ({
            ...explained.line,
            why: [...new Set(why(explained, others, t, f))].join(" "),
          })),
          picture.idle,
          t,
        )}
        totalFen={picture.totalFen}
        thisMonth={today.slice(0, 7)}
      />
    </div>
  );
};
