import type { UseCaseContext } from "~/data/access/context";
import { officialsById } from "~/data/access/officials.server";
import { holdImports, type LockedImport, lockImport, updateImport } from "~/data/import/batch.server";
import { readImportRows, writeChecked } from "~/data/import/checked.server";
import { writeMade } from "~/data/import/made.server";
import { transact, type Tx } from "~/data/kernel/db.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import { zonesFor } from "~/domain/access/reach";
import { importRights } from "~/domain/import/kinds";
import { decideImport } from "~/domain/import/steps";
import { tellOfImport } from "~/mail/import/tell-of-import.server";
import { NotFound, Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import type { Progress } from "../task/kind";
import { checkRows } from "./kinds/check";
import { importKindOf } from "./kinds/kinds.server";
import { admitToImport, importedData } from "./take-import-step.server";

/** A job, for which nobody waits: ten thousand rows on a busy machine. */
const mostSeconds = 300;

interface Released {
  /** How many problems kept it from being released. */
  readonly problems: number;
}

/**
 * Releases an import that another person prepared: looks at its rows once more as things stand now, and writes what they make, in one
 * transaction. Where anything has become wrong nothing is written but that, and the import has problems again. One that is released is left
 * as it is. Throws NotFound, Forbidden and Refusal.
 */
export async function releaseImport(ctx: UseCaseContext, id: string, progress: Progress): Promise<Released> {
  try {
    return await transact((tx) => release(tx, ctx, id, progress), { seconds: mostSeconds });
  } catch (error) {
    // Somebody wrote what collides with it between the look and the writing: the next look finds it.
    if (violatedConstraint(error) === null) throw error;
    return await transact((tx) => release(tx, ctx, id, progress), { seconds: mostSeconds });
  }
}

async function release(tx: Tx, ctx: UseCaseContext, id: string, progress: Progress): Promise<Released> {
  await holdImports(tx);
  const found = await lockImport(tx, id);
  if (!found) throw new NotFound();
  admitToImport(ctx, "release", found);
  if (found.state === "released") return { problems: 0 };
  const answer = decideImport(found.state, "release", { byAnother: found.preparedBy !== ctx.actor.userId });
  if (!answer.ok) throw new Refusal(answer.reason === "state" ? "import.decided" : "import.ownImport");
  return write(tx, ctx, found, progress);
}

async function write(tx: Tx, ctx: UseCaseContext, found: LockedImport, progress: Progress): Promise<Released> {
  const { id, heads, preparedBy, fileName } = found;
  const kind = importKindOf(found.kind);
  const asking = { ...ctx, reach: zonesFor(ctx.actor, importRights[found.kind].release) };
  const rows = (await readImportRows(tx, id)) as { number: number; row: Record<string, unknown> }[];
  progress.expect(rows.length);
  const said = new Map(rows.map(({ number, row }) => [number, row]));
  const shown = (row: number, field: string) => String(said.get(row)?.[field] ?? "");
  const checked = await checkRows(kind, tx, asking, { heads: heads ?? {}, rows, shown });
  if (checked.problems.length > 0) {
    await writeChecked(tx, id, checked, ctx.now);
    const data = { ...importedData(found), problems: checked.problems.length };
    await record(tx, ctx, { action: "import.check", subjectId: id, data });
    return { problems: checked.problems.length };
  }
  const given = { rows, standing: checked.standing, progress: (count: number) => progress.count(count) };
  const made = await kind.write(tx, asking, { batchId: id, fileName, preparedBy }, given);
  await writeMade(tx, id, kind.tables, made);
  await updateImport(tx, id, { state: "released", decidedBy: ctx.actor.userId, decidedAt: ctx.now });
  await record(tx, ctx, { action: "import.release", subjectId: id, data: importedData(found) });
  await tellOfImport(tx, ctx, { preparer: await officialsById(tx, [preparedBy]) }, "released", found);
  return { problems: 0 };
}
