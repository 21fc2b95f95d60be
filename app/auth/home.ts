import { pathTo } from "~/addresses/path-to";
import type { Actor } from "~/domain/access/actor";

/** The front page of a person: where their work is. */
export function homeOf({ grants, siteIds }: Actor): string {
  if (grants.length > 0) return pathTo("/admin");
  return siteIds.length > 0 ? pathTo("/operator") : pathTo("/founder");
}
