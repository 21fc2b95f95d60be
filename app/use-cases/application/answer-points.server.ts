import { findOpenRequest, writePointAnswers } from "~/data/application/points.server";
import { transact } from "~/data/kernel/db.server";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { openApplication } from "./open-application.server";

export interface PointAnswers {
  readonly applicationId: string;
  /** Words by id of the point. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Keeps, before the corrections are sent in, what the founder's side says to the points listed. */
export function answerPoints(ctx: UseCaseContext, { applicationId, answers }: PointAnswers): Promise<void> {
  return transact(async (tx) => {
    const found = await openApplication(tx, ctx, applicationId, "application.edit");
    const request = found.state === "correction" ? await findOpenRequest(tx, applicationId) : null;
    if (!request) throw new Refusal("application.notEditable");
    await writePointAnswers(tx, request, answers);
  });
}
