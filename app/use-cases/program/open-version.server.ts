import type { Tx } from "~/data/kernel/db.server";
import { type LockedProgram, lockProgram } from "~/data/program/program.server";
import { type ProgramView, readProgram } from "~/data/program/program.reader.server";
import { type LockedVersion, lockVersion } from "~/data/program/version.server";
import { readVersion, type VersionView } from "~/data/program/version.reader.server";
import type { Action } from "~/domain/access/matrix";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { can } from "~/domain/access/can";
import type { Reached } from "../access/take-step.server";
import type { UseCaseContext } from "~/data/access/context";

type ProgramAction = "program.edit" | "program.publish";

/** A program of the whole city is seen by every official who reads lists, and written by those of the whole city. */
const admitToProgram = ({ actor }: UseCaseContext, action: Action, zoneId: string | null): void => {
  if (can(actor, action, { zoneId }) === "yes") return;
  const seen = can(actor, "tracking.read", zoneId === null ? "anywhere" : { zoneId }) === "yes";
  throw seen ? new Forbidden(action) : new NotFound();
};

/** A version for its page: not there for whom it is not theirs, forbidden to whom may only read it. */
export async function openVersion(
  ctx: UseCaseContext,
  id: string | undefined,
  action?: ProgramAction,
): Promise<VersionView> {
  const found = isId(id) ? await readVersion(ctx.actor, id) : null;
  if (!found) throw new NotFound();
  if (action) admitToProgram(ctx, action, found.zoneId);
  return found;
}

/** A program for its page, in the same way. */
export async function openProgram(
  ctx: UseCaseContext,
  id: string | undefined,
  action?: ProgramAction,
): Promise<ProgramView> {
  const found = isId(id) ? await readProgram(ctx.actor, id) : null;
  if (!found) throw new NotFound();
  if (action) admitToProgram(ctx, action, found.zoneId);
  return found;
}

/** Locks a program to which a version is to be added. Throws NotFound or Forbidden. */
export async function openProgramForChange(
  tx: Tx,
  ctx: UseCaseContext,
  id: string,
  action: ProgramAction,
): Promise<LockedProgram> {
  const found = await lockProgram(tx, id);
  if (!found) throw new NotFound();
  admitToProgram(ctx, action, found.zoneId);
  return found;
}

/** How a step reaches the draft that it is about. Throws Refusal once that is published. */
export const onDraft = (
  ctx: UseCaseContext,
  { versionId, version }: { readonly versionId: string; readonly version: number | null },
  action: ProgramAction,
): Reached<LockedVersion> => ({
  lock: (tx) => lockVersion(tx, versionId),
  admit(found) {
    admitToProgram(ctx, action, found.zoneId);
    if (found.publishedAt !== null) throw new Refusal("program.published");
  },
  readAt: version,
});
