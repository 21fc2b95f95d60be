import type { SessionRow } from "~/data/session.server";
import type { Actor, Grant } from "~/domain/access/actor";
import type { OfficialRole } from "~/domain/access/matrix";
import type { Mandate, MandateRight } from "~/domain/company/mandate";
import type { CivilDate } from "~/domain/time/civil-date";

/** The rights of a person as the database holds them, as the domain knows them on `today`. */
export function actorOf(row: SessionRow, today: CivilDate): Actor {
  return {
    userId: row.userId,
    today,
    grants: officialGrants(row.grants),
    memberships: row.memberships,
    mandates: row.mandates.map(mandateOf),
    siteIds: row.grants.flatMap(({ role, siteId }) => (role === "operator" && siteId ? [siteId] : [])),
  };
}

/** One grant per role: its zones, or `all` as soon as one of its rows has no zone. */
function officialGrants(stored: SessionRow["grants"]): Grant[] {
  const byRole = new Map<OfficialRole, string[] | "all">();
  for (const { role, zoneId } of stored) {
    if (!isOfficial(role)) continue;
    const known = byRole.get(role) ?? [];
    byRole.set(role, known === "all" || zoneId === null ? "all" : [...known, zoneId]);
  }
  return [...byRole].map(([role, zoneIds]) => ({ role, zoneIds }));
}

const isOfficial = (role: string): role is OfficialRole => role !== "operator";

function mandateOf(stored: SessionRow["mandates"][number]): Mandate {
  const rights: MandateRight[] = stored.maySubmit ? ["edit", "submit", "confirmMonth"] : ["edit", "confirmMonth"];
  return {
    companyId: stored.companyId,
    from: stored.from,
    until: stored.until,
    rights,
    revokedAt: stored.revokedAt ? new Date(stored.revokedAt) : null,
  };
}
