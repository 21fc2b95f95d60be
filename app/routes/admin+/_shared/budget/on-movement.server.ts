import { on } from "~/auth/need";
import { readMovement } from "~/data/budget/movement.reader.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { admitToMovement } from "~/use-cases/budget/take-movement-step.server";

/** The movement of the budget in the address, to be read or for a step that takes a right over all its lines. */
export const onMovement = <A extends "budget.read" | "budget.prepare" | "budget.release">(action: A) =>
  on(action, async ({ ctx, params }) => {
    const found = isId(params["id"]) ? await readMovement(ctx.actor, params["id"]) : null;
    if (!found) throw new NotFound();
    const zones = [found.from, found.to].flatMap((line) => (line ? [line.zoneId] : []));
    if (action !== "budget.read") admitToMovement(ctx, action, zones);
    return found;
  });
