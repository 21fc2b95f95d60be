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
    const received = await receivedText(request, mostOfCalendar, ["version", "source", "text"]);
    const { typed } = received;
    if (!received.ok) return data({ seen: null, typed, fileError: received.error }, 422);
    const { fileName, text } = received;
    const named = typed?.source.trim() ?? "";
    const source = named === "" || named === subject.published?.source ? nameWithoutEnding(fileName) : named;
    const seen = await calendarSeen(ctx, subject, { source, text });
    return data({ seen, typed: null, fileError: null }, seen.preview.problems.length === 0 ? 200 : 422);
  },
  { form: "upload" },
);

export default function CalendarOfFile() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { seen = null, typed = null, fileError = null } = answer ?? {};
  return <CalendarEditor {...page} seen={seen} typed={typed} refused={null} fileError={fileError} />;
}
