import { on } from "~/auth/need";
import { readOffice } from "~/data/city/office.server";
import { readZone } from "~/data/space/places.reader.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";

/** The office in the address, of the city or of an open zone, as it stands; null where that has none of its own. */
export const onOffice = on("office.manage", async ({ ctx, params }) => {
  const of = params["of"] ?? "";
  const zone = isId(of) ? await readZone(ctx.actor, of) : null;
  if (of !== "city" && (!zone || zone.closedOn !== null)) throw new NotFound();
  const zoneId = zone?.id ?? null;
  return { of, zoneId, zone: zone?.name ?? null, office: await readOffice(zoneId) };
});

/** The same, where it is there. */
export const onOfficeThere = on("office.manage", async (given) => {
  const { office, ...place } = await onOffice.open(given);
  if (!office) throw new NotFound();
  return { ...place, office };
});
