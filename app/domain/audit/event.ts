/** What an entry of the audit log is about. */
export type SubjectType =
  | "account"
  | "invitation"
  | "company"
  | "application"
  | "change"
  | "award"
  | "month"
  | "claim"
  | "recovery"
  | "program"
  | "programVersion"
  | "budgetMovement"
  | "payingAccount"
  | "paymentRun"
  | "bankResult"
  | "bankAccount"
  | "zone"
  | "site"
  | "unit"
  | "operator"
  | "calendar"
  | "office"
  | "phrase"
  | "comparison"
  | "import"
  | "setting"
  | "task";

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Data of an entry whose action and subject say all. */
export type Nothing = { readonly [key in never]: never };

/** Who is told of an event by mail. */
export type Audience =
  /** Whose account it is or is to become. */
  | "person"
  /** Owners, members and advisers of the company. */
  | "company"
  | "owners"
  /** Whose membership it was. */
  | "member"
  /** Whoever holds an address that the company has invited. */
  | "invited"
  | "adviser"
  /** The companies that claim the same code. */
  | "otherCompanies"
  /** The official in charge of the case. */
  | "officer"
  /** Who takes in what companies of a zone bring. */
  | "intake"
  | "reviewers"
  | "approvers"
  | "managers"
  /** Who may publish a version that others have written. */
  | "publishers"
  | "administrators"
  /** Who may release what another has prepared. */
  | "releasers"
  /** Who prepared what was decided. */
  | "preparer"
  /** Who reports the months of an award: the people of its company, or of the operator of its site. */
  | "reporters"
  /** Who owes: the company's side, or the people of the operator. */
  | "debtor"
  /** Who may decide what finance proposes about a debt. */
  | "deciders"
  | "finance"
  /** Who enters the account: owners of the company, or the people of the operator. */
  | "payees";

/** The kinds of mail that each audience gets. */
export type Tells = { readonly [A in Audience]?: string | readonly string[] };

/** An event of the table. `given` stands in the type alone: what whoever records it must give. */
export interface AuditEvent<Subject extends SubjectType, Told extends Tells, Data> {
  readonly subject: Subject;
  readonly tells: Told;
  readonly given?: [keyof Data] extends [never] ? { readonly data?: Nothing } : { readonly data: Data };
}

/** An event about a subject, whom it may tell by which kinds of mail, then the shape of its data. */
export const on =
  <Subject extends SubjectType, const Told extends Tells = Nothing>(subject: Subject, tells = {} as Told) =>
  <Data = Nothing>(): AuditEvent<Subject, Told, Data> => ({ subject, tells });
