import { createFirstInvitations } from "~/data/company/invitation.server";
import { insertCompanies, readCompaniesByCode, readCityZones } from "~/data/import/companies.server";
import type { Tx } from "~/data/kernel/db.server";
import { inHours } from "~/domain/access/lifetimes";
import { invitationHours } from "~/domain/company/invitation";
import type { Numbered } from "~/domain/import/column";
import {
  type CompaniesStanding,
  companyFileColumns,
  companyProblems,
  type ImportedCompany,
} from "~/domain/import/companies";
import { zonesByName } from "~/domain/import/places";
import { inviteContacts } from "~/mail/import/invite-contacts.server";
import { newId } from "~/platform/ids";
import { type ImportAsking, importKind, type Releasing } from "./kind";

/** Companies that one statement writes. */
const batch = 500;

/** Companies that nobody owns yet; the contact of each that has an address is invited to own it. */
export const companies = importKind({
  name: "companies",
  columns: companyFileColumns,
  async standing(reading, _, rows): Promise<CompaniesStanding> {
    const zones = await readCityZones(reading);
    const known = await readCompaniesByCode(
      reading,
      rows.map(({ row: { code } }) => code),
    );
    return { zones, known: new Map([...known].map(([code, { name }]) => [code, name])) };
  },
  problems: companyProblems,
  zones: (rows, { zones }) => {
    const zoneOf = zonesByName(zones, "all");
    return rows.flatMap(({ row }) => zoneOf(row.zone)?.id ?? []);
  },
  makes: (rows) => ({
    companies: rows.length,
    invitations: rows.filter(({ row }) => row.contactEmail !== null).length,
  }),
  async write(tx, asking, releasing, { rows, standing, progress }) {
    const zoneOf = zonesByName(standing.zones, asking.reach);
    const made = { companies: [] as string[], invitations: [] as string[] };
    for (let at = 0; at < rows.length; at += batch) {
      const written = rows.slice(at, at + batch).map((each) => profileOf(each, zoneOf(each.row.zone)?.id ?? null));
      await insertCompanies(tx, written, asking.now);
      const invited = await invite(tx, asking, releasing, written);
      made.companies.push(...written.map(({ id }) => id));
      made.invitations.push(...invited);
      progress(written.length);
    }
    return [
      { table: "company", keys: made.companies },
      { table: "token", keys: made.invitations },
    ];
  },
  tables: [
    { table: "token", key: { id: "uuid" } },
    { table: "company", key: { id: "uuid" } },
  ],
});

const profileOf = (
  { row: { zone: _, contactEmail, kind, ...row } }: Numbered<ImportedCompany>,
  zoneId: string | null,
) => ({
  ...row,
  id: newId(),
  kind: kind ?? ("domestic" as const),
  registeredZoneId: zoneId,
  foreignRegistration: null,
  foreignCountry: null,
  contactEmail,
});

/** Invites the contacts of companies, set by set, and returns the ids of the invitations. */
async function invite(
  tx: Tx,
  { actor, now }: ImportAsking,
  { preparedBy }: Releasing,
  written: readonly ReturnType<typeof profileOf>[],
): Promise<string[]> {
  const reached = written.flatMap(({ id: companyId, name, contactEmail: email }) =>
    email === null ? [] : [{ companyId, name, email }],
  );
  const terms = { invitedBy: actor.userId, now, expiresAt: inHours(now, invitationHours) };
  const invited = await createFirstInvitations(tx, reached, terms);
  await inviteContacts(tx, now, preparedBy, invited);
  return invited.map(({ id }) => id);
}
