import type { UseCaseContext } from "~/data/access/context";
import { asItStands, prisma, rows } from "~/data/kernel/db.server";
import { usccCheckCharacter } from "~/domain/company/uscc";
import type { ImportKindName } from "~/domain/import/kinds";
import { taskRuns } from "~/jobs/kinds/kinds.server";
import { newId } from "~/platform/ids";
import { checkImport } from "~/use-cases/import/check-import.server";
import { prepareImport } from "~/use-cases/import/prepare-import.server";
import { releaseImport } from "~/use-cases/import/release-import.server";
import { runTasks } from "~/use-cases/task/run-tasks.server";
import { anOfficial } from "../../change/support/world";
import { clockFrom, never } from "../../task/support/city";

export { useDatabase } from "../../../support/use-database";

/** A zone with a manager who prepares and an approver who releases. */
export async function aCity() {
  const zoneId = newId();
  const name = { en: `Harbour ${zoneId.slice(-6)}`, "zh-CN": `港湾${zoneId.slice(-6)}` };
  await prisma().zone.create({ data: { id: zoneId, slug: zoneId, name, position: 1 } });
  const [manager, approver] = [await anOfficial("manager", zoneId), await anOfficial("approver", zoneId)];
  return { zoneId, zone: name.en, manager, approver };
}

let running = 0;

/** A company code that no other test has. */
export function aCode(): string {
  running += 1;
  const body = `91210200MA${String(Date.now() % 10_000).padStart(4, "0")}${String(running).padStart(3, "0")}`;
  return body + usccCheckCharacter(body);
}

export const csv = (lines: readonly (readonly string[])[]): string =>
  lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");

/** Companies of a zone as a file, so many of them. */
export const companiesCsv = (zone: string, count: number, edit?: (cells: string[], i: number) => void): string =>
  csv([
    ["Code", "Name", "Zone", "Contact e-mail"],
    ...Array.from({ length: count }, (_, i) => {
      const cells = [aCode(), `Company ${i}`, zone, `contact${i}-${newId()}@example.com`];
      edit?.(cells, i);
      return cells;
    }),
  ]);

export async function* bytes(content: string | Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(content));
}

/** Does whatever long work waits. */
export const work = (): Promise<void> => runTasks(taskRuns, clockFrom(), never);

export const stored = (id: string) => prisma().importBatch.findUniqueOrThrow({ where: { id } });

export const progress = { expect: () => undefined, advance: () => Promise.resolve(), count: () => undefined };

/** A file that was handed over, and looked at. */
export async function prepared(ctx: UseCaseContext, kind: ImportKindName, content: string | Buffer): Promise<string> {
  const id = newId();
  await prepareImport(ctx, { id, kind, fileName: `${kind}.csv`, content: bytes(content) });
  await checkImport(ctx, id, { reading: asItStands, progress });
  return id;
}

/** The same, released. */
export async function released(
  { manager, approver }: { readonly manager: UseCaseContext; readonly approver: UseCaseContext },
  kind: ImportKindName,
  content: string | Buffer,
): Promise<string> {
  const id = await prepared(manager, kind, content);
  await releaseImport(approver, id, progress);
  return id;
}

export const problemsOf = (id: string) =>
  rows<{ row: number; column: number | null; code: string }>(
    `SELECT "row", "column", code FROM import_problem WHERE batch_id = $1::uuid ORDER BY position`,
    [id],
  );
