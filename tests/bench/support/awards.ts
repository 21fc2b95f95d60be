import type { ClientBase } from "pg";

const id = (place: number) => `(lpad(to_hex(k), 8, '0') || '-0000-7000-8000-00000000000${place}')::uuid`;

/**
 * Adds running awards of 36 months to a program that gives units, each of a company of its own, under its published version: areas, rents and
 * starts differ, every fifth has a suspension, every seventh a rent review.
 */
export async function addAwards(client: ClientBase, slug: string, count: number): Promise<void> {
  await client.query("SET session_replication_role = replica");
  await client.query(
    `INSERT INTO company (id, kind, name, established_on, registered_zone_id, sector, insured_staff, insured_staff_on, search_tokens, created_at, awarded)
     SELECT ${id(1)}, 'domestic', 'Company ' || k, current_date - 300 - k % 300, p.zone_id, 'software', k % 9, current_date - 60, '{}', now(), true
       FROM program p, generate_series(1, $2::int) k WHERE p.slug = $1`,
    [slug, count],
  );
  const of = `FROM program p JOIN program_version v ON v.program_id = p.id AND v.published_at IS NOT NULL
    CROSS JOIN (SELECT answers, site_id, created_by FROM application WHERE program_id = (SELECT id FROM program WHERE slug = $1)
                  AND submitted_at IS NOT NULL ORDER BY id LIMIT 1) t
    CROSS JOIN generate_series(1, $2::int) k WHERE p.slug = $1`;
  await client.query(
    `INSERT INTO case_file (id, kind, company_id, created_at)
     SELECT ${id(2)}, 'application', ${id(1)}, now() FROM generate_series(1, $1::int) k`,
    [count],
  );
  await client.query(
    `INSERT INTO application (id, reference, program_id, program_version_id, company_id, zone_id, site_id, state, answers,
                              created_at, created_by, submitted_at)
     SELECT ${id(2)}, 'DL-2019-' || lpad(k::text, 9, '0') || '-0', p.id, v.id, ${id(1)}, p.zone_id, t.site_id, 'effective',
            t.answers, now(), t.created_by, now() - interval '60 days' - (k % 100000) * interval '1 second' ${of}`,
    [slug, count],
  );
  await client.query(
    `INSERT INTO award (id, reference, application_id, company_id, program_id, program_version_id, zone_id, approved, terms, lease, starts_on,
                        ends_on, paid_to, total_fen, approved_by, approved_at, effective_at)
     SELECT ${id(3)}, 'A-2019-' || lpad(k::text, 9, '0') || '-0', ${id(2)}, ${id(1)}, p.id, v.id, p.zone_id, '{}',
            v.content->'benefit'->'terms' || jsonb_build_object('start', d.start),
            jsonb_build_array(jsonb_build_object('from', d.start, 'areaM2', (20 + k % 900 / 10.0)::numeric(10,2)::text,
                                                 'rentFenPerM2Month', 4000 + k % 1000))
              || CASE WHEN k % 7 = 0 THEN jsonb_build_array(jsonb_build_object('from', (d.start + 400), 'areaM2', '95.5',
                                                                              'rentFenPerM2Month', 4400 + k % 1000)) ELSE '[]' END,
            d.start, d.start + 1096, d.start + 1096, 0, t.created_by, now() - interval '30 days', now()
       FROM program p JOIN program_version v ON v.program_id = p.id AND v.published_at IS NOT NULL
       CROSS JOIN (SELECT created_by FROM application WHERE submitted_at IS NOT NULL LIMIT 1) t
       CROSS JOIN generate_series(1, $2::int) k
       CROSS JOIN LATERAL (SELECT current_date - k % 360 AS start) d WHERE p.slug = $1`,
    [slug, count],
  );
  await client.query(
    `UPDATE award SET approved = jsonb_build_object('terms', terms, 'lease', lease, 'leaseEnd', null, 'events', '[]'::jsonb)
      WHERE id IN (SELECT ${id(3)} FROM generate_series(1, $1::int) k)`,
    [count],
  );
  await client.query(
    `INSERT INTO ledger_act (company_id, position, done_on, act, award_ids, at)
     SELECT ${id(1)}, p.position, current_date, p.act || jsonb_build_object('on', current_date, 'award', ${id(3)}), ARRAY[${id(3)}], now()
       FROM generate_series(1, $1::int) k
       CROSS JOIN LATERAL (SELECT 0, jsonb_build_object('act', 'approve') UNION ALL
         SELECT 1, jsonb_build_object('act', 'decide', 'annuls', '[]'::jsonb, 'events', jsonb_build_array(
           jsonb_build_object('type', 'suspend', 'from', current_date + 60, 'to', current_date + 106))) WHERE k % 5 = 0) AS p(position, act)`,
    [count],
  );
  await client.query("RESET session_replication_role");
  await client.query("SELECT recount_award_months()");
  await client.query("VACUUM (ANALYZE)");
}
