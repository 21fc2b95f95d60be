import { expect, it } from "vitest";
import { prisma, transact } from "~/data/kernel/db.server";
import { holdPost } from "~/data/access/held-post.server";
import { createSession } from "~/data/access/session.server";
import { forgetExpired } from "~/use-cases/task/forget-expired.server";
import { now, person, useDatabase } from "./people";

useDatabase();

const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

it("forgets sessions two weeks after their end, and kept posts when their day is over", async () => {
  const userId = await person("forget@example.cn");
  await transact(async (tx) => {
    for (const hours of [1, -335, -337]) {
      const session = { hash: `ends ${hours}`, userId, expiresAt: after(hours), userAgent: null };
      await createSession(tx, now, session);
    }
  });
  const post = { path: "/founder", contentType: "text/plain", body: Buffer.from("x") };
  const kept = await holdPost(userId, post, { now, expiresAt: after(1), most: 2 });
  await holdPost(userId, post, { now, expiresAt: after(-1), most: 2 });
  await forgetExpired(now);
  expect((await prisma().session.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id)).toEqual([
    "ends -335",
    "ends 1",
  ]);
  expect(await prisma().heldPost.findMany({ select: { id: true } })).toEqual([{ id: kept }]);
});
