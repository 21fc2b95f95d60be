import { prisma } from "~/data/db.server";
import { newId } from "~/platform/ids";
import { files } from "~/platform/storage/files.server";

/** An export that somebody of the demonstration asked for, done and with its file. */
export async function doneTask(mailbox: string): Promise<string> {
  const email = `${mailbox}@demo.slipway.example`;
  const owner = await prisma().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const [id, createdAt] = [newId(), new Date()];
  async function* content() {
    yield Promise.resolve(Buffer.from("one row"));
  }
  await prisma().task.create({
    data: {
      ...{ id, kind: "exportRunningSubsidies", ownerId: owner.id, params: {}, state: "done", result: { reach: [] } },
      ...{ storageKey: await files().keep(content()), fileName: "rows.csv", createdAt, finishedAt: createdAt },
      expiresAt: new Date(createdAt.getTime() + 86_400_000),
    },
  });
  return id;
}
