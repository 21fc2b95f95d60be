import type { Actor } from "~/domain/access/actor";

/** The front page of a person: where their work is. */
export function homeOf({ grants, siteIds }: Actor): string {
  if (grants.length > 0) return "/admin";
  return siteIds.length > 0 ? "/operator" : "/founder";
}
