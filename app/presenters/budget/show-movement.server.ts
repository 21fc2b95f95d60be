import type { MovementView, NamedLine } from "~/data/budget/movement.reader.server";
import { available } from "~/domain/budget/budget-line";
import { afterMovement, lackOf } from "~/domain/budget/movement";
import { actionsFrom } from "~/domain/kernel/step-table";
import { releaseSteps } from "~/domain/kernel/release-steps";
import type { Locale } from "~/i18n/locale";
import type { UseCaseContext } from "~/data/access/context";
import { can } from "~/domain/access/can";
import { lineName, movementView } from "./movement-view.server";

/** A movement for its page: what it does to its lines, and what the reader may do with it. */
export function showMovement({ actor }: UseCaseContext, movement: MovementView, locale: Locale) {
  const { from, to, state, preparedBy } = movement;
  const zones = [from, to].flatMap((line) => (line ? [line.zoneId] : []));
  const everywhere = (action: "budget.prepare" | "budget.release") =>
    zones.every((zoneId) => can(actor, action, { zoneId }) === "yes");
  const own = preparedBy === actor.userId;
  const may = { preparer: everywhere("budget.prepare") && own, releaser: everywhere("budget.release") && !own };
  const short = state === "prepared" ? lackOf(movement) : 0;
  const after = short > 0 || state !== "prepared" ? null : afterMovement<NamedLine>(movement);
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
  return {
    ...movementView(movement, locale),
    effect,
    short,
    own,
    steps: actionsFrom(releaseSteps, state, (part: "preparer" | "releaser") => may[part]),
  };
}
