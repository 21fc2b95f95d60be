import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { mostOfCalendar } from "~/forms/city/calendar";
import { CalendarEditor } from "~/ui/city/calendar-editor";
import { titleOf } from "~/ui/title";
import { calendarPage, calendarSeen } from "../_shared/city/calendar-seen.server";
import { onYear } from "../_shared/city/on-year.server";
import { nameWithoutEnding, receivedText } from "../_shared/import/received-text.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onYear, ({ subject, locale }) => calendarPage(subject, locale));

/** The notice is called as its file until somebody says otherwise. */
export const action = guard.action(
  onYear,
  async ({ ctx, request, subject }) => {
    const received = await receivedText(request, mostOfCalendar);
    if (!received.ok) return data({ seen: null, fileError: received.error }, 422);
    const { fileName, text } = received;
    const seen = await calendarSeen(ctx, subject, { source: nameWithoutEnding(fileName), text });
    return data({ seen, fileError: null }, seen.preview.problems.length === 0 ? 200 : 422);
  },
  { form: "upload" },
);

export default function CalendarOfFile() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <CalendarEditor {...page} seen={answer?.seen ?? null} refused={null} fileError={answer?.fileError ?? null} />;
}
