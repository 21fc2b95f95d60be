import { pathTo } from "~/addresses/path-to";
import { findHeldPost } from "~/data/access/held-post.server";
import { isId } from "~/platform/ids";
import type { UseCaseContext } from "~/data/access/context";

/** The page of a case. */
export const casePath = (applicationId: string): string => pathTo("/admin/applications/:id", { id: applicationId });

/** The page of a change of an award. */
export const changePath = (changeId: string): string => pathTo("/admin/changes/:id", { id: changeId });

/** A step below the page of a case that waits for its person to declare their interest, or null where none of theirs is kept. */
export async function heldStep(
  { actor, now }: UseCaseContext,
  held: string | null | undefined,
  page: string,
): Promise<{ readonly id: string; readonly path: string } | null> {
  if (!isId(held)) return null;
  const post = await findHeldPost(held, actor.userId, now);
  return post?.path.startsWith(`${page}/`) ? { id: held, path: post.path } : null;
}
