import type { ClientBase } from "pg";
import { withUsual } from "~/domain/program/draft/usual";
import type { BenchVersion } from "./templates";

/** Of forty companies ten have two awards, and of their fifty awards five have two decisions. */
export const companies = Array.from({ length: 40 }, (_, n) => ({ n, two: n % 4 === 0, decided: n % 8 === 1 }));

/** Two published versions of different programs, in one stacking group where there are such. */
export async function versionsOfOneGroup(client: ClientBase): Promise<readonly [BenchVersion, BenchVersion]> {
  const { rows } = await client.query<BenchVersion>(
    `SELECT v.id AS "versionId", v.program_id AS "programId", z.id AS "zoneId", v.content
       FROM program_version v JOIN program p ON p.id = v.program_id
       CROSS JOIN LATERAL (SELECT id FROM zone WHERE p.zone_id IS NULL OR id = p.zone_id ORDER BY position LIMIT 1) z
      WHERE v.published_at IS NOT NULL AND v.content->>'stackingGroup' IS NOT NULL AND v.content->>'settlement' = 'toCompany'
      ORDER BY v.content->>'stackingGroup', p.number, v.number`,
  );
  const known = rows.map((row) => ({ ...row, content: withUsual(row.content) }));
  for (const first of known) {
    const second = known.find(
      ({ programId, content }) =>
        programId !== first.programId && content.stackingGroup === first.content.stackingGroup,
    );
    if (second) return [first, second];
  }
  throw new Error("The demonstration has no two programs of one group.");
}
