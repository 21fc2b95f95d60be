import { beforeAll, describe, expect, it } from "vitest";
import { type CompanyQuery, readCompaniesList } from "~/data/desk/companies.reader.server";
import { readOfficialCompany } from "~/data/desk/official-company.reader.server";
import { readRelations } from "~/data/desk/related-companies.reader.server";
import { prisma, rows } from "~/data/kernel/db.server";
import type { Actor } from "~/domain/access/actor";
import { searchTokens } from "~/domain/kernel/text/search-tokens";
import { newId } from "~/platform/ids";
import { aDraft } from "../application/support/application";
import { city } from "../application/support/program";
import { as, useDatabase } from "../application/support/world";
import { aCompanyNamed, anAward, aProgramOf } from "../decision/support/group";
import { inReview } from "../review/support/case";

useDatabase();

let zones: { highTech: string; jinpu: string };
let readers: Readonly<Record<"highTech" | "jinpu" | "both" | "city", Actor>>;
let awarded: { readonly companyId: string; readonly zoneId: string };
const ids: string[] = [];

const inZones = (...zoneIds: string[]) => as(newId(), { grants: [{ role: "intake", zoneIds }] }).actor;

beforeAll(async () => {
  zones = await city();
  const program = await aProgramOf("Listed", "rent");
  const companyId = await aCompanyNamed("With an award");
  await anAward({ companyId, program, months: 6, fen: 1_000, start: "2026-01-01", approvedOn: "2025-12-10" });
  awarded = { companyId, zoneId: program.zoneId };
  for (const zoneId of [zones.highTech, zones.jinpu, zones.highTech]) {
    const { companyId: applicant, applicationId } = await inReview(zones.highTech);
    await prisma().application.update({ where: { id: applicationId }, data: { zoneId } });
    ids.push(applicant);
  }
  ids.push((await aDraft()).companyId, companyId);
  // Of one the registration is elsewhere than its case, and one is registered nowhere.
  const register = (id: string | undefined, registeredZoneId: string | null) =>
    prisma().company.update({ where: { id: id ?? "" }, data: { registeredZoneId } });
  await register(ids[0], zones.jinpu);
  await register(ids[3], null);
  await register(companyId, null);
  const tokens = searchTokens(["With an award"]);
  await prisma().company.update({ where: { id: companyId }, data: { searchTokens: tokens } });
  readers = {
    highTech: inZones(zones.highTech),
    jinpu: inZones(zones.jinpu),
    both: inZones(zones.jinpu, zones.highTech, awarded.zoneId),
    city: as(newId(), { grants: [{ role: "auditor", zoneIds: "all" }] }).actor,
  };
});

const asked: CompanyQuery = {
  search: null,
  zoneId: null,
  owner: null,
  award: null,
  account: null,
  after: null,
  size: 50,
};

/** What all pages of a list show, by pages of two. */
async function pages(actor: Actor, of: Partial<CompanyQuery> = {}): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await readCompaniesList(actor, { ...asked, ...of, after, size: 2 });
    found.push(...page.rows.map(({ id }) => id));
    if (!page.last) return found;
    after = page.last.id;
  }
}

/** Every company that the reader may read, the newest first. */
async function readable(actor: Actor, condition = "true"): Promise<string[]> {
  const all = await rows<{ id: string }>(`SELECT id FROM company c WHERE ${condition} ORDER BY id DESC`);
  const found = await Promise.all(all.map(({ id }) => readOfficialCompany(actor, id)));
  return found.flatMap((company) => (company ? [company.id] : []));
}

const owner = "EXISTS (SELECT FROM membership m WHERE m.company_id = c.id AND m.role = 'owner' AND m.ended_at IS NULL)";
const award = "EXISTS (SELECT FROM award w WHERE w.company_id = c.id AND w.released_at IS NULL)";

describe("the companies of an official", () => {
  it.each(["highTech", "jinpu", "both", "city"] as const)(
    "are, page by page, exactly those that may be read: %s",
    async (name) => {
      const expected = await readable(readers[name]);
      expect(expected.length).toBeGreaterThan(1);
      expect(await pages(readers[name])).toEqual(expected);
    },
  );

  it.each([
    ["with an owner", { owner: "with" }, owner],
    ["without an owner", { owner: "without" }, `NOT ${owner}`],
    ["with an award", { award: "with" }, award],
    ["without an award", { award: "without" }, `NOT ${award}`],
  ] as const)("are found %s", async (_, of, condition) => {
    await rows("UPDATE membership SET ended_at = now() WHERE company_id = $1", [ids[1]]);
    for (const reader of [readers.both, readers.city])
      expect(await pages(reader, of)).toEqual(await readable(reader, condition));
  });

  it("are found by a zone of the reader's, by words of a name and by a code; none by nothing", async () => {
    expect(await pages(readers.both, { zoneId: zones.jinpu })).toEqual(await readable(readers.jinpu));
    expect(await pages(readers.jinpu, { zoneId: zones.highTech })).toEqual([]);
    await rows("UPDATE company SET code = '91210200MA0000001X' WHERE id = $1", [awarded.companyId]);
    expect(await pages(readers.both, { search: "with award" })).toEqual([awarded.companyId]);
    expect(await pages(readers.both, { search: "91210200 ma0000001x" })).toEqual([awarded.companyId]);
    expect(await pages(readers.jinpu, { search: "with award" })).toEqual([]);
    expect(await pages(readers.both, { search: "…" })).toEqual([]);
  });

  it("show cases and awards of the reader's zones alone, and who owns them", async () => {
    const [row] = (await readCompaniesList(readers.both, { ...asked, search: "with award" })).rows;
    expect(row).toMatchObject({ awards: 1, cases: 1, zone: null });
    const elsewhere = (await readCompaniesList(readers.jinpu, asked)).rows.find(({ id }) => id === ids[0]);
    expect(elsewhere).toMatchObject({ cases: 0 });
    expect(elsewhere?.owners).toHaveLength(1);
  });

  it("keep whether they have an award and an owner, whatever is written", async () => {
    const marks = () => prisma().company.findUniqueOrThrow({ where: { id: awarded.companyId } });
    expect(await marks()).toMatchObject({ awarded: true });
    await rows("UPDATE award SET released_at = now() WHERE company_id = $1", [awarded.companyId]);
    expect(await marks()).toMatchObject({ awarded: false });
    await rows("UPDATE award SET released_at = NULL WHERE company_id = $1", [awarded.companyId]);
    expect(await marks()).toMatchObject({ awarded: true });
  });
});

describe("what companies have in common", () => {
  const told = async (actor: Actor) =>
    (await readRelations(actor, ids[0] ?? "")).map(({ kind, companies, many }) => [
      kind,
      many ? "many" : companies.map(({ id }) => id).sort(),
    ]);
  const write = (data: { contactPhone?: string; contactName?: string; address?: string }, ...at: number[]) =>
    prisma().company.updateMany({ where: { id: { in: at.map((i) => ids[i] ?? "") } }, data });

  it("is named with those that the reader may read; a public mail domain is nothing", async () => {
    await prisma().company.updateMany({ data: { contactPhone: null, contactName: null, address: null } });
    await rows("UPDATE user_account SET email = id || '@qq.com'");
    expect(await told(readers.city)).toEqual([]);
    await write({ contactPhone: "0411-8888 7777" }, 0);
    await write({ contactPhone: "(0411) 88887777" }, 1);
    await write({ address: "高新区 1 号" }, 0);
    await write({ address: "高新区1号。" }, 2, 3);
    const expected = [ids[2], ids[3]].sort();
    expect(await told(readers.city)).toEqual([
      ["phone", [ids[1]]],
      ["address", expected],
    ]);
    // One of them is nowhere that the reader reaches.
    expect(await told(readers.highTech)).toEqual([["address", [ids[2]]]]);
  });

  it("is the person who acts for both, and their domain", async () => {
    const [member] = await rows<{ id: string }>("SELECT user_id AS id FROM membership WHERE company_id = $1 LIMIT 1", [
      ids[0],
    ]);
    await rows(
      "INSERT INTO membership (id, company_id, user_id, role, created_at) VALUES ($1, $2, $3, 'member', now())",
      [newId(), ids[1], member?.id],
    );
    expect(await told(readers.city)).toContainEqual(["person", [ids[1]]]);
    await rows("UPDATE user_account SET email = id || '@Harbour.example' WHERE id = $1", [member?.id]);
    expect(await told(readers.city)).toContainEqual(["mail", [ids[1]]]);
  });

  it("is not listed where very many have it", async () => {
    const { address } = await prisma().company.findUniqueOrThrow({ where: { id: ids[0] ?? "" } });
    const company = { kind: "domestic", address, createdAt: new Date() } as const;
    await prisma().company.createMany({
      data: Array.from({ length: 30 }, (_, i) => ({ ...company, id: newId(), name: `Neighbour ${i}` })),
    });
    expect(await told(readers.city)).toContainEqual(["address", "many"]);
  });
});
