import type { NamedLine } from "~/data/budget/movement.reader.server";
import { available } from "~/domain/budget/budget-line";
import { afterMovement, lackOf, type Movement } from "~/domain/budget/movement";
import type { Locale } from "~/i18n/locale";
import { lineName } from "./movement-view.server";

/** What a movement would change of its lines; nothing where the one that gives lacks something, which is then said in fen. */
export function movementEffect(movement: Movement<NamedLine>, locale: Locale) {
  const short = lackOf(movement);
  const after = short > 0 ? null : afterMovement<NamedLine>(movement);
  const effect = (["from", "to"] as const).flatMap((side) => {
    const [before, then] = [movement[side], after?.[side]];
    if (!before || !then) return [];
    return [
      {
        line: lineName(before, locale),
        before: before.appropriated,
        after: then.appropriated,
        availableBefore: available(before),
        availableAfter: available(then),
      },
    ];
  });
  return { effect, short };
}
