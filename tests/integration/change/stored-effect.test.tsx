import { beforeAll, describe, expect, it } from "vitest";
import type { UseCaseContext } from "~/data/access/context";
import { readChange } from "~/data/change/change.reader.server";
import { prisma } from "~/data/kernel/db.server";
import { ownSide } from "~/domain/access/sides";
import type { ChangeEffectView } from "~/domain/change/effect";
import type { ChangeProposal } from "~/domain/change/proposal";
import { changeCasePage } from "~/presenters/change/case/case-page.server";
import { changePage } from "~/presenters/change/change-page.server";
import { effectNow, inCompany } from "~/presenters/change/effect-now.server";
import type { EffectView } from "~/presenters/change/effect-view";
import { EffectSection } from "~/ui/change/effect-section";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { openChange } from "~/use-cases/change/open-change.server";
import { refuseChange } from "~/use-cases/change/refuse-change.server";
import { atCompany } from "./support/other-terms";
import { render, words } from "../../unit/ui/render";
import {
  anOfficial,
  aWorld,
  day,
  pause,
  shownOf,
  stored,
  takenUp,
  today,
  useDatabase,
  type World,
  write,
} from "./support/world";

useDatabase();

const at = (ctx: UseCaseContext, date: string): UseCaseContext => ({
  ...ctx,
  ...day(date),
  actor: { ...ctx.actor, today: date },
});

/** What its company is shown of a change before it asks for it. */
async function previewed({ owner, awardId }: World, proposal: ChangeProposal): Promise<EffectView> {
  const asked = { awardId, proposal, asked: proposal, origin: "company" } as const;
  const found = await effectNow(inCompany(owner), asked, "en", { on: today });
  if (!found?.ok) throw new Error("not possible");
  return found.effect;
}

async function own({ owner }: World, changeId: string, on = today): Promise<EffectView | null> {
  const { actor } = at(owner, on);
  const change = await readChange(ownSide(actor), changeId);
  return change && (await changePage(change, ownSide(actor), "en")).effect;
}

async function inOffice(official: UseCaseContext, changeId: string, on = today): Promise<EffectView | null> {
  const ctx = at(official, on);
  const { change } = await openChange(ctx, changeId);
  return (await changeCasePage(ctx, change, "en")).effects.shown;
}

/** What it does, without what is of the day on which somebody looks: letters to come, and who else asks for a unit. */
const said = (effect: EffectView | null) => effect && { ...effect, letters: [], waiting: [] };

async function decided(world: World, proposal: ChangeProposal) {
  const preview = await previewed(world, proposal);
  const { changeId } = await takenUp(world, proposal);
  const approver = await anOfficial("approver", world.zoneId, changeId);
  await approveChange(approver, { changeId, version: 2, shown: await shownOf(world, proposal) });
  return { preview, changeId, approver };
}

describe("what a change does stands after it was asked for, decided or refused as it was previewed, on both sides", () => {
  let world: World;
  let units: readonly string[];

  beforeAll(async () => {
    world = await aWorld();
    units = (await world.atSite()).unitIds;
  });

  it("while it waits, also once something else was decided", async () => {
    const preview = await previewed(world, pause);
    const { changeId, reviewer } = await takenUp(world, pause);
    expect(await own(world, changeId)).toEqual(preview);
    expect(said(await inOffice(reviewer, changeId))).toEqual(said(preview));
    const read = words(render(<EffectSection view={preview} side="founder" />));
    expect(read).toContain("Paid up to");
    expect(read).toContain("What you pay of the rent yourself");
    expect(preview.unit).toContain("A-0");
    expect(await atCompany(world, changeId)).toMatch(/^(\S+: )?It is the office's turn/);

    await write(world.companyId, "2026-03-10", [{ act: "lapse", award: world.awardId, months: ["2026-02"] }]);
    const lapsed = { act: "restore" as const, award: world.awardId, months: ["2026-02"] };
    expect(said(await own(world, changeId, "2026-03-11"))).toEqual(said(preview));
    expect(said(await inOffice(reviewer, changeId, "2026-03-11"))).toEqual(said(preview));
    await write(world.companyId, "2026-03-11", [lapsed]);

    const approver = await anOfficial("approver", world.zoneId, changeId);
    const reasons = [{ clause: "age", words: "Too soon." }];
    await refuseChange(approver, { changeId, version: 2, reasons });
    expect(said(await own(world, changeId, "2026-04-01"))).toEqual(said(preview));
  });

  it("of a move, what it left and took, when it was decided", async () => {
    const move = { kind: "unit", unitId: units[1] ?? "", from: "2026-05-01" } as const;
    const { preview, changeId, approver } = await decided(world, move);
    expect(preview.unit).toMatch(/A-0.*A-1/);
    expect(preview.awards[0]?.outlook?.own.length).toBeGreaterThan(0);
    // That it was granted stands first.
    expect(await atCompany(world, changeId)).toMatch(/^(Done: )?Granted: Move to .*A-1.* Nobody has to act/);
    const onward = { kind: "unit", unitId: units[2] ?? "", from: "2026-07-01" } as const;
    const other = at(world.owner, "2026-03-20");
    const next = await takenUp({ ...world, owner: other }, onward);
    await approveChange(at(await anOfficial("approver", world.zoneId, next.changeId), "2026-03-20"), {
      changeId: next.changeId,
      version: 2,
      shown: await shownOf(world, onward),
    });
    expect(said(await own(world, changeId, "2026-06-01"))).toEqual(said(preview));
    expect(said(await inOffice(approver, changeId, "2026-06-01"))).toEqual(said(preview));
  });

  it("without what it cannot be worked out from any more, where other releases made something else of it", async () => {
    const other = await aWorld();
    await other.atSite();
    const { changeId } = await takenUp(other);
    const { effect } = await stored(changeId);
    const { awards, ...sums } = effect as unknown as ChangeEffectView;
    const then = { ...sums, awards: awards.map((each) => ({ ...each, totalAfterFen: 1_100_000 })) };
    await prisma().change.update({ where: { id: changeId }, data: { effect: then as unknown as object } });
    const shown = await own(other, changeId);
    expect(shown?.awards).toMatchObject([{ totalAfterFen: 1_100_000, outlook: null }]);
    expect(shown?.unit).toMatch(/A-0.*31 January 2027/);
  });
});
