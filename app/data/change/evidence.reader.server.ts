import type { Actor } from "~/domain/access/actor";
import { companiesFor } from "~/domain/access/reach";
import { rows } from "../kernel/db.server";

export interface EvidenceView {
  readonly id: string;
  readonly requirement: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  /** ISO instant. */
  readonly uploadedAt: string;
  readonly scan: "notScanned" | "clean" | "infected";
}

/** The documents gathered for a change that the actor may ask for, or has. */
export const readEvidence = (actor: Actor, changeId: string): Promise<EvidenceView[]> =>
  rows<EvidenceView & Record<string, unknown>>(
    `SELECT d.id, d.requirement, d.file_name AS "fileName", d.size, d.sha256, d.scan::text AS scan,
            to_char(d.uploaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "uploadedAt"
       FROM document d JOIN case_file k ON k.id = d.case_id
      WHERE k.id = $1 AND k.kind = 'change' AND k.company_id = ANY($2::uuid[]) AND d.removed_at IS NULL
      ORDER BY d.uploaded_at, d.id`,
    [changeId, companiesFor(actor, "award.requestChange")],
  );
