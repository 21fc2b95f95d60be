import { on } from "~/auth/need";
import { readSite } from "~/data/space/places.reader.server";
import { readUnit } from "~/data/space/units.reader.server";
import { sitesFor } from "~/domain/access/reach";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";

/** The unit in the address, at a site that the person operates. */
export const onOwnUnit = on("unit.edit", async ({ ctx, params }) => {
  const found = isId(params["id"]) ? await readUnit(params["id"], ctx.today) : null;
  if (!found || !sitesFor(ctx.actor, "unit.edit").includes(found.siteId)) throw new NotFound();
  return found;
});

/** The site in the address, which the person operates. */
export const onOwnSite = on("unit.edit", async ({ ctx, params }) => {
  const found = isId(params["id"]) ? await readSite(params["id"], ctx.today) : null;
  if (!found || !sitesFor(ctx.actor, "unit.edit").includes(found.id)) throw new NotFound();
  return found;
});
