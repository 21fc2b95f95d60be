import type { Actor } from "~/domain/access/actor";
import type { Tree } from "~/domain/kernel/draft-tree";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { VersionHistory } from "~/domain/program/draft/version-history";
import { cappedCount } from "../kernel/capped-count";
import { asItStands, type Reading, rows } from "../kernel/db.server";
import { programZones } from "./version.reader.server";

/** A version among those of its program, with its name as far as it is written. */
export interface VersionRow extends VersionHistory {
  readonly name: Tree;
}

/** A program with all its versions, the newest first. */
export interface ProgramView {
  readonly id: string;
  readonly slug: string;
  readonly number: number;
  readonly zoneId: string | null;
  readonly zoneName: LocalizedText | null;
  readonly versions: readonly VersionRow[];
}

/** How many applications of a program that the caller has been shown are still being written. */
export async function countDrafts(programId: string): Promise<number> {
  const [found] = await rows<{ drafts: number }>(
    `SELECT count(*) AS drafts FROM application WHERE program_id = $1 AND state = 'draft'`,
    [programId],
  );
  return found?.drafts ?? 0;
}

const ofVersion = (table: "application" | "award"): string =>
  cappedCount(
    `FROM ${table} a WHERE a.program_version_id = v.id AND ($2::uuid[] IS NULL OR a.zone_id = ANY($2::uuid[]))`,
  );

/** A program of the actor's zones or of the whole city; null otherwise. */
export async function readProgram(
  actor: Actor,
  id: string,
  { rows }: Reading = asItStands,
): Promise<ProgramView | null> {
  const [found] = await rows<ProgramView & Record<string, unknown>>(
    `SELECT p.id, p.slug, p.number, p.zone_id AS "zoneId", z.name AS "zoneName",
            (SELECT coalesce(json_agg(json_build_object(
               'id', v.id, 'number', v.number, 'name', v.content->'name',
               'createdAt', v.created_at, 'createdBy', c.name,
               'editors', ARRAY(SELECT e.name FROM user_account e WHERE e.id = ANY(v.editors) ORDER BY e.name),
               'offeredAt', v.offered_at, 'offeredBy', o.name, 'publishedAt', v.published_at, 'publishedBy', b.name,
               'applications', ${ofVersion("application")}, 'awards', ${ofVersion("award")}
             ) ORDER BY v.number DESC), '[]')
               FROM program_version v
               LEFT JOIN user_account c ON c.id = v.created_by
               LEFT JOIN user_account o ON o.id = v.offered_by
               LEFT JOIN user_account b ON b.id = v.published_by
              WHERE v.program_id = p.id) AS versions
       FROM program p LEFT JOIN zone z ON z.id = p.zone_id
      WHERE p.id = $1 AND ($2::uuid[] IS NULL OR p.zone_id IS NULL OR p.zone_id = ANY($2::uuid[]))`,
    [id, programZones(actor)],
  );
  return found ?? null;
}
