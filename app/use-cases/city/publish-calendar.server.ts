import type { UseCaseContext } from "~/data/access/context";
import { moveDeadlines } from "~/data/city/deadlines.server";
import { forgetWorkingCalendar, lockPublishedYears, writePublishedYear } from "~/data/city/working-calendar.server";
import { transact } from "~/data/kernel/db.server";
import { readCalendar } from "~/domain/city/calendar-text";
import { Refusal, StaleVersion } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";
import { countMoved, foreseeCalendar } from "./foresee-calendar.server";

export interface CalendarToPublish {
  readonly year: number;
  /** The notice that it comes from. */
  readonly source: string;
  readonly text: string;
  /** The version it was read at; 0 where the year had none. */
  readonly version: number;
}

/**
 * Publishes the holiday calendar of a year, or changes it. Deadlines that were counted through the year follow in the same transaction:
 * provisional ones become final, and none becomes earlier. Refused where the text has a problem, or somebody published the year meanwhile.
 */
export async function publishCalendar(ctx: UseCaseContext, { year, source, text, version }: CalendarToPublish) {
  admit(ctx.actor, "calendar.manage", "anywhere");
  const { holidays, workdays, problems } = readCalendar(year, text);
  if (problems.length > 0)
    throw new Refusal("invalid", {}, { text: [`city.calendarProblems?count=${problems.length}`] });
  const counts = await transact(async (tx) => {
    const standing = await lockPublishedYears(tx);
    const current = standing.find((each) => each.year === year) ?? null;
    if ((current?.version ?? 0) !== version) throw new StaleVersion(version, current);
    const published = { year, source, holidays, workdays };
    const moved = await foreseeCalendar(tx, ctx.today, standing, published);
    await writePublishedYear(tx, published);
    await moveDeadlines(tx, moved);
    const data = { version: version + 1, notice: source, holidays, workdays, ...countMoved(moved) };
    await record(tx, ctx, { action: "calendar.publish", subjectId: String(year), data });
    return countMoved(moved);
  });
  forgetWorkingCalendar();
  return counts;
}
