import { readWaitingChanges } from "~/data/change/waiting-changes.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import type { Tx } from "~/data/kernel/db.server";
import type { ChangeOrigin } from "~/domain/change/kinds";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { Refusal } from "~/platform/errors";

/** Whether no other change of that kind, from that side, is under way for an award. */
export const noneWaits = async (
  tx: Tx,
  awardId: string,
  { kind, origin }: { readonly kind: ChangeKind; readonly origin: ChangeOrigin },
): Promise<boolean> =>
  (await readWaitingChanges(tx, awardId)).every((each) => each.kind !== kind || each.origin !== origin);

/** Work of which one of two at the same moment is refused by the database, told as what it is. */
export async function oneOfAKind<Done>(work: Promise<Done>): Promise<Done> {
  try {
    return await work;
  } catch (error) {
    if (violatedConstraint(error) === "change_one_of_a_kind") throw new Refusal("change.requirement.noneWaits");
    throw error;
  }
}
