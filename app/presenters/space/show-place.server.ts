import type { SiteRow, ZoneRow } from "~/data/space/places.reader.server";
import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { hindering } from "~/domain/space/dependents";
import type { Locale } from "~/i18n/locale";
import { showDependents } from "./show-dependents.server";

/** A name as its fields have it. */
export const namesTyped = (name: LocalizedText) => ({
  nameEn: name.en,
  nameZh: name["zh-CN"],
  nameJa: name.ja ?? "",
  nameKo: name.ko ?? "",
});

/** A zone as its form has it. */
export const zoneTyped = ({ name, slug, version }: ZoneRow) => ({
  ...namesTyped(name),
  slug,
  address: "",
  rent: "",
  version,
});

/** A site as its form has it. */
export const siteTyped = ({ name, slug, address, rent, version }: SiteRow) => ({
  ...namesTyped(name),
  slug,
  address,
  rent: fenToYuanString(rent),
  version,
});

/** A zone or a site before it is closed. */
export async function showClosing(kind: "zone" | "site", place: ZoneRow | SiteRow, today: CivilDate, locale: Locale) {
  const dependents = await showDependents({ of: [kind, place.id], today, locale });
  return {
    id: place.id,
    name: inLanguage(place.name, locale),
    version: place.version,
    dependents,
    hindering: hindering(kind === "zone" ? "closeZone" : "closeSite", dependents),
  };
}
