import type { ProgramContent } from "~/domain/program/draft/content";
import { withUsual } from "~/domain/program/draft/usual";
import { cached } from "../kernel/cached.server";
import { asItStands, type Reading, rows } from "../kernel/db.server";

/** A program as people can apply for it now: its newest published version. */
export interface ProgramOnOffer {
  readonly programId: string;
  readonly slug: string;
  readonly zoneId: string | null;
  readonly versionId: string;
  readonly content: ProgramContent;
}

/** The newest published version of a program, by slug; null when there is none. */
export async function findProgramOnOffer(slug: string): Promise<ProgramOnOffer | null> {
  const [found] = await rows<ProgramOnOffer>(
    `SELECT p.id AS "programId", p.slug, p.zone_id AS "zoneId", v.id AS "versionId", v.content
       FROM program p JOIN program_version v ON v.program_id = p.id AND v.published_at IS NOT NULL
      WHERE p.slug = $1 ORDER BY v.number DESC LIMIT 1`,
    [slug],
  );
  return found ? { ...found, content: withUsual(found.content) } : null;
}

/** The version under which people apply in the program of an application `a`, for statements on it. */
export const newestVersion = `(SELECT v.id FROM program_version v
  WHERE v.program_id = a.program_id AND v.published_at IS NOT NULL ORDER BY v.number DESC LIMIT 1)`;

const contents = cached(readContent);

/** What a published version says; read once per process, since a published version never changes. */
export const contentOf = (versionId: string, reading: Reading = asItStands): Promise<ProgramContent> =>
  contents.read(reading, versionId);

async function readContent({ preparedRows }: Reading, versionId: string): Promise<ProgramContent> {
  const [row] = await preparedRows<{ content: ProgramContent }>(
    "program content",
    `SELECT content FROM program_version WHERE id = $1 AND published_at IS NOT NULL`,
    [versionId],
  );
  if (!row) throw new Error(`No published program version ${versionId}`);
  return withUsual(row.content);
}

/** The numbers of some versions, by id. */
export async function versionNumbers(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await rows<{ id: string; number: number }>(
    `SELECT id, number FROM program_version WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(found.map(({ id, number }) => [id, number]));
}
