import type { Actor } from "~/domain/access/actor";
import type { ApplicationState } from "~/domain/application/states";
import type { SourceLine } from "~/domain/award/reservation";
import type { ProgramContent } from "~/domain/program/content";
import type { LocalizedText } from "~/domain/program/localized-text";
import type { Answers } from "~/domain/program/question";
import { reachOf } from "./award.reader.server";
import { rows } from "./db.server";

/** A submitted application as the pages of a decision need it. */
export interface DecisionView {
  readonly id: string;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly version: number;
  readonly companyId: string;
  readonly companyName: string;
  readonly zoneId: string;
  readonly programId: string;
  readonly unitId: string | null;
  readonly answers: Answers;
  readonly content: ProgramContent;
}

/** The application, if the actor may read it as an official. */
export async function readDecision(actor: Actor, applicationId: string): Promise<DecisionView | null> {
  const { zones } = reachOf(actor, "application.read");
  const [row] = await rows<DecisionView>(
    `SELECT a.id, a.reference, a.state, a.version, a.company_id AS "companyId", c.name AS "companyName",
            a.zone_id AS "zoneId", a.program_id AS "programId", a.unit_id AS "unitId", a.answers, v.content
     FROM application a JOIN company c ON c.id = a.company_id JOIN program_version v ON v.id = a.program_version_id
     WHERE a.id = $1 AND a.reference IS NOT NULL AND a.zone_id IS NOT NULL
       AND ($2::uuid[] IS NULL OR a.zone_id = ANY($2::uuid[]))`,
    [applicationId, zones],
  );
  return row ?? null;
}

export interface FreeUnit {
  readonly id: string;
  readonly label: string;
  readonly site: LocalizedText;
  readonly areaM2: string;
  readonly rentFenPerM2Month: number;
}

/** Units of a zone that nobody occupies on any day from `start` on. */
export function readFreeUnits(zoneId: string, start: string): Promise<FreeUnit[]> {
  return rows<FreeUnit>(
    `SELECT u.id, u.label, s.name AS site, u.area_m2 AS "areaM2", u.rent_fen_per_m2_month AS "rentFenPerM2Month"
     FROM unit u JOIN site s ON s.id = u.site_id
     WHERE s.zone_id = $1 AND (u.withdrawn_on IS NULL OR u.withdrawn_on > $2::date) AND NOT EXISTS (
       SELECT FROM occupancy o WHERE o.unit_id = u.id AND o.released_at IS NULL AND o.to_on > $2::date)
     ORDER BY s.position, u.label`,
    [zoneId, start],
  );
}

/** The budget of a program by source and fiscal year; fen. */
export function readBudget(programId: string): Promise<SourceLine[]> {
  return rows<SourceLine>(
    `SELECT id, source, fiscal_year AS "fiscalYear", appropriated_fen AS appropriated, committed_fen AS committed,
            spent_fen AS spent FROM budget_line WHERE program_id = $1 ORDER BY fiscal_year, source`,
    [programId],
  );
}
