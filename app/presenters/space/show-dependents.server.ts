import { asItStands } from "~/data/kernel/db.server";
import { readDependents } from "~/data/space/dependents.server";
import type { DependentKind, PlaceKind } from "~/domain/space/dependents";
import { inLanguage } from "~/domain/kernel/localized-text";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** What of one kind depends on a place: how many, and the first of them in words. */
export interface ShownDependents {
  readonly kind: DependentKind;
  readonly count: number;
  readonly names: readonly string[];
}

interface Asked {
  readonly of: readonly [PlaceKind, string];
  readonly today: CivilDate;
  readonly locale: Locale;
  /** Who is in it alone is named: an operator sees of cases and awards nothing else. */
  readonly occupantsAlone?: boolean | undefined;
}

/** What depends on a place, in words. */
export async function showDependents({ of, today, locale, occupantsAlone }: Asked): Promise<ShownDependents[]> {
  const t = createT(locale, "space");
  const f = formats(locale);
  const found = await readDependents(asItStands, of[0], of[1], today);
  return found.map(({ kind, count, names }) => ({
    kind,
    count,
    names:
      occupantsAlone && kind !== "occupancy"
        ? []
        : names.map(({ name, unit, until }) => {
            const plain = typeof name === "string" ? name : inLanguage(name, locale);
            const placed = unit === null ? plain : t("depends.inUnit", { name: plain, unit });
            return until === null ? placed : t("depends.until", { name: placed, date: f.date(addDays(until, -1)) });
          }),
  }));
}
