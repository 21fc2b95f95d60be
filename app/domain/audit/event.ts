/** What an entry of the audit log is about. */
export type SubjectType =
  "account" | "invitation" | "company" | "application" | "program" | "programVersion" | "setting" | "task";

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Data of an entry whose action and subject say all. */
export type Nothing = { readonly [key in never]: never };

/** An event of the table. `given` stands in the type alone: what whoever records it must give. */
export interface AuditEvent<Subject extends SubjectType, Mail extends string, Data> {
  readonly subject: Subject;
  /** The kinds of mail that tell people of it. */
  readonly mails: readonly Mail[];
  readonly given?: [keyof Data] extends [never] ? { readonly data?: Nothing } : { readonly data: Data };
}

/** An event about a subject, the kinds of mail that it may send, then the shape of its data. */
export const on =
  <Subject extends SubjectType, Mail extends string = never>(subject: Subject, ...mails: readonly Mail[]) =>
  <Data = Nothing>(): AuditEvent<Subject, Mail, Data> => ({ subject, mails });
