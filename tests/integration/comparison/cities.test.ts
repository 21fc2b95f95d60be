import { beforeAll, describe, expect, it } from "vitest";
import { readCities, readCity } from "~/data/comparison/cities.server";
import { rows } from "~/data/kernel/db.server";
import { figuresWritten } from "~/domain/comparison/changed-figures";
import { newId } from "~/platform/ids";
import { figuresText, readPasted } from "~/presenters/comparison/read-figures.server";
import { addCity } from "~/use-cases/comparison/add-city.server";
import { editCity } from "~/use-cases/comparison/edit-city.server";
import { importFigures } from "~/use-cases/comparison/import-figures.server";
import { setFigure } from "~/use-cases/comparison/set-figure.server";
import { contextOf, person, useDatabase } from "../access/people";

useDatabase();
let admin: ReturnType<typeof contextOf>;
let manager: ReturnType<typeof contextOf>;
beforeAll(async () => {
  admin = contextOf(await person("admin@example.cn", ["admin"]), ["admin"]);
  manager = contextOf(await person("manager@example.cn", ["manager"]), ["manager"]);
});

const city = (home: boolean, name = "Harbour") => ({
  id: newId(),
  name: { en: name, "zh-CN": `${name}市` },
  home,
  demonstration: false,
});
const rent = { amount: 4_500, source: "Yearbook, table 3", sourceUrl: null, datedOn: "2026-01-31" };

describe("a compared city", () => {
  it("is added once however often it is pressed, and only one is ours", async () => {
    const ours = city(true);
    await addCity(admin, ours);
    await addCity(admin, ours);
    await expect(addCity(admin, city(true))).rejects.toMatchObject({ fields: { kind: ["homeStands"] } });
    expect(await readCities()).toHaveLength(1);
    const edit = { id: ours.id, version: 1, name: ours.name, demonstration: false };
    await expect(editCity(admin, { ...edit, pressed: "close" })).rejects.toMatchObject({ reason: "homeStays" });
  });

  it("is edited by nobody over somebody else, closes and opens again", async () => {
    const other = city(false, "Delta");
    await addCity(admin, other);
    const edit = { id: other.id, version: 1, name: { en: "Bay", "zh-CN": "湾" }, demonstration: true };
    await editCity(admin, { ...edit, pressed: "close" });
    expect(await readCity(other.id)).toMatchObject({ name: { en: "Bay" }, closed: true, demonstration: true });
    await expect(editCity(admin, { ...edit, pressed: "open" })).rejects.toMatchObject({ name: "StaleVersion" });
    await editCity(admin, { ...edit, version: 2, pressed: "save" });
    expect(await readCity(other.id)).toMatchObject({ closed: true, version: 3 });
    await editCity(admin, { ...edit, version: 3, pressed: "open" });
    expect(await readCity(other.id)).toMatchObject({ closed: false });
  });

  it("is no matter of anybody but the administrator", async () => {
    const { id } = (await readCities())[0] ?? { id: "" };
    for (const refused of [
      addCity(manager, city(false)),
      setFigure(manager, { cityId: id, kind: "rent", version: 0, figure: rent }),
      importFigures(manager, { version: 0, figures: [] }),
    ])
      await expect(refused).rejects.toThrow();
  });
});

describe("a figure", () => {
  it("holds in its newest version, keeps those before, and is not set over what somebody set meanwhile", async () => {
    const here = city(false, "Cape");
    await addCity(admin, here);
    await setFigure(admin, { cityId: here.id, kind: "rent", version: 0, figure: rent });
    await setFigure(admin, { cityId: here.id, kind: "rent", version: 1, figure: { ...rent, amount: 5_000 } });
    const stale = setFigure(admin, { cityId: here.id, kind: "rent", version: 1, figure: rent });
    await expect(stale).rejects.toMatchObject({ name: "StaleVersion", readAt: 1, current: { amount: 5_000 } });
    expect((await readCity(here.id))?.figures.rent).toEqual({ ...rent, amount: 5_000, version: 2 });
    expect(await rows(`SELECT amount FROM comparison_figure WHERE city_id = $1 ORDER BY version`, [here.id])).toEqual([
      { amount: 4_500 },
      { amount: 5_000 },
    ]);
  });

  it("keeps the lowest base of social insurance below the highest", async () => {
    const here = city(false, "Bay");
    await addCity(admin, here);
    const set = (kind: "insuranceFloor" | "insuranceCeiling", version: number, amount: number) =>
      setFigure(admin, { cityId: here.id, kind, version, figure: { ...rent, amount } });
    await set("insuranceCeiling", 0, 2_000_000);
    const refused = { reason: "insuranceBounds", fields: { amount: ["insuranceBounds"] } };
    await expect(set("insuranceFloor", 0, 2_000_001)).rejects.toMatchObject(refused);
    await set("insuranceFloor", 0, 400_000);
    await expect(set("insuranceCeiling", 1, 399_999)).rejects.toMatchObject(refused);
    await set("insuranceCeiling", 1, 400_000);
  });

  it("set twice at once is set by one", async () => {
    const here = city(false, "Strait");
    await addCity(admin, here);
    const set = () => setFigure(admin, { cityId: here.id, kind: "office", version: 0, figure: rent });
    const outcomes = await Promise.allSettled([set(), set()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("an import", () => {
  it("reads back what stands in every language as nothing new, and writes what differs, all at once", async () => {
    const cities = await readCities();
    for (const locale of ["en", "zh-CN"] as const) {
      const read = readPasted(cities, figuresText(cities, locale), "2026-11-30");
      expect(read.problems).toEqual([]);
      expect(read.figures.length).toBeGreaterThan(1);
    }
    const text =
      "城市,项目,数值,来源,日期\nCape,Office rent,47,Yearbook,2026-05-01\nCape市,社会保险单位缴费比例,26.4%,年鉴,2026-05-01";
    const { figures, problems } = readPasted(cities, text, "2026-11-30");
    expect(problems).toEqual([]);
    const version = figuresWritten(cities);
    await importFigures(admin, { version, figures });
    const cape = (await readCities()).find(({ name }) => name.en === "Cape");
    expect(cape?.figures).toMatchObject({
      rent: { amount: 4_700, version: 3 },
      insuranceRate: { amount: 2_640, version: 1 },
    });
    await expect(importFigures(admin, { version, figures })).rejects.toMatchObject({ name: "StaleVersion" });
    const entries = await rows(`SELECT data FROM audit_entry WHERE action = 'comparison.import'`);
    expect(entries).toEqual([{ data: { figures: 2 } }]);
  });
});
