import type { UseCaseContext } from "~/data/access/context";
import { type CorrectionPoint, insertCorrectionRequest } from "~/data/application/correction.server";
import { changeTargets } from "~/domain/change/asked-for";
import { decideChange } from "~/domain/change/decide";
import { tellOfChange } from "~/mail/change/tell-change.server";
import { Refusal } from "~/platform/errors";
import { type ChangeRead, dueIn, onChange, takeChangeStep } from "./take-change-step.server";

export interface MoreToAsk extends ChangeRead {
  /** Everything that is missing, at once. */
  readonly points: readonly CorrectionPoint[];
}

/** Asks the company for everything that its request lacks, at once. The office's clock stops, and the company's time begins. */
export async function askMore(ctx: UseCaseContext, request: MoreToAsk): Promise<void> {
  const points = request.points.map(({ target, message }) => ({ target, message: message.trim() }));
  await takeChangeStep(ctx, {
    action: "askMore",
    ...onChange(ctx, request, "award.reviewChange"),
    prepare(_, { content, kind }) {
      const known = changeTargets(content, kind);
      if (points.some(({ target, message }) => !known.includes(target) || message === "")) throw new Refusal("invalid");
    },
    decide: ({ state }) => decideChange(state, "askMore", { missingListed: points.length > 0 }),
    fields: { missingListed: "points" },
    async write(tx, found, _, to) {
      const due = await dueIn(tx, found, to, ctx.today);
      if (!due) throw new Error("What is asked for has a last day.");
      const asked = { requestedBy: ctx.actor.userId, now: ctx.now, due, points };
      await insertCorrectionRequest(tx, { caseId: found.id, ...asked });
      return { due, data: { targets: points.map(({ target }) => target), dueOn: due.date } };
    },
    tell: (tx, found, _, { due }) => tellOfChange(tx, ctx, found, "moreAsked", { due, points: points.length }),
  });
}
