import { readChanges } from "~/data/change/changes.reader.server";
import type { Actor } from "~/domain/access/actor";
import type { changesList } from "~/domain/change/list";
import { inLanguage } from "~/domain/kernel/localized-text";
import { changeFilter } from "~/forms/change/change-filter";
import { pageOf } from "~/forms/kernel/list-page";
import type { Locale } from "~/i18n/locale";
import type { AskedList } from "~/presenters/desk/asked-list.server";

/** The page of the officials' list of changes that an address asks for: where it names no state, what is open. */
export async function changesPage(actor: Actor, asked: AskedList<typeof changesList>, locale: Locale) {
  const { sort, cursor, zones } = asked;
  const found = await readChanges(actor, {
    ...changeFilter(asked),
    sort: sort.endsWith("due") ? "due" : "begun",
    order: sort.startsWith("-") ? "desc" : "asc",
    cursor,
  });
  return {
    rows: found.rows.map(({ program, zone, key: _, ...row }) => ({
      ...row,
      program: inLanguage(program, locale),
      zone: inLanguage(zone, locale),
      overdue: row.dueOn !== null && row.dueOn < actor.today,
    })),
    page: pageOf(asked, found, ({ key, id }) => [key, id]),
    zones: zones.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) })),
  };
}

export type ChangesPage = Awaited<ReturnType<typeof changesPage>>;
