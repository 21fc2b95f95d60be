import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { readAward } from "~/data/award/award.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { readWaitingForUnit } from "~/data/change/unit-waiting.reader.server";
import { readAwardLedger } from "~/data/ledger/award-ledger.reader.server";
import { newId } from "~/platform/ids";
import { previewChange } from "~/presenters/change/preview.server";
import { aCompanyNamed } from "../decision/support/group";
import { anOfficial, asked, aWorld, today, useDatabase, type World } from "./support/world";

useDatabase();

/** An application of another company for a unit. */
async function wishes({ program, zoneId }: World, unitId: string, state: string, reference: string) {
  const [id, companyId] = [newId(), await aCompanyNamed("晨光")];
  const client = new pg.Client(process.env["DATABASE_URL"]);
  await client.connect();
  try {
    await client.query(
      "INSERT INTO case_file (id, kind, company_id, created_at) VALUES ($1, 'application', $2, now())",
      [id, companyId],
    );
    await client.query(
      `INSERT INTO application (id, reference, program_id, program_version_id, company_id, zone_id, unit_id, state, created_at, created_by, submitted_at, version)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8::application_state, now(), (SELECT id FROM user_account LIMIT 1), now(), 1`,
      [id, reference, program.programId, program.versionId, companyId, zoneId, unitId, state],
    );
  } finally {
    await client.end();
  }
  return { id, companyId };
}

let world: World;
let unitIds: readonly string[];
let open: { id: string; companyId: string };

beforeAll(async () => {
  world = await aWorld();
  ({ unitIds } = await world.atSite());
  open = await wishes(world, unitIds[1] ?? "", "review", "DL-2026-900001-1");
  await wishes(world, unitIds[1] ?? "", "rejected", "DL-2026-900002-1");
  await wishes(world, unitIds[2] ?? "", "submitted", "DL-2026-900003-1");
});

describe("who waits for a unit", () => {
  it("is each open request of another company; officials of the zone see which, others how many", async () => {
    const [, unitId = ""] = unitIds;
    const reviewer = await anOfficial("reviewer", world.zoneId);
    expect(await readWaitingForUnit(reviewer.actor, unitId, world.companyId)).toEqual({
      count: 1,
      named: [{ id: open.id, about: "application", reference: "DL-2026-900001-1", company: "晨光" }],
    });
    expect(await readWaitingForUnit(world.owner.actor, unitId, world.companyId)).toEqual({ count: 1, named: [] });
    const elsewhere = await anOfficial("reviewer", (await aWorld()).zoneId);
    expect(await readWaitingForUnit(elsewhere.actor, unitId, world.companyId)).toEqual({ count: 1, named: [] });
    expect(await readWaitingForUnit(reviewer.actor, unitId, open.companyId)).toEqual({ count: 0, named: [] });
  });

  it("counts changes by which others would move into it, until they are decided", async () => {
    const [, unitId = ""] = unitIds;
    const changeId = await asked(world, { kind: "unit", unitId, from: "2026-05-01" });
    const reviewer = await anOfficial("reviewer", world.zoneId);
    const waiting = await readWaitingForUnit(reviewer.actor, unitId, open.companyId);
    expect(waiting.named).toMatchObject([{ id: changeId, about: "change", company: "海风" }]);
    await prisma().change.update({ where: { id: changeId }, data: { state: "withdrawn" } });
    expect((await readWaitingForUnit(reviewer.actor, unitId, open.companyId)).count).toBe(0);
  });

  it("stands in the preview of a change: of the unit that is taken, and of the one that is left", async () => {
    const [, unitId = ""] = unitIds;
    const { actor } = world.owner;
    const [award, ledger] = await Promise.all([readAward(actor, world.awardId), readAwardLedger(actor, world.awardId)]);
    if (!award || !ledger) throw new Error("not found");
    const given = { actor, award, ledger, terms: "company", locale: "en" } as const;
    const proposal = { kind: "unit", unitId, from: "2026-05-01" } as const;
    const shown = await previewChange({ ...given, proposal, inOffice: false, movesTo: "Rent, A-1" }, { on: today });
    expect(shown).toMatchObject({
      ok: true,
      effect: {
        waiting: [
          { unit: "Rent, A-1", count: 1, named: [] },
          { unit: expect.stringContaining("A-0") as string, count: 0, named: [] },
        ],
      },
    });
  });
});
