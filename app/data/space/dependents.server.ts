import { liveStates } from "~/domain/application/states";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { dependentKinds, type Dependents, type PlaceKind } from "~/domain/space/dependents";
import type { Reading } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** How many of a kind are named. */
const named = 10;

const own = `SELECT u.id, u.label FROM unit u JOIN site s ON s.id = u.site_id
  WHERE CASE $1 WHEN 'unit' THEN u.id WHEN 'site' THEN u.site_id ELSE s.zone_id END = $2::uuid`;

/** States of a change that waits for somebody, as SQL: a change is of a capability above this one. */
const openChange = `x.state NOT IN ('decided', 'refused', 'dismissed', 'withdrawn', 'lapsed')`;

/** An approval `p` of the application `a` that stands, as SQL. */
const standing = `p.case_id = a.id AND p.voided_at IS NULL`;

/** Kind, id, name, unit and first day without it, of each kind once; a company in a unit once, by lease and award. A row of an award that is in a unit stands as its occupancy too. A site asked for gives way to the unit that was named or approved. */
const all = `
  SELECT 'occupancy' AS kind, c.id, to_jsonb(c.name) AS name, own.label AS unit, max(o.to_on) AS until
    FROM own JOIN occupancy o ON o.unit_id = own.id AND ${stands("o")} AND o.to_on > $3::date JOIN company c ON c.id = o.company_id
   GROUP BY own.id, own.label, c.id
  UNION ALL
  SELECT 'application', a.id, to_jsonb(a.reference), own.label, NULL
    FROM application a LEFT JOIN own ON own.id = a.unit_id
   WHERE a.state = ANY($4::application_state[]) AND (own.id IS NOT NULL
     OR EXISTS (SELECT FROM approval p JOIN own w ON w.id = p.unit_id WHERE ${standing})
     OR $1 = 'site' AND a.site_id = $2::uuid AND a.unit_id IS NULL
       AND NOT EXISTS (SELECT FROM approval p WHERE ${standing} AND p.unit_id IS NOT NULL)
     OR $1 = 'zone' AND a.zone_id = $2::uuid)
  UNION ALL
  SELECT 'change', x.id, to_jsonb(x.reference), own.label, NULL
    FROM change x JOIN own ON x.proposal->>'unitId' = own.id::text WHERE ${openChange}
  UNION ALL
  SELECT 'award', a.id, to_jsonb(a.reference), NULL, a.ends_on FROM award a LEFT JOIN application f ON f.id = a.application_id
   WHERE ${stands("a")} AND a.ends_on > $3::date
     AND ($1 = 'site' AND CASE WHEN a.unit_id IS NULL THEN f.site_id = $2::uuid ELSE a.unit_id IN (SELECT id FROM own) END OR $1 = 'zone' AND a.zone_id = $2::uuid)
  UNION ALL
  SELECT 'program', v.id, v.content->'name', NULL, NULL
    FROM program p CROSS JOIN LATERAL (SELECT * FROM program_version v WHERE v.program_id = p.id AND v.published_at IS NOT NULL
      ORDER BY v.number DESC LIMIT 1) v
   WHERE $1 = 'zone' AND p.zone_id = $2::uuid AND v.content->>'open' = 'true'`;

/** All that depends on a place from a day on, by kind: how many, and the first by name. */
export async function readDependents(
  { rows }: Reading,
  kind: PlaceKind,
  id: string,
  today: CivilDate,
): Promise<Dependents[]> {
  const found = await rows<Dependents & Record<string, unknown>>(
    `WITH own AS (${own}), found AS (${all}),
          ranked AS (SELECT *, row_number() OVER (PARTITION BY kind ORDER BY unit, name, id) AS place FROM found)
     SELECT kind, count(*)::int AS count,
            json_agg(json_build_object('id', id, 'name', name, 'unit', unit, 'until', until) ORDER BY place)
              FILTER (WHERE place <= ${named}) AS names
       FROM ranked GROUP BY kind`,
    [kind, id, today, liveStates],
  );
  return dependentKinds.flatMap((each) => found.filter((row) => row.kind === each));
}
