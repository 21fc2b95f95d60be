/** The case that a letter is of, by its determination or its hearing: SQL from its alias. */
export const caseOfLetter = (letter: string): string =>
  `coalesce((SELECT case_id FROM determination WHERE id = ${letter}.determination_id),
            (SELECT change_id FROM change_hearing WHERE id = ${letter}.hearing_id),
            (SELECT recovery_id FROM recovery_hearing WHERE id = ${letter}.recovery_hearing_id))`;
