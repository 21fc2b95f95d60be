import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import { readOpeningFacts } from "~/data/budget/opening.reader.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";
import { type OpeningGap, openingGaps } from "~/domain/budget/opening";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { ProgramContent } from "~/domain/program/draft/content";
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

/** The same of a draft, for whoever writes it; nothing of one that is not whole, or published already. */
export async function gapsOfDraft(
  { actor, today }: UseCaseContext,
  { programId, publishedAt }: { readonly programId: string; readonly publishedAt: Date | null },
  content: ProgramContent | null,
  locale: Locale,
) {
  if (publishedAt !== null || content === null) return [];
  const facts = await readOpeningFacts(programId, today);
  return showGaps(openingGaps(content, today, facts), actor, facts.zoneId, locale);
}
