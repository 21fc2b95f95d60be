import type { UseCaseContext } from "~/data/access/context";
import { asItStands } from "~/data/kernel/db.server";
import { calendarText, readCalendar } from "~/domain/city/calendar-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { calendarPreview } from "~/presenters/city/calendar-preview.server";
import { yearView } from "~/presenters/city/year-view.server";
import { countMoved, foreseeCalendar } from "~/use-cases/city/foresee-calendar.server";
import type { onYear } from "./on-year.server";

type OnYear = Awaited<ReturnType<(typeof onYear)["open"]>>;

/** The page of a text of a year that is looked at before it is published: what is wrong with it, or the year at a glance and what follows from it. */
export async function calendarSeen(
  { today }: Pick<UseCaseContext, "today">,
  { year, standing }: OnYear,
  typed: { readonly source: string; readonly text: string },
) {
  const read = readCalendar(year, typed.text);
  const whole = read.problems.length === 0;
  const moved = whole
    ? await foreseeCalendar(asItStands, today, standing, { year, source: typed.source, ...read })
    : [];
  return {
    typed,
    preview: calendarPreview(moved, countMoved(moved), read.problems),
    months: whole ? yearView(year, read) : [],
  };
}

/** What a page of the text of a year has before anything was looked at. */
export const calendarPage = ({ year, published }: OnYear, locale: Locale) => ({
  title: createT(locale, "city")(published ? "calendar.changeYear" : "calendar.enter", { year }),
  year,
  version: published?.version ?? 0,
  standing: { source: published?.source ?? "", text: published ? calendarText(published) : "" },
});
