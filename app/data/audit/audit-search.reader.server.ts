import { rows } from "~/data/kernel/db.server";
import type { SubjectType } from "~/domain/audit/event";
import { parseReference } from "~/domain/kernel/reference";

/** Where the entries of a search lie: what these people did, and what was done to these subjects. */
export interface AuditPlaces {
  readonly actorIds: readonly string[];
  readonly subjects: readonly (readonly [type: SubjectType, id: string])[];
}

/** People beyond these are found by more of their name. */
const mostPeople = 20;

const pattern = (search: string): string => `${search.replaceAll(/[\\%_]/g, "\\$&")}%`;

type Subject = { readonly id: string; readonly subject: SubjectType };

const ofReference = {
  application: "SELECT id, 'application' AS subject FROM application WHERE reference = $1",
  award: "SELECT coalesce(application_id, id) AS id, 'application' AS subject FROM award WHERE reference = $1",
  change: "SELECT id, 'change' AS subject FROM change WHERE reference = $1",
  letter: `SELECT k.id, k.kind::text AS subject FROM letter l JOIN determination d ON d.id = l.determination_id
             JOIN case_file k ON k.id = d.case_id WHERE l.reference = $1`,
} as const;

/**
 * What a search means: a case by its reference or that of its award or letter, people by the beginning of name or address.
 * Each is found by an index.
 */
export async function findAuditPlaces(search: string): Promise<AuditPlaces> {
  const reference = parseReference(search);
  const found = reference.ok
    ? await rows<Subject>(ofReference[reference.kind], [reference.reference])
    : ([] as readonly Subject[]);
  const people = await rows<{ id: string }>(
    `(SELECT id FROM user_account WHERE email LIKE $1 LIMIT ${mostPeople})
      UNION (SELECT id FROM user_account WHERE lower(name) LIKE lower($2) LIMIT ${mostPeople})`,
    [pattern(search.toLowerCase()), pattern(search)],
  );
  return {
    actorIds: people.map(({ id }) => id),
    subjects: [
      ...found.map(({ id, subject }) => [subject, id] as const),
      ...people.map(({ id }) => ["account", id] as const),
    ],
  };
}
