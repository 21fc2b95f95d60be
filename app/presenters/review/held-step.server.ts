import { pathTo } from "~/addresses/path-to";
import { findHeldPost } from "~/data/access/held-post.server";
import { isId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";

/** The page of a case. */
export const casePath = (applicationId: string): string => pathTo("/admin/applications/:id", { id: applicationId });

/** A step on a case that waits for its person to declare their interest, or null where none of theirs is kept. */
export async function heldStep(
  { actor, now }: UseCaseContext,
  held: string | null | undefined,
  applicationId: string,
): Promise<{ readonly id: string; readonly path: string } | null> {
  if (!isId(held)) return null;
  const post = await findHeldPost(held, actor.userId, now);
  return post?.path.startsWith(`${casePath(applicationId)}/`) ? { id: held, path: post.path } : null;
}
