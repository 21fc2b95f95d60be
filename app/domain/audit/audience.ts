import type { AuditAction, AuditEvents } from "./events";

type Each<Mails> = Mails extends readonly (infer Mail)[] ? Mail : Mails;

/** Each kind of mail with the audience that gets it. */
type Told = {
  [A in AuditAction]: {
    [To in keyof AuditEvents[A]["tells"]]: { readonly [Mail in Each<AuditEvents[A]["tells"][To]> & string]: To };
  }[keyof AuditEvents[A]["tells"]];
}[AuditAction];

type AllKeys<Union> = Union extends unknown ? keyof Union : never;

/** A kind of mail that tells of an event. */
export type EventMail = AllKeys<Told>;

type AudienceIn<Row, Mail extends EventMail> = Row extends { readonly [M in Mail]: infer To } ? To : never;

/** Who gets mail of that kind. */
export type AudienceOf<Mail extends EventMail> = Mail extends unknown ? AudienceIn<Told, Mail> : never;
