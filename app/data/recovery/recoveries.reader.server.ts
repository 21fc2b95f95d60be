import type { Actor } from "~/domain/access/actor";
import { narrowed, zonesFor } from "~/domain/access/reach";
import { cut, type Found } from "~/domain/kernel/list/page";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { RecoveryState } from "~/domain/recovery/states";
import { type BindValue, binding } from "../kernel/bind";
import { cityDay } from "../kernel/city-day";
import { rows } from "../kernel/db.server";

/** A recovery as its list shows it. */
export interface ListedRecovery {
  readonly id: string;
  readonly reference: string;
  readonly company: string;
  readonly awardId: string;
  readonly award: string;
  readonly program: LocalizedText;
  readonly zone: LocalizedText;
  readonly state: RecoveryState;
  readonly owedFen: number;
  readonly dueOn: CivilDate | null;
  readonly dueProvisional: boolean;
  readonly openedOn: CivilDate;
  /** The keys of its order. */
  readonly key: readonly [string, string];
}

export interface RecoveryQuery {
  readonly zoneId: string | null;
  readonly programId: string | null;
  readonly state: RecoveryState | null;
  readonly sort: "-opened" | "due";
  readonly after: readonly [key: string, id: string] | null;
  readonly size: number;
}

// What has no last day comes behind all that has one.
const noDay = "9999-12-31";
const orders = {
  "-opened": { key: "r.opened_at", type: "timestamptz", direction: "DESC", than: "<" },
  due: { key: `coalesce(r.due_on, '${noDay}'::date)`, type: "date", direction: "ASC", than: ">" },
} as const;

/** The recoveries in the actor's zones, zone by zone along its own index. */
export async function readRecoveries(
  actor: Actor,
  { zoneId, programId, state, sort, after, size }: RecoveryQuery,
): Promise<Found<ListedRecovery>> {
  const values: unknown[] = [];
  const bind: BindValue = binding(values);
  const { key, type, direction, than } = orders[sort];
  const reach = narrowed(zonesFor(actor, "recovery.read"), zoneId);
  const zones = bind(reach === "all" ? null : reach, "uuid[]");
  const where = ["r.zone_id = zones.id"];
  if (state !== null) where.push(`r.state = ${bind(state, "recovery_state")}`);
  if (programId !== null)
    where.push(
      `EXISTS (SELECT FROM program_version x WHERE x.id = r.program_version_id AND x.program_id = ${bind(programId, "uuid")})`,
    );
  if (after) where.push(`(${key}, r.id) ${than} (${bind(after[0], type)}, ${bind(after[1], "uuid")})`);
  const order = `ORDER BY key ${direction}, id ${direction} LIMIT ${size + 1}`;
  const found = await rows<ListedRecovery & Record<string, unknown>>(
    `SELECT r.id, r.reference, c.name AS company, a.id AS "awardId", a.reference AS award, v.content->'name' AS program, z.name AS zone,
            r.state, a.debt_fen AS "owedFen", r.due_on AS "dueOn", r.due_provisional AS "dueProvisional",
            ${cityDay("r.opened_at")} AS "openedOn", json_build_array(d.key::text, r.id) AS key
       FROM (SELECT s.id, s.key FROM unnest(coalesce(${zones}, (SELECT array_agg(id) FROM zone))) AS zones(id)
             CROSS JOIN LATERAL (SELECT r.id, ${key} AS key FROM recovery r WHERE ${where.join(" AND ")} ${order}) s ${order}) d
       JOIN recovery r ON r.id = d.id
       JOIN award a ON a.id = r.award_id
       JOIN company c ON c.id = r.company_id
       JOIN program_version v ON v.id = r.program_version_id
       JOIN zone z ON z.id = r.zone_id
      ORDER BY d.key ${direction}, r.id ${direction}`,
    values,
  );
  return cut(found, size);
}
