import type { Actor } from "~/domain/access/actor";
import { sitesFor } from "~/domain/access/reach";
import type { Report } from "~/domain/change/report";
import type { ChangeState } from "~/domain/change/states";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { reachOf } from "../access/reach";
import { rows } from "../kernel/db.server";
import { stands } from "../kernel/stands";

/** An award that is in a unit of a site today. */
export interface AwardInUnit {
  readonly awardId: string;
  readonly site: LocalizedText;
  readonly unit: string;
  readonly company: string;
}

/** The awards in units of the sites that the actor operates, or of their zones as a manager: of which they may report something. */
export const readReportable = (actor: Actor): Promise<AwardInUnit[]> =>
  rows<AwardInUnit & Record<string, unknown>>(
    `SELECT o.award_id AS "awardId", s.name AS site, u.label AS unit, c.name AS company
       FROM occupancy o JOIN unit u ON u.id = o.unit_id JOIN site s ON s.id = u.site_id JOIN company c ON c.id = o.company_id
       JOIN award a ON a.id = o.award_id
      WHERE (s.id = ANY($1::uuid[]) OR $3::uuid[] IS NULL OR a.zone_id = ANY($3::uuid[])) AND ${stands("o")} AND ${stands("a")} AND a.effective_at IS NOT NULL
        AND o.from_on <= $2::date AND o.to_on > $2::date
      ORDER BY s.position, u.label`,
    [sitesFor(actor, "award.reportChange"), actor.today, reachOf(actor, "award.reportChange").zones],
  );

/** Something that the actor has reported, and how it stands. */
export interface OwnReport {
  readonly id: string;
  readonly reference: string;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
  readonly site: LocalizedText;
  readonly unit: string;
  readonly company: string;
  readonly since: CivilDate | null;
  /** Null in reports from before it was stored. */
  readonly what: Report["what"] | null;
  /** ISO instant. */
  readonly reportedAt: string;
}

const most = 200;

// Of the change `x` as a report of whoever made it: SQL.

export const ownReport = `x.id, x.reference, x.kind, x.state::text AS state, s.name AS site, u.label AS unit, c.name AS company,
            coalesce(x.reported->>'since', x.first_on::text) AS since, x.reported->>'what' AS what, to_char(x.begun_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "reportedAt"`;

export const fromOwnReports = `FROM change x JOIN award a ON a.id = x.award_id JOIN unit u ON u.id = a.unit_id JOIN site s ON s.id = u.site_id
       JOIN company c ON c.id = x.company_id`;

export const isOwnReport = (person: string): string =>
  `x.begun_by = ${person} AND EXISTS (SELECT FROM case_event e WHERE e.case_id = x.id AND e.action = 'report')`;

/** What the actor has reported of units, the newest first. Of what becomes of it they are told how it stands, nothing else. */
export const readOwnReports = (actor: Actor): Promise<OwnReport[]> =>
  rows<OwnReport & Record<string, unknown>>(
    `SELECT ${ownReport} ${fromOwnReports} WHERE ${isOwnReport("$1")}
      ORDER BY x.begun_at DESC, x.id DESC LIMIT ${most}`,
    [actor.userId],
  );
