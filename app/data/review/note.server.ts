import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";

/** Adds a note among officials to a case. Returns its id. */
export async function insertNote(
  tx: Tx,
  note: { caseId: string; authorId: string; text: string; at: Date },
): Promise<string> {
  const id = newId();
  await tx.internalNote.create({ data: { id, ...note }, select: { id: true } });
  return id;
}
