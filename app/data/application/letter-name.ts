import { isIn } from "./sql";

/** Which letter a determination has. */
export interface LetterName {
  readonly id: string;
  readonly reference: string;
}

/**
 * The last day to appeal against the refusal of an application of that alias, as text; null where there is none, or
 * where it is before `today`, a placeholder such as `$2`.
 */
export const appealUntil = (application: string, today: string): string =>
  `(SELECT l.basis->'appealBy'->>'date'
      FROM determination t JOIN letter l ON l.determination_id = t.id
     WHERE t.case_id = ${application}.id AND ${isIn(application, "rejected")}
       AND l.basis->'appealBy'->>'date' >= ${today}::text
     ORDER BY t.id DESC LIMIT 1)`;

/** The letter of a determination of that alias, as a value of JSON; null while there is none. */
export const letterOf = (determination: string): string =>
  `(SELECT json_build_object('id', l.id, 'reference', l.reference) FROM letter l WHERE l.determination_id = ${determination}.id)`;
