import type { OfficialRole } from "./matrix";

/** Roles that an administrator gives; the others come from companies. */
export type GivenRole = OfficialRole | "operator";

/** Where each is held: in zones (or the whole city), at operators, or everywhere without choice. */
const heldIn = {
  intake: "zones",
  reviewer: "zones",
  approver: "zones",
  finance: "zones",
  manager: "zones",
  auditor: "city",
  admin: "city",
  operator: "operators",
} as const satisfies Record<GivenRole, "zones" | "operators" | "city">;

export const givenRoles = Object.keys(heldIn) as readonly GivenRole[];

/** A role as it is given: in one zone, at one operator, or in the whole city (neither). */
export interface RoleGiven {
  readonly role: GivenRole;
  readonly zoneId: string | null;
  readonly operatorId: string | null;
}

export interface GrantPlaces {
  readonly wholeCity: boolean;
  readonly zoneIds: readonly string[];
  readonly operatorIds: readonly string[];
}

/** Each role in each place it is held in; `missing` is what must be chosen before a role means anything. */
export function giveRoles(
  roles: readonly GivenRole[],
  { wholeCity, zoneIds, operatorIds }: GrantPlaces,
): { given: RoleGiven[]; missing: "zoneIds" | "operatorIds" | null } {
  const places = {
    city: [{ zoneId: null, operatorId: null }],
    zones: wholeCity ? [{ zoneId: null, operatorId: null }] : zoneIds.map((zoneId) => ({ zoneId, operatorId: null })),
    operators: operatorIds.map((operatorId) => ({ zoneId: null, operatorId })),
  };
  const nowhere = roles.map((role) => heldIn[role]).find((held) => places[held].length === 0);
  const missing = { zones: "zoneIds", operators: "operatorIds", city: null } as const;
  const given = roles.flatMap((role) => places[heldIn[role]].map((place) => ({ role, ...place })));
  return { given, missing: nowhere ? missing[nowhere] : null };
}
