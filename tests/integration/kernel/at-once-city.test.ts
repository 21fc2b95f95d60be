import { Readable } from "node:stream";
import { prisma } from "~/data/kernel/db.server";
import { readOffice } from "~/data/city/office.server";
import { newId } from "~/platform/ids";
import { addPhrase } from "~/use-cases/city/add-phrase.server";
import { announceMissingCalendars } from "~/use-cases/city/announce-missing-calendars.server";
import { editPhrase } from "~/use-cases/city/edit-phrase.server";
import { publishCalendar } from "~/use-cases/city/publish-calendar.server";
import { removeOffice } from "~/use-cases/city/remove-office.server";
import { removeSeal } from "~/use-cases/city/remove-seal.server";
import { setOffice } from "~/use-cases/city/set-office.server";
import { setSeal } from "~/use-cases/city/set-seal.server";
import { sealPicture } from "../../../prisma/seed/seal-picture";
import { contextOf, now, person, useDatabase } from "../access/people";
import { changesAtOnce, doneOnce, worksAtOnce } from "./at-once";

useDatabase();

const both = { en: "Sign the last page", "zh-CN": "请在末页签字" };
const phrase = { zoneId: null, use: "correction", words: both } as const;
const office = { name: both, address: both, hours: both, phone: "0411 8888 0000", contact: "Front desk", head: null };

let year = 2050;

/** An administrator, a phrase of the city, and a year that has no calendar yet. */
async function aCity() {
  const admin = contextOf(await person(`${newId()}@example.test`, ["admin"]), ["admin"]);
  const id = newId();
  await addPhrase(admin, id, phrase);
  year += 1;
  return { admin, id, year };
}

changesAtOnce(aCity, {
  "city/add-phrase": ({ admin }) => {
    const id = newId();
    return () => addPhrase(admin, id, phrase);
  },
  "city/edit-phrase":
    ({ admin, id }) =>
    () =>
      editPhrase(admin, { id, version: 1, words: both, retired: true }),
  "city/publish-calendar":
    ({ admin, year }) =>
    () =>
      publishCalendar(admin, { year, source: "Notice 1", text: `${year}-01-01 off`, version: 0 }),
});

/** The same, and an office that was set. */
async function aCityWithOffice() {
  const city = await aCity();
  if (!(await readOffice())) await setOffice(city.admin, { zoneId: null, ...office, version: 0 });
  return city;
}

doneOnce(aCityWithOffice, {
  "city/set-office": ({ admin }) => {
    // There is one office: whoever presses first has read what stood then.
    let read: ReturnType<typeof readOffice> | undefined;
    return async () =>
      setOffice(admin, { zoneId: null, ...office, version: (await (read ??= readOffice()))?.version ?? 0 });
  },
});

/** A zone with an office of its own, which has a seal. */
async function aZoneWithOffice() {
  const { admin } = await aCity();
  const zoneId = newId();
  await prisma().zone.create({ data: { id: zoneId, slug: zoneId, name: both, position: 9 } });
  await setOffice(admin, { zoneId, ...office, version: 0 });
  await setSeal(admin, { zoneId, version: 1, content: Readable.from([sealPicture()]) });
  return { admin, zoneId };
}

changesAtOnce(aZoneWithOffice, {
  "city/set-seal":
    ({ admin, zoneId }) =>
    () =>
      setSeal(admin, { zoneId, version: 2, content: Readable.from([sealPicture()]) }),
  "city/remove-seal":
    ({ admin, zoneId }) =>
    () =>
      removeSeal(admin, { zoneId, version: 2 }),
  "city/remove-office":
    ({ admin, zoneId }) =>
    () =>
      removeOffice(admin, { zoneId, version: 2 }),
});

worksAtOnce(aCity, {
  "city/announce-missing-calendars": () => () => announceMissingCalendars(now),
});
