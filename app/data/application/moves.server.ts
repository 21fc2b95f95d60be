import { Prisma } from "~/data/generated/client";
import type { ApplicationState } from "~/domain/application/states";
import type { Move } from "~/domain/application/step-clock";
import { cityDay } from "../kernel/city-day";
import type { Tx } from "../kernel/db.server";

/** The history of a case as the clocks of its steps read it, oldest first. */
export function readMoves<State extends string = ApplicationState>(tx: Tx, caseId: string): Promise<Move<State>[]> {
  return tx.$queryRaw<Move<State>[]>`
    SELECT to_state::text AS "to", ${Prisma.raw(cityDay("at"))}::text AS "on"
      FROM case_event WHERE case_id = ${caseId}::uuid AND action <> 'assign' ORDER BY at, id`;
}
