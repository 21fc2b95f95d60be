import { expect, it } from "vitest";
import { readGrantPlaces } from "~/data/access/grant-places.reader.server";
import { asItStands, prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { profileChoices } from "~/presenters/company/profile-choices.server";
import { factOptions } from "~/presenters/program/builder/criterion-part.server";
import { grantRole } from "~/use-cases/access/grant-role.server";
import { addPhrase } from "~/use-cases/city/add-phrase.server";
import { checkProfile } from "~/use-cases/company/check-profile.server";
import { createProgram } from "~/use-cases/program/create-program.server";
import { closeZone } from "~/use-cases/space/close-zone.server";
import { person } from "../access/people";
import { profile } from "../application/support/company";
import { anOfficial, today, useDatabase } from "../change/support/world";
import { aName, aPlace } from "./support";

useDatabase();

it("a closed zone is offered for nothing new, and stays where it is named already", async () => {
  const { admin, zoneId } = await aPlace();
  const { slug } = await prisma().zone.findUniqueOrThrow({ where: { id: zoneId } });
  const manager = await anOfficial("manager", zoneId);
  const userId = await person(`${newId()}@example.test`);
  const criterion = { all: [{ fact: "registeredZone", in: [slug] }] };
  const offers = async () => [
    (await readGrantPlaces()).zones.some(({ id }) => id === zoneId),
    (await profileChoices("en")).zones.some(({ value }) => value === zoneId),
    (await factOptions("registeredZone", {}, "en")).some(({ value }) => value === slug),
  ];
  expect(await offers()).toEqual([true, true, true]);
  await closeZone(admin, { zoneId, version: 1 });
  expect(await offers()).toEqual([false, false, false]);
  expect((await profileChoices("en", zoneId)).zones.some(({ value }) => value === zoneId)).toBe(true);
  expect((await factOptions("registeredZone", criterion, "en")).some(({ value }) => value === slug)).toBe(true);
  const notChoice = (field: string) => ({ fields: { [field]: ["notChoice"] } });
  const phrase = { zoneId, use: "correction", words: { en: "Again", "zh-CN": "再" } } as const;
  await expect(addPhrase(admin, newId(), phrase)).rejects.toMatchObject(notChoice("zone"));
  const program = { name: aName(), slug: newId(), zone: slug, copyOf: null };
  await expect(createProgram(manager, program)).rejects.toMatchObject(notChoice("zone"));
  await expect(
    grantRole(admin, { userId, role: "reviewer", wholeCity: false, zoneIds: [zoneId], operatorIds: [] }),
  ).rejects.toMatchObject({
    name: "NotFound",
  });
  const registered = { ...profile, registeredZoneId: zoneId };
  await expect(checkProfile(asItStands, registered, today)).rejects.toMatchObject(notChoice("registeredZoneId"));
  await checkProfile(asItStands, registered, today, registered);
});
