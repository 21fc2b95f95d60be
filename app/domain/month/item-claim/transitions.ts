import type { StepRow } from "~/domain/kernel/step-table";
import type { Action as Permission } from "../../access/matrix";
import type { ClaimState } from "./states";

/** A fact that a step of a claim needs, each named as what is true when all is well. */
export type ClaimNeed =
  /** The award is in effect, and a ceiling of it has something left. */
  | "ceilingLeft"
  /** There is a line, and none that the terms refuse. */
  | "linesHold"
  /** A document is there for each line. */
  | "evidenceComplete"
  /** The last day on which the award may be claimed is not over. */
  | "beforeLastDay"
  | "reasonsGiven"
  | "noConflict"
  /** Every line is allowed, cut or refused, with its reason. */
  | "linesJudged"
  | "didNotCheck"
  | "didNotApprove"
  | "effectAsShown"
  | "approvalsComplete"
  /** The last day to answer is over. */
  | "daysOver"
  /** Of that day, and not a provisional one. */
  | "dateFinal";

type ClaimEntry = StepRow<ClaimState, Permission, ClaimNeed>;

/** The steps of docs/rules/states.md, "Claims of hires and cost items". */
export const claimTransitions = [
  { from: [null], action: "begin", by: "claim.make", needs: ["ceilingLeft"], to: "draft" },
  {
    from: ["draft"],
    action: "handIn",
    by: "claim.handIn",
    needs: ["linesHold", "evidenceComplete", "beforeLastDay"],
    to: "handedIn",
  },
  { from: ["handedIn"], action: "askMore", by: "claim.check", needs: ["reasonsGiven", "noConflict"], to: "waiting" },
  { from: ["handedIn"], action: "check", by: "claim.check", needs: ["linesJudged", "noConflict"], to: "checked" },
  {
    from: ["waiting"],
    action: "answer",
    by: "claim.handIn",
    needs: ["reasonsGiven", "linesHold", "evidenceComplete"],
    to: "handedIn",
  },
  { from: ["waiting"], action: "lapse", by: "job", needs: ["daysOver", "dateFinal"], to: "lapsed" },
  {
    from: ["checked"],
    action: "addApproval",
    by: "claim.decide",
    needs: ["didNotCheck", "didNotApprove", "noConflict", "effectAsShown"],
    to: "checked",
  },
  {
    from: ["checked"],
    action: "decide",
    by: "claim.decide",
    needs: ["didNotCheck", "didNotApprove", "noConflict", "effectAsShown", "approvalsComplete"],
    to: "decided",
  },
  { from: ["checked"], action: "return", by: "claim.decide", needs: ["reasonsGiven", "noConflict"], to: "handedIn" },
  {
    from: ["draft", "handedIn", "waiting", "checked"],
    action: "withdraw",
    by: "claim.make",
    needs: [],
    to: "withdrawn",
  },
] as const satisfies readonly ClaimEntry[];

type Row = (typeof claimTransitions)[number];

/** A step of a claim. */
export type ClaimAction = Row["action"];
export type ClaimTransition = ClaimEntry & { readonly action: ClaimAction };

/** What an action needs, so that whoever decides it must state each fact. */
export type ClaimNeedsOf<A extends ClaimAction> = Extract<Row, { action: A }>["needs"][number];
