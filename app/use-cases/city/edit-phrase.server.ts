import type { UseCaseContext } from "~/data/access/context";
import { lockPhrase, type StoredPhrase, writePhrase } from "~/data/city/phrases.server";
import { transact } from "~/data/kernel/db.server";
import { NotFound, StaleVersion } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";

/** Words a phrase anew, or retires it or takes it back into use. Refused where somebody edited it meanwhile. */
export const editPhrase = (
  ctx: UseCaseContext,
  { id, version, words, retired }: Pick<StoredPhrase, "id" | "version" | "words" | "retired">,
): Promise<void> =>
  transact(async (tx) => {
    const current = await lockPhrase(tx, id);
    if (!current) throw new NotFound();
    const { zoneId } = current;
    admit(ctx.actor, "phrase.manage", { zoneId });
    if (current.version !== version) throw new StaleVersion(version, current);
    await writePhrase(tx, id, { words, retired });
    await record(tx, ctx, { action: "phrase.edit", subjectId: id, zoneId, data: { retired } });
  });
