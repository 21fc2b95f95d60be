import { readBuiltOn } from "~/data/import/made.server";
import { asItStands, type Reading } from "~/data/kernel/db.server";
import type { ImportKindName } from "~/domain/import/kinds";
import type { BuiltOn } from "~/domain/import/made";
import { importKindOf } from "./kinds/kinds.server";

/** What rests on what a released import made, or changed it since: it is what keeps it from being voided. */
export async function builtOnImport(
  id: string,
  kind: ImportKindName,
  reading: Reading = asItStands,
): Promise<BuiltOn[]> {
  const { tables, builtOn } = importKindOf(kind);
  const found = await readBuiltOn(reading, id, tables);
  return [...found, ...((await builtOn?.(reading, id)) ?? [])];
}
