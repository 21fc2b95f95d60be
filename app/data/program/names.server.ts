import type { LocalizedText } from "~/domain/kernel/localized-text";
import { cached } from "../kernel/cached.server";
import { asItStands } from "../kernel/db.server";

export interface NamedProgram {
  readonly id: string;
  readonly slug: string;
  readonly zoneId: string | null;
  readonly name: LocalizedText;
}

const names = cached(
  ({ rows }) =>
    rows<NamedProgram & Record<string, unknown>>(
      `SELECT p.id, p.slug, p.zone_id AS "zoneId", v.content->'name' AS name
         FROM program p CROSS JOIN LATERAL (SELECT content FROM program_version
           WHERE program_id = p.id AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1) v
        ORDER BY p.number`,
    ),
  60_000,
);

/** The programs that have been published, by number, as they stand or stood at most a minute ago. */
export const readProgramNames = (): Promise<NamedProgram[]> => names.read(asItStands);

/** The next reader sees what was published just now. */
export const forgetProgramNames = (): void => names.forget();
