import type { Actor } from "~/domain/access/actor";
import { companiesFor } from "~/domain/access/reach";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { CompanyProfile } from "./company.server";
import { preparedRows, rows } from "../kernel/db.server";

/** A company as its people see it. */
export interface CompanyView extends CompanyProfile {
  readonly id: string;
  readonly version: number;
  readonly codeVerifiedAt: Date | null;
  readonly codeAccepted: boolean;
  /** Whether another company is registered under the code; who, is nobody's to know. */
  readonly codeAlsoClaimed: boolean;
}

/** Companies as CompanyView, under the name c: SQL to which conditions are added. */
export const companyColumns = `SELECT id, version, kind, name, name_en AS "nameEn", code, foreign_registration AS "foreignRegistration",
            foreign_country AS "foreignCountry", established_on AS "establishedOn", registered_zone_id AS "registeredZoneId",
            sector, address, contact_name AS "contactName", contact_phone AS "contactPhone",
            insured_staff AS "insuredStaff", insured_staff_on AS "insuredStaffOn", code_verified_at AS "codeVerifiedAt",
            code_accepted_reason IS NOT NULL AS "codeAccepted",
            EXISTS (SELECT 1 FROM company o WHERE o.code = c.code AND o.id <> c.id) AS "codeAlsoClaimed"
       FROM company c`;

const isOwn = (actor: Actor, companyId: string): boolean => companiesFor(actor, "company.read").includes(companyId);

/** A company that the actor belongs to or advises; null otherwise. */
export async function readCompany(actor: Actor, id: string): Promise<CompanyView | null> {
  if (!isOwn(actor, id)) return null;
  const [found] = await rows<CompanyView & Record<string, unknown>>(`${companyColumns} WHERE c.id = $1`, [id]);
  return found ?? null;
}

export interface CompanyPeople {
  readonly members: readonly {
    readonly id: string;
    readonly userId: string;
    readonly name: string;
    readonly email: string;
    readonly role: "owner" | "member";
  }[];
  readonly invitations: readonly {
    readonly email: string;
    readonly role: "owner" | "member";
    readonly expiresAt: string;
  }[];
  readonly mandates: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly maySubmit: boolean;
    readonly from: CivilDate;
    readonly until: CivilDate | null;
  }[];
  /** Mandates that wait for their adviser's answer. Who stands behind an address is not the company's to know before. */
  readonly offers: readonly {
    readonly id: string;
    readonly email: string;
    readonly maySubmit: boolean;
    readonly until: CivilDate | null;
    readonly expiresAt: string;
  }[];
}

const nobody: CompanyPeople = { members: [], invitations: [], mandates: [], offers: [] };

/** Who acts for a company now, or is invited to; nobody when it is not the actor's. */
export const readCompanyPeople = async (actor: Actor, companyId: string, now: Date): Promise<CompanyPeople> =>
  isOwn(actor, companyId) ? peopleOf(companyId, now, actor.today) : nobody;

/** Who acts for a company now, or is invited to. For who was found to reach it. */
export async function peopleOf(companyId: string, now: Date, today: CivilDate): Promise<CompanyPeople> {
  const [found] = await rows<CompanyPeople & Record<string, unknown>>(
    `SELECT
       (SELECT coalesce(json_agg(json_build_object('id', m.id, 'userId', u.id, 'name', u.name, 'email', u.email, 'role', m.role)
                                 ORDER BY m.id), '[]')
          FROM membership m JOIN user_account u ON u.id = m.user_id
         WHERE m.company_id = $1 AND m.ended_at IS NULL) AS members,
       (SELECT coalesce(json_agg(json_build_object('email', t.email, 'role', t.payload->>'role', 'expiresAt', t.expires_at)
                                 ORDER BY t.id), '[]')
          FROM token t
         WHERE t.kind = 'companyInvitation' AND t.payload->>'companyId' = $1::text AND t.used_at IS NULL AND t.expires_at > $2)
         AS invitations,
       (SELECT coalesce(json_agg(json_build_object('id', d.id, 'name', u.name, 'email', u.email, 'maySubmit', d.may_submit,
                                                   'from', d.from_on, 'until', d.to_on) ORDER BY d.id), '[]')
          FROM mandate d JOIN user_account u ON u.id = d.adviser_id
         WHERE d.company_id = $1 AND d.revoked_at IS NULL AND (d.to_on IS NULL OR d.to_on > $3)) AS mandates,
       (SELECT coalesce(json_agg(json_build_object('id', o.id, 'email', o.email, 'maySubmit', o.may_submit, 'until', o.to_on,
                                                   'expiresAt', o.expires_at) ORDER BY o.id), '[]')
          FROM mandate_offer o
         WHERE o.company_id = $1 AND o.answer IS NULL AND o.expires_at > $2 AND (o.to_on IS NULL OR o.to_on > $3)) AS offers`,
    [companyId, now, today],
  );
  return found ?? nobody;
}

export interface CompanyCard {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly code: string | null;
  readonly codeVerified: boolean;
  readonly codeAlsoClaimed: boolean;
}

/** The companies that the actor belongs to or advises, those of long standing first. */
export function readCompanies(actor: Actor): Promise<CompanyCard[]> {
  return preparedRows<CompanyCard & Record<string, unknown>>(
    "companies of a founder",
    `SELECT id, name, name_en AS "nameEn", code, code_verified_at IS NOT NULL AS "codeVerified",
            EXISTS (SELECT 1 FROM company o WHERE o.code = c.code AND o.id <> c.id) AS "codeAlsoClaimed"
       FROM company c WHERE id = ANY($1::uuid[]) ORDER BY id`,
    [companiesFor(actor, "company.read")],
  );
}
