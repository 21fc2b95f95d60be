import { on } from "~/auth/need";
import { readLine } from "~/data/budget/line.reader.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { admit } from "~/use-cases/access/admit.server";

/** The line of the budget in the address. */
export const onLine = <A extends "budget.read" | "budget.prepare">(action: A) =>
  on(action, async ({ ctx, params }) => {
    const found = isId(params["id"]) ? await readLine(ctx.actor, params["id"]) : null;
    if (!found) throw new NotFound();
    admit(ctx.actor, action, { zoneId: found.zoneId });
    return found;
  });
