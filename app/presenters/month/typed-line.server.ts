import type { ClaimLine } from "~/domain/month/claims/types";
import { isHireLine } from "~/domain/month/item-claim/claimed-line";
import type { ProgramContent } from "~/domain/program/draft/content";
import { inLanguage } from "~/domain/kernel/localized-text";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** The form of a line: what it is of, and what stands in its fields; null where the version has nothing of that key. */
export function typedLine(
  { items, hires }: Pick<ProgramContent, "items" | "hires">,
  line: ClaimLine | null,
  asked: string | null,
  locale: Locale,
) {
  const t = createT(locale, "claim");
  const f = formats(locale);
  const of = line === null ? asked : isHireLine(line) ? line.hire : line.item;
  const hire = hires.find(({ key }) => key === of);
  if (hire) {
    const own = line && isHireLine(line) ? line : null;
    const typed = { person: own?.person, from: own?.months[0], to: own?.months.at(-1) };
    const gives = t("line.monthly", { amount: f.money(hire.monthFen) });
    return { act: "hire" as const, key: hire.key, name: inLanguage(hire.name, locale), gives, event: false, typed };
  }
  const item = items.find(({ key }) => key === of);
  if (!item) return null;
  const own = line && !isHireLine(line) ? line : null;
  const { receipt = null } = own ?? {};
  const typed = {
    month: own?.month,
    fen: own ? fenToYuanString(own.fen) : undefined,
    event: own?.event ?? undefined,
    number: receipt?.number,
    issuer: receipt?.issuer,
    day: receipt?.day,
    amount: receipt ? fenToYuanString(receipt.fen) : undefined,
  };
  const gives = t("line.share", { percent: f.percent(item.share) });
  const event = item.eventCapFen !== null;
  return { act: "cost" as const, key: item.key, name: inLanguage(item.name, locale), gives, event, typed };
}

export type TypedLine = NonNullable<ReturnType<typeof typedLine>>;
