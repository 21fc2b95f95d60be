import type { LocalizedText } from "~/domain/kernel/localized-text";
import type { GivenRole } from "~/domain/access/given-roles";
import { pageSize } from "~/domain/kernel/list/list";
import { cut, type Found } from "~/domain/kernel/list/page";
import { searchTerms, wordPatterns } from "~/domain/kernel/text/search-tokens";
import { bounded, exceeds, named, sampleOf } from "~/data/kernel/name-search";
import { prisma, rows } from "~/data/kernel/db.server";

export interface GrantView {
  readonly id: string;
  readonly role: GivenRole;
  /** Where it holds; the whole city when both are null. */
  readonly zone: LocalizedText | null;
  readonly operator: LocalizedText | null;
}

export interface PersonRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly secondFactor: boolean;
  readonly version: number;
  readonly grants: readonly GrantView[];
}

export interface PeopleFilter {
  /** Words of a name, or the beginning of a name or address. */
  readonly search: string;
  /** Only people with a role, instead of every account. */
  readonly officials: boolean;
  /** Address of the last person of the page before. */
  readonly after: string | null;
}

const columns = `
  u.id, u.email, u.name, u.version, u.disabled_at IS NOT NULL AS disabled, u.totp_confirmed_at IS NOT NULL AS "secondFactor",
  (SELECT coalesce(json_agg(json_build_object('id', g.id, 'role', g.role, 'zone', z.name, 'operator', o.name)
                            ORDER BY g.role, z.position, o.id), '[]')
     FROM role_grant g LEFT JOIN zone z ON z.id = g.zone_id LEFT JOIN operator o ON o.id = g.operator_id
    WHERE g.user_id = u.id AND g.revoked_at IS NULL) AS grants`;

const pattern = (search: string): string => `${search.replaceAll(/[\\%_]/g, "\\$&")}%`;

/** More people whose names begin alike, or have the same words, are answered with "type more". */
export const mostNamed = 1000;

/**
 * Whoever holds a role is marked; whoever only held one still is. No EXISTS, for which all officials would be read first. They are few
 * enough for their own index of words.
 */
const kinds = {
  everybody: { marked: "true", shown: "true", sample: sampleOf("u") },
  officials: {
    marked: "u.official",
    shown: "(SELECT true FROM role_grant g WHERE g.user_id = u.id AND g.revoked_at IS NULL LIMIT 1)",
    sample: null,
  },
} as const;

type Kind = (typeof kinds)[keyof typeof kinds];

/** People by their addresses. Those with such a name may stand anywhere among them, so at most so many are looked at. */
const found = ({ marked, shown, sample }: Kind): string => `
WITH begun AS MATERIALIZED (
  SELECT u.id, u.email FROM user_account u WHERE $3 <> '%' AND lower(u.name) LIKE lower($3) AND ${marked}
   ORDER BY lower(u.name) USING ~<~ LIMIT ${mostNamed + 1}),
${bounded(
  `SELECT u.id, u.email, u.name FROM user_account u WHERE cardinality($4::text[]) > 0 AND u.name_tokens @> $4 AND ${marked}`,
  sample,
  mostNamed,
)},
named AS MATERIALIZED (
  SELECT id, email FROM begun
   UNION SELECT id, email FROM candidate c WHERE ${named("c.name", "$5::text[]")}),
found AS (
  (SELECT u.id, u.email FROM user_account u
    WHERE u.email LIKE $2 AND ($1::text IS NULL OR u.email > $1) AND ${marked} AND ${shown}
    ORDER BY u.email LIMIT ${pageSize + 1})
  UNION
  (SELECT u.id, u.email FROM (SELECT * FROM named ORDER BY email OFFSET 0) u WHERE ($1::text IS NULL OR u.email > $1) AND ${shown}
    LIMIT ${pageSize + 1}))`;

export interface FoundPeople extends Found<PersonRow> {
  /** More have such a name than were looked at. */
  readonly overflow: boolean;
}

/** One page of people in the order of their addresses. */
export async function readPeople({ search, officials, after }: PeopleFilter): Promise<FoundPeople> {
  const kind = officials ? kinds.officials : kinds.everybody;
  const people = await rows<{ [key in keyof PersonRow]: PersonRow[key] | null } & { readonly overflow: boolean }>(
    `${found(kind)}
     SELECT u.*, o.overflow
       FROM (SELECT (SELECT count(*) > ${mostNamed} FROM begun) OR ${exceeds(kind.sample, mostNamed)} AS overflow) o
       LEFT JOIN (SELECT ${columns} FROM (SELECT * FROM found ORDER BY email LIMIT ${pageSize + 1}) f
                    JOIN user_account u ON u.id = f.id) u ON true
      ORDER BY u.email`,
    [after, pattern(search.toLowerCase()), pattern(search), searchTerms(search), wordPatterns(search)],
  );
  const those = people.filter((row): row is PersonRow & { readonly overflow: boolean } => row.id !== null);
  return { ...cut(those), overflow: people[0]?.overflow ?? false };
}

/** A person with the roles they hold; null when there is none. */
export async function readPerson(id: string): Promise<PersonRow | null> {
  const [person] = await rows<PersonRow & Record<string, unknown>>(
    `SELECT ${columns} FROM user_account u WHERE u.id = $1::uuid`,
    [id],
  );
  return person ?? null;
}

export interface InvitationView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly GivenRole[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Invitations of officials that are not accepted and still open, latest first. */
export async function readInvitations(now: Date): Promise<InvitationView[]> {
  const links = await prisma().token.findMany({
    where: { kind: "invitation", usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    select: { id: true, email: true, payload: true, createdAt: true, expiresAt: true },
  });
  return links.map(({ payload, ...link }) => {
    const { name, roles } = payload as unknown as { name: string; roles: { role: GivenRole }[] };
    return { ...link, name, roles: [...new Set(roles.map(({ role }) => role))] };
  });
}
