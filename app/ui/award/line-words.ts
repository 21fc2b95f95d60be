import type { ExplainedPart } from "~/domain/subsidy/explain-part";
import type { LineExplanation, MonthDays } from "~/domain/subsidy/explain";
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

/** What a whole month is worth on the days of a part: the sum itself, or where a limit lowers it, what it starts from. */
const monthWords = ({ tier, ...part }: ExplainedPart, t: T<"award">, f: Formats): string => {
  const month = f.money(part.monthFen);
  const area = f.area(part.areaM2);
  const rent = f.moneyBrief(part.rentFenPerM2Month);
  if (part.limits.length > 0) return t("why.value.limited", { month, area, rent, tier: tierWords(tier, t, f) });
  switch (tier.kind) {
    case "share":
      return t("why.value.share", { area, rent, share: f.percent(tier.value), month });
    case "fenPerM2":
      return t("why.value.fenPerM2", { area, amount: f.moneyBrief(Number(tier.value)), month });
    case "fen":
      return t("why.value.fen", { month });
  }
};

/** Why days between start and end are not payable. */
export const lostDays = ({ suspended, unleased }: MonthDays, t: T<"award">): string[] => [
  ...(suspended > 0 ? [t("why.suspended", { days: suspended })] : []),
  ...(unleased > 0 ? [t("why.unleased", { days: unleased })] : []),
];

/** Why a line of a plan is what it is: what each stretch of days is worth, what was lost, and which caps bit. */
export const lineWords = (
  { parts, monthDays, dayWeight, caps }: Omit<LineExplanation, "line">,
  t: T<"award">,
  f: Formats,
): string[] => [
  ...parts.map((part) => {
    const value = monthWords(part, t, f);
    const { days } = part;
    // Under `actual365` all days of a month do not make a whole one.
    return days * dayWeight.numerator === dayWeight.denominator
      ? t("why.whole", { value })
      : t("why.part", { days, all: monthDays.all, value });
  }),
  ...new Set(parts.flatMap(({ limits }) => limits).map((limit) => t(`why.limit.${limit}`))),
  ...lostDays(monthDays, t),
  ...caps.map(({ cap, leftFen }) => t(`why.cap.${cap}`, { left: f.money(leftFen) })),
];
