import { expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { closeSite } from "~/use-cases/space/close-site.server";
import { closeZone } from "~/use-cases/space/close-zone.server";
import { createUnit } from "~/use-cases/space/create-unit.server";
import { useDatabase } from "../application/support/world";
import { aPlace, room } from "./support";

useDatabase();

it.each(["zone", "site"] as const)(
  "no unit is free in a closed %s, though units are made while it is closed",
  async (kind) => {
    for (let round = 0; round < 4; round += 1) {
      const { admin, manager, zoneId, siteId } = await aPlace();
      const make = () => createUnit(manager, { siteId, rent: 4_500, ...room, label: newId().slice(-8) });
      const close = () =>
        kind === "zone" ? closeZone(admin, { zoneId, version: 1 }) : closeSite(admin, { siteId, version: 1 });
      const [closing, ...made] = await Promise.allSettled([close(), make(), make(), make(), make()]);
      expect(closing).toMatchObject({ status: "fulfilled" });
      for (const each of made) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Refusal);
      expect(await prisma().unit.count({ where: { siteId, withdrawnOn: null } })).toBe(0);
      await expect(make()).rejects.toMatchObject({ reason: "space.closed" });
    }
  },
);
