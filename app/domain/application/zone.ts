import type { Place } from "~/domain/program/form/premises-questions";

interface Known {
  /** Of a program of one zone. */
  readonly programZoneId: string | null;
  readonly registeredZoneId: string | null;
  readonly place: Place;
  readonly zones: readonly { readonly id: string; readonly slug: string }[];
  readonly sites: readonly { readonly id: string; readonly slug: string; readonly zoneId: string }[];
}

/**
 * The zone whose officials handle the case, and the site it is about: the program's zone, else the site's, else that of
 * the premises, else that of registration.
 */
export const locate = (known: Known): { zoneId: string | null; siteId: string | null } => {
  const site = known.sites.find(({ slug }) => slug === known.place.site);
  const premises = known.zones.find(({ slug }) => slug === known.place.zone);
  return {
    zoneId: known.programZoneId ?? site?.zoneId ?? premises?.id ?? known.registeredZoneId,
    siteId: site?.id ?? null,
  };
};
