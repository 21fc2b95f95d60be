import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readOffice, readOffices } from "~/data/city/office.server";
import { readSeal } from "~/data/city/seal.server";
import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { removeOffice } from "~/use-cases/city/remove-office.server";
import { removeSeal } from "~/use-cases/city/remove-seal.server";
import { setOffice } from "~/use-cases/city/set-office.server";
import { setSeal } from "~/use-cases/city/set-seal.server";
import { sealPicture } from "../../../prisma/seed/seal-picture";
import { auditsOf, contextOf, person, useDatabase } from "../access/people";

useDatabase();

const admin = async (email: string) => contextOf(await person(email, ["admin"]), ["admin"]);
const both = (text: string) => ({ en: text, "zh-CN": `${text}。` });
const office = (name: string) => ({
  name: both(name),
  address: both("1 Harbour Road"),
  hours: both("9 to 17"),
  phone: "0411 8888 0000",
  contact: "Front desk",
  head: null,
});

async function aZone(name: string): Promise<string> {
  const id = newId();
  await prisma().zone.create({ data: { id, slug: id, name: both(name), position: 0 } });
  return id;
}

const content = (picture: Buffer = sealPicture()) => Readable.from([picture]);

/** The picture with other sides in its head. */
const ofSides = (width: number, height: number): Buffer => {
  const picture = Buffer.from(sealPicture());
  picture.writeUInt32BE(width, 16);
  picture.writeUInt32BE(height, 20);
  return picture;
};

describe("the office of the city", () => {
  it("is one, is set anew over what stood, and is on record", async () => {
    const ctx = await admin("one@example.cn");
    expect(await readOffice()).toBeNull();
    await setOffice(ctx, { zoneId: null, ...office("Rent office"), version: 0 });
    await setOffice(ctx, { zoneId: null, ...office("Office of rents"), head: both("Rents"), version: 1 });
    expect(await readOffice()).toEqual({ ...office("Office of rents"), head: both("Rents"), seal: null, version: 2 });
    const set = { action: "office.set", actorId: ctx.actor.userId };
    expect(await auditsOf("city")).toEqual([set, set]);
  });

  it("is refused where somebody set it meanwhile, and to whoever is no administrator", async () => {
    const ctx = await admin("two@example.cn");
    const stale = setOffice(ctx, { zoneId: null, ...office("Another"), version: 1 });
    await expect(stale).rejects.toMatchObject({ name: "StaleVersion", current: { version: 2 } });
    const manager = contextOf(await person("manager@example.cn", ["manager"]), ["manager"]);
    const another = { zoneId: null, ...office("Another"), version: 2 };
    await expect(setOffice(manager, another)).rejects.toMatchObject({ name: "NotFound" });
  });
});

describe("the office of a zone", () => {
  it("stands beside that of the city, and leaves the zone to it when it is removed", async () => {
    const ctx = await admin("three@example.cn");
    const zoneId = await aZone("Harbour");
    await setOffice(ctx, { zoneId, ...office("Harbour office"), version: 0 });
    const places = await readOffices();
    expect(places[0]).toMatchObject({ zoneId: null, office: { name: both("Office of rents") } });
    expect(places.find((place) => place.zoneId === zoneId)).toMatchObject({ office: { name: both("Harbour office") } });
    await expect(removeOffice(ctx, { zoneId, version: 9 })).rejects.toMatchObject({ name: "StaleVersion" });
    await removeOffice(ctx, { zoneId, version: 1 });
    expect(await readOffice(zoneId)).toBeNull();
    expect((await auditsOf(zoneId)).map(({ action }) => action)).toEqual(["office.set", "office.remove"]);
  });

  it("is of no zone that is closed or not there", async () => {
    const ctx = await admin("four@example.cn");
    const zoneId = await aZone("Closed");
    await prisma().zone.update({ where: { id: zoneId }, data: { closedOn: new Date("2026-01-01") } });
    for (const of of [zoneId, newId()])
      await expect(setOffice(ctx, { zoneId: of, ...office("None"), version: 0 })).rejects.toMatchObject({
        name: "NotFound",
      });
  });
});

describe("a seal", () => {
  it("is a picture of its office, is replaced and taken away, and its file stays for the letters", async () => {
    const ctx = await admin("five@example.cn");
    const zoneId = await aZone("Sealed");
    await setOffice(ctx, { zoneId, ...office("Sealed office"), version: 0 });
    await setSeal(ctx, { zoneId, version: 1, content: content() });
    const first = (await readOffice(zoneId))?.seal;
    expect(first).toMatchObject({ width: 400, height: 400 });
    await setSeal(ctx, { zoneId, version: 2, content: content(ofSides(500, 300)) });
    expect((await readOffice(zoneId))?.seal).toMatchObject({ width: 500, height: 300 });
    await removeSeal(ctx, { zoneId, version: 3 });
    expect(await readOffice(zoneId)).toMatchObject({ seal: null, version: 4 });
    expect(await readSeal(first?.id ?? "")).toMatchObject({ contentType: "image/png" });
    const actions = (await auditsOf(zoneId)).map(({ action }) => action);
    expect(actions).toEqual(["office.set", "office.setSeal", "office.setSeal", "office.removeSeal"]);
  });

  it.each([
    ["a side that is too long", ofSides(2001, 300), "city.sealPixels"],
    ["a side that is too short", ofSides(300, 99), "city.sealPixels"],
    ["more bytes than it may have", Buffer.concat([sealPicture(), Buffer.alloc(512 * 1024)]), "city.sealHeavy"],
    ["a text", Buffer.from("Program,Source"), "city.sealType"],
    ["no picture", Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"), "city.sealType"],
    ["a picture that is cut off", sealPicture().subarray(0, 200), "file.cutOff"],
  ])("is refused with %s, and nothing of it is kept", async (_, picture, reason) => {
    const ctx = await admin(`${newId()}@example.cn`);
    const zoneId = await aZone("Refused");
    await setOffice(ctx, { zoneId, ...office("Strict office"), version: 0 });
    const before = await prisma().seal.count();
    await expect(setSeal(ctx, { zoneId, version: 1, content: content(picture) })).rejects.toMatchObject({ reason });
    expect(await prisma().seal.count()).toBe(before);
    expect(await readOffice(zoneId)).toMatchObject({ seal: null, version: 1 });
  });

  it("is refused where somebody changed the office meanwhile, before a byte is read", async () => {
    const ctx = await admin("six@example.cn");
    const zoneId = await aZone("Raced");
    await setOffice(ctx, { zoneId, ...office("Raced office"), version: 0 });
    const watched: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => {
        throw new Error("read");
      },
    };
    await expect(setSeal(ctx, { zoneId, version: 0, content: watched })).rejects.toMatchObject({
      name: "StaleVersion",
    });
  });
});
