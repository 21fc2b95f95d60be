import type { Action } from "./matrix";

/**
 * The action that shows a person the thing that another action changes; one that is not named here shows its thing
 * itself. Who may do neither is told that there is nothing; who may only see is told that it is not for them to do.
 */
export const seenThrough: Readonly<Partial<Record<Action, Action>>> = {
  "company.edit": "company.read",
  "company.manageMembers": "company.read",
  "company.manageMandates": "company.read",
  "company.giveUpMandate": "company.read",
  "application.begin": "company.read",
  "application.edit": "application.read",
  "application.submit": "application.read",
  "application.resubmit": "application.read",
  "application.withdraw": "application.read",
  "application.appeal": "application.read",
  "application.readInternal": "application.read",
  "application.accept": "application.read",
  "application.requestCorrections": "application.read",
  "application.assign": "application.read",
  "application.recommend": "application.read",
  "application.return": "application.read",
  "application.approve": "application.read",
  "application.reject": "application.read",
  "award.accept": "award.readOccupancy",
  "award.read": "award.readOccupancy",
  "award.requestChange": "award.readOccupancy",
  "award.reportChange": "award.readOccupancy",
  "award.reviewChange": "award.readOccupancy",
  "award.proposeChange": "award.readOccupancy",
  "award.decideChange": "award.readOccupancy",
  "month.confirm": "award.readOccupancy",
  "budget.prepare": "budget.read",
  "budget.release": "budget.read",
  "payment.prepare": "budget.read",
  "payment.release": "budget.read",
  "payingAccount.set": "budget.read",
  "payingAccount.release": "budget.read",
  "program.edit": "tracking.read",
  "program.publish": "tracking.read",
  "zone.manage": "site.manage",
  "unit.edit": "unit.read",
};
