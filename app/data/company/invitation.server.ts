import { z } from "zod";
import { newId } from "~/platform/ids";
import { hashToken, newToken } from "~/platform/secrets/token.server";
import { prisma, type Tx } from "../kernel/db.server";

const payloadSchema = z.object({ companyId: z.string(), role: z.enum(["owner", "member"]), invitedBy: z.string() });

export type InvitationTerms = z.infer<typeof payloadSchema>;

export interface CompanyInvitation extends InvitationTerms {
  readonly id: string;
  readonly email: string;
}

const kind = "companyInvitation" as const;
const open = (now: Date) => ({ kind, usedAt: null, expiresAt: { gt: now } });
const select = { id: true, email: true, payload: true } as const;

const read = (row: { id: string; email: string; payload: unknown }): CompanyInvitation => ({
  id: row.id,
  email: row.email,
  ...payloadSchema.parse(row.payload),
});

/** Makes an invitation in place of an earlier one of this address to this company. Returns its token, which is kept nowhere. */
export async function createInvitation(
  tx: Tx,
  invitation: { email: string; terms: InvitationTerms; now: Date; expiresAt: Date },
): Promise<string> {
  const { email, terms, now, expiresAt } = invitation;
  await tx.token.deleteMany({
    where: { kind, email, usedAt: null, payload: { path: ["companyId"], equals: terms.companyId } },
  });
  const token = newToken();
  await tx.token.create({
    data: { id: newId(), kind, hash: hashToken(token), email, payload: { ...terms }, createdAt: now, expiresAt },
    select: { id: true },
  });
  return token;
}

interface FirstInvitation {
  /** Where it was made before; else one is made. */
  readonly id?: string;
  readonly companyId: string;
  readonly email: string;
}

/** Makes invitations of owners into companies that are new, in one statement. Each comes back with its id and its token, which is kept nowhere. */
export async function createFirstInvitations<Company extends FirstInvitation>(
  tx: Tx,
  companies: readonly Company[],
  { invitedBy, now, expiresAt }: { readonly invitedBy: string; readonly now: Date; readonly expiresAt: Date },
): Promise<(Company & { readonly id: string; readonly token: string })[]> {
  const made = companies.map((company) => ({ ...company, id: company.id ?? newId(), token: newToken() }));
  const written = made.map(({ id, token, email, companyId }) => {
    const terms: InvitationTerms = { companyId, role: "owner", invitedBy };
    return { id, email, hash: hashToken(token), payload: terms };
  });
  await tx.rows(
    `INSERT INTO token (id, kind, hash, email, payload, created_at, expires_at)
     SELECT r.id, $2::token_kind, r.hash, r.email, r.payload, $3, $4
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, hash text, email text, payload jsonb)`,
    [JSON.stringify(written), kind, now, expiresAt],
  );
  return made;
}

/** Whether an invitation of that id is there, open or not. */
export const isInvitation = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.token.count({ where: { kind, id } })) > 0;

/** Takes back every invitation into a company that was not accepted. */
export const endInvitations = (tx: Tx, companyId: string): Promise<unknown> =>
  tx.token.deleteMany({ where: { kind, usedAt: null, payload: { path: ["companyId"], equals: companyId } } });

/** The invitation of a link that still opens, with the company's name; null otherwise. */
export async function findInvitation(token: string, now: Date) {
  const row = await prisma().token.findFirst({ where: { ...open(now), hash: hashToken(token) }, select });
  const invitation = row && read(row);
  const company =
    invitation && (await prisma().company.findUnique({ where: { id: invitation.companyId }, select: { name: true } }));
  return company ? { ...invitation, companyName: company.name } : null;
}

/** Uses an invitation up: of two that try at the same time one gets it, the other null. */
export async function useInvitation(tx: Tx, token: string, now: Date): Promise<CompanyInvitation | null> {
  const [used] = await tx.token.updateManyAndReturn({
    where: { ...open(now), hash: hashToken(token) },
    data: { usedAt: now },
    select,
  });
  return used ? read(used) : null;
}
