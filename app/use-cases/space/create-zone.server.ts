import type { UseCaseContext } from "~/data/access/context";
import { forgetPlaces } from "~/data/city/places.server";
import { transact } from "~/data/kernel/db.server";
import { insertZone } from "~/data/space/places.server";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { newId } from "~/platform/ids";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";
import { nameIsFree, withFreeName } from "./with-free-name.server";

/** Makes a zone, the last of the city. Refused at its field where another has its address or name. */
export async function createZone(
  ctx: UseCaseContext,
  { name, slug }: { readonly name: LocalizedText; readonly slug: string },
): Promise<{ id: string }> {
  admit(ctx.actor, "zone.manage", "anywhere");
  const id = newId();
  await withFreeName(() =>
    transact(async (tx) => {
      await insertZone(tx, { id, name, slug });
      await nameIsFree(tx, "zone", id, name);
      await record(tx, ctx, { action: "zone.create", subjectId: id, zoneId: id, data: { slug } });
    }),
  );
  forgetPlaces();
  return { id };
}
