import type { FactCheck } from "~/domain/application/fact-checks";
import { dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";

export interface FactCheckToWrite extends FactCheck {
  readonly id: string;
  readonly caseId: string;
  readonly note: string | null;
  readonly checkedBy: string;
  readonly checkedAt: Date;
}

/** Adds what an official found; checks are never changed. */
export async function insertFactCheck(tx: Tx, { asOf, ...check }: FactCheckToWrite): Promise<void> {
  await tx.factCheck.create({ data: { ...check, asOf: dateColumn(asOf) }, select: { id: true } });
}
