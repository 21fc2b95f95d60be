import { readPlaces } from "~/data/city/places.server";
import { readPublicPrograms } from "~/data/program/public-programs.reader.server";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ApiCity } from "~/forms/check/estimate-request";
import { createT } from "~/i18n/t.server";

/** The published programs, and what a request may name of the city. */
export async function apiCity(today: CivilDate) {
  const [programs, { zones }] = await Promise.all([readPublicPrograms(), readPlaces()]);
  const t = createT("en", "criteria");
  const city: ApiCity = {
    programs: programs.map(({ slug }) => slug),
    zones: zones.map(({ slug }) => slug),
    today,
    factName: (fact) => t(`factName.${fact}`),
  };
  return { programs, city };
}
