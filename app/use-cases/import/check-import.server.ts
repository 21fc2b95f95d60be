import type { UseCaseContext } from "~/data/access/context";
import { officialsOfAll } from "~/data/access/officials.server";
import { lockImport } from "~/data/import/batch.server";
import { type CheckedImport, writeChecked } from "~/data/import/checked.server";
import { readImportFile } from "~/data/import/import.reader.server";
import { transact } from "~/data/kernel/db.server";
import { zonesFor } from "~/domain/access/reach";
import type { FileRow } from "~/domain/import/cell";
import { importRights } from "~/domain/import/kinds";
import { tellOfImport } from "~/mail/import/tell-of-import.server";
import { files } from "~/platform/storage/files.server";
import { record } from "../audit/record.server";
import type { Work } from "../task/kind";
import { FileUnreadable } from "./file/file-unreadable";
import { readFileRows } from "./file/read-file.server";
import { checkFile } from "./kinds/check";
import { importKindOf } from "./kinds/kinds.server";

/**
 * The dry run of an import: reads its file, and writes what is wrong with it, cell by cell, or what a release would make. Nothing else is
 * written. One that is no longer waited for is left as it is. Returns how many problems there are.
 */
export async function checkImport(
  ctx: UseCaseContext,
  id: string,
  { reading, progress }: Pick<Work, "reading" | "progress">,
): Promise<{ readonly problems: number }> {
  const asked = await readImportFile(id, reading);
  if (asked?.state !== "checking") return { problems: asked?.problems ?? 0 };
  const kind = importKindOf(asked.kind);
  const asking = { ...ctx, reach: zonesFor(ctx.actor, importRights[asked.kind].prepare) };
  const found = await fileOf(asked.storageKey, () => progress.advance(0)).then(
    async (file) => {
      progress.expect(file.length);
      const checked = await checkFile(kind, reading, asking, file);
      await progress.advance(file.length);
      return checked;
    },
    (error: unknown) => {
      if (!(error instanceof FileUnreadable)) throw error;
      return unreadable(error);
    },
  );
  await writeFound(ctx, id, found);
  return { problems: found.problems.length };
}

async function fileOf(storageKey: string, turn: () => Promise<void>): Promise<FileRow[]> {
  const parts: Buffer[] = [];
  for await (const part of await files().read(storageKey)) parts.push(Buffer.from(part as Uint8Array));
  return readFileRows(Buffer.concat(parts), turn);
}

const unreadable = ({ reason }: FileUnreadable): CheckedImport => ({
  rows: 0,
  heads: {},
  makes: {},
  corrections: [],
  zones: [],
  values: [],
  problems: [{ row: 1, column: null, text: "", code: reason }],
});

const writeFound = (ctx: UseCaseContext, id: string, found: CheckedImport): Promise<void> =>
  transact(async (tx) => {
    const locked = await lockImport(tx, id);
    // Withdrawn in the meantime, or looked at by another process before this one was taken to be gone.
    if (locked?.state !== "checking") return;
    await writeChecked(tx, id, found, ctx.now);
    const { kind, sha256, fileName } = locked;
    const data = { importKind: kind, sha256, rows: found.rows, problems: found.problems.length };
    await record(tx, ctx, { action: "import.check", subjectId: id, data });
    if (found.problems.length > 0) return;
    const officials = await officialsOfAll(tx, ["approver", "manager"], [...new Set(found.zones)]);
    const releasers = officials.filter(({ userId }) => userId !== locked.preparedBy);
    await tellOfImport(tx, ctx, { releasers }, "prepared", { id, fileName, rows: found.rows });
  });
