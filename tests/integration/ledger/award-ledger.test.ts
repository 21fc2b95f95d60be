import { beforeAll, describe, expect, it } from "vitest";
import { transact } from "~/data/kernel/db.server";
import { ledgerInputOf } from "~/data/ledger/company-ledger.server";
import { readAwardLedger } from "~/data/ledger/award-ledger.reader.server";
import type { Actor } from "~/domain/access/actor";
import { ledgerOf } from "~/domain/ledger/ledger";
import { newId } from "~/platform/ids";
import { writeActs } from "~/use-cases/ledger/write-acts.server";
import { aCompanyNamed } from "../decision/support/group";
import { person } from "../decision/recommended-case";
import { useDatabase } from "../../support/use-database";
import { aFundedProgram, aRunningAward } from "./support/company";

useDatabase();

const nobody = { userId: newId(), today: "2026-06-01", grants: [], memberships: [], mandates: [], siteIds: [] };
const official = (zoneId: string): Actor => ({ ...nobody, grants: [{ role: "approver", zoneIds: [zoneId] }] });

describe("the ledger of an award", () => {
  let own: Awaited<ReturnType<typeof aRunningAward>>;
  let other: Awaited<ReturnType<typeof aRunningAward>>;

  beforeAll(async () => {
    const companyId = await aCompanyNamed("海风");
    own = await aRunningAward({ companyId });
    other = await aRunningAward({ companyId, program: await aFundedProgram(10_000_000) });
    const actor: Actor = { ...official(other.program.zoneId), userId: await person() };
    const ctx = { actor, now: new Date("2026-03-05T02:00:00Z"), today: "2026-03-05" };
    const events = [{ type: "terminate", on: "2026-09-01" }] as const;
    const reason = "Moved away";
    await transact((tx) =>
      writeActs(
        tx,
        ctx,
        companyId,
        [own, other].map(({ id }) => ({ act: { act: "decide", award: id, events }, caseId: null, reason })),
      ),
    );
  });

  it("names to an official what is of their zones alone, and has all of it for the calculation", async () => {
    const found = await readAwardLedger(official(own.program.zoneId), own.id);
    if (!found) throw new Error("not found");
    expect(found.shown).toEqual([
      expect.objectContaining({ id: own.id, readable: true, reference: own.reference, effectiveOn: "2025-12-20" }),
      { id: other.id, readable: false, program: { en: "Program", "zh-CN": "Program" } },
    ]);
    expect(found.acts.map(({ act, reason, actorName }) => [act.act, reason, actorName])).toEqual([
      ["approve", null, null],
      ["approve", null, null],
      ["decide", "Moved away", "Person"],
      ["decide", null, null],
    ]);
    expect(JSON.stringify(found)).not.toContain(other.reference);
    expect(ledgerOf(ledgerInputOf(found))).toMatchObject({ ledger: { awards: [{ id: own.id }, { id: other.id }] } });
  });

  it("names all awards to the company, but not who in the office decided", async () => {
    const founder: Actor = { ...nobody, memberships: [{ companyId: own.companyId, role: "owner" }] };
    const found = await readAwardLedger(founder, other.id);
    expect(found?.shown.map(({ readable }) => readable)).toEqual([true, true]);
    expect(found?.acts.map(({ reason, actorId, actorName }) => [reason, actorId, actorName]).at(-1)).toEqual([
      "Moved away",
      null,
      null,
    ]);
  });

  it("is as it was known on a day", async () => {
    const until = "2026-03-04";
    const found = await readAwardLedger(official(own.program.zoneId), own.id, { until });
    expect(found?.acts.map(({ act }) => act.act)).toEqual(["approve", "approve"]);
  });

  it("is nothing to others", async () => {
    const stranger: Actor = { ...nobody, memberships: [{ companyId: newId(), role: "owner" }] };
    expect(await readAwardLedger(stranger, own.id)).toBeNull();
    expect(await readAwardLedger(official(newId()), own.id)).toBeNull();
    expect(await readAwardLedger(official(own.program.zoneId), newId())).toBeNull();
  });
});
