import { reachOf } from "~/data/access/reach";
import type { Actor } from "~/domain/access/actor";
import type { ChangeGrounds, ChangeLetterBasis, HearingLetterBasis } from "~/domain/change/letter";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { cityDay } from "../kernel/city-day";
import { caseOfLetter } from "../decision/letter-case";
import { preparedRows } from "../kernel/db.server";
import { groundsOfChange } from "./change-letter.server";

/** The letter of a change that was decided or announced, with what it is about. */
export interface ChangeLetterView {
  readonly id: string;
  readonly reference: string;
  readonly issuedAt: Date;
  readonly issuedOn: CivilDate;
  /** Null while its delivery is not written down. */
  readonly deliveredOn: CivilDate | null;
  readonly basis: ChangeLetterBasis | HearingLetterBasis;
  /** As its change has them stored, for letters issued before they held them. */
  readonly grounds: ChangeGrounds;
  readonly changeId: string;
  readonly changeReference: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly zone: LocalizedText;
}

/** A letter about the change of an award that the actor may read, or null. */
export async function readChangeLetter(actor: Actor, id: string): Promise<ChangeLetterView | null> {
  const { companies, zones } = reachOf(actor, "award.read");
  const [row] = await preparedRows<ChangeLetterView & Record<string, unknown>>(
    "letter of a change",
    `SELECT l.id, l.reference, l.issued_at AS "issuedAt", ${cityDay("l.issued_at")} AS "issuedOn", l.delivered_on AS "deliveredOn", l.basis, ${groundsOfChange} AS grounds,
            h.id AS "changeId", h.reference AS "changeReference", v.id AS "versionId", v.number AS "versionNumber", z.name AS zone
       FROM letter l
       JOIN change h ON h.id = ${caseOfLetter("l")}
       JOIN program_version v ON v.id = h.program_version_id
       JOIN zone z ON z.id = h.zone_id
      WHERE l.id = $1 AND (h.company_id = ANY($2::uuid[]) OR $3::uuid[] IS NULL OR h.zone_id = ANY($3::uuid[]))`,
    [id, companies, zones],
  );
  return row ?? null;
}

/** The letters of these changes that the actor may read, by change. */
export async function readChangeLetters(
  actor: Actor,
  changeIds: readonly string[],
): Promise<
  {
    readonly id: string;
    readonly reference: string;
    readonly changeId: string;
    readonly deliveredOn: CivilDate | null;
    /** The hearing that it is of; null of the letter of a decision. */
    readonly hearingId: string | null;
  }[]
> {
  const { companies, zones } = reachOf(actor, "award.read");
  return preparedRows(
    "letters of changes",
    `SELECT l.id, l.reference, h.id AS "changeId", l.delivered_on AS "deliveredOn", l.hearing_id AS "hearingId"
       FROM change h
       JOIN LATERAL (SELECT l.* FROM determination d JOIN letter l ON l.determination_id = d.id WHERE d.case_id = h.id
                      UNION ALL SELECT l.* FROM change_hearing g JOIN letter l ON l.hearing_id = g.id WHERE g.change_id = h.id) l ON true
      WHERE h.id = ANY($1::uuid[]) AND (h.company_id = ANY($2::uuid[]) OR $3::uuid[] IS NULL OR h.zone_id = ANY($3::uuid[]))
      ORDER BY l.issued_at, l.id`,
    [changeIds, companies, zones],
  );
}
