import type { UseCaseContext } from "~/data/access/context";
import { leaveOut, readLineState } from "~/data/payment/run/run-line.server";
import { record } from "../audit/record.server";
import { type RunStep, takeRunStep } from "./take-run-step.server";

/** Leaves an award out of a run that waits for its release, with a reason; the next run takes it up. */
export const leaveLineOut = (
  ctx: UseCaseContext,
  { awardId, reasons, ...step }: RunStep & { readonly awardId: string; readonly reasons: string },
): Promise<void> =>
  takeRunStep(ctx, step, {
    action: "leaveOut",
    facts: async (tx, { id }) => ({
      inRun: (await readLineState(tx, id, awardId)) === "proposed",
      reasonsGiven: reasons !== "",
    }),
    written: () => ({}),
    async move(tx, { id, name }) {
      await leaveOut(tx, id, awardId, reasons);
      await record(tx, ctx, { action: "payment.leaveOut", subjectId: id, data: { run: name, awardId } });
    },
  });
