import type { Actor } from "~/domain/access/actor";
import { type CasePlace, casePlace, readsCase } from "../access/case-reach";
import { rows } from "../kernel/db.server";

interface Row extends CasePlace {
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly storageKey: string;
  readonly scan: "notScanned" | "clean" | "infected";
}

/** A document of a case that the actor may read, on the founder's side or as an official; null otherwise. */
export async function findDocument(actor: Actor, caseId: string, id: string): Promise<Row | null> {
  const [found] = await rows<Row & Record<string, unknown>>(
    `SELECT d.file_name AS "fileName", d.content_type AS "contentType", d.size, d.storage_key AS "storageKey", d.scan,
            ${casePlace("k")}
       FROM document d JOIN case_file k ON k.id = d.case_id
      WHERE d.id = $1 AND d.case_id = $2 AND d.removed_at IS NULL`,
    [id, caseId],
  );
  return found && readsCase(actor, found) ? found : null;
}
