import type { AskedList } from "~/presenters/desk/asked-list.server";
import { readQueue } from "~/data/review/queue.reader.server";
import { readFirstDaysAhead } from "~/data/award/first-days-ahead.reader.server";
import { asItStands } from "~/data/kernel/db.server";
import { queueSearch, type QueueSearch } from "~/data/review/queue-search";
import { soonDays } from "~/data/review/work-counts.reader.server";
import type { Actor } from "~/domain/access/actor";
import { type QueueFilters, type queueList, statesToShow } from "~/domain/review/list";
import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import { addDays } from "~/domain/kernel/time/civil-date";
import { pageOf } from "~/forms/kernel/list-page";
import type { Locale } from "~/i18n/locale";
import { approvalsNeededBy } from "./queue-approvals.server";
import { queueRows } from "./queue-rows.server";

type Asked = AskedList<typeof queueList>;

const named = (list: readonly { slug: string; name: LocalizedText }[], locale: Locale) =>
  list.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) }));

/** Days that something must be due on; overdue before today, soon from today on. */
const dueRange = (due: QueueFilters["due"], today: string) => {
  if (due === null) return null;
  return due === "overdue" ? { from: null, to: addDays(today, -1) } : { from: today, to: addDays(today, soonDays) };
};

/** What an address asks of the queue. `search` is what to look for; null for nothing, also where that cannot be looked for. */
export function queueAsked(actor: Actor, { filters, sort, zoneId, programId }: Asked) {
  const { q, assignee, approval, due } = filters;
  const search = q === null ? null : queueSearch(q);
  const request = {
    zoneId,
    programId,
    states: statesToShow(filters),
    due: dueRange(due, actor.today),
    assignee: assignee === "me" ? { userId: actor.userId } : (assignee ?? "anyone"),
    approval: approval && { userId: actor.userId, given: approval === "given" },
    sort: sort.endsWith("due") ? "due" : "submitted",
    order: sort.startsWith("-") ? "desc" : "asc",
  } as const;
  return { request, search, unsearchable: q !== null && search === null };
}

/** What a search has more of than are looked at, and how many that are. */
export const tooMany = (search: QueueSearch | null) =>
  search && { of: search.column === "id" ? ("applications" as const) : ("companies" as const), most: search.most };

const nothing = { rows: [], last: null, overflow: false } as const;

/** The page of the queue that an address asks for; `most` rows of it. */
export async function queuePage(actor: Actor, asked: Asked, locale: Locale, most = Infinity) {
  const { request, search, unsearchable } = queueAsked(actor, asked);
  const found = unsearchable ? nothing : await readQueue(actor, { ...request, search, cursor: asked.cursor });
  const { zones, programs } = asked;
  const names = new Map([...zones, ...programs].map(({ id, name }) => [id, inLanguage(name, locale)]));
  const needed = await approvalsNeededBy(found.rows);
  const begins = await readFirstDaysAhead(asItStands, found.rows, actor.today);
  const oneZone = zones.length === 1;
  const rows = found.rows.slice(0, most);
  return {
    list: {
      body: queueRows(rows, locale, { names, needed, begins, today: actor.today, oneZone }),
      shown: rows.length,
      oneZone,
    },
    page: pageOf(asked, found, ({ key, id }) => [key, id]),
    more: found.last !== null || found.rows.length > most,
    unsearchable,
    tooMany: found.overflow ? tooMany(search) : null,
    zones: named(zones, locale),
    programs: named(programs, locale),
  };
}
