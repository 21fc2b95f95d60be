import { Prisma } from "~/data/generated/client";
import type { CompanyIdentity } from "~/domain/company/company";
import type { Answers } from "~/domain/program/form/question";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { cityDay } from "../kernel/city-day";
import type { Tx } from "../kernel/db.server";
import { companyIdentity } from "../company/sql";

/** What an application holds besides its state. */
export interface HeldByApplication {
  readonly companyName: string;
  readonly company: CompanyIdentity & { readonly registeredZoneId: string | null };
  readonly programZoneId: string | null;
  readonly answers: Answers;
  readonly submittedOn: CivilDate | null;
  /** Requirements with a document. */
  readonly documents: readonly string[];
  /** Officer in charge, with an address of theirs. */
  readonly assignee: { readonly userId: string; readonly email: string; readonly locale: string } | null;
}

/** Reads what a locked application holds: in one query, since those of a transaction cannot run side by side. */
export async function readHeld(tx: Tx, id: string): Promise<HeldByApplication> {
  const [found] = await tx.$queryRaw<HeldByApplication[]>`
    SELECT c.name AS "companyName", p.zone_id AS "programZoneId", a.answers,
           ${Prisma.raw(cityDay("a.submitted_at"))}::text AS "submittedOn",
           ${Prisma.raw(companyIdentity("c"))} AS company,
           ARRAY(SELECT DISTINCT d.requirement FROM document d
                  WHERE d.case_id = a.id AND d.removed_at IS NULL AND d.scan <> 'infected') AS documents,
           CASE WHEN u.id IS NOT NULL
             THEN json_build_object('userId', u.id, 'email', u.email, 'locale', u.locale) END AS assignee
      FROM application a
      JOIN company c ON c.id = a.company_id
      JOIN program p ON p.id = a.program_id
      LEFT JOIN user_account u ON u.id = a.assignee_id
     WHERE a.id = ${id}::uuid`;
  if (!found) throw new Error(`There is no application ${id}.`);
  return found;
}
