import { beforeAll, describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { countQueue, readQueue } from "~/data/review/queue.reader.server";
import { mostCompanies, mostReferences, queueSearch } from "~/data/review/queue-search";
import { pageSize } from "~/domain/kernel/list/list";
import { searchTokens } from "~/domain/kernel/text/search-tokens";
import type { QueueRequest } from "~/data/review/queue-request";
import { queueStatement } from "~/data/review/queue-sql";
import { mostCounted } from "~/domain/kernel/list/capped";
import { openStates, queueStates } from "~/domain/review/list";
import { as, useDatabase } from "../application/support/world";
import { cityOfCases } from "./support/city-of-cases";

useDatabase();
let city: Awaited<ReturnType<typeof cityOfCases>>;
beforeAll(async () => {
  city = await cityOfCases(4 * 3600);
}, 120_000);

const everything = {
  programId: null,
  states: queueStates,
  assignee: "anyone",
  approval: null,
  due: null,
  search: null,
} as const;
const first = { ...everything, zoneId: null, sort: "submitted", order: "asc", cursor: null } as const;

const officialOf = (...zoneIds: string[]) => as("u", { grants: [{ role: "intake", zoneIds }] }).actor;
const officialOfAll = as("u", { grants: [{ role: "auditor", zoneIds: "all" }] }).actor;
const zone = (i: number): string => city.zoneIds[i] ?? "";

type Asked = Omit<QueueRequest, "zoneIds"> & { readonly zoneId: string | null };

/** Every id of a list, page after page. */
async function allPages(actor: typeof officialOfAll, asked: Asked, pages: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: Asked["cursor"] = null;
  for (let i = 0; i < pages; i += 1) {
    const page = await readQueue(actor, { ...asked, cursor });
    ids.push(...page.rows.map(({ id }) => id));
    if (!page.last) break;
    cursor = [page.last.key, page.last.id];
  }
  return ids;
}

describe("the queue", () => {
  it("shows only the zones of the official, and never a draft", async () => {
    const { rows: found } = await readQueue(officialOf(zone(1)), first);
    expect(found).toHaveLength(pageSize);
    expect(new Set(found.map(({ zoneId }) => zoneId))).toEqual(new Set([zone(1)]));
    expect(found.map(({ state }) => state)).not.toContain("draft");
    expect((await readQueue(officialOf(zone(1)), { ...first, zoneId: zone(2) })).rows).toEqual([]);
    expect((await readQueue(as("u").actor, first)).rows).toEqual([]);
  });

  it("pages by key through every case once, in order, either way round", async () => {
    const states = ["review", "rejected"] as const;
    for (const [sort, order] of [
      ["submitted", "asc"],
      ["submitted", "desc"],
      ["due", "desc"],
    ] as const) {
      const expected = city.rows
        .filter(({ state, dueOn }) => states.some((each) => each === state) && (sort === "submitted" || dueOn))
        .map((row) => ({ id: row.id, key: (sort === "due" ? row.dueOn : row.submittedAt)?.getTime() ?? 0 }))
        .sort((a, b) => (a.key - b.key || (a.id < b.id ? -1 : 1)) * (order === "asc" ? 1 : -1))
        .map(({ id }) => id);
      const pages = await allPages(officialOfAll, { ...first, states, sort, order }, 5);
      expect(pages).toEqual(expected.slice(0, 5 * pageSize));
    }
  });

  it("says whether it goes on", async () => {
    const asked = { ...first, search: queueSearch("DL-2026-00000") };
    const { rows: found, last } = await readQueue(officialOfAll, asked);
    expect(found.length).toBeLessThan(pageSize);
    expect(last).toBeNull();
    expect((await readQueue(officialOfAll, first)).last).not.toBeNull();
  });

  it("filters by program, state, person and due date", async () => {
    const [programId = ""] = city.programIds;
    const due = { from: "2026-03-05", to: "2026-03-10" };
    const mine = { ...first, programId, due, states: openStates, assignee: { userId: city.userId } } as const;
    expect((await readQueue(officialOfAll, mine)).rows).toEqual([]);
    const { rows: found } = await readQueue(officialOfAll, { ...mine, assignee: "nobody", sort: "due" });
    expect(found).toHaveLength(pageSize);
    for (const row of found) {
      expect(row).toMatchObject({ programId, assignee: null });
      expect(openStates).toContain(row.state);
      expect(row.dueOn! >= due.from && row.dueOn! <= due.to).toBe(true);
    }
  });

  it.each([
    ["two characters", "云海", (name: string) => name.includes("云海")],
    ["a word among others", "生物有限 沈阳", (name: string) => name.startsWith("沈阳") && name.includes("生物有限")],
    ["a whole name", "旅顺启明数据有限公司10", (name: string) => name.includes("旅顺启明数据有限公司10")],
    ["characters that stand apart", "星软", () => false],
    ["pairs that stand apart", "沈阳云海阳云", () => false],
  ])("finds %s", async (_, typed, matches) => {
    const { rows: found, overflow } = await readQueue(officialOfAll, { ...first, search: queueSearch(typed) });
    const wanted = new Set(city.companies.filter(({ name }) => matches(name)).map(({ id }) => id));
    const cases = city.rows.filter(({ companyId, state }) => wanted.has(companyId) && state !== "draft");
    const expected = cases.slice(0, pageSize).map(({ reference }) => reference);
    expect(found.map(({ reference }) => reference)).toEqual(expected);
    expect(overflow).toBe(false);
    const count = await countQueue(officialOfAll, { ...first, search: queueSearch(typed) }, { capped: true });
    expect(count).toEqual({ n: cases.length, overflow: false });
  });

  it.each(["AI2025", "ai 2025", "ＡＩ２０２５"])(
    "finds a company whose name looks like a reference by %s",
    async (typed) => {
      const of = city.companies[0];
      const renamed = (name: string) =>
        prisma().company.update({ where: { id: of?.id ?? "" }, data: { name, searchTokens: searchTokens([name]) } });
      await renamed("大连AI2025智能 Ai 2025");
      const { rows: found } = await readQueue(officialOfAll, {
        ...first,
        states: queueStates,
        search: queueSearch(typed),
      });
      await renamed(of?.name ?? "");
      const cases = city.rows.filter(({ companyId, state }) => companyId === of?.id && state !== "draft");
      expect(found.map(({ reference }) => reference)).toEqual(cases.map(({ reference }) => reference));
    },
  );

  it.each([
    ["companies", "大连", (name: string) => name.includes("大连"), mostCompanies],
    ["companies of a longer word", "有限公司", () => true, mostCompanies],
    ["applications", "DL-2026-0", () => true, mostReferences],
  ])("looks at so many %s that a search finds, and says that there are more", async (_, typed, matches, most) => {
    const search = queueSearch(typed);
    const { rows: found, overflow } = await readQueue(officialOfAll, { ...first, search });
    expect(overflow).toBe(true);
    expect(found).toHaveLength(pageSize);
    for (const { company } of found) expect(matches(company)).toBe(true);
    expect(search?.most).toBe(most);
    const { n } = await countQueue(officialOfAll, { ...first, search }, { capped: false });
    // Of each company four cases in turn of six states, one of them a draft.
    expect(n).toBeLessThanOrEqual(4 * most);
    expect(await countQueue(officialOfAll, { ...first, search }, { capped: true })).toMatchObject({ overflow: true });
  });

  it("shows what a sample holds where that has very many of a word, and all where it has few", async () => {
    const search = queueSearch("有限公司")!;
    const condition = "c.name LIKE '沈阳%'";
    const of = async (enough: number) => {
      const asked = { ...first, search: { ...search, most: 5000, sample: { condition, enough } } };
      const { rows: found, overflow } = await readQueue(officialOfAll, asked);
      expect((await countQueue(officialOfAll, asked, { capped: true })).overflow).toBe(overflow);
      return { cities: new Set(found.map(({ company }) => company.slice(0, 2))), overflow };
    };
    expect(await of(900)).toEqual({ cities: new Set(["沈阳"]), overflow: true });
    expect(await of(901)).toEqual({ cities: new Set(["大连", "旅顺", "沈阳"]), overflow: false });
  });

  it("says that a search finds too many also where other filters leave none of them", async () => {
    const asked = { ...first, search: queueSearch("有限"), states: ["appeal"], cursor: null } as const;
    expect(await readQueue(officialOfAll, asked)).toEqual({ rows: [], last: null, overflow: true });
  });

  it("is counted up to where counts end, for an export to its last case", async () => {
    const handedIn = city.rows.filter(({ state }) => state !== "draft");
    expect(handedIn.length).toBeGreaterThan(mostCounted + 1);
    expect(await countQueue(officialOfAll, first, { capped: true })).toMatchObject({ n: mostCounted + 1 });
    expect(await countQueue(officialOfAll, first, { capped: false })).toMatchObject({ n: handedIn.length });
    const mine = handedIn.filter(({ zoneId, state }) => zoneId === zone(1) && state === "review");
    const asked = { ...first, states: ["review"], zoneId: zone(1) } as const;
    expect(await countQueue(officialOfAll, asked, { capped: true })).toEqual({ n: mine.length, overflow: false });
  });

  it("finds a reference by its beginning, however it was typed", async () => {
    for (const typed of ["DL-2026-000007-7", "dl2026 000007", "ＤＬ-2026-000007"]) {
      const { rows: found } = await readQueue(officialOfAll, { ...first, search: queueSearch(typed) });
      expect(found.map(({ reference }) => reference)).toEqual(["DL-2026-000007-7"]);
    }
  });
});

describe("what one has approved oneself", () => {
  type Row = (typeof city.rows)[number];
  const recommended: Row[] = [];
  const own = new Set<string>();
  beforeAll(async () => {
    const decided = city.rows.filter(({ state }) => state === "rejected" || state === "effective");
    recommended.push(...decided.splice(0, 400));
    const ids = recommended.map(({ id }) => id);
    await rows("UPDATE application SET state = 'recommended', due_on = '2026-03-20' WHERE id = ANY($1::uuid[])", [ids]);
    const approve = (of: readonly string[], approver: string, voided = false) =>
      rows(
        `INSERT INTO approval (id, case_id, approver_id, starts_on, total_fen, basis, approved_at, voided_at)
         SELECT gen_random_uuid(), id, $2::uuid, '2026-04-01', 1, '', now(), CASE WHEN $3 THEN now() END FROM unnest($1::uuid[]) id`,
        [of, approver, voided],
      );
    const every = (n: number) => ids.filter((_, i) => i % n === 0);
    for (const id of every(3)) own.add(id);
    await approve([...own], city.userId);
    await approve(every(2), city.userId, true);
    await approve(every(5), zone(0));
    // One whose case is decided since.
    await approve([decided[0]?.id ?? ""], city.userId);
    await rows("ANALYZE application, approval");
  });

  const nameOf = (row: Row) => city.companies.find(({ id }) => id === row.companyId)?.name ?? "";
  it.each<[string, () => Partial<Asked>, (row: Row) => boolean]>([
    ["whatever it is", () => ({}), () => true],
    ["of a zone", () => ({ zoneId: zone(1) }), ({ zoneId }) => zoneId === zone(1)],
    [
      "of a program",
      () => ({ programId: city.programIds[0] ?? "" }),
      ({ programId }) => programId === city.programIds[0],
    ],
    [
      "that somebody has",
      () => ({ assignee: { userId: city.userId } }),
      ({ assigneeId }) => assigneeId === city.userId,
    ],
    ["by due date", () => ({ sort: "due" }), () => true],
    ["latest first", () => ({ order: "desc" }), () => true],
    ["found by a name", () => ({ search: queueSearch("沈阳") }), (row) => nameOf(row).startsWith("沈阳")],
    [
      "found by a reference",
      () => ({ search: queueSearch("DL-2026-0000") }),
      ({ reference }) => reference?.startsWith("DL-2026-0000") ?? false,
    ],
  ])("is listed and counted apart, %s", async (_, narrowed, matches) => {
    for (const given of [true, false]) {
      const approval = { userId: city.userId, given };
      // A case that was decided waits for nobody, although an approval of it stands.
      const states = given ? queueStates : (["recommended"] as const);
      const asked: Asked = { ...first, states, approval, ...narrowed() };
      const expected = recommended.filter((row) => own.has(row.id) === given && matches(row)).map(({ id }) => id);
      if (asked.sort === "due") expected.sort();
      if (asked.order === "desc") expected.reverse();
      expect(expected.length).toBeGreaterThan(0);
      expect(await allPages(officialOfAll, asked, 9)).toEqual(expected);
      expect((await countQueue(officialOfAll, asked, { capped: true })).n).toBe(expected.length);
    }
  });
});

describe("the plan of the queue's statement", () => {
  const planOf = async (change: Partial<QueueRequest>) => {
    const asked = { ...first, zoneIds: "all", states: openStates, ...change } as const;
    const { text, values } = queueStatement(asked);
    const plan = await rows<{ "QUERY PLAN": string }>(`EXPLAIN ${text}`, values);
    return plan.map((line) => line["QUERY PLAN"]).join("\n");
  };

  it.each<[string, () => Partial<QueueRequest>]>([
    ["as it opens", () => ({})],
    ["of one zone", () => ({ zoneIds: [zone(0)] })],
    ["of all states, latest first", () => ({ states: queueStates, order: "desc" })],
    ["by due date", () => ({ sort: "due" })],
    ["behind a cursor", () => ({ cursor: ["2026-03-01T00:00:00.000Z", zone(0)] })],
    ["of a program", () => ({ programId: city.programIds[0] ?? "", states: queueStates })],
    ["of nobody", () => ({ assignee: "nobody", states: ["review"] })],
    ["of one person", () => ({ assignee: { userId: city.userId }, sort: "due" })],
    ["by a reference", () => ({ search: queueSearch("DL-2026-0000"), states: queueStates })],
    ["by a code", () => ({ search: queueSearch("91210231MA0DEM013F"), states: queueStates })],
    ["by two characters", () => ({ search: queueSearch("云海"), states: queueStates })],
  ])("%s reads no table of applications from end to end", async (_, change) => {
    expect(await planOf(change())).not.toMatch(/Seq Scan on application/);
  });

  it.each([
    ["submitted", "application_unassigned_submitted"],
    ["due", "application_unassigned_due"],
  ] as const)("of cases that nobody has taken, by %s, enters an index of those alone", async (sort, index) => {
    expect(await planOf({ assignee: "nobody", states: ["review"], sort })).toContain(index);
  });

  it("enters companies by the index of their names", async () => {
    expect(await planOf({ search: queueSearch("星海"), states: queueStates })).toContain("company_search_tokens_idx");
  });
});
