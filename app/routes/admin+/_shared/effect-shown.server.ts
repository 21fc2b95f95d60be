import type { UseCaseContext } from "~/data/access/context";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Locale } from "~/i18n/locale";
import { Refusal, StaleVersion } from "~/platform/errors";
import { type EffectOf, effectNow, inOffice } from "~/presenters/change/effect-now.server";
import { EffectChanged } from "~/use-cases/change/foresee-change.server";

interface Shown {
  readonly ctx: UseCaseContext;
  readonly change: EffectOf;
  readonly locale: Locale;
  /** When the page worked the effect out, and how many acts were known. */
  readonly at: { readonly shownOn: CivilDate; readonly known: number };
}

/** Takes a step on an effect as it was shown; where it is another by now, the page is answered with what it had shown. */
export async function effectThatWasShown<Result>(
  { ctx, change, locale, at: { shownOn, known } }: Shown,
  take: () => Promise<Result>,
): Promise<Result> {
  try {
    return await take();
  } catch (error) {
    if (!(error instanceof EffectChanged)) throw error;
    const before = await effectNow(inOffice(ctx), change, locale, { on: shownOn, known });
    throw new StaleVersion(known, { before: before?.ok ? before.effect : null });
  }
}

/** What was typed of a change is not possible, each mistake at its field. */
export const refusedTerms = (errors: Readonly<Record<string, readonly string[]>>): Refusal =>
  new Refusal(
    "change.notPossible",
    {},
    Object.fromEntries(Object.entries(errors).map(([name, messages]) => [name, [...messages]])),
  );
