import { describe, expect, it } from "vitest";
import { readOffice } from "~/data/city/office.server";
import { setOffice } from "~/use-cases/city/set-office.server";
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
});

describe("the office of the city", () => {
  it("is one, is set anew over what stood, and is on record", async () => {
    const ctx = await admin("one@example.cn");
    expect(await readOffice()).toBeNull();
    await setOffice(ctx, { ...office("Rent office"), version: 0 });
    await setOffice(ctx, { ...office("Office of rents"), version: 1 });
    expect(await readOffice()).toEqual({ ...office("Office of rents"), version: 2 });
    const set = { action: "office.set", actorId: ctx.actor.userId };
    expect(await auditsOf("city")).toEqual([set, set]);
  });

  it("is refused where somebody set it meanwhile, and to whoever is no administrator", async () => {
    const ctx = await admin("two@example.cn");
    const stale = setOffice(ctx, { ...office("Another"), version: 1 });
    await expect(stale).rejects.toMatchObject({ name: "StaleVersion", current: { version: 2 } });
    const manager = contextOf(await person("manager@example.cn", ["manager"]), ["manager"]);
    await expect(setOffice(manager, { ...office("Another"), version: 2 })).rejects.toMatchObject({ name: "NotFound" });
  });
});
