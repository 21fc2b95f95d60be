import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Fen } from "~/domain/kernel/money/fen";
import type { UnitFeature, UnitKind, UnitUse } from "~/domain/space/unit";
import { newId } from "~/platform/ids";
import { dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";
import { rentOn } from "./rent-on";

/** What a unit is, beside its rent. The area is a decimal string in m². */
export interface UnitFields {
  readonly label: string;
  readonly kind: UnitKind;
  readonly areaM2: string;
  readonly floorId: string | null;
  readonly features: readonly UnitFeature[];
  readonly uses: readonly UnitUse[];
}

/** A unit as it is edited, with its rent on the day in fen per m² and month. */
export interface EditedUnit extends UnitFields {
  readonly id: string;
  readonly siteId: string;
  readonly zoneId: string;
  readonly rent: Fen;
  readonly withdrawnOn: CivilDate | null;
  readonly version: number;
}

/** Locks a unit to edit it; null when there is none. */
export async function lockUnitToEdit(tx: Tx, id: string, today: CivilDate): Promise<EditedUnit | null> {
  await tx.rows("SELECT 1 FROM unit WHERE id = $1::uuid FOR UPDATE", [id]);
  const [unit] = await tx.rows<EditedUnit & Record<string, unknown>>(
    `SELECT u.id, u.site_id AS "siteId", s.zone_id AS "zoneId", u.label, u.kind, u.area_m2 AS "areaM2", u.floor_id AS "floorId",
            u.features, u.uses, ${rentOn("u.id", "$2::date")} AS rent, u.withdrawn_on AS "withdrawnOn", u.version
       FROM unit u JOIN site s ON s.id = u.site_id WHERE u.id = $1::uuid`,
    [id, today],
  );
  return unit ?? null;
}

const columns = ({ features, uses, ...fields }: UnitFields) => ({
  ...fields,
  features: [...features],
  uses: [...uses],
});

/** Violates `unit_site_id_label_key` for a label that the site has. */
export const insertUnit = (tx: Tx, { id, siteId, ...unit }: UnitFields & { id: string; siteId: string }) =>
  tx.unit.create({ data: { id, siteId, ...columns(unit) }, select: { id: true } });

/** The same. */
export const updateUnit = (tx: Tx, id: string, unit: UnitFields) =>
  tx.unit.update({
    where: { id },
    data: { ...columns(unit), version: { increment: 1 } },
    select: { id: true },
  });

export const withdrawUnitFrom = (tx: Tx, id: string, on: CivilDate) =>
  tx.unit.update({
    where: { id },
    data: { withdrawnOn: dateColumn(on), version: { increment: 1 } },
    select: { id: true },
  });

interface RentToWrite {
  readonly unitId: string;
  readonly from: CivilDate;
  readonly fen: Fen;
  readonly by: string;
  readonly at: Date;
}

/** Adds a rent from a day on. */
export const insertRent = (tx: Tx, { unitId, from, fen, by, at }: RentToWrite) =>
  tx.unitRent.create({
    data: { id: newId(), unitId, fromOn: dateColumn(from), rentFenPerM2Month: fen, setBy: by, setAt: at },
    select: { id: true },
  });

export const bumpUnit = (tx: Tx, id: string) =>
  tx.unit.update({ where: { id }, data: { version: { increment: 1 } }, select: { id: true } });
