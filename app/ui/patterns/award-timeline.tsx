import type { ReactNode } from "react";
import type { AwardPicture, PicturedLine } from "~/domain/award/award-picture";
import type { TierRef } from "~/domain/subsidy/tier-schedule";
import type { CivilDate } from "~/domain/time/civil-date";
import type { Formats } from "~/i18n/format";
import { useFormats, useT } from "~/i18n/react";
import type { T } from "~/i18n/types";
import { Ledger, type LedgerRow } from "./ledger";
import { Timeline } from "./timeline";

/** What a month of a tier gives, in words. */
export const tierWords = ({ kind, value }: TierRef, t: T<"award">, f: Formats): string => {
  switch (kind) {
    case "share":
      return t("tier.share", { share: f.percent(value) });
    case "fenPerM2":
      return t("tier.fenPerM2", { amount: f.moneyBrief(Number(value)) });
    case "fen":
      return t("tier.fen", { amount: f.moneyBrief(Number(value)) });
  }
};

/** Other awards of the group in words, by id. */
type Others = Readonly<Record<string, string>>;

/** Why a line is what it is: what each stretch of days is worth, what was lost, which caps bit, and what it gives way to. */
const why = ({ line, parts, monthDays, caps }: PicturedLine, others: Others, t: T<"award">, f: Formats): string[] => [
  ...parts.map((part) =>
    t("why.part", {
      days: part.days,
      all: monthDays.all,
      tier: tierWords(part.tier, t, f),
      area: f.area(part.areaM2),
      rent: f.moneyBrief(part.rentFenPerM2Month),
      month: f.money(part.monthFen),
    }),
  ),
  ...parts.flatMap(({ limits }) => limits).map((limit) => t(`why.limit.${limit}`)),
  ...(monthDays.suspended > 0 ? [t("why.suspended", { days: monthDays.suspended })] : []),
  ...(monthDays.unleased > 0 ? [t("why.unleased", { days: monthDays.unleased })] : []),
  ...caps.map(({ cap, leftFen }) => t(`why.cap.${cap}`, { left: f.money(leftFen) })),
  ...(line.yieldsTo === null ? [] : [t("beside.paysInstead", { award: others[line.yieldsTo] ?? "" })]),
];

const ledgerRows = (lines: readonly PicturedLine[], others: Others, t: T<"award">, f: Formats): LedgerRow[] => {
  let runningFen = 0;
  return lines.map((explained) => {
    const { line } = explained;
    runningFen += line.payableFen;
    return {
      ...line,
      key: `${line.month} ${line.year}`,
      runningFen,
      why: [...new Set(why(explained, others, t, f))].join(" "),
    };
  });
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
  const next = standing.nextStepDown;
  return (
    <div className="stack">
      <Timeline
        id="subsidy"
        view={{
          benefit,
          suspensions,
          today: today < benefit.from ? benefit.from : today > benefit.to ? benefit.to : today,
          used: { months: standing.monthsUsed, days: 0 },
          left: { months: standing.monthsLeft, days: 0 },
          tiers: picture.tiers.map(({ from, to, tier }) => ({ from, to, label: tierWords(tier, t, f) })),
          next: next ? { on: next.on, label: tierWords(next.tier, t, f) } : null,
        }}
      />
      {children}
      <Ledger caption={t("ledger")} rows={ledgerRows(picture.lines, others, t, f)} totalFen={picture.totalFen} />
    </div>
  );
};
