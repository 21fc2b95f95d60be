import type { UseCaseContext } from "~/data/access/context";
import { forgetPlaces } from "~/data/city/places.server";
import { transact } from "~/data/kernel/db.server";
import { insertSite, lockZone } from "~/data/space/places.server";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { NotFound, Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";
import { nameIsFree, withFreeName } from "./with-free-name.server";

interface NewSite {
  readonly zoneId: string;
  readonly name: LocalizedText;
  readonly address: string;
  /** What the public pages say that space costs there, in fen per m² and month. */
  readonly rent: number;
  readonly slug: string;
}

/** Makes a site of an open zone, the last of it. Throws NotFound, Forbidden and Refusal. */
export async function createSite(ctx: UseCaseContext, { zoneId, slug, ...site }: NewSite): Promise<{ id: string }> {
  const id = newId();
  await withFreeName(() =>
    transact(async (tx) => {
      const zone = await lockZone(tx, zoneId);
      if (!zone) throw new NotFound();
      admit(ctx.actor, "site.manage", { zoneId });
      if (zone.closedOn !== null) throw new Refusal("space.closed");
      await insertSite(tx, { id, zoneId, slug, ...site });
      await nameIsFree(tx, "site", id, site.name);
      await record(tx, ctx, { action: "site.create", subjectId: id, zoneId, data: { slug } });
    }),
  );
  forgetPlaces();
  return { id };
}
