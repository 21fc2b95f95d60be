import type { UseCaseContext } from "~/data/access/context";
import type { Tx } from "~/data/kernel/db.server";
import { readDependents } from "~/data/space/dependents.server";
import { hindering, type PlaceKind, type PlaceStep } from "~/domain/space/dependents";
import { Refusal } from "~/platform/errors";

/** Refuses a step on a locked place while something depends on it, at a field where one is named. */
export async function nothingHinders(
  tx: Tx,
  { today }: UseCaseContext,
  step: PlaceStep,
  [kind, id]: readonly [PlaceKind, string],
  field?: string,
): Promise<void> {
  const found = hindering(step, await readDependents(tx, kind, id, today));
  if (found.length === 0) return;
  const reason = step === "changeArea" ? "space.areaInUse" : "space.inUse";
  throw new Refusal(reason, {}, field === undefined ? {} : { [field]: [reason] });
}
