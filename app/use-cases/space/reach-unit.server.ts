import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { type EditedUnit, lockUnitToEdit } from "~/data/space/unit.server";
import { Refusal } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { reach } from "../access/take-step.server";

/** Which unit a step is about, at the version it was read at. */
export interface UnitStep {
  readonly unitId: string;
  readonly version: number;
}

/**
 * Locks a unit that is let, for its operator or a manager of its zone. Throws NotFound, Forbidden, StaleVersion with what stands now, and
 * Refusal for one that was withdrawn.
 */
export async function reachUnit(
  tx: Tx,
  { actor, today }: UseCaseContext,
  { unitId, version }: UnitStep,
): Promise<EditedUnit> {
  const found = await reach(tx, {
    lock: () => lockUnitToEdit(tx, unitId, today),
    admit: ({ zoneId, siteId }) => admit(actor, "unit.edit", { zoneId, siteId }),
    readAt: version,
    current: ({ label, kind, areaM2, floorId, features, uses, rent }) => ({
      label,
      kind,
      areaM2,
      floorId,
      features,
      uses,
      rent,
    }),
  });
  if (found.withdrawnOn !== null) throw new Refusal("space.withdrawn");
  return found;
}
