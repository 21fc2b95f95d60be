import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { readSettings, settingVersions } from "~/data/city/settings.server";
import { changeSetting } from "~/use-cases/city/change-setting.server";
import { auditsOf, contextOf, person, useDatabase } from "../access/people";

useDatabase();

const admin = async (email: string) => contextOf(await person(email, ["admin"]), ["admin"]);

describe("changing a setting", () => {
  it("starts from what holds until then, and counts versions from 0", async () => {
    const ctx = await admin("first@example.cn");
    expect(await readSettings()).toMatchObject({ demonstration: false, secondFactor: "officials", cityCode: "DL" });
    await changeSetting(ctx, { key: "demonstration", value: true, version: 0 });
    expect(await readSettings()).toMatchObject({ demonstration: true });
    await changeSetting(ctx, { key: "demonstration", value: false, version: 1 });
    expect(await readSettings()).toMatchObject({ demonstration: false });
    expect(await settingVersions()).toEqual({ demonstration: 2 });
    const change = { action: "setting.change", actorId: ctx.actor.userId };
    expect(await auditsOf("demonstration")).toEqual([change, change]);
  });

  it("refuses a change of what somebody else changed meanwhile, showing what stands", async () => {
    const [one, other] = [await admin("one@example.cn"), await admin("other@example.cn")];
    const results = await Promise.allSettled([
      changeSetting(one, { key: "cityCode", value: "SY", version: 0 }),
      changeSetting(other, { key: "cityCode", value: "BJ", version: 0 }),
    ]);
    const refused = results.find((result) => result.status === "rejected");
    const { cityCode } = await readSettings();
    expect(refused?.reason).toMatchObject({
      name: "StaleVersion",
      readAt: 0,
      current: { value: cityCode, version: 1 },
    });
    expect(await auditsOf("cityCode")).toHaveLength(1);
  });

  it("refuses what a setting cannot be, what is no setting, and who is no administrator", async () => {
    const ctx = await admin("strict@example.cn");
    const change = (key: string, value: unknown) => changeSetting(ctx, { key, value, version: 0 });
    await expect(change("secondFactor", "nobody")).rejects.toMatchObject({ fields: { value: ["invalid"] } });
    await expect(change("cityCode", "dalian")).rejects.toMatchObject({ reason: "invalid" });
    await expect(change("demonstrationPassword", "x")).rejects.toMatchObject({ name: "NotFound" });
    const manager = contextOf(await person("manager@example.cn", ["manager"]), ["manager"]);
    const foreign = changeSetting(manager, { key: "cityCode", value: "SY", version: 0 });
    await expect(foreign).rejects.toMatchObject({ name: "NotFound" });
    expect(await prisma().setting.count({ where: { key: "secondFactor" } })).toBe(0);
  });
});
