import type { Action } from "./matrix";

/**
 * The action that shows a person the thing that another action changes. Who may do neither is told that there is
 * nothing; who may only see is told that it is not for them to do.
 */
export const seenThrough = (action: Action): Action => {
  switch (action) {
    case "company.edit":
    case "company.manageMembers":
    case "company.manageMandates":
    case "application.begin":
      return "company.read";
    case "application.edit":
    case "application.submit":
    case "application.resubmit":
    case "application.withdraw":
    case "application.appeal":
    case "application.readInternal":
    case "application.accept":
    case "application.requestCorrections":
    case "application.assign":
    case "application.recommend":
    case "application.return":
    case "application.approve":
    case "application.reject":
      return "application.read";
    case "award.accept":
    case "award.read":
    case "award.requestChange":
    case "award.proposeChange":
    case "award.decideChange":
    case "month.confirm":
      return "award.readOccupancy";
    case "budget.prepare":
    case "budget.release":
    case "payment.prepare":
    case "payment.release":
      return "budget.read";
    case "program.edit":
    case "program.publish":
      return "tracking.read";
    case "unit.edit":
      return "unit.read";
    default:
      return action;
  }
};
