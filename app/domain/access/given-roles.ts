import type { OfficialRole } from "./matrix";

/** Roles that an administrator gives; the others come from companies. */
export type GivenRole = OfficialRole | "operator";

/** Where each is held: in zones (or the whole city), at sites, or everywhere without choice. */
const heldIn = {
  intake: "zones",
  reviewer: "zones",
  approver: "zones",
  finance: "zones",
  manager: "zones",
  auditor: "city",
  admin: "city",
  operator: "sites",
} as const satisfies Record<GivenRole, "zones" | "sites" | "city">;

export const givenRoles = Object.keys(heldIn) as readonly GivenRole[];

/** A role as it is given: in one zone, at one site, or in the whole city (neither). */
export interface RoleGiven {
  readonly role: GivenRole;
  readonly zoneId: string | null;
  readonly siteId: string | null;
}

export interface GrantPlaces {
  readonly wholeCity: boolean;
  readonly zoneIds: readonly string[];
  readonly siteIds: readonly string[];
}

/** Each role in each place it is held in; `missing` is what must be chosen before a role means anything. */
export function giveRoles(
  roles: readonly GivenRole[],
  { wholeCity, zoneIds, siteIds }: GrantPlaces,
): { given: RoleGiven[]; missing: "zoneIds" | "siteIds" | null } {
  const places = {
    city: [{ zoneId: null, siteId: null }],
    zones: wholeCity ? [{ zoneId: null, siteId: null }] : zoneIds.map((zoneId) => ({ zoneId, siteId: null })),
    sites: siteIds.map((siteId) => ({ zoneId: null, siteId })),
  };
  const nowhere = roles.map((role) => heldIn[role]).find((held) => places[held].length === 0);
  const missing = { zones: "zoneIds", sites: "siteIds", city: null } as const;
  const given = roles.flatMap((role) => places[heldIn[role]].map((place) => ({ role, ...place })));
  return { given, missing: nowhere ? missing[nowhere] : null };
}
