import type { UseCaseContext } from "~/data/access/context";
import { readAward } from "~/data/award/award.reader.server";
import { contentOf } from "~/data/program/content.server";
import { knownOn } from "~/domain/award/known-on";
import { inLanguage } from "~/domain/kernel/localized-text";
import { todayIn } from "~/domain/kernel/time/zoned";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { cityTimeZone } from "~/platform/city";
import { isId } from "~/platform/ids";

/**
 * An award that the actor may read as of a past day on which it was not decided yet, so that nothing was known of it; null on any
 * other day, and for who may not read it.
 */
export async function undecidedAward(
  { actor, today }: UseCaseContext,
  id: string | undefined,
  locale: Locale,
  asked: string | null,
) {
  const known = knownOn(asked, today);
  const award = known.on !== null && isId(id) ? await readAward(actor, id) : null;
  if (!award || known.on === null || known.on >= todayIn(cityTimeZone, award.approvedAt)) return null;
  const { name } = await contentOf(award.versionId);
  return {
    title: createT(locale, "award")("title", { reference: award.reference }),
    company: award.companyName,
    program: inLanguage(name, locale),
    known: { ...known, latest: today },
  };
}

export type UndecidedAwardView = NonNullable<Awaited<ReturnType<typeof undecidedAward>>>;
