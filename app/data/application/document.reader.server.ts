import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { rows } from "../kernel/db.server";

interface Row {
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly storageKey: string;
  readonly scan: "notScanned" | "clean" | "infected";
  readonly companyId: string;
  readonly zoneId: string | null;
}

/** A document of an application that the actor may read, on the founder's side or as an official; null otherwise. */
export async function findDocument(actor: Actor, applicationId: string, id: string): Promise<Row | null> {
  const [found] = await rows<Row & Record<string, unknown>>(
    `SELECT d.file_name AS "fileName", d.content_type AS "contentType", d.size, d.storage_key AS "storageKey", d.scan,
            a.company_id AS "companyId", a.zone_id AS "zoneId"
       FROM document d JOIN application a ON a.id = d.application_id
      WHERE d.id = $1 AND d.application_id = $2 AND d.removed_at IS NULL`,
    [id, applicationId],
  );
  return found && can(actor, "application.read", found) === "yes" ? found : null;
}
