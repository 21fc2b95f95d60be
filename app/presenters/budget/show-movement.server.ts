import type { MovementView } from "~/data/budget/movement.reader.server";
import { actionsFrom } from "~/domain/kernel/step-table";
import { releaseSteps } from "~/domain/kernel/release-steps";
import type { Locale } from "~/i18n/locale";
import type { UseCaseContext } from "~/data/access/context";
import { can } from "~/domain/access/can";
import { movementEffect } from "./movement-effect.server";
import { movementView } from "./movement-view.server";

/** A movement for its page: what it does to its lines, and what the reader may do with it. */
export function showMovement({ actor }: UseCaseContext, movement: MovementView, locale: Locale) {
  const { from, to, state, preparedBy } = movement;
  const zones = [from, to].flatMap((line) => (line ? [line.zoneId] : []));
  const everywhere = (action: "budget.prepare" | "budget.release") =>
    zones.every((zoneId) => can(actor, action, { zoneId }) === "yes");
  const own = preparedBy === actor.userId;
  const may = { preparer: everywhere("budget.prepare") && own, releaser: everywhere("budget.release") && !own };
  const { effect, short } = state === "prepared" ? movementEffect(movement, locale) : { effect: [], short: 0 };
  return {
    ...movementView(movement, locale),
    effect,
    short,
    own,
    steps: actionsFrom(releaseSteps, state, (part: "preparer" | "releaser") => may[part]),
  };
}
