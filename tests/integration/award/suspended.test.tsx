import { expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { showAward } from "~/presenters/award/show-award.server";
import { AwardPage } from "~/ui/award/page";
import { render, words } from "../../unit/ui/render";
import { as, now, owner, person, useDatabase } from "../application/support/world";
import { aCompanyNamed, anAward, aProgramOf, putInEffect } from "../decision/support/group";

useDatabase();

it("the page of a suspended award knows since when, until when and why; who decided stays inside the office", async () => {
  const program = await aProgramOf("Paused", null);
  const companyId = await aCompanyNamed("海风软件");
  const award = await anAward({
    companyId,
    program,
    start: "2026-01-01",
    months: 12,
    fen: 100_000,
    approvedOn: "2025-12-10",
  });
  await putInEffect(companyId);
  const { userId: decidedBy } = await person("Ding Lan");
  const shown = async (ctx: ReturnType<typeof as>) => (await showAward(ctx, award.id, "en")).suspensions;
  const founder = owner(newId(), companyId);
  expect(await shown(founder)).toEqual([]);

  const event = { type: "suspend", from: "2026-03-01", to: "2026-05-01" };
  const act = { on: "2026-02-20", act: "decide", award: award.id, events: [event], annuls: [] };
  await prisma().award.update({ where: { id: award.id }, data: { events: [event] } });
  await prisma().ledgerAct.create({
    data: {
      companyId,
      position: 1,
      doneOn: new Date("2026-02-20"),
      act,
      awardIds: [award.id],
      reason: "场地改造",
      actorId: decidedBy,
      at: new Date("2026-02-19T17:00:00Z"),
    },
  });

  const said = { reason: "场地改造", decidedOn: "2026-02-20" };
  const range = { from: "2026-03-01", to: "2026-05-01" };
  expect(await shown(founder)).toEqual([{ ...range, decisions: [{ ...said, decidedBy: null }] }]);
  const page = render(<AwardPage view={await showAward(founder, award.id, "en")} side="founder" />);
  expect(words(page)).toContain("Payment is suspended from 1 March 2026 to 30 April 2026. Decided on 20 February 2026");
  const named = [{ ...range, decisions: [{ ...said, decidedBy: "Ding Lan" }] }];
  expect(await shown(as(newId(), { grants: [{ role: "finance", zoneIds: [program.zoneId] }] }))).toEqual(named);
  expect(await shown(as(newId(), { grants: [{ role: "auditor", zoneIds: "all" }] }))).toEqual(named);
  const after = { ...founder, today: "2026-05-01", now: new Date(now.getTime() + 60 * 86_400_000) };
  expect(await shown(after)).toEqual([]);
});
