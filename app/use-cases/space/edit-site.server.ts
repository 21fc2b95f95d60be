import { isDeepStrictEqual } from "node:util";
import type { UseCaseContext } from "~/data/access/context";
import { forgetPlaces } from "~/data/city/places.server";
import { transact } from "~/data/kernel/db.server";
import { updateSite } from "~/data/space/places.server";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { changedFields } from "~/domain/space/changed-fields";
import { record } from "../audit/record.server";
import { reachSite, type SiteStep } from "./reach-site.server";
import { nameIsFree } from "./with-free-name.server";

interface SiteEdit extends SiteStep {
  readonly name: LocalizedText;
  readonly address: string;
  /** What the public pages say that space costs there, in fen per m² and month. */
  readonly rent: number;
}

/** Edits name, address and public rent of a site. Throws NotFound, Forbidden, StaleVersion, and Refusal where another has the name. */
export async function editSite(ctx: UseCaseContext, { siteId, version, ...site }: SiteEdit): Promise<void> {
  await transact(async (tx) => {
    const { zoneId, name, address, rent, closedOn } = await reachSite(tx, ctx, { siteId, version });
    if (!isDeepStrictEqual(name, site.name) && closedOn === null) await nameIsFree(tx, "site", siteId, site.name);
    await updateSite(tx, siteId, site);
    const data = { changed: changedFields({ name, address, rent }, site) };
    await record(tx, ctx, { action: "site.edit", subjectId: siteId, zoneId, data });
  });
  forgetPlaces();
}
