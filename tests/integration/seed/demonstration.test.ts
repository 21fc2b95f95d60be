import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase, openDatabase, prisma, rows } from "~/data/kernel/db.server";
import type { Tree } from "~/domain/kernel/draft-tree";
import { checkVersion } from "~/forms/program/check-version";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
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

describe("the city of the demonstration", () => {
  it("has phrases for each use, of the city and of a zone, one of them out of use", async () => {
    const phrases = await prisma().phrase.findMany();
    const standing = phrases
      .filter(({ retired }) => !retired)
      .map(({ use, zoneId }) => `${use} ${zoneId ? "zone" : "city"}`);
    expect([...new Set(standing)].sort()).toEqual([
      "account city",
      "correction city",
      "correction zone",
      "ownership city",
      "refusal city",
      "refusal zone",
    ]);
    expect(phrases.filter(({ retired }) => retired)).toHaveLength(1);
  });

  it("has floors at every site, with every unit on one", async () => {
    expect(await prisma().site.count({ where: { floors: { none: {} } } })).toBe(0);
    expect(await prisma().unit.count({ where: { floorId: null } })).toBe(0);
  });

  it("has a budget code on every line and posting, and movements that were released, refused, and wait", async () => {
    const [{ uncoded = -1 } = {}] = await rows<{ uncoded: number }>(
      "SELECT count(*)::int AS uncoded FROM budget_posting WHERE code IS NULL",
    );
    expect(uncoded).toBe(0);
    const movements = await prisma().budgetMovement.findMany({ orderBy: { preparedAt: "asc" } });
    expect(movements.map(({ state }) => state)).toEqual(["released", "released", "refused", "prepared"]);
    for (const { preparedBy, decidedBy } of movements) expect(decidedBy).not.toBe(preparedBy);
  });
});

const changesIn = (states: readonly string[]) =>
  rows<{ kind: string; origin: string; state: string; assigned: boolean; delivered: boolean | null }>(
    `SELECT c.kind, c.origin::text, c.state::text, c.assignee_id IS NOT NULL AS assigned, l.delivered_on IS NOT NULL AS delivered
       FROM change c LEFT JOIN determination d ON d.case_id = c.id LEFT JOIN letter l ON l.determination_id = d.id
      WHERE c.state::text = ANY($1) ORDER BY c.kind, c.origin, c.state`,
    [states],
  );

/** The months of each award as they stand now, those alone that hold. */
const monthsWhere = (holds: string) =>
  rows<{ awardId: string; month: string; kinds: string[] }>(
    `SELECT m.award_id AS "awardId", m.month,
            (SELECT array_agg(l.kind::text ORDER BY l.position) FROM ledger_line l WHERE l.award_id = m.award_id AND l.month = m.month) AS kinds
       FROM (SELECT DISTINCT ON (award_id, month) * FROM ledger_month ORDER BY award_id, month, position DESC) m
      WHERE ${holds} ORDER BY 1, 2`,
  );

describe("the awards of the demonstration", () => {
  it("have months that runs closed and paid, waived or passed to the operator", async () => {
    const closed = await monthsWhere("m.settled_fen + m.waived_fen > 0");
    const payments = await rows(`SELECT 1 FROM ledger_payment WHERE fen > 0`);
    expect(new Set(closed.map(({ awardId }) => awardId)).size).toBeGreaterThan(10);
    expect(closed.every(({ kinds }) => kinds[0] === "month")).toBe(true);
    expect(payments.length).toBeGreaterThan(20);
    expect(await monthsWhere("m.due_fen > 0")).toEqual([]);
  });

  it("hold, as everything replayed from their acts gives it", async () => {
    const { awards, differences } = await verifyLedgers();
    expect(awards).toBe(await prisma().award.count());
    expect(differences).toEqual([]);
  });

  it("have one whose pause was decided late: its closed months are corrected and it owes what was paid for them", async () => {
    const owed = await monthsWhere("m.debt_fen > 0");
    expect(new Set(owed.map(({ awardId }) => awardId)).size).toBe(1);
    expect(owed.length).toBeGreaterThanOrEqual(2);
    for (const { kinds } of owed) expect(kinds).toEqual(["month", "correction"]);
  });

  it("have one with ceilings: booths abroad were granted and paid up to them, and they were raised since", async () => {
    const [award] = await prisma().award.findMany({ where: { program: { slug: "outbound-support" } } });
    expect(award?.approved).toMatchObject({ ceilings: [{ fen: 12_000_000 }, { fen: 12_000_000 }] });
    const now = (award?.ceilings ?? []) as unknown as readonly { fen: number; grantedFen: number }[];
    expect(now.map(({ fen }) => fen)).toEqual([15_000_000, 20_000_000]);
    expect(now.reduce((sum, { grantedFen }) => sum + grantedFen, 0)).toBe(6_050_000);
    const paid = await rows("SELECT sum(fen)::int AS fen FROM ledger_payment WHERE award_id = $1", [award?.id]);
    expect(paid).toEqual([{ fen: 6_050_000 }]);
  });

  it("begin on the first of a month where their version asks for that", async () => {
    const starts = await prisma().award.findMany({ where: { program: { slug: "city-premises" } } });
    expect(starts.map(({ startsOn }) => startsOn.getUTCDate())).toEqual([1, 1, 1]);
  });
});

it("has a company without an owner, and a founder who asks to be that and shows the licence", async () => {
  const asked = await prisma().ownershipRequest.findMany({ include: { company: true, user: true, files: true } });
  expect(asked).toMatchObject([
    { state: "asked", company: { owned: false, account: "none" }, user: { email: "founder.zh@demo.slipway.example" } },
  ]);
  expect(asked[0]?.files).toHaveLength(1);
});

describe("the changes of the demonstration", () => {
  it("were decided in every way that an award can change", async () => {
    const decided = await changesIn(["decided"]);
    expect(decided.map(({ kind, origin }) => `${kind} by ${origin}`)).toEqual([
      "ceiling by official",
      "endEarly by company",
      "extend by company",
      "replace by company",
      "suspend by company",
      "suspend by company",
      "suspend by official",
      "terminate by official",
      "unit by company",
    ]);
    expect(decided.filter(({ delivered }) => delivered).map(({ kind }) => kind)).toEqual(["extend"]);
  });

  it("wait in every state that somebody has to do something in, most of them in somebody's hands", async () => {
    const waiting = await changesIn(["late", "requested", "waiting", "proposed", "hearing", "reported"]);
    expect(waiting.map(({ kind, state, assigned }) => [kind, state, assigned])).toEqual([
      ["endEarly", "requested", true],
      ["rent", "proposed", true],
      ["resume", "requested", false],
      ["suspend", "waiting", true],
      ["terminate", "hearing", true],
    ]);
  });

  it("leave nothing of a pause that was taken back", async () => {
    const { awardId } = await prisma().change.findFirstOrThrow({ where: { kind: "replace" } });
    const found = await rows("SELECT events, suspended FROM award WHERE id = $1", [awardId]);
    expect(found).toEqual([{ events: [], suspended: "{}" }]);
  });

  it("put the company that moved into one unit after the other", async () => {
    const { awardId } = await prisma().change.findFirstOrThrow({ where: { kind: "unit" } });
    const stays = await prisma().occupancy.findMany({
      where: { awardId, releasedAt: null },
      orderBy: { fromOn: "asc" },
    });
    expect(stays).toHaveLength(2);
    expect(stays[0]?.toOn).toEqual(stays[1]?.fromOn);
    expect(stays[0]?.unitId).not.toBe(stays[1]?.unitId);
  });
});
