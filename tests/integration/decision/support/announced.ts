import { city, granted, official, recommendedCase } from "../recommended-case";

/** An award approved on Monday, 2 March 2026, with a notice of five working days: until Monday the 9th. */
export async function announced(code?: string | null, when = {}) {
  const place = await city({ appropriatedFen: 6_000_000, noticeWorkingDays: 5 });
  const found = await recommendedCase(place, code);
  const ctx = { ...(await official("approver", place.zoneId, found.id)), ...when };
  const approval = { applicationId: found.id, version: 1, start: "2026-04-01", unitId: place.units[0] };
  return { ...found, awardId: await granted(ctx, approval) };
}
