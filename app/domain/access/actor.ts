import type { Mandate } from "./mandate";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { OfficialRole } from "./matrix";

/** A role given to an official, in some zones or in the whole city. */
export interface Grant {
  readonly role: OfficialRole;
  readonly zoneIds: readonly string[] | "all";
}

/** A signed-in person with everything that decides what they may do, as it stands on `today`. */
export interface Actor {
  readonly userId: string;
  /** The civil date in the city; mandates hold or do not on it. */
  readonly today: CivilDate;
  readonly grants: readonly Grant[];
  readonly memberships: readonly { readonly companyId: string; readonly role: "owner" | "member" }[];
  readonly mandates: readonly Mandate[];
  /** Sites that the person operates. */
  readonly siteIds: readonly string[];
  /** Operators that the person acts for, whether or not they run a site. */
  readonly operatorIds?: readonly string[];
  /** Those of them whose first person it is: who acts for it longest. */
  readonly firstOf?: readonly string[];
}

/**
 * Where the thing belongs that is acted on. A city program has no zone until site or premises give it one (null or
 * absent): then only those see it whose grant is for the whole city, beside its company. `anywhere` asks whether the
 * actor has the permission on anything at all, as for menus and lists.
 */
export type Subject =
  | "anywhere"
  | {
      readonly companyId?: string | null;
      readonly zoneId?: string | null;
      readonly siteId?: string | null;
      readonly operatorId?: string | null;
    };
