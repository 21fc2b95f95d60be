import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { demanding } from "~/domain/recovery/ends";
import { rows } from "../kernel/db.server";

const idsOf = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

/** Awards with a debt and without an open recovery, the oldest debt first. */
export const awardsToRecover = async (most: number): Promise<string[]> =>
  idsOf(
    await rows<{ id: string }>(
      `SELECT a.id FROM award a
        WHERE a.debt_since IS NOT NULL AND NOT EXISTS (SELECT FROM recovery r WHERE r.award_id = a.id AND r.state <> 'closed')
        ORDER BY a.debt_since, a.id LIMIT $1`,
      [most],
    ),
  );

/** Open recoveries of which nothing is owed any more (domain/recovery/ends). */
export const recoveriesPaid = async (most: number): Promise<string[]> =>
  idsOf(
    await rows<{ id: string }>(
      `SELECT r.id FROM recovery r JOIN award a ON a.id = r.award_id
        WHERE r.state <> 'closed' AND (a.debt_since IS NULL OR r.state::text = ANY($2::text[]) AND a.demanded_fen = 0)
        ORDER BY r.id LIMIT $1`,
      [most, demanding],
    ),
  );

/** Demanded recoveries whose last day to pay was before that day. */
export const recoveriesDueBefore = async (day: CivilDate, most: number): Promise<string[]> =>
  idsOf(
    await rows<{ id: string }>(
      `SELECT id FROM recovery WHERE state = 'demanded' AND due_on < $1::date ORDER BY due_on, id LIMIT $2`,
      [day, most],
    ),
  );

/** Demanded recoveries whose last day to pay comes before that day, and of which the debtor was not reminded yet. */
export const recoveriesToRemind = async (day: CivilDate, until: CivilDate, most: number): Promise<string[]> =>
  idsOf(
    await rows<{ id: string }>(
      `SELECT id FROM recovery WHERE state = 'demanded' AND due_on BETWEEN $1::date AND $2::date
          AND reminded_of IS DISTINCT FROM due_on ORDER BY due_on, id LIMIT $3`,
      [day, until, most],
    ),
  );
