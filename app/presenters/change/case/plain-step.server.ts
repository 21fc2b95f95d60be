import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { hearingEnd } from "~/domain/change/clock";
import type { ChangeAction } from "~/domain/change/transitions";
import type { Locale } from "~/i18n/locale";
import { caseEffects } from "./case-effects.server";
import { isOffered, type StepGiven } from "./shown-step.server";

/** The page of a step that takes words at most; of a hearing also what the company is told, and until when it answers. */
export async function plainStepPage(
  ctx: UseCaseContext,
  { change, content }: StepGiven,
  action: ChangeAction,
  locale: Locale,
) {
  if (action !== "announce") return { open: isOffered(ctx, change, action), due: null, effects: null };
  const { now, ...effects } = await caseEffects(ctx, change, locale);
  return {
    open: isOffered(ctx, change, action, now?.ok ? now.sums : null),
    due: {
      days: content.hearingDays,
      ...hearingEnd({ issuedOn: ctx.today, deliveredOn: null }, content, await readWorkingCalendar()),
    },
    effects,
  };
}
