import type { Prisma } from "~/data/generated/client";
import type { FactCheck } from "~/domain/application/fact-checks";
import type { LetterAward, LetterBasis } from "~/domain/decision/letter";
import type { ProgramContent } from "~/domain/program/draft/content";
import { withUsual } from "~/domain/program/draft/usual";
import type { ProfileFacts } from "~/domain/program/criteria/facts-from";
import type { Answers } from "~/domain/program/form/question";
import { inputColumn } from "../award/award.reader.server";
import { companyProfileFields } from "../company/sql";
import { cityDay } from "../kernel/city-day";
import type { Tx } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** The newest determination of a locked application, with what its letter rests on. */
export interface DeterminedCase extends Pick<LetterBasis, "outcome" | "submittedOn" | "decidedOn" | "reasons"> {
  readonly determinationId: string;
  readonly company: ProfileFacts & LetterBasis["company"];
  readonly answers: Answers;
  readonly content: ProgramContent;
  readonly earlierAwards: number;
  /** Oldest first. */
  readonly factChecks: readonly FactCheck[];
  readonly awards: readonly LetterAward[];
}

/** Reads what a letter about the newest determination of an application has to say. Throws where there is none. */
export async function readDetermined(tx: Tx, applicationId: string): Promise<DeterminedCase> {
  const [found] = await tx.$queryRawUnsafe<DeterminedCase[]>(
    `SELECT d.id AS "determinationId", d.outcome::text AS outcome, d.reasons,
            ${cityDay("d.decided_at")}::text AS "decidedOn",
            ${cityDay("ap.submitted_at")}::text AS "submittedOn", ap.answers, v.content,
            json_build_object('name', c.name, ${companyProfileFields("c", "rz")}) AS company,
            (SELECT count(*)::int FROM award e WHERE e.company_id = ap.company_id AND e.program_id = ap.program_id
                AND e.application_id IS DISTINCT FROM ap.id AND ${stands("e")}) AS "earlierAwards",
            (SELECT coalesce(json_agg(json_build_object('fact', k.fact, 'value', k.value, 'source', k.source, 'asOf', k.as_of)
                                      ORDER BY k.checked_at, k.id), '[]')
               FROM fact_check k WHERE k.case_id = ap.id) AS "factChecks",
            (SELECT coalesce(json_agg(json_build_object('id', a.id, 'reference', a.reference, 'input', i.input,
                'unit', CASE WHEN u.id IS NOT NULL THEN json_build_object('label', u.label, 'site', s.name) END,
                'landlord', a.landlord, 'payee', (SELECT o.name FROM operator o WHERE o.id = a.operator_id)) ORDER BY a.reference), '[]')
               FROM award a CROSS JOIN LATERAL (SELECT ${inputColumn}) i
               LEFT JOIN unit u ON u.id = a.unit_id
               LEFT JOIN site s ON s.id = u.site_id
              WHERE a.determination_id = d.id AND ${stands("a")}) AS awards
       FROM determination d
       JOIN application ap ON ap.id = d.case_id
       JOIN company c ON c.id = ap.company_id
       JOIN program_version v ON v.id = ap.program_version_id
       LEFT JOIN zone rz ON rz.id = c.registered_zone_id
      WHERE d.case_id = $1::uuid
      ORDER BY d.decided_at DESC, d.id DESC LIMIT 1`,
    applicationId,
  );
  if (!found) throw new Error("An application without a determination has no letter.");
  return { ...found, content: withUsual(found.content) };
}

/** The next running number of letters' references; gaps are allowed. */
export async function nextLetterNumber(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`SELECT nextval('letter_reference_number')::int AS n`;
  return row?.n ?? 0;
}

interface LetterToWrite<Basis extends object> {
  readonly id: string;
  readonly reference: string;
  /** What it is of: one of these. */
  readonly determinationId?: string;
  readonly hearingId?: string;
  readonly recoveryHearingId?: string;
  readonly issuedAt: Date;
  /** All that it says beyond the version. */
  readonly basis: Basis;
}

/** Writes a letter: one of a determination or a hearing, never changed. */
export async function insertLetter<Basis extends object>(tx: Tx, letter: LetterToWrite<Basis>): Promise<void> {
  const basis = letter.basis as unknown as Prisma.InputJsonObject;
  await tx.letter.create({ data: { ...letter, basis }, select: { id: true } });
}
