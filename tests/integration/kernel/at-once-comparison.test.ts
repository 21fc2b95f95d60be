import { readCities } from "~/data/comparison/cities.server";
import { figuresWritten } from "~/domain/comparison/changed-figures";
import { StaleVersion } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { addCity } from "~/use-cases/comparison/add-city.server";
import { editCity } from "~/use-cases/comparison/edit-city.server";
import { importFigures } from "~/use-cases/comparison/import-figures.server";
import { setFigure } from "~/use-cases/comparison/set-figure.server";
import { contextOf, person, useDatabase } from "../access/people";
import { changesAtOnce, worksAtOnce } from "./at-once";

useDatabase();

const name = { en: "Harbour", "zh-CN": "港市" };
const figure = { amount: 4_500, source: "Yearbook, table 3", sourceUrl: null, datedOn: "2026-01-31" };

/** A compared city and an administrator. */
async function aCity() {
  const admin = contextOf(await person(`${newId()}@example.cn`, ["admin"]), ["admin"]);
  const city = { id: newId(), name, home: false, demonstration: false };
  await addCity(admin, city);
  return { admin, cityId: city.id };
}

changesAtOnce(aCity, {
  "comparison/add-city": ({ admin }) => {
    const city = { id: newId(), name, home: false, demonstration: false };
    return () => addCity(admin, city);
  },
  "comparison/edit-city":
    ({ admin, cityId }) =>
    () =>
      editCity(admin, { id: cityId, version: 1, name, demonstration: true, pressed: "save" }),
  "comparison/set-figure":
    ({ admin, cityId }) =>
    () =>
      setFigure(admin, { cityId, kind: "rent", version: 0, figure }),
});

// One import at a time is of what stands: the others are told that it has changed.
worksAtOnce(aCity, {
  "comparison/import-figures": async ({ admin, cityId }) => {
    const version = figuresWritten(await readCities());
    return () =>
      importFigures(admin, { version, figures: [{ cityId, kind: "rent", ...figure }] }).catch((error: unknown) => {
        if (!(error instanceof StaleVersion)) throw error;
      });
  },
});
