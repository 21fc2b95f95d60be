import type { Reading } from "~/data/kernel/db.server";
import { readPlaces, type Zone } from "~/data/city/places.server";
import { locate } from "~/domain/application/zone";
import type { ProgramContent } from "~/domain/program/draft/content";
import { placeFrom } from "~/domain/program/form/premises-questions";
import type { Answers } from "~/domain/program/form/question";
import { questionsIn, visibleAnswers } from "~/domain/program/form/visible-questions";

interface Located {
  readonly content: ProgramContent;
  readonly answers: Answers;
  readonly programZoneId: string | null;
  readonly company: { readonly registeredZoneId: string | null };
}

/** Whether the site or the zone of an application is closed, so that it cannot be handed in. */
export async function isPlaceClosed(located: { readonly zoneId: string | null; readonly siteId: string | null }) {
  const { zones, sites } = await readPlaces();
  const closedIn = (places: readonly Zone[], id: string | null) =>
    places.some((place) => place.id === id && place.closed);
  return closedIn(zones, located.zoneId) || closedIn(sites, located.siteId);
}

/** The zone and the site of an application, by its program, its answers and its company. */
export async function locateApplication({ content, answers, programZoneId, company }: Located, reading?: Reading) {
  const place = placeFrom(visibleAnswers(questionsIn(content), answers));
  return locate({ ...(await readPlaces(reading)), place, programZoneId, registeredZoneId: company.registeredZoneId });
}
