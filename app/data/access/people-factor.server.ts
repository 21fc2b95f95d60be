import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";

export interface SecondFactor {
  readonly secret: Uint8Array;
  /** The last time step whose code was used; none before it opens again. */
  readonly lastStep: number | null;
}

/** A person's second factor, locked until the transaction ends; null when none was set up. */
export async function lockSecondFactor(tx: Tx, userId: string): Promise<SecondFactor | null> {
  await tx.$queryRaw`SELECT 1 FROM user_account WHERE id = ${userId}::uuid FOR UPDATE`;
  const user = await tx.user.findFirst({
    where: { id: userId, totpConfirmedAt: { not: null } },
    select: { totpSecret: true, totpLastStep: true },
  });
  return user?.totpSecret ? { secret: user.totpSecret, lastStep: user.totpLastStep } : null;
}

export interface NewSecondFactor {
  readonly userId: string;
  readonly secret: Buffer;
  readonly step: number;
  readonly recoveryHashes: readonly string[];
}

export async function createSecondFactor(tx: Tx, now: Date, factor: NewSecondFactor): Promise<void> {
  const { userId, secret, step, recoveryHashes } = factor;
  await tx.user.update({
    where: { id: userId },
    data: { totpSecret: new Uint8Array(secret), totpConfirmedAt: now, totpLastStep: step, version: { increment: 1 } },
    select: { id: true },
  });
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: recoveryHashes.map((hash) => ({ id: newId(), userId, hash })) });
}

export async function removeSecondFactor(tx: Tx, userId: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.user.update({
    where: { id: userId },
    data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null, version: { increment: 1 } },
    select: { id: true },
  });
}

export async function markStepUsed(tx: Tx, userId: string, step: number): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { totpLastStep: step }, select: { id: true } });
}

/** Uses a recovery code up. Returns how many are left, or null when it is none of the person's or was used. */
export async function useRecoveryCode(tx: Tx, userId: string, hash: string, now: Date): Promise<number | null> {
  const { count } = await tx.recoveryCode.updateMany({ where: { userId, hash, usedAt: null }, data: { usedAt: now } });
  return count === 0 ? null : tx.recoveryCode.count({ where: { userId, usedAt: null } });
}
