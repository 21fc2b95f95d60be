import type { UseCaseContext } from "~/data/access/context";
import { officialsById } from "~/data/access/officials.server";
import { closeHearing } from "~/data/change/hearing.server";
import { decideChange } from "~/domain/change/decide";
import { tellOfficialsOfChange } from "~/mail/change/tell-change.server";
import { Refusal } from "~/platform/errors";
import { type ChangeRead, dueIn, onOwnChange, takeChangeStep } from "./take-change-step.server";

/** Answers what the office intends; the answer stands beside the proposal. */
export async function answerHearing(
  ctx: UseCaseContext,
  { answer, ...read }: ChangeRead & { readonly answer: string },
): Promise<void> {
  const words = answer.trim();
  await takeChangeStep(ctx, {
    action: "answerHearing",
    ...onOwnChange(ctx, read),
    prepare(_, { hearing }) {
      if (!hearing) throw new Refusal("wrongState");
      if (words === "") throw new Refusal("required", {}, { answer: ["required"] });
      return hearing;
    },
    decide: ({ state }) => decideChange(state, "answerHearing", {}),
    async write(tx, found, hearing, to) {
      await closeHearing(tx, hearing.id, { at: ctx.now, answer: { by: ctx.actor.userId, words } });
      const due = await dueIn(tx, found, to, ctx.today);
      return { due, data: { dueOn: due?.date ?? null } };
    },
    async tell(tx, found, _, { due }) {
      const officer = await officialsById(tx, [found.proposedBy]);
      await tellOfficialsOfChange(tx, ctx, found, { officer }, "heard", { due });
    },
  });
}
