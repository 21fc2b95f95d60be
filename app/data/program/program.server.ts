import type { Tree } from "~/domain/kernel/draft-tree";
import { newId } from "~/platform/ids";
import type { Tx } from "../kernel/db.server";
import type { Prisma } from "~/data/generated/client";

export interface LockedProgram {
  readonly id: string;
  readonly slug: string;
  /** Null for a program of the whole city. */
  readonly zoneId: string | null;
}

/** Locks a program until the transaction ends, so that its versions follow each other; null when there is none. */
export async function lockProgram(tx: Tx, id: string): Promise<LockedProgram | null> {
  const [row] = await tx.$queryRaw<LockedProgram[]>`
    SELECT id, slug, zone_id AS "zoneId" FROM program WHERE id = ${id}::uuid FOR UPDATE`;
  return row ?? null;
}

/** Writes a new program under the next number; others wait meanwhile. Violates `program_slug_key` for a slug that is taken. */
export async function insertProgram(tx: Tx, program: { slug: string; zoneId: string | null }): Promise<string> {
  await tx.$executeRaw`LOCK TABLE program IN SHARE ROW EXCLUSIVE MODE`;
  const { _max } = await tx.program.aggregate({ _max: { number: true } });
  const id = newId();
  await tx.program.create({ data: { id, number: (_max.number ?? 0) + 1, ...program }, select: { id: true } });
  return id;
}

/** Whether money was ever appropriated for the program. */
export const hasBudget = async (tx: Tx, programId: string): Promise<boolean> =>
  (await tx.budgetLine.count({ where: { programId } })) > 0;

/** Takes a program away that has neither versions nor budget. */
export async function removeProgram(tx: Tx, id: string): Promise<void> {
  await tx.program.delete({ where: { id }, select: { id: true } });
}

/** A version that another can begin from. */
export interface VersionSource {
  readonly id: string;
  readonly number: number;
  readonly content: Tree;
  readonly fixtures: Tree;
}

/** The newest published version of a program, or null. */
export async function newestPublished(tx: Tx, programId: string): Promise<VersionSource | null> {
  const found = await tx.programVersion.findFirst({
    where: { programId, publishedAt: { not: null } },
    orderBy: { number: "desc" },
    select: { id: true, number: true, content: true, fixtures: true },
  });
  return found && { ...found, content: found.content as Tree, fixtures: found.fixtures as Tree };
}

/** The draft of a program, or null. */
export const findDraftVersion = (tx: Tx, programId: string): Promise<{ id: string; number: number } | null> =>
  tx.programVersion.findFirst({ where: { programId, publishedAt: null }, select: { id: true, number: true } });

interface NewDraft {
  readonly programId: string;
  readonly number: number;
  readonly content: Tree;
  readonly fixtures: Tree;
  /** Counted among its editors: a copy is theirs too. */
  readonly userId: string;
  readonly now: Date;
}

/** Writes a draft version of a locked program. Returns its id. */
export async function insertDraftVersion(tx: Tx, { content, fixtures, userId, now, ...draft }: NewDraft) {
  const id = newId();
  const trees = { content: content as Prisma.InputJsonValue, fixtures: fixtures as Prisma.InputJsonValue };
  await tx.programVersion.create({
    data: { id, ...draft, ...trees, createdAt: now, createdBy: userId, editors: [userId] },
    select: { id: true },
  });
  return id;
}

/** Takes a draft away; the database refuses it for a published version. */
export async function removeDraftVersion(tx: Tx, id: string): Promise<void> {
  await tx.programVersion.delete({ where: { id }, select: { id: true } });
}

/** The number of a version. */
export async function versionNumber(tx: Tx, id: string): Promise<number> {
  return (await tx.programVersion.findUniqueOrThrow({ where: { id }, select: { number: true } })).number;
}
