import { beforeAll, describe, expect, it } from "vitest";
import { readOfferedPhrases, readPhrase } from "~/data/city/phrases.server";
import { newId } from "~/platform/ids";
import { addPhrase } from "~/use-cases/city/add-phrase.server";
import { editPhrase } from "~/use-cases/city/edit-phrase.server";
import { contextOf, person, useDatabase } from "../access/people";
import { city } from "../application/support/program";
import { official } from "../review/support/case";

useDatabase();
let zones: { highTech: string; jinpu: string };
beforeAll(async () => {
  zones = await city();
});

const phrase = (zoneId: string | null, text: string) =>
  ({ zoneId, use: "correction", words: { en: text, "zh-CN": text } }) as const;
const offered = async (...zoneIds: string[]) =>
  (await readOfferedPhrases("correction", zoneIds)).map(({ words }) => words.en);

describe("a phrase", () => {
  it("is offered in its zone, one of the city everywhere, and a retired one nowhere", async () => {
    const admin = contextOf(await person("admin@example.cn", ["admin"]), ["admin"]);
    const { ctx: manager } = await official("manager", zones.highTech);
    await addPhrase(admin, newId(), phrase(null, "Sign the last page"));
    const id = newId();
    await addPhrase(manager, id, phrase(zones.highTech, "Name the landlord"));
    await addPhrase(admin, newId(), { ...phrase(null, "No such program"), use: "refusal" });
    expect(await offered(zones.highTech)).toEqual(["Sign the last page", "Name the landlord"]);
    expect(await offered(zones.jinpu)).toEqual(["Sign the last page"]);
    expect(await offered()).toEqual(["Sign the last page"]);
    expect(await offered(zones.jinpu, zones.highTech)).toHaveLength(2);
    const words = { en: "Name your landlord", "zh-CN": "请写明房东" };
    await editPhrase(manager, { id, version: 1, words, retired: false });
    expect(await offered(zones.highTech)).toContain("Name your landlord");
    await editPhrase(manager, { id, version: 2, words, retired: true });
    expect(await offered(zones.highTech)).toEqual(["Sign the last page"]);
    expect(await readPhrase(id)).toMatchObject({ retired: true, version: 3 });
  });

  it("is no matter of another zone's manager, and not edited over what somebody wrote meanwhile", async () => {
    const { ctx: manager } = await official("manager", zones.highTech);
    const { ctx: other } = await official("manager", zones.jinpu);
    const id = newId();
    await addPhrase(manager, id, phrase(zones.highTech, "Scan it again"));
    const edit = { id, version: 1, words: { en: "a", "zh-CN": "b" }, retired: false };
    await expect(editPhrase(other, edit)).rejects.toMatchObject({ name: "NotFound" });
    for (const zoneId of [zones.highTech, null])
      await expect(addPhrase(other, newId(), phrase(zoneId, "x"))).rejects.toMatchObject({
        fields: { zone: ["notChoice"] },
      });
    await expect(editPhrase(manager, { ...edit, version: 0 })).rejects.toMatchObject({ name: "StaleVersion" });
  });
});
