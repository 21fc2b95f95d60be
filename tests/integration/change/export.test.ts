import { beforeAll, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { openChanges } from "~/domain/change/states";
import { newId } from "~/platform/ids";
import { startTask } from "~/use-cases/task/start-task.server";
import { done, linesOf } from "../task/support/city";
import { anOfficial, asked, aWorld, cause, longer, proposed, stored, useDatabase } from "./support/world";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

const all = { zoneId: null, states: openChanges, kind: null, mine: null, language: "en", format: "csv" } as const;

it("the changes of an official's zones go into a file, as they were filtered, with days as such", async () => {
  const [world, other] = [await aWorld(), await aWorld()];
  const first = await stored(await asked(world));
  const second = await stored((await proposed(world, cause)).changeId);
  await asked(other);
  await asked(world, longer);
  const finance = await anOfficial("finance", world.zoneId);
  const linesFor = async (filter: Partial<Omit<typeof all, "kind">> & { readonly kind?: "extend" | null }) => {
    const id = newId();
    await startTask(finance, { id, kind: "exportChanges", params: { ...all, ...filter } });
    expect(await done(id)).toMatchObject({ state: "done" });
    return linesOf(finance, id);
  };
  const [heads, ...lines] = await linesFor({});
  expect(heads).toMatch(/Reference,Company,Change,Award,Program,Zone,State,First day,Begun,Due,Decided,Reviewer$/);
  expect(lines).toHaveLength(3);
  expect(lines.map((line) => line.slice(0, first.reference.length))).toEqual(
    expect.arrayContaining([first.reference, second.reference]),
  );
  expect(lines.find((line) => line.startsWith(first.reference))).toMatch(/,Requested,2026-05-01,2026-03-09,/);
  const longerOnly = await linesFor({ kind: "extend" });
  expect(longerOnly).toHaveLength(2);
});
