import { Prisma } from "~/data/generated/client";
import type { Move } from "~/domain/application/step-clock";
import { cityDay } from "../kernel/city-day";
import type { Tx } from "../kernel/db.server";

/** The history of an application as the clocks of its steps read it, oldest first. */
export function readMoves(tx: Tx, caseId: string): Promise<Move[]> {
  return tx.$queryRaw<Move[]>`
    SELECT to_state::text AS "to", ${Prisma.raw(cityDay("at"))}::text AS "on"
      FROM case_event WHERE case_id = ${caseId}::uuid ORDER BY at, id`;
}
