import { budgetEvents } from "./budget-events";
import { changeEvents } from "./change-events";
import { claimEvents } from "./claim-events";
import { cityEvents } from "./city-events";
import { companyEvents } from "./company-events";
import { importEvents } from "./import-events";
import { monthEvents } from "./month-events";
import { paymentEvents } from "./payment-events";
import { programEvents } from "./program-events";
import { recoveryEvents } from "./recovery-events";
import { spaceEvents } from "./space-events";
import { type AuditEvent, type Json, on, type SubjectType, type Tells } from "./event";

type Ids = readonly string[];

/** `siteId` is where an operator's role was held before operators were organisations. */
type Role = {
  readonly role: string;
  readonly siteId: string | null;
  readonly operatorId?: string | null;
  readonly grant: string | null;
};

/** What an approver approves: start and last day, fen, and how many approvals stand of those that it takes. */
type Approval = {
  readonly start: string;
  /** The first day without it. */
  readonly endsOn: string;
  readonly unitId: string | null;
  /** The operator that is paid. */
  readonly payeeId?: string | null;
  readonly totalFen: number;
  readonly basis: string;
  readonly given: number;
  readonly needed: number;
  readonly voided: number;
};

type Commitment = { readonly lineId: string; readonly fen: number };

type Document = { readonly documentId: string; readonly sha256: string };

/**
 * The one table of events: every action that the audit log records, what it is about, who is told by which mail, and its data. Data
 * holds ids, days, counts, fen and hashes; no personal value. Stored entries are read under these names, so a name never changes its meaning.
 */
export const auditEvents = {
  "account.signUp": on("account", { person: ["account.verifyEmail", "account.accountExists"] })(),
  "account.verify": on("account")(),
  "account.signIn": on("account")(),
  "account.signInRefused": on("account")(),
  "account.signOut": on("account")(),
  "account.signOutEverywhere": on("account")<{ readonly sessions: number }>(),
  "account.requestReset": on("account", { person: "account.resetPassword" })(),
  "account.resetPassword": on("account", { person: "account.passwordChanged" })<{ readonly sessions: number }>(),
  "account.changePassword": on("account", { person: "account.passwordChanged" })<{ readonly sessions: number }>(),
  "account.changeLanguage": on("account")<{ readonly locale: string }>(),
  "account.enrolSecondFactor": on("account", { person: "account.secondFactorOn" })(),
  "account.disableSecondFactor": on("account", { person: "account.secondFactorOff" })(),
  "account.enterSecondFactor": on("account", { person: "account.recoveryCodeUsed" })<{
    readonly by: "code" | "recoveryCode";
  }>(),
  "account.secondFactorRefused": on("account")<{ readonly by: null }>(),

  "person.inviteFirstAdministrator": on("account")(),
  "person.invite": on("invitation", { person: "account.invitation" })<{
    readonly roles: Ids;
    readonly places: number;
  }>(),
  "person.withdrawInvitation": on("invitation")(),
  "person.acceptInvitation": on("account")<{
    readonly invitation: string;
    readonly invitedBy: string | null;
    readonly roles: number;
  }>(),
  "person.enable": on("account")(),
  "person.disable": on("account")<{ readonly sessions: number }>(),
  "role.grant": on("account", { person: "account.roleGranted" })<Role>(),
  "role.revoke": on("account", { person: "account.roleRevoked" })<Role>(),

  "setting.change": on("setting")<{ readonly version: number; readonly value: Json }>(),
  ...cityEvents,

  "task.start": on("task")<{ readonly kind: string }>(),
  "task.stop": on("task")(),
  "task.takeOver": on("task")<{ readonly time: number }>(),

  "company.create": on("company", {
    company: "company.codeClaimedBefore",
    otherCompanies: "company.codeAlsoClaimed",
  })(),
  "company.edit": on("company", { company: "company.codeClaimedBefore", otherCompanies: "company.codeAlsoClaimed" })<{
    readonly fields: Ids;
  }>(),
  "company.invite": on("company", { invited: "company.invited" })<{ readonly role: string }>(),
  "company.join": on("company", { owners: "company.joined" })<{ readonly role: string }>(),
  "company.endMembership": on("company", { member: "company.membershipEnded" })<{ readonly userId: string }>(),
  "company.acceptCode": on("application")<{ readonly companyId: string }>(),
  ...companyEvents,
  "mandate.offer": on("company", { adviser: "mandate.offered" })<{
    readonly offerId: string;
    readonly maySubmit: boolean;
    readonly lastDay: string | null;
  }>(),
  "mandate.withdrawOffer": on("company")<{ readonly offerId: string }>(),
  "mandate.accept": on("company", { owners: "mandate.accepted" })<{
    readonly offerId: string;
    readonly mandateId: string;
    readonly adviserId: string;
  }>(),
  "mandate.decline": on("company", { owners: "mandate.declined" })<{ readonly offerId: string }>(),
  "mandate.giveUp": on("company", { owners: "mandate.givenUp" })<{
    readonly mandateId: string;
    readonly adviserId: string;
  }>(),
  "mandate.revoke": on("company", { adviser: "mandate.revoked" })<{
    readonly mandateId: string;
    readonly adviserId: string;
  }>(),

  ...programEvents,
  ...budgetEvents,
  ...paymentEvents,
  ...recoveryEvents,
  ...spaceEvents,
  ...importEvents,

  "application.begin": on("application")<{
    readonly companyId: string;
    readonly programVersionId: string;
    readonly fromCheck?: { readonly on: string; readonly marks: Readonly<Record<string, string>> };
  }>(),
  "application.edit": on("application")<{ readonly step: string }>(),
  "application.moveForward": on("application")<{
    readonly from: string;
    readonly to: string;
    readonly setAside: Ids;
  }>(),
  "document.upload": on("application")<
    Document & { readonly requirement: string; readonly size: number; readonly scan: string }
  >(),
  "document.remove": on("application")<Document>(),
  "document.refuseInfected": on("application")<{
    readonly requirement: string;
    readonly sha256: string;
    readonly size: number;
    readonly signature: string;
  }>(),
  "document.foundInfected": on("application")<Document & { readonly signature: string }>(),
  "application.submit": on("application", { company: "application.submitted" })<{ readonly reference: string }>(),
  "application.resubmit": on("application", { company: "application.resubmitted", officer: "application.answered" })<{
    readonly requestId: string;
    readonly points: number;
  }>(),
  "application.withdraw": on("application", {
    company: "application.withdrawn",
    officer: "application.withdrawnForOfficer",
  })<{
    readonly from: string;
  }>(),

  "application.assign": on("application", { officer: "application.assigned" })<{
    readonly assigneeId: string | null;
    readonly before: string | null;
  }>(),
  "application.addNote": on("application")<{ readonly noteId: string }>(),
  "application.checkFact": on("application")<{ readonly checkId: string; readonly fact: string }>(),
  "application.recordEvidence": on("application")<{ readonly seen: Ids }>(),
  "application.accept": on("application", { company: "application.accepted" })<{
    readonly seen: Ids;
    readonly dueOn: string;
  }>(),
  "application.requestCorrections": on("application", { company: "application.correctionsRequested" })<{
    readonly targets: Ids;
    readonly dueOn: string;
  }>(),
  "application.lapse": on("application", { company: "application.lapsed" })<{ readonly dueOn: string | null }>(),
  "application.recommend": on("application", { approvers: "application.recommended" })<{
    readonly outcome: "approve" | "reject";
    readonly dueOn: string;
  }>(),

  "application.declareInterest": on("application", { managers: "application.conflictDeclared" })<{
    readonly conflict: boolean;
  }>(),
  "application.return": on("application")<{ readonly voided: number }>(),
  "application.addApproval": on("application", {
    approvers: ["application.furtherApproval", "application.approvalBegunAnew"],
  })<Approval>(),
  "application.withdrawApproval": on("application")<{ readonly left: number }>(),
  "application.approve": on("application", { company: "application.approved" })<
    Approval & { readonly awardId: string; readonly commitments: readonly Commitment[] }
  >(),
  "application.reject": on("application", { company: "application.rejected" })<{
    readonly clauses: readonly (string | null)[];
    readonly voided: number;
  }>(),
  "application.endNotice": on("application", { company: "application.effective" })<{
    readonly awardId: string;
    /** Of a decision that granted several. */
    readonly furtherAwardIds: readonly string[];
    readonly dueOn: string;
  }>(),
  "application.deliverLetter": on("application")<{ readonly letterId: string; readonly deliveredOn: string }>(),

  ...changeEvents,
  ...monthEvents,
  ...claimEvents,
} as const satisfies Readonly<Record<string, Pick<AuditEvent<SubjectType, Tells, unknown>, "subject" | "tells">>>;

export type AuditEvents = typeof auditEvents;

/** A verb of the product, such as `application.accept`. */
export type AuditAction = keyof AuditEvents;

/** What whoever records an action gives as its data. */
export type AuditGiven<A extends AuditAction> = NonNullable<AuditEvents[A]["given"]>;

/** The data of an action, as it is stored. */
export type AuditData<A extends AuditAction> = NonNullable<AuditGiven<A>["data"]>;

export const auditActions = Object.keys(auditEvents) as readonly AuditAction[];

type Group<A extends AuditAction = AuditAction> = A extends `${infer Name}.${string}` ? `${Name}.` : never;

/** The first part of an action, by which a reader may ask for all that begin so. */
export const groupOf = (action: AuditAction): Group => action.slice(0, action.indexOf(".") + 1) as Group;

/** In the order of the table. */
export const actionGroups: readonly Group[] = [...new Set(auditActions.map(groupOf))];

export const isAuditAction = (action: string): action is AuditAction => Object.hasOwn(auditEvents, action);
