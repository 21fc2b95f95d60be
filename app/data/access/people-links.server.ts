import type { Prisma, TokenKind } from "~/data/generated/client";
import { inHours, linkHours } from "~/domain/access/lifetimes";
import { newId } from "~/platform/ids";
import { hashToken, newToken } from "~/platform/secrets/token.server";
import { normalEmail } from "./people.server";
import { prisma, type Tx } from "../kernel/db.server";

export type LinkKind = Extract<TokenKind, keyof typeof linkHours>;

export interface NewLink {
  readonly kind: LinkKind;
  readonly email: string;
  readonly userId?: string;
  readonly payload?: Prisma.InputJsonObject;
}

/** Makes a one-time link in place of earlier ones of its kind for this address. Returns its id and the token, which is kept nowhere. */
export async function createLink(tx: Tx, now: Date, link: NewLink): Promise<{ id: string; token: string }> {
  const email = normalEmail(link.email);
  // Of two at once each would find no earlier one.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${link.kind} ${email}`}, 0))`;
  await tx.token.deleteMany({ where: { email, kind: link.kind, usedAt: null } });
  const id = newId();
  const token = newToken();
  const expiresAt = inHours(now, linkHours[link.kind]);
  await tx.token.create({
    data: { ...link, id, email, hash: hashToken(token), createdAt: now, expiresAt },
    select: { id: true },
  });
  return { id, token };
}

export interface OpenLink {
  readonly id: string;
  readonly email: string;
  readonly userId: string | null;
  readonly payload: unknown;
}

/** The address of a link that still opens; null when it is used, too old, replaced or made up. */
export async function emailOfLink(kind: LinkKind, token: string, now: Date): Promise<string | null> {
  const where = { kind, hash: hashToken(token), usedAt: null, expiresAt: { gt: now } };
  const link = await prisma().token.findFirst({ where, select: { email: true } });
  return link?.email ?? null;
}

/** Whom an invitation that still opens was sent to; null otherwise. */
export async function openInvitation(token: string, now: Date): Promise<{ email: string; name: string } | null> {
  const where = { kind: "invitation", hash: hashToken(token), usedAt: null, expiresAt: { gt: now } } as const;
  const link = await prisma().token.findFirst({ where, select: { email: true, payload: true } });
  return link && { email: link.email, name: (link.payload as { name: string }).name };
}

/** Uses a link up: of two that try at the same time one gets it, the other null. */
export async function useLink(tx: Tx, kind: LinkKind, token: string, now: Date): Promise<OpenLink | null> {
  const [used] = await tx.token.updateManyAndReturn({
    where: { kind, hash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { id: true, email: true, userId: true, payload: true },
  });
  return used ?? null;
}

/** Takes back an invitation that was not accepted yet. Returns whether there was one. */
export async function withdrawLink(tx: Tx, kind: LinkKind, id: string): Promise<boolean> {
  const { count } = await tx.token.deleteMany({ where: { id, kind, usedAt: null } });
  return count > 0;
}
