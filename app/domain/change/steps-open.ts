import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { interestOf, type InterestRecord } from "~/domain/access/duties";
import { changeActions } from "./decide";
import type { ChangeOrigin } from "./kinds";
import type { ChangeState } from "./states";
import type { ChangeAction } from "./transitions";

/** What of a change decides who may take its next step. */
export interface ChangeToStep {
  readonly state: ChangeState;
  readonly origin: ChangeOrigin;
  readonly companyId: string;
  readonly zoneId: string;
  readonly siteId: string | null;
  readonly proposedById: string | null;
  /** Who has an approval that stands. */
  readonly approverIds: readonly string[];
  readonly interests: readonly InterestRecord[];
  readonly tied: boolean;
  /** Whether an official's proposal still has to be put to the company. */
  readonly toBeHeard: boolean;
}

/**
 * The steps of a change that are the person's to take now, by their rights, their part in it and their interest; what they then need, such
 * as reasons, is told where they are taken. An approval is `approve`, whether or not further ones are needed.
 */
export const stepsOpen = (actor: Actor, change: ChangeToStep): ChangeAction[] => {
  const { userId } = actor;
  const { origin, proposedById, approverIds, toBeHeard } = change;
  const own = (permission: Parameters<Parameters<typeof changeActions>[1]>[0]) =>
    can(actor, permission, change) === "yes";
  const clear = interestOf(userId, change) === "clear";
  const fits = (action: ChangeAction): boolean => {
    switch (action) {
      case "withdrawRequest":
        return origin === "company";
      case "answer":
      case "answerHearing":
        return true;
      case "addApproval":
        return false;
      case "withdrawApproval":
        return clear && approverIds.includes(userId);
      case "approve":
        return clear && !toBeHeard && proposedById !== userId && !approverIds.includes(userId);
      case "refuse":
        return clear && proposedById !== userId;
      case "announce":
        return clear && toBeHeard && proposedById === userId;
      case "proposeAgain":
      case "withdrawProposal":
        return clear && proposedById === userId;
      case "takeUpReport":
        return clear && proposedById !== userId;
      case "allowLate":
      case "refuseLate":
      case "askMore":
      case "takeUp":
      case "dismiss":
      case "return":
        return clear;
      // These begin a change, or are time's.
      case "request":
      case "requestLate":
      case "report":
      case "reportRent":
      case "propose":
      case "lapse":
      case "endHearing":
        return false;
    }
  };
  return changeActions(change.state, own).filter(fits);
};
