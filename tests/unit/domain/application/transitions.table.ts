/**
 * The table of CASES.md ("Application"), typed once more: from, action, by, needs, to. What stands after `+` is asked
 * by other pages: the lease checked at intake, a decision by somebody who neither took in nor reviewed the case, a
 * company code before an award takes effect, several approvals by amount, each another person's and to be taken back while others
 * are awaited, and one live application per company and program after an appeal.
 */
export const rows: readonly (readonly [string, string, string, string, string])[] = [
  ["–", "begin", "application.begin", "windowOpen", "draft"],
  ["draft", "submit", "application.submit", "formComplete documentsComplete noOtherLiveApplication", "submitted"],
  ["submitted", "accept", "application.accept", "identitySeen licenceSeen noConflict + leaseSeen", "review"],
  ["submitted review", "requestCorrections", "application.requestCorrections", "missingListed", "correction"],
  ["correction", "resubmit", "application.resubmit", "pointsAnswered", "submitted"],
  ["correction", "lapse", "job", "answerPeriodOver dateFinal", "lapsed"],
  ["review", "recommend", "application.recommend", "scoresComplete reasonsGiven noConflict", "recommended"],
  ["recommended", "return", "application.return", "reasonsGiven", "review"],
  [
    "recommended",
    "addApproval",
    "application.approve",
    "didNotReview didNotAccept noConflict + didNotApprove",
    "recommended",
  ],
  ["recommended", "withdrawApproval", "application.approve", "+ ownApprovalStands", "recommended"],
  [
    "recommended",
    "approve",
    "application.approve",
    "didNotReview didNotAccept noConflict budgetReserved unitReserved + didNotApprove approvalsComplete",
    "notice",
  ],
  ["recommended", "reject", "application.reject", "reasonsGiven + didNotReview didNotAccept noConflict", "rejected"],
  ["notice", "upholdObjection", "application.approve", "didNotDecide objectionAnswered", "review"],
  ["notice", "endNotice", "job", "noticePeriodOver noOpenObjection dateFinal + companyCodeKnown", "effective"],
  ["draft submitted review correction recommended notice", "withdraw", "application.withdraw", "", "withdrawn"],
  ["rejected lapsed", "appeal", "application.appeal", "withinAppealPeriod", "appeal"],
  ["appeal", "upholdDecision", "application.approve", "didNotDecide + noConflict reasonsGiven", "upheld"],
  ["appeal", "varyDecision", "application.approve", "didNotDecide + noConflict reasonsGiven", "varied"],
  [
    "appeal",
    "setDecisionAside",
    "application.approve",
    "didNotDecide + noConflict reasonsGiven noOtherLiveApplication",
    "review",
  ],
];
