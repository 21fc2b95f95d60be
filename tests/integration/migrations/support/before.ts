import pg from "pg";
import { migrate } from "../../../../prisma/migrate/apply";
import { emptyDatabase } from "../../../support/database";

export const ids = (place: number): string => `00000000-0000-7000-8000-${String(place).padStart(12, "0")}`;

const [company, program, version, zone, first, second, official] = [1, 2, 3, 4, 5, 6, 7].map(ids);

/** Two applications, one with all that can hang on one; as the database stood before applications were cases. */
const city = `
INSERT INTO company (id, kind, name, search_tokens, created_at) VALUES ('${company}', 'domestic', '海风', '{}', '2026-01-01');
INSERT INTO zone (id, slug, name, position) VALUES ('${zone}', 'zone', '{}', 1);
INSERT INTO program (id, slug, number, zone_id) VALUES ('${program}', 'program', 1, '${zone}');
INSERT INTO program_version (id, program_id, number, content, created_at) VALUES ('${version}', '${program}', 1, '{}', '2026-01-01');
INSERT INTO application (id, reference, program_id, program_version_id, company_id, zone_id, state, answers, created_at, created_by, version)
VALUES ('${first}', 'DL-1', '${program}', '${version}', '${company}', '${zone}', 'effective', '{"a": 1}', '2026-01-02', '${official}', 7),
       ('${second}', NULL, '${program}', '${version}', '${company}', NULL, 'draft', '{}', '2026-01-03', '${official}', 1);
INSERT INTO document (id, application_id, requirement, file_name, content_type, size, sha256, storage_key, uploaded_at, uploaded_by)
VALUES ('${ids(11)}', '${first}', 'licence', '执照.pdf', 'application/pdf', 3, repeat('0', 64), 'key', '2026-01-02', '${official}');
INSERT INTO application_event (id, application_id, action, from_state, to_state, actor_id, at, reason)
VALUES ('${ids(12)}', '${first}', 'submit', 'draft', 'submitted', '${official}', '2026-01-02', NULL),
       ('${ids(13)}', '${second}', 'begin', NULL, 'draft', '${official}', '2026-01-03', 'why');
INSERT INTO correction_request (id, application_id, requested_by, requested_at, due_on, due_provisional)
VALUES ('${ids(14)}', '${first}', '${official}', '2026-01-04', '2026-01-20', false);
INSERT INTO correction_item (id, request_id, position, target, message) VALUES ('${ids(15)}', '${ids(14)}', 0, 'general', 'what');
INSERT INTO evidence_check (id, application_id, kind, seen_by, seen_at) VALUES ('${ids(16)}', '${first}', 'licence', '${official}', '2026-01-05');
INSERT INTO fact_check (id, application_id, fact, value, source, as_of, checked_by, checked_at)
VALUES ('${ids(17)}', '${first}', 'insuredStaff', '4', 'register', '2026-01-05', '${official}', '2026-01-05');
INSERT INTO interest_declaration (id, application_id, user_id, conflict, declared_at)
VALUES ('${ids(18)}', '${first}', '${official}', false, '2026-01-05');
INSERT INTO recommendation (id, application_id, reviewer_id, outcome, scores, reasons, made_at)
VALUES ('${ids(19)}', '${first}', '${official}', 'approve', '{"plan": 3}', '[]', '2026-01-06');
INSERT INTO approval (id, application_id, approver_id, starts_on, total_fen, basis, approved_at)
VALUES ('${ids(20)}', '${first}', '${official}', '2026-02-01', 100, 'digest', '2026-01-07');
INSERT INTO determination (id, application_id, outcome, decided_by, decided_at, reasons)
VALUES ('${ids(21)}', '${first}', 'approve', '${official}', '2026-01-08', '[]');
INSERT INTO letter (id, reference, determination_id, issued_at, basis)
VALUES ('${ids(22)}', 'L-1', '${ids(21)}', '2026-01-08T18:00:00Z', '{"outcome": "approve"}');
INSERT INTO internal_note (id, application_id, author_id, text, at) VALUES ('${ids(23)}', '${first}', '${official}', 'note', '2026-01-06');
INSERT INTO award (id, reference, application_id, company_id, program_id, program_version_id, zone_id, terms, lease, starts_on, ends_on,
                   total_fen, approved_by, approved_at)
VALUES ('${ids(24)}', 'A-1', '${first}', '${company}', '${program}', '${version}', '${zone}', '{}', '[]', '2026-02-01', '2027-02-01', 100,
        '${official}', '2026-01-08');`;

/** A database with those rows as it stood before the migration of that name, and what brings it up to it, or to the newest. */
export async function databaseBefore(migration: string) {
  const database = await emptyDatabase();
  await migrate(database.url, "20261129172500_due_by_program");
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query(city);
  // One letter less than the name: all migrations before it.
  await migrate(database.url, migration.slice(0, -1));
  const rows = async (table: string, columns = "*") =>
    (
      await client.query<{ row: object }>(
        `SELECT to_jsonb(t) AS row FROM (SELECT ${columns} FROM ${table} ORDER BY id) t`,
      )
    ).rows.map(({ row }) => row);
  return {
    client,
    rows,
    migrate: () => migrate(database.url, migration),
    async end() {
      await client.end();
      await database.drop();
    },
  };
}
