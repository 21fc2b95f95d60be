import type { ChangeGrounds, ChangeLetterBasis } from "~/domain/change/letter";
import { cityDay } from "../kernel/city-day";
import type { Tx } from "../kernel/db.server";

/** The newest determination of a locked change, with what its letter says beside the change itself. */
export type DecidedChange = Pick<
  ChangeLetterBasis,
  "outcome" | "decidedOn" | "reasons" | "company" | "others" | "unit"
> & { readonly askedUnit: ChangeLetterBasis["unit"] } & {
  readonly determinationId: string;
  readonly grounds: ChangeGrounds;
};

/** The grounds of a change `h`: SQL. */
export const groundsOfChange = `json_build_object('reason', h.reason, 'lateReason', h.late_reason, 'allowed',
  (SELECT e.reason FROM case_event e WHERE e.case_id = h.id AND e.action = 'allowLate' ORDER BY e.at DESC, e.id DESC LIMIT 1),
  'otherTerms', (SELECT r.reasons FROM recommendation r
                  WHERE r.case_id = h.id AND r.returned_at IS NULL AND h.origin = 'company' AND h.asked IS DISTINCT FROM h.proposal
                  ORDER BY r.made_at DESC, r.id DESC LIMIT 1),
  'heard', (SELECT json_build_object('answer', g.answer) FROM change_hearing g
             WHERE g.change_id = h.id AND g.ended_at IS NOT NULL ORDER BY g.announced_at DESC, g.id DESC LIMIT 1))`;

const unitNamed = (place: string) =>
  `(SELECT json_build_object('label', u.label, 'site', s.name) FROM unit u JOIN site s ON s.id = u.site_id WHERE u.id = ${place}::uuid)`;

/** What a change `h` of a company `c` says in any letter: SQL. The placeholders are the unit, the awards and the unit asked for. */
const said = `${groundsOfChange} AS grounds,
            json_build_object('name', c.name, 'code', c.code, 'foreignRegistration', c.foreign_registration) AS company,
            (SELECT coalesce(json_object_agg(a.id, a.reference), '{}') FROM award a
              WHERE a.company_id = h.company_id AND a.id <> h.award_id AND a.id = ANY($3::uuid[])) AS others,
            ${unitNamed("$2")} AS unit, ${unitNamed("$4")} AS "askedUnit"`;

/** What a letter names: the unit that the change moves to, what the company asked for otherwise, and the awards of its effect. */
interface NamedInLetter {
  readonly unitId: string | null;
  readonly askedUnitId: string | null;
  readonly awardIds: readonly string[];
}

/** Reads it. Throws where nothing was decided. */
export async function readDecidedChange(
  tx: Tx,
  changeId: string,
  { unitId, askedUnitId, awardIds }: NamedInLetter,
): Promise<DecidedChange> {
  const [found] = await tx.rows<DecidedChange & Record<string, unknown>>(
    `SELECT d.id AS "determinationId", d.outcome::text AS outcome, d.reasons, ${cityDay("d.decided_at")} AS "decidedOn", ${said}
       FROM determination d
       JOIN change h ON h.id = d.case_id
       JOIN company c ON c.id = h.company_id
      WHERE d.case_id = $1::uuid
      ORDER BY d.decided_at DESC, d.id DESC LIMIT 1`,
    [changeId, unitId, awardIds, askedUnitId],
  );
  if (!found) throw new Error("A change without a determination has no letter.");
  return found;
}

/** The same of a locked change on which the company is heard. */
export async function readAnnouncedChange(
  tx: Tx,
  changeId: string,
  { unitId, askedUnitId, awardIds }: NamedInLetter,
): Promise<Pick<DecidedChange, "company" | "others" | "unit" | "askedUnit" | "grounds">> {
  const [found] = await tx.rows<DecidedChange & Record<string, unknown>>(
    `SELECT ${said} FROM change h JOIN company c ON c.id = h.company_id WHERE h.id = $1::uuid`,
    [changeId, unitId, awardIds, askedUnitId],
  );
  if (!found) throw new Error("A change that is not there has no letter.");
  return found;
}
