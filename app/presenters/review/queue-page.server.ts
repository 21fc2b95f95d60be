import { readPlaces } from "~/data/city/places.server";
import { readProgramNames } from "~/data/program/names.server";
import { readQueue } from "~/data/review/queue.reader.server";
import { queueSearch, type QueueSearch } from "~/data/review/queue-search";
import { pageSize } from "~/data/review/queue-sql";
import { soonDays } from "~/data/review/work-counts.reader.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { zonesFor } from "~/domain/access/reach";
import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import { addDays } from "~/domain/kernel/time/civil-date";
import { formatCursor } from "~/forms/review/queue-cursor";
import { orderOf, parseQueueFilters, type QueueFilters, statesToShow } from "~/forms/review/queue-filters";
import type { Locale } from "~/i18n/locale";
import { approvalsNeededBy } from "./queue-approvals.server";
import { queueRows } from "./queue-rows.server";

/** Zones and programs that an official may choose from. */
async function choicesOf(actor: Actor) {
  const [{ zones }, programs] = await Promise.all([readPlaces(), readProgramNames()]);
  const reach = zonesFor(actor, "tracking.read");
  const own = zones.filter(({ id }) => reach === "all" || reach.includes(id));
  const theirs = programs.filter(({ zoneId }) => zoneId === null || own.some(({ id }) => id === zoneId));
  return { zones: own, programs: theirs };
}

type Choices = Awaited<ReturnType<typeof choicesOf>>;

const idOf = (list: readonly { id: string; slug: string }[], slug: string | null): string | null =>
  list.find((each) => each.slug === slug)?.id ?? null;

const named = (list: readonly { slug: string; name: LocalizedText }[], locale: Locale) =>
  list.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) }));

/** Days that something must be due on; overdue before today, soon from today on. */
const dueRange = (due: QueueFilters["due"], today: string) => {
  if (due === "any") return null;
  return due === "overdue" ? { from: null, to: addDays(today, -1) } : { from: today, to: addDays(today, soonDays) };
};

function requestOf(filters: QueueFilters, { zones, programs }: Choices, actor: Actor) {
  const { column, order } = orderOf(filters.sort);
  return {
    zoneId: idOf(zones, filters.zone),
    programId: idOf(programs, filters.program),
    states: statesToShow(filters),
    assignee: filters.assignee === "me" ? { userId: actor.userId } : filters.assignee,
    approval: filters.approval === "any" ? null : { userId: actor.userId, given: filters.approval === "given" },
    due: dueRange(filters.due, actor.today),
    sort: column,
    order,
  } as const;
}

/** What a URL asks of the queue. `search` is what to look for; null for nothing, also where that cannot be looked for. */
export async function queueAsked(actor: Actor, url: URLSearchParams) {
  const choices = await choicesOf(actor);
  const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);
  const known = { zones: slugs(choices.zones), programs: slugs(choices.programs) };
  const { filters, unknown } = parseQueueFilters(url, known);
  const search = filters.q === "" ? null : queueSearch(filters.q);
  const unsearchable = filters.q !== "" && search === null;
  return { ...{ choices, filters, unknown, search, unsearchable }, request: requestOf(filters, choices, actor) };
}

/** What a search has more of than are looked at, and how many that are. */
export const tooMany = (search: QueueSearch | null) =>
  search && { of: search.column === "id" ? ("applications" as const) : ("companies" as const), most: search.most };

/** The page of the queue that a URL asks for, with what it was asked by; `most` rows of it. */
export async function queuePage(actor: Actor, url: URLSearchParams, locale: Locale, most = pageSize) {
  const { choices, filters, unknown, search, unsearchable, request } = await queueAsked(actor, url);
  const { rows, hasNext, overflow } = unsearchable
    ? { rows: [], hasNext: false, overflow: false }
    : await readQueue(actor, { ...request, search, cursor: filters.cursor });
  const names = new Map([...choices.zones, ...choices.programs].map(({ id, name }) => [id, inLanguage(name, locale)]));
  const needed = await approvalsNeededBy(rows);
  const oneZone = choices.zones.length === 1;
  const last = rows.at(-1);
  return {
    list: {
      body: queueRows(rows.slice(0, most), locale, { names, needed, today: actor.today, oneZone }),
      shown: Math.min(rows.length, most),
      oneZone,
    },
    more: hasNext || rows.length > most,
    next: hasNext && last ? formatCursor(filters.sort, last.key, last.id) : null,
    ...{ filters, unknown, unsearchable, tooMany: overflow ? tooMany(search) : null },
    approves: can(actor, "application.approve", "anywhere") === "yes",
    zones: named(choices.zones, locale),
    programs: named(choices.programs, locale),
  };
}
