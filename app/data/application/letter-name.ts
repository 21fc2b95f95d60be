/** Which letter a determination has. */
export interface LetterName {
  readonly id: string;
  readonly reference: string;
}

/** The letter of a determination of that alias, as a value of JSON; null while there is none. */
export const letterOf = (determination: string): string =>
  `(SELECT json_build_object('id', l.id, 'reference', l.reference) FROM letter l WHERE l.determination_id = ${determination}.id)`;
