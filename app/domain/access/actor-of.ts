import type { Mandate, MandateRight } from "./mandate";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Actor, Grant } from "./actor";
import type { OfficialRole } from "./matrix";

/** What decides what a person may do, as the database holds it. */
export interface StoredRights {
  readonly userId: string;
  readonly grants: readonly {
    role: string;
    zoneId: string | null;
    siteId: string | null;
    operatorId?: string | null;
    first?: boolean;
  }[];
  readonly memberships: readonly { companyId: string; role: "owner" | "member" }[];
  readonly mandates: readonly {
    companyId: string;
    maySubmit: boolean;
    from: string;
    until: string | null;
    revokedAt: string | null;
  }[];
}

/** The rights of a person as the database holds them, as the domain knows them on `today`. */
export function actorOf(stored: StoredRights, today: CivilDate): Actor {
  return {
    userId: stored.userId,
    today,
    grants: officialGrants(stored.grants),
    memberships: stored.memberships,
    mandates: stored.mandates.map(mandateOf),
    siteIds: stored.grants.flatMap(({ role, siteId }) => (role === "operator" && siteId ? [siteId] : [])),
    operatorIds: distinct(stored.grants.flatMap(({ operatorId }) => operatorId ?? [])),
    firstOf: distinct(stored.grants.flatMap(({ operatorId, first }) => (first && operatorId ? [operatorId] : []))),
  };
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/** One grant per role: its zones, or `all` as soon as one of its rows has no zone. */
function officialGrants(stored: StoredRights["grants"]): Grant[] {
  const byRole = new Map<OfficialRole, string[] | "all">();
  for (const { role, zoneId } of stored) {
    if (!isOfficial(role)) continue;
    const known = byRole.get(role) ?? [];
    byRole.set(role, known === "all" || zoneId === null ? "all" : [...known, zoneId]);
  }
  return [...byRole].map(([role, zoneIds]) => ({ role, zoneIds }));
}

const isOfficial = (role: string): role is OfficialRole => role !== "operator";

function mandateOf(stored: StoredRights["mandates"][number]): Mandate {
  const rights: MandateRight[] = stored.maySubmit ? ["edit", "submit"] : ["edit"];
  return {
    companyId: stored.companyId,
    from: stored.from,
    until: stored.until,
    rights,
    revokedAt: stored.revokedAt ? new Date(stored.revokedAt) : null,
  };
}
