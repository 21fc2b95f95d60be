import type { Prisma } from "~/data/generated/client";
import type { ProgramContent } from "~/domain/program/draft/content";
import { withUsual } from "~/domain/program/draft/usual";
import type { Tree } from "~/domain/kernel/draft-tree";
import type { Tx } from "../kernel/db.server";

/** A version of a program as people write on it, locked. */
export interface LockedVersion {
  readonly id: string;
  readonly programId: string;
  readonly slug: string;
  readonly number: number;
  /** Of its program; null for one of the whole city. */
  readonly zoneId: string | null;
  readonly content: Tree;
  readonly fixtures: Tree;
  /** Everybody who wrote in it. */
  readonly editors: readonly string[];
  readonly offeredAt: Date | null;
  readonly publishedAt: Date | null;
  readonly version: number;
}

/** Locks a version until the transaction ends and reads it; null when there is none. */
export async function lockVersion(tx: Tx, id: string): Promise<LockedVersion | null> {
  const [row] = await tx.$queryRaw<LockedVersion[]>`
    SELECT v.id, v.program_id AS "programId", p.slug, v.number, p.zone_id AS "zoneId", v.content, v.fixtures,
           v.editors::text[] AS editors, v.offered_at AS "offeredAt", v.published_at AS "publishedAt", v.version
      FROM program_version v JOIN program p ON p.id = v.program_id WHERE v.id = ${id}::uuid FOR UPDATE OF v`;
  return row ? { ...row, content: withUsual(row.content) } : null;
}

/** What is written in a version: what it says, or the cases that its criteria must come out right for. */
export type VersionPart = "content" | "fixtures";

/** Writes a part of a draft. Its writer becomes one of the editors, and an offer to publish is taken back. */
export async function writeDraft(
  tx: Tx,
  { id, editors }: Pick<LockedVersion, "id" | "editors">,
  { part, tree, userId }: { readonly part: VersionPart; readonly tree: Tree; readonly userId: string },
): Promise<void> {
  await tx.programVersion.update({
    where: { id },
    data: {
      [part]: tree as Prisma.InputJsonValue,
      editors: [...new Set([...editors, userId])],
      offeredAt: null,
      offeredBy: null,
      version: { increment: 1 },
    },
    select: { id: true },
  });
}

/** Offers a draft to a second person for publishing. */
export async function markOffered(tx: Tx, id: string, { userId, now }: { userId: string; now: Date }): Promise<void> {
  await tx.programVersion.update({
    where: { id },
    data: { offeredAt: now, offeredBy: userId, version: { increment: 1 } },
    select: { id: true },
  });
}

/** Publishes a draft with the content that was read; from then on the database refuses every change. */
export async function markPublished(
  tx: Tx,
  id: string,
  { content, userId, now }: { content: ProgramContent; userId: string; now: Date },
): Promise<void> {
  await tx.programVersion.update({
    where: { id },
    data: {
      content: content as unknown as Prisma.InputJsonObject,
      publishedAt: now,
      publishedBy: userId,
      version: { increment: 1 },
    },
    select: { id: true },
  });
}
