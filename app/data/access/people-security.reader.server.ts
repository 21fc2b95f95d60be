import { prisma } from "../kernel/db.server";

export interface SessionView {
  readonly current: boolean;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A person's live sessions, latest first, and how many recovery codes are left to them. */
export async function readSecurity(
  userId: string,
  currentHash: string,
  now: Date,
): Promise<{ sessions: SessionView[]; recoveryCodes: number }> {
  const [sessions, recoveryCodes] = await Promise.all([
    prisma().session.findMany({
      where: { userId, expiresAt: { gt: now } },
      orderBy: { createdAt: "desc" },
      select: { id: true, userAgent: true, createdAt: true, expiresAt: true },
    }),
    prisma().recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  return { sessions: sessions.map(({ id, ...view }) => ({ ...view, current: id === currentHash })), recoveryCodes };
}
