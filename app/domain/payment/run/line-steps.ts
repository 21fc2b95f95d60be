import type { StepRow } from "~/domain/kernel/step-table";

/** How an award stands in a run, and its transfer with the bank. What pays nothing out is `settled` by its release. */
export const lineStates = ["proposed", "leftOut", "changed", "settled", "sent", "paid", "bounced", "recalled"] as const;
export type LineState = (typeof lineStates)[number];

export type LineNeed =
  | "reasonsGiven"
  /** The effect is the one that was shown. */
  | "asShown"
  /** It is another than was shown. */
  | "differs"
  /** Money is paid out for it. */
  | "paysOut"
  /** All of it is waived or kept back. */
  | "paysNothing"
  /** The bank has not said what became of it. */
  | "notReported"
  /** Another person prepared the recall. */
  | "byAnother";

type Row = StepRow<LineState, "payment.prepare" | "payment.release", LineNeed>;

/** The steps of docs/rules/states.md, "Line of a payment run". */
export const lineSteps = [
  { from: [null], action: "propose", by: "job", needs: [], to: "proposed" },
  { from: ["proposed"], action: "leaveOut", by: "payment.prepare", needs: ["reasonsGiven"], to: "leftOut" },
  { from: ["proposed"], action: "drop", by: "job", needs: ["differs"], to: "changed" },
  { from: ["proposed"], action: "send", by: "job", needs: ["asShown", "paysOut"], to: "sent" },
  { from: ["proposed"], action: "settle", by: "job", needs: ["asShown", "paysNothing"], to: "settled" },
  { from: ["sent"], action: "confirm", by: "job", needs: [], to: "paid" },
  { from: ["sent", "paid"], action: "bounce", by: "job", needs: [], to: "bounced" },
  {
    from: ["sent"],
    action: "recall",
    by: "payment.release",
    needs: ["notReported", "byAnother", "reasonsGiven"],
    to: "recalled",
  },
] as const satisfies readonly Row[];
