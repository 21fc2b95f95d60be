import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ProgramContent } from "~/domain/program/draft/content";
import { withUsual } from "~/domain/program/draft/usual";
import { siteOfAward } from "../change/change-case.server";
import type { Reading } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** An award as its months need it. */
export interface MonthAward {
  readonly id: string;
  readonly reference: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly zoneId: string;
  /** Where it lies, and whoever runs that site, as far as that is known. */
  readonly siteId: string | null;
  readonly content: ProgramContent;
  /** The first day on which reports were taken of an award that was there before; null of later ones. */
  readonly since: CivilDate | null;
}

/** Awards in effect by their ids. For who was shown them, and for jobs. */
export async function readMonthAwards(reading: Reading, ids: readonly string[]): Promise<MonthAward[]> {
  const found = await reading.rows<MonthAward & Record<string, unknown>>(
    `SELECT a.id, a.reference, a.company_id AS "companyId", c.name AS "companyName", a.zone_id AS "zoneId",
            ${siteOfAward.replaceAll("w.", "a.")} AS "siteId", v.content, k.since
       FROM award a JOIN company c ON c.id = a.company_id JOIN program_version v ON v.id = a.program_version_id
       LEFT JOIN month_clock k ON k.award_id = a.id
      WHERE a.id = ANY($1::uuid[]) AND ${stands("a")} AND a.effective_at IS NOT NULL AND a.ceilings IS NULL
      ORDER BY a.approved_at, a.id`,
    [ids],
  );
  return found.map((award) => ({ ...award, content: withUsual(award.content) }));
}

/** The company of an award; null where there is no such award. */
export async function companyOfAward(reading: Reading, awardId: string): Promise<string | null> {
  const [found] = await reading.rows<{ companyId: string }>(
    `SELECT company_id AS "companyId" FROM award WHERE id = $1`,
    [awardId],
  );
  return found?.companyId ?? null;
}
