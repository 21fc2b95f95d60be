import { type ChangeProposal, unitMovedTo } from "~/domain/change/proposal";
import type { UnitTerms } from "~/domain/change/proposed/leases";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Reading } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { ownLeases } from "../space/own-lease";
import { rentOn } from "../space/rent-on";
import { readUnitsKnown } from "./units-known.server";

/**
 * The awards of a company that are in effect in the premises of one of them, that one first: in the same unit, or, without one, under
 * the same lease.
 */
export async function readPremises({ rows }: Reading, awardId: string): Promise<[string, ...string[]]> {
  const found = await rows<{ id: string }>(
    `SELECT o.id FROM award a JOIN award o ON o.company_id = a.company_id AND ${stands("o")} AND o.effective_at IS NOT NULL
        AND NOT o.approved ? 'ceilings'
        AND CASE WHEN a.unit_id IS NOT NULL THEN o.unit_id = a.unit_id
                 ELSE o.unit_id IS NULL AND o.lease = a.lease AND o.lease_end IS NOT DISTINCT FROM a.lease_end END
      WHERE a.id = $1 AND o.id <> a.id ORDER BY o.approved_at, o.id`,
    [awardId],
  );
  return [awardId, ...found.map(({ id }) => id)];
}

interface UnitAsked {
  readonly unitId: string;
  readonly zoneId: string;
  /** The day of the move. */
  readonly from: CivilDate;
  readonly awardId: string;
}

/** Area and rent of a unit that the company of an award can move to from a day on, with its own lease of it: of this zone, not withdrawn by then; else null. */
async function readUnitTerms(
  { rows }: Reading,
  { unitId, zoneId, from, awardId }: UnitAsked,
): Promise<UnitTerms | null> {
  const [unit] = await rows<UnitTerms & Record<string, unknown>>(
    `SELECT u.area_m2 AS "areaM2", ${rentOn("u.id", "$3::date")} AS "rentFenPerM2Month", ${ownLeases("u.id", "a.company_id")} AS leased
       FROM unit u JOIN site s ON s.id = u.site_id JOIN award a ON a.id = $4
      WHERE u.id = $1 AND s.zone_id = $2 AND (u.withdrawn_on IS NULL OR u.withdrawn_on > $3::date)`,
    [unitId, zoneId, from, awardId],
  );
  return unit ?? null;
}

/** What a change of an award is about beside its ledger: the premises, the unit that it moves to, and who is where. */
export async function readPremisesOf(
  reading: Reading,
  { awardId, zoneId }: { readonly awardId: string; readonly zoneId: string },
  proposal: ChangeProposal,
) {
  const premises = await readPremises(reading, awardId);
  const moves = proposal.kind === "unit" && proposal.unitId !== null;
  const unit = moves ? await readUnitTerms(reading, { ...proposal, zoneId, awardId }) : null;
  return {
    premises,
    unit,
    units: await readUnitsKnown(reading, { awardIds: premises, unitId: unitMovedTo(proposal) }),
  };
}
