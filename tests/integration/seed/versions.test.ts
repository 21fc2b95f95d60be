import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, openDatabase, prisma } from "~/data/kernel/db.server";
import type { Tree } from "~/domain/kernel/draft-tree";
import { checkVersion } from "~/forms/program/check-version";
import { seedDemonstration } from "../../../prisma/seed";
import { freshDatabase, type TestDatabase } from "../../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  process.env["DATABASE_URL"] = database.url;
  await seedDemonstration(database.url);
  openDatabase(database.url, 3);
}, 300_000);
afterAll(async () => {
  await closeDatabase();
  await database.drop();
});

const newest = (slug: string) =>
  prisma().programVersion.findFirstOrThrow({ where: { program: { slug } }, orderBy: { number: "desc" } });
const names = async (ids: readonly (string | null)[]) => {
  const people = await prisma().user.findMany({ where: { id: { in: ids.filter((id) => id !== null) } } });
  return people.map(({ email }) => email.split("@")[0]).sort();
};
const checked = (version: { content: unknown; fixtures: unknown; publishedAt: Date | null }) =>
  checkVersion({ ...version, content: version.content as Tree, fixtures: version.fixtures as Tree }, "2026-03-15");

it("has nothing that happens later than the demonstration was made", async () => {
  const gt = new Date();
  expect(await prisma().outboxMessage.findMany({ where: { createdAt: { gt } } })).toEqual([]);
  expect(await prisma().caseEvent.findMany({ where: { at: { gt } } })).toEqual([]);
  expect(await prisma().ledgerAct.findMany({ where: { at: { gt } } })).toEqual([]);
});

describe("the versions of the demonstration", () => {
  it("show a program whose second version was written by one and published by another", async () => {
    const second = await newest("maker-space");
    expect(second).toMatchObject({ number: 2, publishedAt: expect.any(Date) as Date });
    expect(await names(second.editors)).toEqual(["manager"]);
    expect(await names([second.publishedBy])).toEqual(["approver.city"]);
    expect(checked(second).hindrances).toEqual([]);
  });

  it("leave applications under the version they were begun under, one draft among them", async () => {
    const found = await prisma().application.findMany({
      where: { program: { slug: "maker-space" } },
      select: { state: true, programVersion: { select: { number: true } } },
    });
    const pinned = found.map(({ state, programVersion }) => `${state} ${programVersion.number}`).sort();
    expect(pinned).toEqual(["draft 1", "effective 1", "recommended 2"]);
  });

  it("show a draft that waits for a second person, and one with a few problems", async () => {
    const [waiting, writing] = [await newest("jinpu-off-incubator"), await newest("bpo-landing")];
    expect(waiting).toMatchObject({ number: 2, publishedAt: null, offeredAt: expect.any(Date) as Date });
    expect(checked(waiting).hindrances).toEqual([]);
    expect(writing).toMatchObject({ number: 2, publishedAt: null, offeredAt: null });
    expect(checked(writing).problems).toHaveLength(3);
    expect(await names(writing.editors)).toEqual(["deputy"]);
  });
});
