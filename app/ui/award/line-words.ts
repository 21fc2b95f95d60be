import type { LineExplanation } from "~/domain/subsidy/explain";
import type { TierRef } from "~/domain/subsidy/tier-schedule";
import type { Formats } from "~/i18n/format";
import type { T } from "~/i18n/types";

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

/** Why a line of a plan is what it is: what each stretch of days is worth, what was lost, and which caps bit. */
export const lineWords = ({ parts, monthDays, caps }: LineExplanation, t: T<"award">, f: Formats): string[] => [
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
  ...new Set(parts.flatMap(({ limits }) => limits).map((limit) => t(`why.limit.${limit}`))),
  ...(monthDays.suspended > 0 ? [t("why.suspended", { days: monthDays.suspended })] : []),
  ...(monthDays.unleased > 0 ? [t("why.unleased", { days: monthDays.unleased })] : []),
  ...caps.map(({ cap, leftFen }) => t(`why.cap.${cap}`, { left: f.money(leftFen) })),
];
