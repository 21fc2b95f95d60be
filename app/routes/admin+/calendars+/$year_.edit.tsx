import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { calendarForm } from "~/forms/city/calendar";
import { CalendarEditor } from "~/ui/city/calendar-editor";
import { titleOf } from "~/ui/title";
import { publishCalendar } from "~/use-cases/city/publish-calendar.server";
import { calendarPage, calendarSeen } from "../_shared/city/calendar-seen.server";
import { onYear } from "../_shared/city/on-year.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onYear, ({ subject, locale }) => calendarPage(subject, locale));

export const action = formAction(
  onYear,
  calendarForm,
  async ({ ctx, subject }, { do: pressed, ...typed }) => {
    const { year } = subject;
    const seen = await calendarSeen(ctx, subject, { source: typed.source, text: typed.text });
    const whole = seen.preview.problems.length === 0;
    if (pressed !== "publish" || !whole) return data(seen, whole ? 200 : 422);
    await publishCalendar(ctx, { year, ...typed });
    return redirect(pathTo("/admin/calendars/:year", { year: String(year) }, { notice: "published" }), 303);
  },
  { form: "text" },
);

export default function EditCalendar() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && "result" in answer ? answer : null;
  const seen = answer && "preview" in answer ? answer : null;
  return <CalendarEditor {...page} seen={seen} typed={null} refused={refused} fileError={null} />;
}
