import type { CompanyProfile } from "~/data/company/company.server";
import type { Reading } from "~/data/kernel/db.server";
import { readPlaces } from "~/data/city/places.server";
import { impossibleDays } from "~/domain/company/profile-days";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { dayError } from "~/forms/kernel/fields";
import { Refusal } from "~/platform/errors";

/** Throws a Refusal at the field for a zone that is none, and for a day that cannot be. */
export async function checkProfile(profile: CompanyProfile, today: CivilDate, reading?: Reading): Promise<void> {
  const { zones } = await readPlaces(reading);
  const fields: Record<string, string[]> = Object.fromEntries(
    impossibleDays(profile, today).map(([field, limit]) => [field, [dayError(limit)]]),
  );
  if (profile.registeredZoneId && !zones.some(({ id }) => id === profile.registeredZoneId))
    fields["registeredZoneId"] = ["notChoice"];
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", {}, fields);
}
