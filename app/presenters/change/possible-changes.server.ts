import { can } from "~/domain/access/can";
import type { Actor } from "~/domain/access/actor";
import { changeActions } from "~/domain/change/decide";
import type { PossibleChange } from "~/domain/change/possible";
import { changeStates } from "~/domain/change/states";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { AskedKind } from "~/domain/program/terms/change-rules";
import type { Language } from "~/domain/kernel/localized-text";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { askedWith, ruleWords, type RuleWords } from "./rule-words.server";

interface AwardGiven {
  readonly actor: Actor;
  readonly award: { readonly companyId: string; readonly zoneId: string };
  readonly possible: readonly PossibleChange[];
  readonly over?: boolean;
  readonly locale: Locale & Language;
}

/** What of an award can be changed, for whoever may begin such a change. */
export interface PossibleView {
  /** Whether the award is over; then only what can still be asked for is in it. */
  readonly over: boolean;
  readonly changes: readonly (RuleWords & { readonly key: AskedKind; readonly by: PossibleChange["by"] })[];
  /** What the company is told on the way of a request, in order. */
  readonly way: readonly string[];
}

const usualWay = ["requested", "proposed", "decided"] as const;

/** The changes that the company can ask for, shown to it and to officials who may propose one; null for others. */
export function possibleView({ actor, award, possible, over = false, locale }: AwardGiven): PossibleView | null {
  const begins = changeActions(null, (permission) => can(actor, permission, award) === "yes");
  if (!begins.includes("request") && !begins.includes("propose")) return null;
  const t = createT(locale, "change");
  return {
    over,
    changes: possible
      .filter(({ by }) => !over || by !== null)
      .map((change) => ({ key: change.rule.kind, by: change.by, ...possibleWords(change, actor.today, locale) })),
    way: usualWay.map((state) => t(`state.${changeStates[state].publicLabel}`)),
  };
}

/** A change with what of its window matters today. */
function possibleWords(
  { rule, asking, earliest, endDecided }: PossibleChange,
  today: CivilDate,
  locale: Locale & Language,
): RuleWords {
  const t = createT(locale, "change");
  const { date } = formats(locale);
  const words = ruleWords(rule, locale);
  if (endDecided) return { kind: words.kind, lines: [t("today.endDecided")] };
  if (asking?.last) {
    const known = { notYet: asking.first ?? asking.last, open: asking.last, late: asking.last, closed: asking.last };
    // A provisional day ends nothing yet.
    const passed = asking.state === "open" && asking.last < today;
    const line = t(passed ? "today.openStill" : `today.${asking.state}`, { date: date(known[asking.state]) });
    const provisional = asking.provisional && !passed ? [t("today.provisional")] : [];
    return { kind: words.kind, lines: [line, ...provisional, ...askedWith(rule, locale)] };
  }
  if (earliest) return { ...words, lines: [...words.lines, t("today.earliest", { date: date(earliest) })] };
  return words;
}
