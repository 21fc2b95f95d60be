import { z } from "zod";
import type { Json } from "~/domain/audit/event";
import { type AuditAction, type AuditData, isAuditAction } from "~/domain/audit/events";

const text = z.string();
const texts = z.array(text);
const perhaps = text.nullable();
const count = z.number();
const truth = z.boolean();
const json = z.json() as z.ZodType<Json>;

const sessions = { sessions: count };
const role = { role: text, siteId: perhaps, operatorId: perhaps, grant: perhaps };
const payingAccount = { programId: text, since: text };
const ofPayee = { companyId: perhaps, operatorId: perhaps };
const versionStep = { programId: text, number: count };
const document = { documentId: text, sha256: text };
const approval = {
  start: text,
  endsOn: text,
  unitId: perhaps,
  payeeId: perhaps,
  totalFen: count,
  basis: text,
  given: count,
  needed: count,
  voided: count,
};

const imported = { importKind: text, rows: count, sha256: text };
const begun = { reference: text, changeKind: text, awardId: text, dueOn: perhaps };
const changeEffect = { differenceFen: count, newDebtFen: count };
const changeApproval = { ...changeEffect, basis: text, given: count, needed: count, voided: count };

type Shape<A extends AuditAction> = {
  readonly [F in keyof AuditData<A>]-?: z.ZodType<Exclude<AuditData<A>[F], undefined>>;
};

/** The data of every action as it is stored, field by field. */
const shapes = {
  "account.signUp": {},
  "account.verify": {},
  "account.signIn": {},
  "account.signInRefused": {},
  "account.signOut": {},
  "account.signOutEverywhere": sessions,
  "account.requestReset": {},
  "account.resetPassword": sessions,
  "account.changePassword": sessions,
  "account.changeLanguage": { locale: text },
  "account.enrolSecondFactor": {},
  "account.disableSecondFactor": {},
  "account.enterSecondFactor": { by: z.enum(["code", "recoveryCode"]) },
  "account.secondFactorRefused": { by: z.null() },
  "person.inviteFirstAdministrator": {},
  "person.invite": { roles: texts, places: count },
  "person.withdrawInvitation": {},
  "person.acceptInvitation": { invitation: text, invitedBy: perhaps, roles: count },
  "person.enable": {},
  "person.disable": sessions,
  "role.grant": role,
  "role.revoke": role,
  "setting.change": { version: count, value: json },
  "calendar.publish": {
    version: count,
    notice: text,
    holidays: texts,
    workdays: texts,
    settled: count,
    moved: count,
  },
  "calendar.announceMissing": {},
  "office.set": { version: count },
  "office.remove": { version: count },
  "office.setSeal": { sealId: text, sha256: text },
  "office.removeSeal": { sealId: text },
  "office.refuseInfected": { sha256: text, size: count, signature: text },
  "phrase.add": {},
  "phrase.edit": { retired: truth },
  "comparison.addCity": {},
  "comparison.editCity": { retired: truth },
  "comparison.setFigure": { figure: text },
  "comparison.import": { figures: count },
  "task.start": { kind: text },
  "task.stop": {},
  "task.takeOver": { time: count },
  "company.create": {},
  "company.edit": { fields: texts },
  "company.invite": { role: text },
  "company.join": { role: text },
  "company.endMembership": { userId: text },
  "company.acceptCode": { companyId: text },
  "company.askOwnership": { ownershipId: text },
  "company.confirmOwnership": { ownershipId: text, userId: text },
  "company.refuseOwnership": { ownershipId: text, userId: text },
  "company.withdrawOwnership": { ownershipId: text },
  "company.keepFile": { documentId: text, sha256: text, size: count, scan: text },
  "company.refuseInfected": { sha256: text, size: count, signature: text },
  "company.foundInfected": { documentId: text, sha256: text, signature: text },
  "company.recordLicence": { documentId: text, verified: truth },
  "mandate.offer": { offerId: text, maySubmit: truth, lastDay: perhaps },
  "mandate.withdrawOffer": { offerId: text },
  "mandate.accept": { offerId: text, mandateId: text, adviserId: text },
  "mandate.decline": { offerId: text },
  "mandate.giveUp": { mandateId: text, adviserId: text },
  "mandate.revoke": { mandateId: text, adviserId: text },
  "program.create": { slug: text, versionId: text, copyOf: perhaps },
  "program.beginDraft": { ...versionStep, from: text },
  "program.edit": { programId: text, part: text, places: texts, press: text },
  "budget.prepare": { fromLineId: perhaps, toLineId: perhaps, fen: count },
  "budget.release": { fen: count },
  "budget.refuse": { fen: count },
  "budget.withdraw": { fen: count },
  "budget.setCode": { source: text, code: text, codeBefore: perhaps },
  "import.prepare": { importKind: text, sha256: text },
  "import.check": { ...imported, problems: count },
  "import.release": imported,
  "import.refuse": imported,
  "import.recheck": { importKind: text },
  "import.inviteContact": {},
  "import.withdraw": { importKind: text },
  "import.void": { ...imported, gone: count },
  "payment.prepareAccount": payingAccount,
  "payment.releaseAccount": payingAccount,
  "payment.refuseAccount": payingAccount,
  "payment.withdrawAccount": payingAccount,
  "payee.enterAccount": ofPayee,
  "payee.addEvidence": { ...ofPayee, documentId: text, sha256: text, size: count, scan: text },
  "payee.refuseInfected": { ...ofPayee, sha256: text, size: count, signature: text },
  "payee.foundInfected": { documentId: text, sha256: text, signature: text },
  "payee.showNumber": ofPayee,
  "payee.checkAccount": { ...ofPayee, checks: count },
  "payee.refuseAccount": ofPayee,
  "payee.withdrawAccount": ofPayee,
  "payee.replaceAccount": { ...ofPayee, newerId: text },
  "zone.create": { slug: text },
  "zone.edit": { changed: texts },
  "zone.close": {},
  "site.create": { slug: text },
  "site.edit": { changed: texts },
  "site.setFloors": { floors: count },
  "site.close": { units: count },
  "operator.create": { code: text },
  "operator.edit": { changed: texts },
  "operator.runSite": { siteId: text, since: text, until: perhaps },
  "operator.changeSite": { siteId: text, since: text, until: perhaps },
  "unit.create": { siteId: text, areaM2: text, fen: count },
  "unit.edit": { changed: texts },
  "unit.setRent": { fen: count, since: text },
  "unit.withdraw": {},
  "unit.endLease": { companyId: text, until: text },
  "site.reportMonth": { month: text, tenants: count },
  "unit.reportTenant": { month: text, finding: text },
  "program.offer": versionStep,
  "program.publish": { ...versionStep, unfunded: text },
  "program.discardDraft": {
    ...versionStep,
    slug: text,
    editors: texts,
    programGone: truth,
    content: json,
    fixtures: json,
  },
  "application.begin": {
    companyId: text,
    programVersionId: text,
    fromCheck: z.object({ on: text, marks: z.record(text, text) }),
  },
  "application.edit": { step: text },
  "application.moveForward": { from: text, to: text, setAside: texts },
  "document.upload": { ...document, requirement: text, size: count, scan: text },
  "document.remove": document,
  "document.refuseInfected": { requirement: text, sha256: text, size: count, signature: text },
  "document.foundInfected": { ...document, signature: text },
  "application.submit": { reference: text },
  "application.resubmit": { requestId: text, points: count },
  "application.withdraw": { from: text },
  "application.assign": { assigneeId: perhaps, before: perhaps },
  "application.addNote": { noteId: text },
  "application.checkFact": { checkId: text, fact: text },
  "application.recordEvidence": { seen: texts },
  "application.accept": { seen: texts, dueOn: text },
  "application.requestCorrections": { targets: texts, dueOn: text },
  "application.lapse": { dueOn: perhaps },
  "application.recommend": { outcome: z.enum(["approve", "reject"]), dueOn: text },
  "application.declareInterest": { conflict: truth },
  "application.return": { voided: count },
  "application.addApproval": approval,
  "application.withdrawApproval": { left: count },
  "application.approve": {
    ...approval,
    awardId: text,
    commitments: z.array(z.object({ lineId: text, fen: count })),
  },
  "application.reject": { clauses: z.array(perhaps), voided: count },
  "application.endNotice": { awardId: text, furtherAwardIds: texts, dueOn: text },
  "application.deliverLetter": { letterId: text, deliveredOn: text },
  "change.addDocument": { ...document, requirement: text, size: count, scan: text },
  "change.removeDocument": document,
  "change.refuseInfected": { requirement: text, sha256: text, size: count, signature: text },
  "change.forgetEvidence": { documents: count },
  "change.foundInfected": { ...document, signature: text },
  "change.request": begun,
  "change.requestLate": begun,
  "change.allowLate": { dueOn: perhaps },
  "change.refuseLate": {},
  "change.report": begun,
  "change.reportRent": begun,
  "change.takeUpReport": { ...changeEffect, dueOn: perhaps },
  "change.dismiss": {},
  "change.propose": { ...begun, ...changeEffect },
  "change.proposeAgain": { ...changeEffect, dueOn: perhaps },
  "change.withdrawRequest": { voided: count },
  "change.askMore": { targets: texts, dueOn: text },
  "change.answer": { requestId: text, points: count, dueOn: perhaps },
  "change.lapse": { dueOn: perhaps },
  "change.takeUp": { ...changeEffect, outcome: z.enum(["approve", "reject"]), otherwise: truth, dueOn: perhaps },
  "change.announce": { dueOn: text },
  "change.answerHearing": { dueOn: perhaps },
  "change.endHearing": { dueOn: perhaps },
  "change.withdrawProposal": { voided: count },
  "change.return": { voided: count, dueOn: perhaps },
  "change.addApproval": changeApproval,
  "change.withdrawApproval": { left: count },
  "change.approve": changeApproval,
  "change.refuse": { clauses: z.array(perhaps), voided: count },
  "change.deliverLetter": { letterId: text, deliveredOn: text },
  "change.assign": { assigneeId: perhaps, before: perhaps },
  "change.addNote": { noteId: text },
  "change.declareInterest": { conflict: truth },
} as const satisfies { readonly [A in AuditAction]: Shape<A> };

/** The fields that the data of an action can have. Those that are said are held against them by a test. @internal */
export const fieldsOf = (action: AuditAction): readonly string[] => Object.keys(shapes[action]);

/**
 * The data of a stored entry under the names of the table of events. An entry that was written before a field was, or held something
 * else there, is read without that field; one of an action that is no more has none.
 */
export function readAuditData(
  action: string,
  stored: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Json>> {
  if (!isAuditAction(action)) return {};
  const shape: Readonly<Record<string, z.ZodType<Json>>> = shapes[action];
  const read = Object.entries(shape).flatMap(([field, schema]) => {
    const { success, data } = schema.safeParse(stored[field]);
    return success ? [[field, data] as const] : [];
  });
  return Object.fromEntries(read);
}
