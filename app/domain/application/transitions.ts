import { type Action as Permission, matrix } from "~/domain/access/matrix";
import type { StepRow } from "~/domain/kernel/step-table";
import type { ApplicationState } from "./states";

/** Facts that must hold before a step; named as the fact that is true when all is well. */
export type Requirement =
  | "windowOpen"
  | "formComplete"
  | "documentsComplete"
  /** Also false while an award of the company in the program still runs. */
  | "noOtherLiveApplication"
  | "identitySeen"
  /** The business licence, or the foreign registration of a company not yet registered. */
  | "licenceSeen"
  /** The lease that the application brings; true as well where the program gives the unit. */
  | "leaseSeen"
  | "noConflict"
  /** At least one point, all of them in one request. */
  | "missingListed"
  | "pointsAnswered"
  | "answerPeriodOver"
  /** The date that has passed is not provisional: every year it was counted through has a published calendar. */
  | "dateFinal"
  | "scoresComplete"
  /** Clauses and words; for a return, words. */
  | "reasonsGiven"
  | "didNotAccept"
  | "didNotReview"
  /** Has no approval in this case that stands: each of several is another person's. */
  | "didNotApprove"
  | "didNotDecide"
  /** Has an approval in this case that stands. */
  | "ownApprovalStands"
  /** As many as the amount takes, this one included, all of the same start, unit and figures. */
  | "approvalsComplete"
  /** In every fiscal year, in the transaction of the step. */
  | "budgetReserved"
  /** In the transaction of the step; true as well where the program gives no unit. */
  | "unitReserved"
  /** The unified social credit code; a company not yet registered has none. */
  | "companyCodeKnown"
  | "objectionAnswered"
  | "noticePeriodOver"
  | "noOpenObjection"
  | "withinAppealPeriod";

interface TransitionEntry extends StepRow<ApplicationState, Permission, Requirement> {
  /** Where it leads instead, and what that needs in addition, when the program's notice lasts 0 days. */
  readonly withoutNotice?: { readonly to: ApplicationState; readonly needs: readonly Requirement[] };
}

/**
 * The steps of docs/rules/states.md. Budget and unit that were reserved for the application are freed by `upholdObjection` and `withdraw`. Approvals no longer
 * count after these, nor after `return` and `reject`.
 */
export const transitions = [
  { from: [null], action: "begin", by: "application.begin", needs: ["windowOpen"], to: "draft" },
  {
    from: ["draft"],
    action: "submit",
    by: "application.submit",
    needs: ["formComplete", "documentsComplete", "noOtherLiveApplication"],
    to: "submitted",
  },
  {
    from: ["submitted"],
    action: "accept",
    by: "application.accept",
    needs: ["identitySeen", "licenceSeen", "leaseSeen", "noConflict"],
    to: "review",
  },
  {
    from: ["submitted", "review"],
    action: "requestCorrections",
    by: "application.requestCorrections",
    needs: ["missingListed"],
    to: "correction",
  },
  {
    from: ["correction"],
    action: "resubmit",
    by: "application.resubmit",
    needs: ["pointsAnswered"],
    to: "submitted",
  },
  { from: ["correction"], action: "lapse", by: "job", needs: ["answerPeriodOver", "dateFinal"], to: "lapsed" },
  {
    from: ["review"],
    action: "recommend",
    by: "application.recommend",
    needs: ["scoresComplete", "reasonsGiven", "noConflict"],
    to: "recommended",
  },
  { from: ["recommended"], action: "return", by: "application.return", needs: ["reasonsGiven"], to: "review" },
  {
    from: ["recommended"],
    action: "addApproval",
    by: "application.approve",
    needs: ["didNotAccept", "didNotReview", "didNotApprove", "noConflict"],
    to: "recommended",
  },
  {
    from: ["recommended"],
    action: "withdrawApproval",
    by: "application.approve",
    needs: ["ownApprovalStands"],
    to: "recommended",
  },
  {
    from: ["recommended"],
    action: "approve",
    by: "application.approve",
    needs: [
      "didNotAccept",
      "didNotReview",
      "didNotApprove",
      "noConflict",
      "approvalsComplete",
      "budgetReserved",
      "unitReserved",
    ],
    to: "notice",
    withoutNotice: { to: "effective", needs: ["companyCodeKnown"] },
  },
  {
    from: ["recommended"],
    action: "reject",
    by: "application.reject",
    needs: ["didNotAccept", "didNotReview", "noConflict", "reasonsGiven"],
    to: "rejected",
  },
  {
    from: ["notice"],
    action: "upholdObjection",
    by: "application.approve",
    needs: ["didNotDecide", "objectionAnswered"],
    to: "review",
  },
  {
    from: ["notice"],
    action: "endNotice",
    by: "job",
    needs: ["noticePeriodOver", "noOpenObjection", "dateFinal", "companyCodeKnown"],
    to: "effective",
  },
  {
    from: ["draft", "submitted", "correction", "review", "recommended", "notice"],
    action: "withdraw",
    by: "application.withdraw",
    needs: [],
    to: "withdrawn",
  },
  {
    from: ["rejected", "lapsed"],
    action: "appeal",
    by: "application.appeal",
    needs: ["withinAppealPeriod"],
    to: "appeal",
  },
  {
    from: ["appeal"],
    action: "upholdDecision",
    by: "application.approve",
    needs: ["didNotDecide", "noConflict", "reasonsGiven"],
    to: "upheld",
  },
  {
    from: ["appeal"],
    action: "varyDecision",
    by: "application.approve",
    needs: ["didNotDecide", "noConflict", "reasonsGiven"],
    to: "varied",
  },
  {
    from: ["appeal"],
    action: "setDecisionAside",
    by: "application.approve",
    needs: ["didNotDecide", "noConflict", "reasonsGiven", "noOtherLiveApplication"],
    to: "review",
  },
] as const satisfies readonly TransitionEntry[];

type Row = (typeof transitions)[number];

/** A step in the life of an application. */
export type ApplicationAction = Row["action"];
export type Transition = TransitionEntry & { readonly action: ApplicationAction };

/** The steps that the company takes. */
export const companyActions: readonly ApplicationAction[] = transitions.flatMap(({ action, by }) =>
  by !== "job" && "owner" in matrix[by] ? [action] : [],
);

/** What an action needs, so that whoever decides it must state each fact. */
export type NeedsOf<A extends ApplicationAction> =
  | Extract<Row, { action: A }>["needs"][number]
  | (Extract<Row, { action: A }> extends { withoutNotice: { needs: readonly (infer N extends Requirement)[] } }
      ? N
      : never);
