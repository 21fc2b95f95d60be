import type { CivilDate } from "../kernel/time/civil-date";

export const unitKinds = ["room", "desk"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What a unit has. */
export const unitFeatures = [
  "airConditioning",
  "furnished",
  "meetingRoom",
  "serverRoom",
  "goodsLift",
  "industrialPower",
  "stepFree",
] as const;
export type UnitFeature = (typeof unitFeatures)[number];

/** What may be in a unit. */
export const unitUses = ["office", "laboratory", "workshop", "storage", "shop"] as const;
export type UnitUse = (typeof unitUses)[number];

/** The day from which the first rent of a unit holds: before a rent is set from a day on there was no other. */
export const firstRentDay: CivilDate = "2000-01-01";

/** How a unit stands on a day. */
export type UnitState = "free" | "occupied" | "reserved" | "withdrawn";

/** How a unit stands on a day, by who is in it or comes next from when. */
export const unitState = (
  { withdrawnOn, from }: { readonly withdrawnOn: CivilDate | null; readonly from: CivilDate | null },
  today: CivilDate,
): UnitState => {
  if (from !== null) return from <= today ? "occupied" : "reserved";
  return withdrawnOn !== null && withdrawnOn <= today ? "withdrawn" : "free";
};

/** Which units of a site are asked for. */
export const unitScopes = ["all", "free", "taken", "withdrawn"] as const;
export type UnitScope = (typeof unitScopes)[number];
