import type { Actor } from "~/domain/access/actor";
import { zonesFor } from "~/domain/access/reach";
import { withUsual } from "~/domain/program/draft/usual";
import { rows } from "../kernel/db.server";
import type { LockedVersion } from "./version.server";

/** A version as its pages show it, with who wrote and published it. */
export interface VersionView extends LockedVersion {
  readonly editorNames: readonly string[];
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly offeredBy: string | null;
  readonly publishedBy: string | null;
}

/** Zones whose programs an official reads; null for all. Programs of the whole city are everybody's. */
export const programZones = (actor: Actor): string[] | null => {
  const zones = zonesFor(actor, "tracking.read");
  return zones === "all" ? null : zones;
};

/** A version of a program of the actor's zones or of the whole city, draft or published; null otherwise. */
export async function readVersion(actor: Actor, id: string): Promise<VersionView | null> {
  const [found] = await rows<VersionView & Record<string, unknown>>(
    `SELECT v.id, v.program_id AS "programId", p.slug, v.number, p.zone_id AS "zoneId", v.content, v.fixtures,
            v.editors::text[] AS editors, c.name AS "createdBy",
            ARRAY(SELECT e.name FROM user_account e WHERE e.id = ANY(v.editors) ORDER BY e.name) AS "editorNames",
            v.created_at AS "createdAt", v.offered_at AS "offeredAt", o.name AS "offeredBy",
            v.published_at AS "publishedAt", b.name AS "publishedBy", v.version
       FROM program_version v JOIN program p ON p.id = v.program_id
       LEFT JOIN user_account c ON c.id = v.created_by
       LEFT JOIN user_account o ON o.id = v.offered_by
       LEFT JOIN user_account b ON b.id = v.published_by
      WHERE v.id = $1 AND ($2::uuid[] IS NULL OR p.zone_id IS NULL OR p.zone_id = ANY($2::uuid[]))`,
    [id, programZones(actor)],
  );
  return found ? { ...found, content: withUsual(found.content) } : null;
}

/** A version among those of its program. */
export interface Sibling {
  readonly id: string;
  readonly number: number;
  readonly publishedAt: Date | null;
}

/** All versions of a program that the caller has been shown, the newest first. */
export const readSiblings = (programId: string): Promise<Sibling[]> =>
  rows<Sibling & Record<string, unknown>>(
    `SELECT id, number, published_at AS "publishedAt" FROM program_version WHERE program_id = $1 ORDER BY number DESC`,
    [programId],
  );
