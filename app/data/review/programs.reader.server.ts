import type { Actor } from "~/domain/access/actor";
import { liveStates } from "~/domain/application/states";
import type { Tree } from "~/domain/kernel/draft-tree";
import { pageSize } from "~/domain/kernel/list/list";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { programStates } from "~/domain/program/list";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { cappedCount } from "~/data/kernel/capped-count";
import { rows } from "~/data/kernel/db.server";
import { programZones } from "~/data/program/version.reader.server";
import { runsOn } from "../award/sql";

export interface ProgramFilter {
  /** Slug of a zone, `city` for the programs of the whole city. */
  readonly zone: string | null;
  /** On offer or described; with a draft that is being written, or offered for publishing. */
  readonly state: (typeof programStates)[number] | null;
  /** The number of the last program seen. */
  readonly after: number | null;
}

/** A program as the officials' list shows it. Cases are counted in the zones of whoever reads, up to `mostCounted`. */
export interface ProgramRow {
  readonly id: string;
  readonly number: number;
  /** Of the version on offer, else of the draft: then perhaps unwritten. */
  readonly name: Tree;
  readonly zoneName: LocalizedText | null;
  readonly published: number | null;
  readonly described: boolean;
  readonly draft: number | null;
  readonly draftId: string | null;
  readonly offered: boolean;
  readonly applications: number;
  readonly awards: number;
}

/** What `from` gives of each program `p` in the zones, all where they are null. */
async function countOf(programIds: readonly string[], zones: readonly string[] | null, from: string, by: unknown) {
  const counted = await rows<{ id: string; n: number }>(
    `SELECT p.id, ${cappedCount(from)} AS n
       FROM program p CROSS JOIN (SELECT coalesce($2::uuid[], (SELECT array_agg(id) FROM zone)) AS ids) scope
      WHERE p.id = ANY($1::uuid[])`,
    [programIds, zones, by],
  );
  return new Map(counted.map(({ id, n }) => [id, n]));
}

const liveApplications = `FROM application a
  WHERE a.program_id = p.id AND a.zone_id = ANY(scope.ids) AND a.state = ANY($3::application_state[])`;

const runningAwards = `FROM award w WHERE w.program_id = p.id AND w.zone_id = ANY(scope.ids) AND ${runsOn("w", "$3::date")}`;

/** The programs of the actor's zones and of the whole city, by number. */
export async function readPrograms(actor: Actor, { zone, state, after }: ProgramFilter): Promise<Found<ProgramRow>> {
  const zones = programZones(actor);
  const found = await rows<Omit<ProgramRow, "applications" | "awards"> & Record<string, unknown>>(
    `SELECT p.id, p.number, z.name AS "zoneName", coalesce(v.content->'name', d.content->'name') AS name,
            v.number AS published, coalesce(v.content->'open' <> 'true', false) AS described,
            d.id AS "draftId", d.number AS draft, d.offered_at IS NOT NULL AS offered
       FROM program p
       LEFT JOIN zone z ON z.id = p.zone_id
       LEFT JOIN LATERAL (SELECT number, content FROM program_version
                           WHERE program_id = p.id AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1) v ON true
       LEFT JOIN program_version d ON d.program_id = p.id AND d.published_at IS NULL
      WHERE ($1::uuid[] IS NULL OR p.zone_id IS NULL OR p.zone_id = ANY($1::uuid[]))
        AND ($2::text IS NULL OR coalesce(z.slug, 'city') = $2)
        AND CASE $3::text WHEN 'onOffer' THEN v.content->'open' = 'true' WHEN 'described' THEN v.content->'open' <> 'true'
              WHEN 'draft' THEN d.id IS NOT NULL AND d.offered_at IS NULL WHEN 'offered' THEN d.offered_at IS NOT NULL
              ELSE true END
        AND p.number > $4
      ORDER BY p.number LIMIT ${pageSize + 1}`,
    [zones, zone, state, after ?? 0],
  );
  const { rows: shown, last } = cut(found);
  const ids = shown.map(({ id }) => id);
  const [applications, awards] = await Promise.all([
    countOf(ids, zones, liveApplications, liveStates),
    countOf(ids, zones, runningAwards, actor.today),
  ]);
  const counted = shown.map((row) => ({
    ...row,
    applications: applications.get(row.id) ?? 0,
    awards: awards.get(row.id) ?? 0,
  }));
  return { rows: counted, last: last && (counted.at(-1) ?? null) };
}
