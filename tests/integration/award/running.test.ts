import { beforeAll, describe, expect, it } from "vitest";
import { changeStates, type ChangeState, openChanges } from "~/domain/change/states";
import type { OfficialRole } from "~/domain/access/matrix";
import { mostCounted } from "~/domain/kernel/list/capped";
import { prisma, rows, transact } from "~/data/kernel/db.server";
import { insertAward } from "~/data/award/award.server";
import { projectCompany } from "~/data/ledger/projection.server";
import { readOverlappingAwards } from "~/data/award/overlapping-awards.reader.server";
import { readProgram } from "~/data/program/program.reader.server";
import { readPrograms } from "~/data/review/programs.reader.server";
import { countRunning, countTracking, readTracking, type TrackingFilter } from "~/data/desk/tracking.reader.server";
import { newId } from "~/platform/ids";
import { as, now, useDatabase } from "../application/support/world";
import { aCompanyNamed, anAward, aProgramOf } from "../decision/support/group";
import { insertApplication } from "../../support/application";

useDatabase();

/** Today is 9 March 2026. */
const granted = { start: "2026-01-01", approvedOn: "2025-12-10", fen: 100_000 };
const official = (role: OfficialRole, zoneIds: readonly string[] | "all") =>
  as(newId(), { grants: [{ role, zoneIds }] }).actor;
const auditor = official("auditor", "all");
const everything: TrackingFilter = { zoneId: null, programId: null, endsWithin: null, asked: null, after: null };

let here: Awaited<ReturnType<typeof aProgramOf>>;
let there: Awaited<ReturnType<typeof aProgramOf>>;
const ids: Record<string, string> = {};
beforeAll(async () => {
  [here, there] = [await aProgramOf("Here", null), await aProgramOf("There", null)];
  const award = async (name: string, of: Partial<Parameters<typeof anAward>[0]>) => {
    const companyId = await aCompanyNamed(name);
    ids[name] = (await anAward({ ...granted, companyId, program: here, months: 12, ...of })).id;
  };
  await award("long", { months: 24 });
  await award("soon", { months: 3 });
  await award("sixty days", { start: "2026-01-05", months: 4 });
  await award("elsewhere", { program: there, months: 5 });
  await award("over", { months: 2 });
  await award("used up in April", { months: 36, total: 350_000 });
  await award("used up", { months: 36, total: 150_000 });
  await award("not begun", { start: "2026-04-01" });
  await award("given back", { released: true });
});

const namesOf = (list: readonly { readonly id: string }[]) =>
  list.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id));

/** A change of an award in a state, begun so many days after the first of March. */
async function aChange(name: string, kind: string, state: ChangeState, day: number): Promise<string> {
  const [id, awardId] = [newId(), ids[name]];
  await rows(
    `WITH file AS (INSERT INTO case_file (id, kind, company_id, created_at) SELECT $1, 'change', company_id, now() FROM award WHERE id = $2 RETURNING id),
          made AS (INSERT INTO change (id, reference, kind, origin, state, company_id, zone_id, award_id, program_version_id, proposal, reason, begun_at)
                   SELECT file.id, $1::text, $3, 'company', $4::change_state, a.company_id, a.zone_id, a.id, a.program_version_id, '{}', '', $5
                     FROM award a, file WHERE a.id = $2 RETURNING id)
     INSERT INTO change_award (change_id, award_id) SELECT id, $2 FROM made`,
    [id, awardId, kind, state, new Date(Date.UTC(2026, 2, day))],
  );
  return id;
}

describe("what was asked for", () => {
  it("is the change begun last, one that waits before the others, and narrows the list", async () => {
    await aChange("soon", "extend", "requested", 2);
    await aChange("soon", "unit", "refused", 5);
    await aChange("sixty days", "extend", "decided", 3);
    await aChange("sixty days", "unit", "decided", 4);
    await aChange("elsewhere", "suspend", "withdrawn", 3);
    const read = (asked: TrackingFilter["asked"]) =>
      readTracking(auditor, { ...everything, asked }, 50, { file: false });
    const all = (await read(null)).rows.map(({ asked }) => asked && `${asked.kind} ${asked.state}`);
    expect(all).toEqual(["extend requested", null, "unit decided", null, null]);
    expect(namesOf((await read("open")).rows)).toEqual(["soon"]);
    expect(namesOf((await read("none")).rows)).toEqual(["used up in April", "elsewhere", "long"]);
    expect(await countTracking(auditor, { ...everything, asked: "open" }, { capped: false })).toBe(1);
    expect(
      (await readTracking(official("finance", [there.zoneId]), { ...everything, asked: "open" }, 50, { file: false }))
        .rows,
    ).toEqual([]);
  });
});

it.each(Object.keys(changeStates) as ChangeState[])(
  "a change that is %s counts as one that waits, or does not",
  async (state) => {
    const waits = async () =>
      (await prisma().award.findUniqueOrThrow({ where: { id: ids["long"] ?? "" } })).openChanges;
    const before = await waits();
    const id = await aChange("long", "extend", state, 6);
    const open = openChanges.includes(state) ? 1 : 0;
    expect(await waits()).toBe(before + open);
    await rows("UPDATE change SET state = 'requested' WHERE id = $1", [id]);
    expect(await waits()).toBe(before + 1);
    await rows("UPDATE change SET state = 'withdrawn' WHERE id = $1", [id]);
    expect(await waits()).toBe(before);
  },
);

describe("the running subsidies", () => {
  it("are those that are paid today, by the last day of that, in the zones and of the program asked for", async () => {
    const read = async (filter: Partial<TrackingFilter>, actor = auditor) =>
      namesOf((await readTracking(actor, { ...everything, ...filter }, 50, { file: false })).rows);
    expect(await read({})).toEqual(["soon", "used up in April", "sixty days", "elsewhere", "long"]);
    expect(await read({ programId: here.programId })).toEqual(["soon", "used up in April", "sixty days", "long"]);
    expect(await read({ programId: here.programId, endsWithin: 60 })).toEqual([
      "soon",
      "used up in April",
      "sixty days",
    ]);
    expect(await read({ zoneId: there.zoneId })).toEqual(["elsewhere"]);
    expect(await read({ programId: there.programId }, official("finance", [here.zoneId]))).toEqual([]);
    const after = ["2026-04-01", ids["soon"] ?? ""] as const;
    expect(await read({ programId: here.programId, after })).toEqual(["used up in April", "sixty days", "long"]);
  });

  it("are counted as they are listed", async () => {
    for (const filter of [{}, { programId: here.programId }, { zoneId: there.zoneId }, { endsWithin: 60 }]) {
      const asked = { ...everything, ...filter };
      const { rows: listed } = await readTracking(auditor, asked, 50, { file: false });
      expect(await countTracking(auditor, asked, { capped: true })).toBe(listed.length);
      expect(await countTracking(auditor, asked, { capped: false })).toBe(listed.length);
    }
    expect(await countRunning(auditor)).toEqual({ all: 5, d30: 1, d60: 3, d90: 4 });
    const finance = official("finance", [there.zoneId]);
    expect(await countRunning(finance)).toEqual({ all: 1, d30: 0, d60: 0, d90: 1 });
  });

  it("are counted up to where counts end, by list, program and version; for an export to the last one", async () => {
    const program = await aProgramOf("Large", null);
    const companyId = await aCompanyNamed("of the large one");
    const template = await anAward({ ...granted, companyId, program, months: 12 });
    await copies(template.id, mostCounted + 10);
    const n = mostCounted + 11;
    const asked = { ...everything, programId: program.programId };
    expect(await countTracking(auditor, asked, { capped: true })).toBe(mostCounted + 1);
    expect(await countTracking(auditor, asked, { capped: false })).toBe(n);
    expect(await countRunning(auditor)).toEqual({ all: mostCounted + 1, d30: 1, d60: 3, d90: 4 });
    const { rows: listed } = await readPrograms(auditor, { zone: null, state: null, after: null });
    expect(listed.map(({ id, awards }) => [id, awards])).toEqual(
      expect.arrayContaining([
        [program.programId, mostCounted + 1],
        [here.programId, 4],
        [there.programId, 1],
      ]),
    );
    const shown = await readProgram(auditor, program.programId);
    expect(shown?.versions).toMatchObject([{ applications: mostCounted + 1, awards: mostCounted + 1 }]);
  });
});

/** More of an award, each with an application and a company of its own. */
const copies = (awardId: string, count: number) =>
  rows(
    `WITH made AS MATERIALIZED (
       SELECT n, gen_random_uuid() AS company, gen_random_uuid() AS application FROM generate_series(1, $2) n
     ), company AS (
       INSERT INTO company (id, kind, name, created_at) SELECT company, 'domestic', 'Copy', now() FROM made
     ), case_file AS (
       INSERT INTO case_file (id, kind, company_id, created_at) SELECT application, 'application', company, now() FROM made
     ), application AS (
       INSERT INTO application (id, program_id, program_version_id, company_id, zone_id, state, created_at, created_by)
       SELECT made.application, a.program_id, a.program_version_id, made.company, a.zone_id, 'effective', now(), a.approved_by
         FROM made, award a WHERE a.id = $1
     )
     INSERT INTO award (id, reference, application_id, company_id, program_id, program_version_id, zone_id, approved, terms, lease, starts_on,
                        ends_on, paid_to, total_fen, left_since, left_fen, approved_by, approved_at, effective_at)
     SELECT gen_random_uuid(), 'COPY-' || n, made.application, made.company, program_id, program_version_id, zone_id, approved, terms, lease,
            starts_on, ends_on, paid_to, total_fen, left_since, left_fen, approved_by, approved_at, effective_at
       FROM made, award a WHERE a.id = $1`,
    [awardId, count],
  );

describe("awards of one company", () => {
  it("are found beside each other, also when two are made at the same time", async () => {
    const companyId = await aCompanyNamed("two at once");
    const made = async (program: typeof here) => {
      const { id } = await anAward({ ...granted, companyId, program, months: 12, released: true });
      return { id, program };
    };
    const [first, second] = [await made(here), await made(there)];
    // Both begin again as approvals that do not see each other: the first has written before the second begins.
    let written = () => undefined as void;
    const firstWritten = new Promise<void>((resolve) => (written = resolve));
    const write = (of: typeof first, then: () => Promise<void>) =>
      transact(async (tx) => {
        const [template] = await tx.award.findMany({ where: { id: of.id } });
        if (!template) throw new Error("no template");
        const { programId, programVersionId, zoneId, terms, lease, approvedBy } = template;
        const applicationId = newId();
        await insertApplication(
          {
            id: applicationId,
            programId,
            programVersionId,
            companyId,
            zoneId,
            state: "effective",
            createdAt: now,
            createdBy: approvedBy,
          },
          tx,
        );
        await insertAward(tx, {
          id: newId(),
          reference: newId(),
          applicationId,
          determinationId: null,
          benefit: "rent",
          operatorId: null,
          companyId,
          programId,
          programVersionId,
          zoneId,
          unitId: null,
          terms: terms as never,
          lease: lease as never,
          leaseEnd: null,
          landlord: null,
          startsOn: "2026-01-01",
          endsOn: "2027-01-01",
          paidTo: "2027-01-01",
          totalFen: 1,
          approvedBy,
          approvedAt: now,
          effectiveAt: now,
        });
        await projectCompany(tx, companyId);
        await then();
      });
    const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 300));
    await Promise.all([
      write(first, () => (written(), wait())),
      firstWritten.then(() => write(second, () => Promise.resolve())),
    ]);
    const found = await readOverlappingAwards([here.programId, there.programId], 2026);
    expect(found.filter((award) => award.companyId === companyId)).toHaveLength(2);
  });
});
