import { pathTo } from "~/addresses/path-to";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";
import type { OpeningGap } from "~/domain/budget/opening";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { sourceName } from "~/i18n/source-name";
import { createT } from "~/i18n/t.server";

/** Where each is mended, by what somebody may do there; the first that they may is theirs. */
const mended: Readonly<Record<OpeningGap["kind"], readonly (readonly [Action, string])[]>> = {
  zone: [["zone.manage", pathTo("/admin/zones")]],
  budget: [
    ["budget.prepare", pathTo("/admin/budgets/movements/new")],
    ["budget.release", pathTo("/admin/budgets/movements")],
  ],
  account: [
    ["payingAccount.set", pathTo("/admin/paying-accounts/new")],
    ["payingAccount.release", pathTo("/admin/paying-accounts")],
  ],
  people: [["people.manage", pathTo("/admin/people")]],
};

/** Why a program of a zone, or of the whole city, cannot be opened: in words, with the page that mends it for who may mend it. */
export function showGaps(gaps: readonly OpeningGap[], actor: Actor, zoneId: string | null, locale: Locale) {
  const t = createT(locale, "program");
  const words = (gap: OpeningGap): string => {
    if (gap.kind === "budget") return t("opens.budget", { source: sourceName(t, gap.source), year: gap.fiscalYear });
    if (gap.kind !== "people") return t(`opens.${gap.kind}`);
    const { place, duty, needed, there } = gap;
    const named = place === undefined ? t("city:checklist.wholeCity") : inLanguage(place, locale);
    return t("city:checklist.people", { place: named, duty: t(`city:checklist.duty.${duty}`), needed, there });
  };
  return gaps.map((gap) => ({
    kind: gap.kind,
    text: words(gap),
    href: mended[gap.kind].find(([action]) => can(actor, action, { zoneId }) === "yes")?.[1] ?? null,
  }));
}
