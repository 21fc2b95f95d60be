import { type LetterName, letterOf } from "../application/letter-name";
import { rows } from "../kernel/db.server";

/** The letters of a change that the actor has been shown, in order. */
export async function readLettersOfChange(changeId: string): Promise<LetterName[]> {
  const found = await rows<{ letter: LetterName | null }>(
    `SELECT ${letterOf("t")} AS letter FROM determination t WHERE t.case_id = $1 ORDER BY t.id`,
    [changeId],
  );
  return found.flatMap(({ letter }) => letter ?? []);
}
