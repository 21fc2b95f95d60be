import type { UseCaseContext } from "~/data/access/context";
import { findOpenRequest, writePointAnswers } from "~/data/application/points.server";
import { transact } from "~/data/kernel/db.server";
import { Refusal } from "~/platform/errors";
import { reach } from "../access/take-step.server";
import type { RequestAnswer } from "./answer-request.server";
import { onOwnChange } from "./take-change-step.server";

/** Keeps, before they are sent, what the founder's side says to the points asked about a request. */
export function keepAnswers(
  ctx: UseCaseContext,
  { changeId, answers }: Pick<RequestAnswer, "changeId" | "answers">,
): Promise<void> {
  return transact(async (tx) => {
    // Other answers than these stay as they are, so nothing is lost to whoever wrote meanwhile.
    const found = await reach(tx, { ...onOwnChange(ctx, { changeId, version: 0 }), readAt: null });
    const request = found.state === "waiting" ? await findOpenRequest(tx, changeId) : null;
    if (!request) throw new Refusal("wrongState");
    await writePointAnswers(tx, request, answers);
  });
}
