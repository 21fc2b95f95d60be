import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { SourceShare } from "~/domain/subsidy/split";
import { rows } from "../kernel/db.server";

/** What a program shares with others, by its newest published version: as public as the version is. */
export interface SharedTerms {
  readonly programId: string;
  readonly name: LocalizedText;
  readonly stackingGroup: string | null;
  readonly funding: readonly SourceShare[];
}

/** Of every published program its stacking group and funding, in the order of their numbers. */
export function readSharedTerms(): Promise<SharedTerms[]> {
  return rows<SharedTerms & Record<string, unknown>>(
    `SELECT DISTINCT ON (p.number) p.id AS "programId", v.content->'name' AS name,
            v.content->>'stackingGroup' AS "stackingGroup", v.content->'funding' AS funding
       FROM program p JOIN program_version v ON v.program_id = p.id
      WHERE v.published_at IS NOT NULL ORDER BY p.number, v.number DESC`,
    [],
  );
}
