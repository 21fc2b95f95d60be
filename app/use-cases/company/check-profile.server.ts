import type { CompanyProfile } from "~/data/company/company.server";
import type { Reading } from "~/data/kernel/db.server";
import { readPlaces } from "~/data/city/places.server";
import { impossibleDays } from "~/domain/company/profile-days";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { dayError } from "~/forms/kernel/fields";
import { Refusal } from "~/platform/errors";

/** Throws a Refusal at the field for a zone that is none or was closed since the profile before, and for a day that cannot be. */
export async function checkProfile(
  reading: Reading,
  profile: CompanyProfile,
  today: CivilDate,
  before?: CompanyProfile,
): Promise<void> {
  const { zones } = await readPlaces(reading);
  const fields: Record<string, string[]> = Object.fromEntries(
    impossibleDays(profile, today).map(([field, limit]) => [field, [dayError(limit)]]),
  );
  const { registeredZoneId } = profile;
  const kept = registeredZoneId === before?.registeredZoneId;
  if (registeredZoneId && !zones.some(({ id, closed }) => id === registeredZoneId && (kept || !closed)))
    fields["registeredZoneId"] = ["notChoice"];
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", {}, fields);
}
