import type { ChangeOrigin } from "~/domain/change/kinds";
import type { Report } from "~/domain/change/report";
import { pendingChanges } from "~/domain/change/states";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import type { Reading } from "../kernel/db.server";

/** A change of an award that is under way to a decision. */
export interface WaitingChange {
  readonly id: string;
  readonly reference: string;
  readonly kind: ChangeKind;
  readonly origin: ChangeOrigin;
}

const pending = pendingChanges.map((state) => `'${state}'`).join(", ");

/** Those of an award; of a kind and an origin there is one (`change_one_of_a_kind`). */
export const readWaitingChanges = ({ rows }: Reading, awardId: string): Promise<WaitingChange[]> =>
  rows<WaitingChange & Record<string, unknown>>(
    `SELECT id, reference, kind, origin::text AS origin FROM change WHERE award_id = $1 AND state IN (${pending})`,
    [awardId],
  );

/** Whether the same was reported of an award and waits to be looked at. */
export const isReported = async ({ rows }: Reading, awardId: string, what: Report["what"]): Promise<boolean> =>
  (
    await rows(`SELECT FROM change WHERE award_id = $1 AND state = 'reported' AND reported->>'what' = $2`, [
      awardId,
      what,
    ])
  ).length > 0;
