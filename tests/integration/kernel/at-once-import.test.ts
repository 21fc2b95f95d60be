import { asItStands, prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { askRelease } from "~/use-cases/import/ask-release.server";
import { inviteContact } from "~/use-cases/import/invite-contact.server";
import { checkImport } from "~/use-cases/import/check-import.server";
import { prepareImport } from "~/use-cases/import/prepare-import.server";
import { releaseImport } from "~/use-cases/import/release-import.server";
import { voidImport } from "~/use-cases/import/void-import.server";
import { anOfficial } from "../change/support/world";
import { aCity, bytes, companiesCsv, prepared, progress, released, stored, useDatabase } from "../import/support/world";
import { changesAtOnce } from "./at-once";

useDatabase();

/** Somebody who prepares, somebody who releases, and a file of companies. */
async function aFile() {
  const { zone, zoneId, manager, approver } = await aCity();
  return { zoneId, manager, approver, content: companiesCsv(zone, 3) };
}

changesAtOnce(aFile, {
  "import/prepare-import": ({ manager, content }) => {
    const file = { id: newId(), kind: "companies", fileName: "a.csv" } as const;
    return () => prepareImport(manager, { ...file, content: bytes(content) });
  },
  "import/check-import": async ({ manager, content }) => {
    const id = newId();
    await prepareImport(manager, { id, kind: "companies", fileName: "a.csv", content: bytes(content) });
    return () => checkImport(manager, id, { reading: asItStands, progress });
  },
  "import/take-import-step": async ({ manager, approver, content }) => {
    const importId = await prepared(manager, "companies", content);
    const { version } = await stored(importId);
    const taskId = newId();
    return () => askRelease(approver, { importId, version, taskId });
  },
  "import/release-import": async ({ manager, approver, content }) => {
    const id = await prepared(manager, "companies", content);
    return () => releaseImport(approver, id, progress);
  },
  "import/invite-contact": async (world) => {
    await released(world, "companies", world.content);
    const { id: companyId } = await prisma().company.findFirstOrThrow({
      where: { registeredZoneId: world.zoneId },
      select: { id: true },
    });
    const intake = await anOfficial("intake", world.zoneId);
    const id = newId();
    return () => inviteContact(intake, { id, companyId, email: "contact@example.com" });
  },
  "import/void-import": async (world) => {
    const importId = await released(world, "companies", world.content);
    const { version } = await stored(importId);
    return () => voidImport(world.approver, { importId, version, reasons: "The wrong list" });
  },
});
