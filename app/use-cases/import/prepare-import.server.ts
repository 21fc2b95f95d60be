import { createHash } from "node:crypto";
import type { UseCaseContext } from "~/data/access/context";
import { findImportOf, insertImport } from "~/data/import/batch.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import { transact } from "~/data/kernel/db.server";
import { type ImportKindName, importRights, mostBytes, mostMegabytes } from "~/domain/import/kinds";
import { Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { files } from "~/platform/storage/files.server";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";
import { sameAsBefore } from "../kernel/sent-before";
import { putDownTask } from "../task/start-task.server";

export interface FileToImport {
  /** Made with the form, so that pressing twice prepares one. */
  readonly id: string;
  readonly kind: ImportKindName;
  readonly fileName: string;
  readonly content: AsyncIterable<Uint8Array>;
}

const longestName = 200;

/**
 * Keeps a file of one kind and asks for its dry run. Nothing is brought in until another person releases it. Refused where it is empty or
 * larger than it may be. Throws Forbidden.
 */
export async function prepareImport(ctx: UseCaseContext, { id, kind, fileName, content }: FileToImport): Promise<void> {
  admit(ctx.actor, importRights[kind].prepare, "anywhere");
  const hash = createHash("sha256");
  const before = await findImportOf(id, ctx.actor.userId);
  if (before) {
    for await (const part of bounded(content, hash)) void part;
    return sameAsBefore(before.kind === kind && before.sha256 === hash.digest("hex"));
  }
  const storageKey = newId();
  await files().keep(bounded(content, hash), storageKey);
  const sha256 = hash.digest("hex");
  const name = [...fileName].slice(-longestName).join("");
  try {
    await transact(async (tx) => {
      const taskId = newId();
      const file = { id, kind, fileName: name, sha256, storageKey, taskId };
      await insertImport(tx, { ...file, preparedBy: ctx.actor.userId, preparedAt: ctx.now });
      await putDownTask(tx, ctx, { id: taskId, kind: "checkImport", params: { importId: id, fileName: name, kind } });
      await record(tx, ctx, { action: "import.prepare", subjectId: id, data: { importKind: kind, sha256 } });
    });
  } catch (error) {
    await files().discard(storageKey);
    // The same form, sent twice at once.
    const first = violatedConstraint(error) === "import_batch_pkey" && (await findImportOf(id, ctx.actor.userId));
    if (!first) throw error;
    sameAsBefore(first.kind === kind && first.sha256 === sha256);
  }
}

/** The bytes as they come, as long as they are some and not too many. */
async function* bounded(
  content: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const part of content) {
    size += part.byteLength;
    if (size > mostBytes) throw new Refusal("import.fileTooLarge", { max: mostMegabytes });
    hash.update(part);
    yield part;
  }
  if (size === 0) throw new Refusal("import.fileEmpty");
}
