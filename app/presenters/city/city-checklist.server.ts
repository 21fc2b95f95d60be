import { pathTo } from "~/addresses/path-to";
import type { UseCaseContext } from "~/data/access/context";
import { readSettings } from "~/data/city/settings.server";
import { readCityFacts } from "~/data/city/city-facts.reader.server";
import { type CheckLine, type CityCheck, cityChecklist, type CityGap } from "~/domain/city/checklist";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { sourceName } from "~/i18n/source-name";
import { createT } from "~/i18n/t.server";
import { canSendMail } from "~/platform/mail.server";

/** Where each is mended; null where that is not on a page of the administrator's. */
const whereTo: Readonly<Record<CityCheck, string | null>> = {
  zones: pathTo("/admin/zones"),
  places: pathTo("/admin/zones"),
  office: pathTo("/admin/office"),
  calendar: pathTo("/admin/calendars"),
  people: pathTo("/admin/people"),
  programs: null,
  budgets: null,
  accounts: null,
  mail: null,
};

/** What is missing of a check, in words of a language; nothing of one that holds. */
export function missingWords({ check, missing }: CheckLine, locale: Locale): string[] {
  const t = createT(locale, "city");
  const words = ({ place, year, source, duty, needed, there }: CityGap): string => {
    const named = place === undefined ? t("checklist.wholeCity") : inLanguage(place, locale);
    if (duty !== undefined) {
      const people = { needed: needed ?? 0, there: there ?? 0, duty: t(`checklist.duty.${duty}`) };
      return t("checklist.people", { place: named, ...people });
    }
    if (source !== undefined)
      return t("checklist.budget", {
        program: named,
        source: sourceName(createT(locale, "budget"), source),
        year: year ?? 0,
      });
    if (year !== undefined) return t("checklist.year", { year });
    return place === undefined ? t(`checklist.missing.${check}`) : named;
  };
  return missing.map(words);
}

/** What the city still needs before its first application, with where to mend it. */
export async function showChecklist({ today }: Pick<UseCaseContext, "today">, locale: Locale) {
  const lines = cityChecklist({ ...(await readCityFacts(today)), mail: canSendMail() });
  const { demonstration } = await readSettings();
  return {
    demonstration,
    lines: lines.map((line) => ({
      check: line.check,
      ok: line.ok,
      missing: missingWords(line, locale),
      href: whereTo[line.check],
    })),
  };
}
