import type { ChangeRule, ChangeWindow, DayKind } from "~/domain/program/terms/change-rules";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { T } from "~/i18n/types";

/** What can be asked for, with its window, documents and what a late request takes, in words. */
export interface RuleWords {
  readonly kind: string;
  readonly lines: readonly string[];
}

const days = (t: T<"change">, count: number, dayKind: DayKind): string => t(`days.${dayKind}`, { count });

/** When a change may be asked for, as a sentence. */
const windowWords = (t: T<"change">, window: ChangeWindow): string => {
  if (window.kind === "always") return t("window.always");
  const last = days(t, window.days, window.dayKind);
  if (window.side === "after") return window.days === 0 ? t("window.sameDay") : t("window.after", { days: last });
  const { opensDays } = window;
  if (opensDays !== undefined) return t("window.between", { opens: days(t, opensDays, window.dayKind), days: last });
  return window.days === 0 ? t("window.firstDay") : t("window.before", { days: last });
};

/** What a rule asks of a request beside its window. */
export function askedWith({ late, evidence, window }: ChangeRule, locale: Locale & Language): string[] {
  const t = createT(locale, "change");
  const names = evidence.map(({ name }) => inLanguage(name, locale));
  return [
    ...(names.length > 0 ? [t("evidence", { documents: formats(locale).list(names) })] : []),
    ...(late && window.kind !== "always" ? [t("late")] : []),
  ];
}

/** A rule of a version in words. */
export function ruleWords(rule: ChangeRule, locale: Locale & Language): RuleWords {
  const t = createT(locale, "change");
  return { kind: t(`kind.${rule.kind}`), lines: [windowWords(t, rule.window), ...askedWith(rule, locale)] };
}
