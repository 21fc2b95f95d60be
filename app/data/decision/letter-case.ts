/** The case that a letter is of, by its determination or its hearing: SQL from its alias. */
export const caseOfLetter = (letter: string): string =>
  `coalesce((SELECT case_id FROM determination WHERE id = ${letter}.determination_id),
            (SELECT change_id FROM change_hearing WHERE id = ${letter}.hearing_id),
            (SELECT recovery_id FROM recovery_hearing WHERE id = ${letter}.recovery_hearing_id))`;

/** The letters of a case, by its determinations and its hearings: SQL from its id. */
export const lettersOfCase = (id: string): string =>
  `SELECT n.id, n.reference, n.issued_at FROM determination d JOIN letter n ON n.determination_id = d.id WHERE d.case_id = ${id}
   UNION ALL SELECT n.id, n.reference, n.issued_at FROM change_hearing g JOIN letter n ON n.hearing_id = g.id WHERE g.change_id = ${id}
   UNION ALL SELECT n.id, n.reference, n.issued_at FROM recovery_hearing g JOIN letter n ON n.recovery_hearing_id = g.id WHERE g.recovery_id = ${id}`;
