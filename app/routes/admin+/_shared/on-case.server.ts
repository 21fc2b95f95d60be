import { on } from "~/auth/need";
import type { Action } from "~/domain/access/matrix";
import { openCase } from "~/use-cases/review/open-case.server";
import { requirePart } from "~/use-cases/review/review-case.server";
import { openStep } from "./open-step.server";

/** The page of a case needs this on it. */
export const onCase = (action: Action) => on(action, ({ ctx, params }) => openCase(ctx, params["id"], action));

/** A step needs this on its case. Whoever has not declared yet, or has an interest, is led to the case, which says so. */
export const onStep = (action: Action) => on(action, (given) => openStep(given, action));

/** Declaring an interest in a case needs a part in handling it. */
export const onHandledCase = on("application.read", async ({ ctx, params }) => {
  const { head, tied } = await openCase(ctx, params["id"]);
  requirePart(ctx, head);
  return { head, tied };
});

/** A note on a case needs a part in handling it too: the auditor reads notes and writes none. */
export const onNotes = on("application.readInternal", async (given) => {
  const { head, step } = await openStep(given, "application.readInternal");
  requirePart(given.ctx, head);
  return step;
});
