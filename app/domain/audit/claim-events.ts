import { on } from "./event";

type Document = { readonly documentId: string; readonly sha256: string };
type Line = { readonly lineId: string };

/** What an approver approves, and how many approvals stand of those that it takes. */
type ClaimApproval = {
  readonly totalFen: number;
  readonly basis: string;
  readonly given: number;
  readonly needed: number;
  readonly voided: number;
};

/** The events of claims of hires and cost items, each step of their table among them. */
export const claimEvents = {
  "claim.begin": on("claim")<{ readonly reference: string; readonly awardId: string }>(),
  "claim.setLine": on("claim")<Line>(),
  "claim.removeLine": on("claim")<Line>(),
  "claim.addDocument": on("claim")<
    Document & { readonly requirement: string; readonly size: number; readonly scan: string }
  >(),
  "claim.refuseInfected": on("claim")<{
    readonly requirement: string;
    readonly sha256: string;
    readonly size: number;
    readonly signature: string;
  }>(),
  "claim.foundInfected": on("claim")<Document & { readonly signature: string }>(),

  "claim.handIn": on("claim", { reviewers: "claim.toCheck" })<{ readonly lineCount: number }>(),
  "claim.judgeLine": on("claim")<Line & { readonly verdict: string }>(),
  "claim.askMore": on("claim", { company: "claim.moreAsked" })<{ readonly dueOn: string }>(),
  "claim.answer": on("claim", { reviewers: "claim.toCheck" })<{ readonly lineCount: number }>(),
  "claim.check": on("claim", { approvers: "claim.toDecide" })<{ readonly totalFen: number }>(),
  "claim.return": on("claim", { reviewers: "claim.toCheck" })<{ readonly voided: number }>(),
  "claim.addApproval": on("claim", { approvers: "claim.toDecide" })<ClaimApproval>(),
  "claim.decide": on("claim", { company: "claim.decided" })<ClaimApproval>(),
  "claim.withdraw": on("claim")<{ readonly voided: number }>(),
  "claim.lapse": on("claim", { company: "claim.lapsed" })(),
  "claim.deliverLetter": on("claim")<{ readonly letterId: string; readonly deliveredOn: string }>(),
} as const;
