import type { CompanyKind } from "~/domain/company/company";
import { searchTokens } from "~/domain/kernel/text/search-tokens";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { civilOrNull, dateColumn } from "../kernel/civil";
import type { Tx } from "../kernel/db.server";

/** What a company says of itself. */
export interface CompanyProfile {
  readonly kind: CompanyKind;
  readonly name: string;
  readonly nameEn: string | null;
  readonly code: string | null;
  readonly foreignRegistration: string | null;
  readonly foreignCountry: string | null;
  readonly establishedOn: CivilDate | null;
  readonly registeredZoneId: string | null;
  readonly sector: string | null;
  readonly address: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly insuredStaff: number | null;
  readonly insuredStaffOn: CivilDate | null;
}

export interface LockedCompany {
  readonly id: string;
  readonly version: number;
  readonly profile: CompanyProfile;
  /** Once intake has seen the licence its code is no longer the company's to change. */
  readonly codeVerifiedAt: Date | null;
}

const columns = (profile: CompanyProfile) => ({
  ...profile,
  establishedOn: profile.establishedOn && dateColumn(profile.establishedOn),
  insuredStaffOn: profile.insuredStaffOn && dateColumn(profile.insuredStaffOn),
  searchTokens: searchTokens([profile.name, profile.nameEn]),
});

/** Writes a new company with its first owner. */
export async function insertCompany(
  tx: Tx,
  company: { id: string; membershipId: string; profile: CompanyProfile; ownerId: string; now: Date },
): Promise<void> {
  const { id, membershipId, profile, ownerId, now } = company;
  await tx.company.create({ data: { id, createdAt: now, ...columns(profile) }, select: { id: true } });
  await tx.membership.create({
    data: { id: membershipId, companyId: id, userId: ownerId, role: "owner", createdAt: now },
    select: { id: true },
  });
}

const profileColumns = {
  kind: true,
  name: true,
  nameEn: true,
  code: true,
  foreignRegistration: true,
  foreignCountry: true,
  establishedOn: true,
  registeredZoneId: true,
  sector: true,
  address: true,
  contactName: true,
  contactPhone: true,
  insuredStaff: true,
  insuredStaffOn: true,
} as const satisfies Record<keyof CompanyProfile, true>;

/** Locks a company until the transaction ends and reads it; null when there is none. */
export async function lockCompany(tx: Tx, id: string): Promise<LockedCompany | null> {
  await tx.$queryRaw`SELECT 1 FROM company WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.company.findUnique({
    where: { id },
    select: { version: true, codeVerifiedAt: true, ...profileColumns },
  });
  if (!found) return null;
  const { version, codeVerifiedAt, ...profile } = found;
  return {
    id,
    version,
    codeVerifiedAt,
    profile: {
      ...profile,
      establishedOn: civilOrNull(profile.establishedOn),
      insuredStaffOn: civilOrNull(profile.insuredStaffOn),
    },
  };
}

/** Writes the profile of a locked company. A new code waits for intake again: an earlier acceptance was of the old one. */
export async function updateCompany(tx: Tx, before: LockedCompany, profile: CompanyProfile): Promise<void> {
  const newCode = before.profile.code !== profile.code && { codeAcceptedReason: null };
  await tx.company.update({
    where: { id: before.id },
    data: { ...columns(profile), ...newCode, version: { increment: 1 } },
    select: { id: true },
  });
}

/**
 * The company that a person belongs to and that has this code, other than `except`; null for none. Locks the person until the
 * transaction ends, so that two posts of theirs do not both find none.
 */
export async function ownCompanyOfCode(
  tx: Tx,
  { userId, code, except }: { readonly userId: string; readonly code: string; readonly except: string | null },
): Promise<{ id: string; name: string } | null> {
  await tx.$queryRaw`SELECT 1 FROM user_account WHERE id = ${userId}::uuid FOR UPDATE`;
  return tx.company.findFirst({
    where: { code, memberships: { some: { userId, endedAt: null } }, ...(except && { id: { not: except } }) },
    orderBy: { id: "asc" },
    select: { id: true, name: true },
  });
}

/** Other companies that are registered under the same code, oldest first. */
export async function otherClaims(tx: Tx, code: string, companyId: string): Promise<string[]> {
  const claims = await tx.company.findMany({
    where: { code, id: { not: companyId } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return claims.map(({ id }) => id);
}
