import type { Action as Permission } from "~/domain/access/matrix";
import type { StepRow } from "~/domain/kernel/step-table";
import type { ChangeState } from "./states";

/** A fact that must hold before a step, named as what is true when all is well. */
export type ChangeNeed =
  /** No other of its kind is under way for the award, from the same side. */
  | "noneWaits"
  /** The version takes this kind of request for this award today. */
  | "kindOpen"
  /** The window is over, and the version takes late requests of this kind. */
  | "kindLate"
  | "lateReasonGiven"
  /** Words; for a refusal, clauses too; for a recommendation, what speaks for it. */
  | "reasonsGiven"
  | "evidenceComplete"
  /** Months, amounts, debts, budget lines and unit stood before whoever takes the step. */
  | "effectShown"
  /** Worked out anew in the transaction of the step, it is what was shown. */
  | "effectAsShown"
  /** What is reported, and since when. */
  | "reportComplete"
  | "noConflict"
  /** It is the company's own request. */
  | "ownRequest"
  | "ownProposal"
  /** All that is missing, in one letter. */
  | "missingListed"
  | "pointsAnswered"
  | "answerPeriodOver"
  /** The date that has passed is not provisional. */
  | "dateFinal"
  /** An official's proposal for a cause, or one that takes something. */
  | "hearingNeeded"
  /** True as well where nobody has to be heard. */
  | "companyHeard"
  | "didNotPropose"
  /** Has no approval of this change that stands. */
  | "didNotApprove"
  | "ownApprovalStands"
  /** As many as the change takes, this one included. */
  | "approvalsComplete"
  /** In the transaction of the step; true as well where the change grants nothing. */
  | "budgetReserved"
  /** In the transaction of the step; true as well where the award does not move. */
  | "unitReserved";

interface ChangeEntry extends StepRow<ChangeState, Permission, ChangeNeed> {
  /** Where it leads instead, when the company asked for the change. */
  readonly whenRequested?: ChangeState;
}

/** The steps of docs/rules/states.md, "Steps of a change". Approvals no longer count once a change leaves `proposed`. */
export const changeTransitions = [
  {
    from: [null],
    action: "request",
    by: "award.requestChange",
    needs: ["noneWaits", "kindOpen", "reasonsGiven", "evidenceComplete", "effectShown"],
    to: "requested",
  },
  {
    from: [null],
    action: "requestLate",
    by: "award.requestChange",
    needs: ["noneWaits", "kindLate", "lateReasonGiven", "reasonsGiven", "evidenceComplete", "effectShown"],
    to: "late",
  },
  { from: ["late"], action: "allowLate", by: "award.decideChange", needs: ["reasonsGiven"], to: "requested" },
  { from: ["late"], action: "refuseLate", by: "award.decideChange", needs: ["reasonsGiven"], to: "refused" },
  { from: [null], action: "report", by: "award.reportChange", needs: ["reportComplete"], to: "reported" },
  { from: [null], action: "reportRent", by: "job", needs: ["reportComplete"], to: "reported" },
  {
    from: ["reported"],
    action: "takeUpReport",
    by: "award.reviewChange",
    needs: ["noneWaits", "noConflict", "reasonsGiven"],
    to: "proposed",
  },
  {
    from: ["reported"],
    action: "dismiss",
    by: "award.reviewChange",
    needs: ["noConflict", "reasonsGiven"],
    to: "dismissed",
  },
  {
    from: [null],
    action: "propose",
    by: "award.proposeChange",
    needs: ["noneWaits", "reasonsGiven", "effectShown"],
    to: "proposed",
  },
  {
    from: ["reported"],
    action: "proposeAgain",
    by: "award.proposeChange",
    needs: ["noneWaits", "ownProposal", "reasonsGiven", "effectShown"],
    to: "proposed",
  },
  {
    from: ["late", "requested", "waiting", "proposed", "hearing"],
    action: "withdrawRequest",
    by: "award.requestChange",
    needs: ["ownRequest"],
    to: "withdrawn",
  },
  { from: ["requested"], action: "askMore", by: "award.reviewChange", needs: ["missingListed"], to: "waiting" },
  { from: ["waiting"], action: "answer", by: "award.requestChange", needs: ["pointsAnswered"], to: "requested" },
  { from: ["waiting"], action: "lapse", by: "job", needs: ["answerPeriodOver", "dateFinal"], to: "lapsed" },
  {
    from: ["requested"],
    action: "takeUp",
    by: "award.reviewChange",
    needs: ["noConflict", "reasonsGiven", "effectShown"],
    to: "proposed",
  },
  {
    from: ["proposed"],
    action: "announce",
    by: "award.proposeChange",
    needs: ["ownProposal", "hearingNeeded"],
    to: "hearing",
  },
  { from: ["hearing"], action: "answerHearing", by: "award.requestChange", needs: [], to: "proposed" },
  { from: ["hearing"], action: "endHearing", by: "job", needs: ["answerPeriodOver", "dateFinal"], to: "proposed" },
  {
    from: ["proposed", "hearing"],
    action: "withdrawProposal",
    by: "award.proposeChange",
    needs: ["ownProposal", "reasonsGiven"],
    to: "withdrawn",
    whenRequested: "requested",
  },
  {
    from: ["proposed"],
    action: "return",
    by: "award.decideChange",
    needs: ["reasonsGiven"],
    to: "reported",
    whenRequested: "requested",
  },
  {
    from: ["proposed"],
    action: "addApproval",
    by: "award.decideChange",
    needs: ["didNotPropose", "didNotApprove", "noConflict", "effectAsShown", "companyHeard"],
    to: "proposed",
  },
  {
    from: ["proposed"],
    action: "withdrawApproval",
    by: "award.decideChange",
    needs: ["ownApprovalStands"],
    to: "proposed",
  },
  {
    from: ["proposed"],
    action: "approve",
    by: "award.decideChange",
    needs: [
      "didNotPropose",
      "didNotApprove",
      "noConflict",
      "effectAsShown",
      "companyHeard",
      "approvalsComplete",
      "budgetReserved",
      "unitReserved",
    ],
    to: "decided",
  },
  {
    from: ["proposed"],
    action: "refuse",
    by: "award.decideChange",
    needs: ["didNotPropose", "noConflict", "reasonsGiven"],
    to: "refused",
  },
] as const satisfies readonly ChangeEntry[];

type Row = (typeof changeTransitions)[number];

/** A step in the life of a change. */
export type ChangeAction = Row["action"];
export type ChangeTransition = ChangeEntry & { readonly action: ChangeAction };

/** What an action needs, so that whoever decides it must state each fact. */
export type ChangeNeedsOf<A extends ChangeAction> = Extract<Row, { action: A }>["needs"][number];

/** The actions that lead elsewhere when the company asked for the change. */
export type TurnsOnRequest = Extract<Row, { whenRequested: ChangeState }>["action"];
