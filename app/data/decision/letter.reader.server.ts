import type { Actor } from "~/domain/access/actor";
import { isKnownBy, type SaidIdentity } from "~/domain/company/known-by";
import { basisOf, grantedBy, type LetterBasis, type StoredBasis } from "~/domain/decision/letter";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { cityDay } from "../kernel/city-day";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { reachOf } from "~/data/access/reach";
import type { LetterKind } from "~/data/access/case-reach";
import { caseOfLetter } from "./letter-case";
import { preparedRows } from "../kernel/db.server";

/** A letter with what it is about. */
export interface LetterView {
  readonly id: string;
  readonly reference: string;
  readonly issuedAt: Date;
  readonly issuedOn: CivilDate;
  /** Null while its delivery is not written down. */
  readonly deliveredOn: CivilDate | null;
  readonly basis: LetterBasis;
  readonly applicationId: string;
  readonly applicationReference: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly zone: LocalizedText;
}

/** What kind of case a letter is of; null where there is no such letter. Whether it may be read is another question. */
export async function readLetterKind(id: string): Promise<LetterKind | null> {
  const [row] = await preparedRows<{ kind: LetterKind }>(
    "kind of a letter",
    `SELECT k.kind FROM letter l JOIN case_file k ON k.id = ${caseOfLetter("l")} WHERE l.id = $1`,
    [id],
  );
  return row?.kind ?? null;
}

/** A letter about an application that the actor may read, or null. */
export async function readLetter(actor: Actor, id: string): Promise<LetterView | null> {
  const { companies, zones } = reachOf(actor, "application.read");
  const [row] = await preparedRows<Omit<LetterView, "basis"> & { basis: StoredBasis } & Record<string, unknown>>(
    "letter",
    `SELECT l.id, l.reference, l.issued_at AS "issuedAt", ${cityDay("l.issued_at")} AS "issuedOn", l.delivered_on AS "deliveredOn", l.basis, a.id AS "applicationId",
            a.reference AS "applicationReference", v.id AS "versionId", v.number AS "versionNumber", z.name AS zone
       FROM letter l
       JOIN determination d ON d.id = l.determination_id
       JOIN application a ON a.id = d.case_id
       JOIN program_version v ON v.id = a.program_version_id
       JOIN zone z ON z.id = a.zone_id
      WHERE l.id = $1 AND (a.company_id = ANY($2::uuid[]) OR $3::uuid[] IS NULL OR a.zone_id = ANY($3::uuid[]))`,
    [id, companies, zones],
  );
  return row ? { ...row, basis: basisOf(row.basis) } : null;
}

/** What anybody who holds a letter may be told of it. Days and fen as the letter says them; `to` is the first day without benefit. */
export interface PublicLetter {
  readonly about: LetterKind;
  /** Null, as the day of the decision, of one by which a company was heard. */
  readonly outcome: LetterBasis["outcome"] | null;
  readonly issuedAt: Date;
  readonly decidedOn: string | null;
  readonly program: LocalizedText;
  /** Of each award; none where nothing was granted. */
  readonly granted: readonly { readonly from: string; readonly to: string; readonly totalFen: number }[];
}

/** Whether a letter is genuine: null unless its reference and what the company is said to be known by belong together. */
export async function readPublicLetter(reference: string, said: SaidIdentity): Promise<PublicLetter | null> {
  const [row] = await preparedRows<
    Pick<PublicLetter, "about" | "issuedAt" | "program"> & {
      basis: Pick<LetterBasis, "company"> & Partial<Pick<LetterBasis, "outcome" | "decidedOn">> & { awards?: unknown };
    }
  >(
    "public letter",
    `SELECT k.kind::text AS about, l.basis, l.issued_at AS "issuedAt", v.content->'name' AS program
       FROM letter l
       JOIN case_file k ON k.id = ${caseOfLetter("l")}
       LEFT JOIN application a ON a.id = k.id
       LEFT JOIN change h ON h.id = k.id
       LEFT JOIN claim m ON m.id = k.id
       LEFT JOIN recovery y ON y.id = k.id
       JOIN program_version v
         ON v.id = coalesce(a.program_version_id, h.program_version_id, m.program_version_id, y.program_version_id)
      WHERE l.reference = $1`,
    [reference],
  );
  if (!row || !isKnownBy(row.basis.company, said)) return null;
  const { basis, ...letter } = row;
  const { outcome = null, decidedOn = null } = basis;
  const awards = letter.about === "application" ? basisOf(basis as unknown as StoredBasis).awards : [];
  const granted = awards.map(grantedBy).map(({ from, to, totalFen }) => ({ from, to, totalFen }));
  return { ...letter, outcome, decidedOn, granted };
}
