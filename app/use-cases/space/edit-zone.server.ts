import { isDeepStrictEqual } from "node:util";
import type { UseCaseContext } from "~/data/access/context";
import { forgetPlaces } from "~/data/city/places.server";
import { transact } from "~/data/kernel/db.server";
import { lockZone, updateZone } from "~/data/space/places.server";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { changedFields } from "~/domain/space/changed-fields";
import { admit } from "../access/admit.server";
import { reach } from "../access/take-step.server";
import { record } from "../audit/record.server";
import { nameIsFree } from "./with-free-name.server";

export interface ZoneEdit {
  readonly zoneId: string;
  readonly version: number;
  readonly name: LocalizedText;
}

/** Names a zone anew. Throws NotFound, Forbidden, StaleVersion, and Refusal where another has the name. */
export async function editZone(ctx: UseCaseContext, { zoneId, version, name }: ZoneEdit): Promise<void> {
  await transact(async (tx) => {
    const found = await reach(tx, {
      lock: () => lockZone(tx, zoneId),
      admit: () => admit(ctx.actor, "zone.manage", "anywhere"),
      readAt: version,
      current: (zone) => ({ name: zone.name }),
    });
    // What stood beside another of its name before stays so, until it is named anew.
    if (!isDeepStrictEqual(found.name, name) && found.closedOn === null) await nameIsFree(tx, "zone", zoneId, name);
    await updateZone(tx, zoneId, { name });
    const data = { changed: changedFields({ name: found.name }, { name }) };
    await record(tx, ctx, { action: "zone.edit", subjectId: zoneId, zoneId, data });
  });
  forgetPlaces();
}
