import { pathTo } from "~/addresses/path-to";
import type { Actor } from "~/domain/access/actor";

/** The front page of a person: where their work is. */
export function homeOf({ grants, siteIds, operatorIds = [] }: Actor): string {
  if (grants.length > 0) return pathTo("/admin");
  if (siteIds.length === 0 && operatorIds.length > 0) return pathTo("/operator/people");
  return siteIds.length > 0 ? pathTo("/operator") : pathTo("/founder");
}
