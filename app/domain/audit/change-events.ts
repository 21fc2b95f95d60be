import { on } from "./event";

type Begun = {
  readonly reference: string;
  readonly changeKind: string;
  readonly awardId: string;
  readonly dueOn: string | null;
};
type Due = { readonly dueOn: string | null };

/** What the change comes to: by how much all totals change, and what is newly owed, in fen. */
type Effect = { readonly differenceFen: number; readonly newDebtFen: number };

/** What an approver approves, and how many approvals stand of those that it takes. */
type ChangeApproval = Effect & {
  readonly basis: string;
  readonly given: number;
  readonly needed: number;
  readonly voided: number;
};

type Document = { readonly documentId: string; readonly sha256: string };

/** The events of changes of an award, each step of their table among them. */
export const changeEvents = {
  "change.addDocument": on("change")<
    Document & { readonly requirement: string; readonly size: number; readonly scan: string }
  >(),
  "change.removeDocument": on("change")<Document>(),
  "change.refuseInfected": on("change")<{
    readonly requirement: string;
    readonly sha256: string;
    readonly size: number;
    readonly signature: string;
  }>(),
  "change.forgetEvidence": on("change")<{ readonly documents: number }>(),
  "change.foundInfected": on("change")<Document & { readonly signature: string }>(),

  "change.deliverLetter": on("change")<{ readonly letterId: string; readonly deliveredOn: string }>(),

  "change.request": on("change", { company: "change.received", reviewers: "change.toReview" })<Begun>(),
  "change.requestLate": on("change", { company: "change.receivedLate", approvers: "change.toAllow" })<Begun>(),
  "change.allowLate": on("change", { company: "change.lateAllowed", reviewers: "change.toReview" })<Due>(),
  "change.refuseLate": on("change", { company: "change.lateRefused" })(),
  "change.report": on("change", { reviewers: "change.reported" })<Begun>(),
  "change.reportRent": on("change", { reviewers: "change.reported" })<Begun>(),
  "change.takeUpReport": on("change", { approvers: "change.toDecide" })<Effect & Due>(),
  "change.dismiss": on("change")(),
  "change.propose": on("change", { approvers: "change.toDecide" })<Begun & Effect>(),
  "change.proposeAgain": on("change", { approvers: "change.toDecide" })<Effect & Due>(),
  "change.withdrawRequest": on("change", { company: "change.withdrawn", officer: "change.withdrawnForOfficer" })<{
    readonly voided: number;
  }>(),
  "change.askMore": on("change", { company: "change.moreAsked" })<{
    readonly targets: readonly string[];
    readonly dueOn: string;
  }>(),
  "change.answer": on("change", { officer: "change.answered" })<
    Due & { readonly requestId: string; readonly points: number }
  >(),
  "change.lapse": on("change", { company: "change.lapsed" })<Due>(),
  "change.takeUp": on("change", { company: "change.otherTerms", approvers: "change.toDecide" })<
    Effect & Due & { readonly outcome: "approve" | "reject"; readonly otherwise: boolean }
  >(),
  "change.announce": on("change", { company: "change.hearing" })<{ readonly dueOn: string }>(),
  "change.answerHearing": on("change", { officer: "change.heard" })<Due>(),
  "change.endHearing": on("change", { officer: "change.heard" })<Due>(),
  "change.withdrawProposal": on("change", { company: "change.proposalWithdrawn" })<{ readonly voided: number }>(),
  "change.return": on("change", { officer: "change.returned" })<Due & { readonly voided: number }>(),
  "change.addApproval": on("change", {
    approvers: ["change.furtherApproval", "change.approvalBegunAnew"],
  })<ChangeApproval>(),
  "change.withdrawApproval": on("change")<{ readonly left: number }>(),
  "change.approve": on("change", { company: "change.decided" })<ChangeApproval>(),
  "change.refuse": on("change", { company: "change.refused" })<{
    readonly clauses: readonly (string | null)[];
    readonly voided: number;
  }>(),

  "change.assign": on("change", { officer: "change.assigned" })<{
    readonly assigneeId: string | null;
    readonly before: string | null;
  }>(),
  "change.addNote": on("change")<{ readonly noteId: string }>(),
  "change.declareInterest": on("change", { managers: "change.conflictDeclared" })<{ readonly conflict: boolean }>(),
} as const;
