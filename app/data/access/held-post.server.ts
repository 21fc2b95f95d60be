import { newId } from "~/platform/ids";
import { seal, unseal } from "~/platform/secrets/seal.server";
import { rows } from "../kernel/db.server";

export interface HeldPost {
  readonly path: string;
  readonly contentType: string;
  readonly body: Buffer;
}

interface Keeping {
  readonly now: Date;
  readonly expiresAt: Date;
  /** How many posts are kept for one person; the oldest make room. */
  readonly most: number;
}

const purpose = "held post";

/** Keeps a post for the person whose session had ended, sealed: it may hold what is stored nowhere in plain. Returns its id. */
export async function holdPost(
  userId: string,
  { path, contentType, body }: HeldPost,
  { now, expiresAt, most }: Keeping,
): Promise<string> {
  const id = newId();
  await rows(
    `INSERT INTO held_post (id, user_id, path, content_type, body, sealed, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, true, $6, $7)`,
    [id, userId, path, contentType, seal(purpose, id, body.toString("latin1")), now, expiresAt],
  );
  await rows(
    `DELETE FROM held_post WHERE user_id = $1 AND id NOT IN
      (SELECT id FROM held_post WHERE user_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2)`,
    [userId, most],
  );
  return id;
}

/** When a person's kept post was sent and where to, or null when it is another's, gone or too old. */
export async function findHeldPost(
  id: string,
  userId: string,
  now: Date,
): Promise<{ path: string; createdAt: Date } | null> {
  const [row] = await rows<{ path: string; createdAt: Date }>(
    `SELECT path, created_at AS "createdAt" FROM held_post WHERE id = $1 AND user_id = $2 AND expires_at > $3`,
    [id, userId, now],
  );
  return row ?? null;
}

/** A person's kept post with its body, on the path it was sent to; null otherwise. */
export async function readHeldPost(id: string, userId: string, path: string, now: Date): Promise<HeldPost | null> {
  const [row] = await rows<{ path: string; contentType: string; body: Buffer; sealed: boolean }>(
    `SELECT path, content_type AS "contentType", body, sealed FROM held_post
      WHERE id = $1 AND user_id = $2 AND path = $3 AND expires_at > $4`,
    [id, userId, path, now],
  );
  if (!row) return null;
  const { sealed, ...post } = row;
  if (!sealed) return post;
  const body = unseal(purpose, id, post.body);
  return body === null ? null : { ...post, body: Buffer.from(body, "latin1") };
}

/** A person's kept post that came last, or null. */
export async function latestHeldPost(userId: string, now: Date): Promise<string | null> {
  const [row] = await rows<{ id: string }>(
    `SELECT id FROM held_post WHERE user_id = $1 AND expires_at > $2 ORDER BY created_at DESC, id DESC LIMIT 1`,
    [userId, now],
  );
  return row?.id ?? null;
}

/** Whether a post is kept under this id, and whether its person is shut out now; null when there is none. */
export async function heldFor(id: string, now: Date): Promise<{ disabled: boolean } | null> {
  const [row] = await rows<{ disabled: boolean }>(
    `SELECT u.disabled_at IS NOT NULL AS disabled FROM held_post h JOIN user_account u ON u.id = h.user_id
      WHERE h.id = $1 AND h.expires_at > $2`,
    [id, now],
  );
  return row ?? null;
}

export async function dropHeldPost(id: string, userId: string): Promise<void> {
  await rows(`DELETE FROM held_post WHERE id = $1 AND user_id = $2`, [id, userId]);
}
