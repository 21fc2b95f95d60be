import type { Actor } from "~/domain/access/actor";
import { sitesFor } from "~/domain/access/reach";
import type { Month } from "~/domain/kernel/time/month";
import { sentBy } from "../access/sent-by";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** A file that shows what was said of a tenant for a month. */
export interface TenantFile {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: "notScanned" | "clean" | "infected";
  readonly uploadedAt: string;
}

const columns = `d.id, d.file_name AS "fileName", d.size, d.sha256, d.scan::text AS scan, d.uploaded_at AS "uploadedAt"`;
const placed = `occupancy_evidence d JOIN occupancy o ON o.id = d.occupancy_id JOIN unit u ON u.id = o.unit_id`;

/** The files of a tenant for a month, for who was found to reach the tenant; `sent` where their own side sent it. */
export const readTenantFiles = (
  { userId, operatorIds = [] }: Actor,
  { tenantId, month }: { readonly tenantId: string; readonly month: Month },
): Promise<(TenantFile & { readonly sent: boolean })[]> =>
  rows<TenantFile & { readonly sent: boolean } & Record<string, unknown>>(
    `SELECT ${columns}, ${sentBy("$3::uuid", "$4::uuid[]")} AS sent FROM occupancy_evidence d
      WHERE d.occupancy_id = $1::uuid AND d.month = $2 ORDER BY d.uploaded_at, d.id`,
    [tenantId, month, userId, operatorIds],
  );

/** What operators sent of the tenants of a unit, the latest first, at most so many. For who was found to reach the unit. */
export const readFilesOfUnit = (
  unitId: string,
  most: number,
): Promise<(TenantFile & { readonly month: Month; readonly company: string })[]> =>
  rows<TenantFile & { readonly month: Month; readonly company: string } & Record<string, unknown>>(
    `SELECT ${columns}, d.month, c.name AS company FROM ${placed} JOIN company c ON c.id = o.company_id
      WHERE u.id = $1::uuid AND ${stands("o")} ORDER BY d.uploaded_at DESC, d.id DESC LIMIT $2::int`,
    [unitId, most],
  );

/** A file to be handed out. */
export interface HandedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly size: number;
  readonly storageKey: string;
}

const handed = `SELECT d.file_name AS "fileName", d.content_type AS "contentType", d.size, d.storage_key AS "storageKey" FROM ${placed}
  WHERE d.id = $1::uuid AND d.scan <> 'infected'`;

/** A file of a unit that was found to be the reader's to see; none with a virus. */
export async function findFileOfUnit(unitId: string, id: string): Promise<HandedFile | null> {
  const [found] = await rows<HandedFile & Record<string, unknown>>(`${handed} AND u.id = $2::uuid`, [id, unitId]);
  return found ?? null;
}

/** A file that the actor, or another of their operator, sent of a tenant at a site that they still run; none with a virus. */
export async function findSentOfTenant(actor: Actor, id: string): Promise<HandedFile | null> {
  const [found] = await rows<HandedFile & Record<string, unknown>>(
    `${handed} AND u.site_id = ANY($2::uuid[]) AND ${sentBy("$3::uuid", "$4::uuid[]")}`,
    [id, sitesFor(actor, "tenant.report"), actor.userId, actor.operatorIds ?? []],
  );
  return found ?? null;
}
