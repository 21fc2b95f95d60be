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
