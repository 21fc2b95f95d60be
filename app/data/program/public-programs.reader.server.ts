import type { ProgramContent } from "~/domain/program/draft/content";
import { preparedRows, rows } from "../kernel/db.server";
import { contentOf } from "./content.server";

/** What anybody may read of a program version; how officials score and how many must approve is theirs. */
export type PublicContent = Omit<ProgramContent, "scoring" | "requiredApprovals">;

/** The newest published version of a program. `exampleRentFen` is the rent per m² and month of a site where it holds. */
export interface PublicProgram {
  readonly slug: string;
  readonly version: number;
  readonly publishedAt: Date;
  readonly exampleRentFen: number | null;
  readonly content: PublicContent;
}

interface Row {
  readonly slug: string;
  readonly version: number;
  readonly versionId: string;
  readonly publishedAt: Date;
  readonly exampleRentFen: number | null;
}

const redacted = (content: ProgramContent): PublicContent => {
  const shown: PublicContent & { scoring?: unknown; requiredApprovals?: unknown } = { ...content };
  delete shown.scoring;
  delete shown.requiredApprovals;
  return shown;
};

const withContent = async ({ versionId, ...row }: Row): Promise<PublicProgram> => ({
  ...row,
  content: redacted(await contentOf(versionId)),
});

/** The rent at the first site where a program holds. */
const exampleRent = `(SELECT s.rent_fen_per_m2_month FROM site s JOIN zone z ON z.id = s.zone_id
  WHERE (p.zone_id IS NULL OR s.zone_id = p.zone_id) AND s.closed_on IS NULL ORDER BY z.position, s.position LIMIT 1)`;

const select = `
  SELECT DISTINCT ON (p.number) p.slug, v.number AS version, v.id AS "versionId", v.published_at AS "publishedAt",
         ${exampleRent} AS "exampleRentFen"
    FROM program p
    JOIN program_version v ON v.program_id = p.id AND v.published_at IS NOT NULL`;

/** Every program with a published version, by number. A draft, also one of a published program, is not seen. */
export async function readPublicPrograms(): Promise<PublicProgram[]> {
  const found = await preparedRows<Row & Record<string, unknown>>(
    "public programs",
    `${select} ORDER BY p.number, v.number DESC`,
    [],
  );
  return Promise.all(found.map(withContent));
}

/** A program by its slug; null when there is none, or none of its versions has been published. */
export async function readPublicProgram(slug: string): Promise<PublicProgram | null> {
  const [found] = await preparedRows<Row & Record<string, unknown>>(
    "public program",
    `${select} WHERE p.slug = $1 ORDER BY p.number, v.number DESC`,
    [slug],
  );
  return found ? withContent(found) : null;
}

/** The rent per m² and month that the example of a program is worked out with; null where no site is known. */
export async function readExampleRent(programId: string): Promise<number | null> {
  const [found] = await rows<{ exampleRentFen: number | null }>(
    `SELECT ${exampleRent} AS "exampleRentFen" FROM program p WHERE p.id = $1`,
    [programId],
  );
  return found?.exampleRentFen ?? null;
}
