import { renderToStaticMarkup } from "react-dom/server";
import type { QueueRow } from "~/data/review/queue.reader.server";
import type { ApplicationState } from "~/domain/application/states";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { columnsOf, type PageColumn } from "~/domain/kernel/list/list";
import { queueList } from "~/domain/review/list";
import { formats } from "~/i18n/format";
import { type Locale, textLocale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { T } from "~/i18n/types";
import { stateBadge } from "~/ui/award/state-badge";
import { escaped } from "~/ui/markup";

const badges = new Map<string, string>();

/** The badge of a state as markup, made once per language. */
const badgeOf = (t: T<"desk">, locale: Locale, state: ApplicationState): string => {
  const key = `${locale} ${state}`;
  const badge = badges.get(key) ?? renderToStaticMarkup(stateBadge(t, state));
  badges.set(key, badge);
  return badge;
};

type Cells = Readonly<Record<PageColumn<typeof queueList>, (row: QueueRow) => string>>;

interface Listing {
  /** Names of zones and programs by id. */
  readonly names: ReadonlyMap<string, string>;
  /** How many approvals a case takes that has some already, by its id. */
  readonly needed: ReadonlyMap<string, number>;
  /** The day on which what was approved begins, by case, where it is still to come. */
  readonly begins: ReadonlyMap<string, CivilDate>;
  readonly today: CivilDate;
  /** All rows are of one zone, which is not said. */
  readonly oneZone: boolean;
}

/**
 * The rows of the queue as escaped markup. A page of it is 400 cells; making them as elements was half the work of
 * answering (docs/performance.md).
 */
export function queueRows(
  rows: readonly QueueRow[],
  wanted: Locale,
  { names, needed, begins, today, oneZone }: Listing,
): string {
  const locale = textLocale(wanted);
  const t = createT(locale, "desk");
  const { date, dateShort } = formats(locale);
  const none = t("common:value.none");
  const provisional = ` <span class="muted">${escaped(t("queue.provisional"))}</span>`;
  const mark = (words: string) => ` <strong class="queue-mark">${escaped(words)}</strong>`;
  const [overdue, dueToday] = [mark(t("queue.overdueMark")), mark(t("queue.todayMark"))];
  const cells: Cells = {
    reference: ({ id, reference }) => `<a class="nowrap" href="/admin/applications/${id}">${escaped(reference)}</a>`,
    company: ({ company }) => escaped(company),
    program: ({ programId }) => escaped(names.get(programId) ?? ""),
    zone: ({ zoneId }) => escaped(names.get(zoneId) ?? ""),
    state: ({ id, state, approvals }) => {
      const ahead = begins.get(id);
      const badge = ahead ? renderToStaticMarkup(stateBadge(t, state, date(ahead))) : badgeOf(t, locale, state);
      const most = needed.get(id);
      if (most === undefined) return badge;
      return `${badge} <span class="muted">${escaped(t("decision:approvalsGiven", { given: approvals, needed: most }))}</span>`;
    },
    submitted: ({ submittedOn }) => dateShort(submittedOn),
    due: ({ dueOn, dueProvisional }) => {
      if (dueOn === null) return none;
      const urgency = dueOn < today ? overdue : dueOn === today ? dueToday : "";
      return dateShort(dueOn) + urgency + (dueProvisional ? provisional : "");
    },
    assignee: ({ assignee }) => escaped(assignee ?? none),
  };
  const columns = columnsOf(queueList, "page").filter(({ key }) => !(oneZone && key === "zone"));
  const parts = columns.map(({ key, numeric, rowHeader }) => {
    const label = `data-label="${escaped(t(`queue.${key}`))}"`;
    const [open, close] = rowHeader
      ? [`<th scope="row" ${label}>`, "</th>"]
      : [`<td ${label}${numeric ? ' class="num"' : ""}>`, "</td>"];
    return (row: QueueRow) => open + cells[key](row) + close;
  });
  return rows.map((row) => `<tr>${parts.map((part) => part(row)).join("")}</tr>`).join("");
}
