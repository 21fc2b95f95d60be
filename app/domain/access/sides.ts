import type { Actor } from "./actor";

// What a person sees as a founder stands on the founders' pages, what they see as an official on the officials': a thing of the other
// side is not there.

/** The person as owner, member or adviser of companies alone. */
export const ownSide = (actor: Actor): Actor => ({ ...actor, grants: [], siteIds: [], operatorIds: [], firstOf: [] });

/** The person as an official alone. */
export const officialSide = (actor: Actor): Actor => ({
  ...actor,
  memberships: [],
  mandates: [],
  siteIds: [],
  operatorIds: [],
  firstOf: [],
});

/** The person as whoever runs sites alone. */
export const operatorSide = (actor: Actor): Actor => ({ ...actor, memberships: [], mandates: [], grants: [] });
