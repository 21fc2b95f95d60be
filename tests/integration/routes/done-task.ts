import { taskRuns } from "~/jobs/kinds/kinds.server";
import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { runNextTask } from "~/use-cases/task/run-tasks.server";
import { files } from "~/platform/storage/files.server";

const ownerOf = async (mailbox: string): Promise<string> => {
  const email = `${mailbox}@demo.slipway.example`;
  return (await prisma().user.findUniqueOrThrow({ where: { email }, select: { id: true } })).id;
};

/** A replay of a version that somebody of the demonstration asked for, done. */
export async function doneReplay(mailbox: string, versionId: string): Promise<string> {
  const [id, ownerId, createdAt] = [newId(), await ownerOf(mailbox), new Date()];
  const version = await prisma().programVersion.findUniqueOrThrow({
    where: { id: versionId },
    include: { program: true },
  });
  const { number, programId, content, program } = version;
  const names = { slug: program.slug, program: { en: "Program", "zh-CN": "项目" }, adjusted: [], language: "en" };
  const params = { versionId, number, readAt: 1, mark: "", programId, zoneId: program.zoneId, ...names, content };
  const expiresAt = new Date(createdAt.getTime() + 86_400_000);
  await prisma().task.create({ data: { id, kind: "replayVersion", ownerId, params, createdAt, expiresAt } });
  await runNextTask(taskRuns, () => new Date(), new AbortController().signal);
  return id;
}

/** An export that somebody of the demonstration asked for, done and with its file. */
export async function doneTask(mailbox: string): Promise<string> {
  const [id, ownerId, createdAt] = [newId(), await ownerOf(mailbox), new Date()];
  async function* content() {
    yield Promise.resolve(Buffer.from("one row"));
  }
  const storageKey = newId();
  await files().keep(content(), storageKey);
  await prisma().task.create({
    data: {
      id,
      kind: "exportRunningSubsidies",
      ownerId,
      params: {},
      state: "done",
      result: { reach: [] },
      storageKey,
      fileName: "rows.csv",
      createdAt,
      finishedAt: createdAt,
      expiresAt: new Date(createdAt.getTime() + 86_400_000),
    },
  });
  return id;
}

/** An import of companies of a zone that somebody of the demonstration prepared, and that waits for its release. */
export async function waitingImport(mailbox: string, zoneSlug: string): Promise<string> {
  const [id, storageKey, preparedBy] = [newId(), newId(), await ownerOf(mailbox)];
  async function* content() {
    yield Promise.resolve(Buffer.from("Code,Name,Zone"));
  }
  await files().keep(content(), storageKey);
  const zone = await prisma().zone.findFirstOrThrow({ where: { slug: zoneSlug } });
  const now = new Date();
  const found = {
    state: "prepared",
    rows: 0,
    problems: 0,
    heads: {},
    makes: {},

    checkedAt: now,
  } as const;
  const file = { id, kind: "companies", fileName: "companies.csv", sha256: "0".repeat(64), storageKey } as const;
  await prisma().importBatch.create({ data: { ...file, ...found, zoneIds: [zone.id], preparedBy, preparedAt: now } });
  return id;
}
