import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import type { Locale } from "~/i18n/locale";
import { languageTo } from "../../city/offered-phrases.server";
import { targetWords } from "./case-records.server";
import { isOffered, type StepGiven } from "./shown-step.server";

/** The page on which a reviewer asks for more: what it may be about, and until when the company answers. */
export async function pointsPage(ctx: UseCaseContext, { change, content }: StepGiven, locale: Locale) {
  const days = content.stepWorkingDays.correction;
  return {
    open: isOffered(ctx, change, "askMore"),
    language: languageTo(change.inside),
    suggestions: [],
    targets: [...targetWords({ change, content, locale })].map(([value, label]) => ({ value, label })),
    due: { days, ...addWorkingDays(await readWorkingCalendar(), ctx.today, days) },
  };
}
