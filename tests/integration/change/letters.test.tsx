import { beforeAll, describe, expect, it } from "vitest";
import { readPublicLetter } from "~/data/decision/letter.reader.server";
import { readChangeLetters } from "~/data/change/change-letter.reader.server";
import { openedBy } from "~/data/ledger/act-case";
import type { Prisma } from "~/data/generated/client";
import { prisma } from "~/data/kernel/db.server";
import type { ChangeProposal } from "~/domain/change/proposal";
import { NotFound } from "~/platform/errors";
import { showAward } from "~/presenters/award/show-award.server";
import { showAnyLetter } from "~/presenters/decision/show-letter.server";
import { allowLateRequest } from "~/use-cases/change/allow-late-request.server";
import { approveChange } from "~/use-cases/change/approve-change.server";
import { refuseChange } from "~/use-cases/change/refuse-change.server";
import { takeUpRequest } from "~/use-cases/change/take-up-request.server";
import { deliverOldLetters, deliverToReader } from "~/use-cases/decision/deliver-letter.server";
import { audited } from "../application/support/world";
import { anAward } from "../decision/support/group";
import { letterPage } from "./support/letter-page";
import {
  anOfficial,
  askedLate,
  aWorld,
  close,
  pause,
  proposed,
  shownOf,
  stored,
  takenUp,
  today,
  useDatabase,
  type World,
  write,
} from "./support/world";

useDatabase();
beforeAll(async () => {
  await prisma().workingCalendar.create({ data: { year: 2026, source: "test", holidays: [], workdays: [] } });
});

const letterOf = (caseId: string) => prisma().letter.findFirst({ where: { determination: { caseId } } });

async function decided(world: World, proposal: ChangeProposal = pause) {
  const { changeId } = await takenUp(world, proposal);
  const approver = await anOfficial("approver", world.zoneId, changeId);
  const { version } = await stored(changeId);
  await approveChange(approver, { changeId, version, shown: await shownOf(world, proposal) });
  const letter = await letterOf(changeId);
  if (!letter) throw new Error("no letter");
  return { changeId, approver, letter };
}

describe("the letter of a change", () => {
  it("says what was decided and what it does, to both sides and in both languages, whatever is decided later", async () => {
    const world = await aWorld();
    const { letter, approver, changeId } = await decided(world);
    expect(letter.reference).toMatch(/^L-2026-\d{6}-\d$/);
    const english = letterPage(await showAnyLetter(world.owner, letter.id, "en"), "founder");
    expect(english).toContain("Decision: Pause from 1 May 2026 to 31 May 2026");
    expect(english).not.toContain("Approval");
    expect(english).not.toContain("a demand follows");
    expect(english).toContain((await stored(changeId)).reference);
    expect(english).not.toContain("only the highest");
    expect(english).toContain("Why the company asked Moving");
    const { basis } = letter;
    expect(basis).toMatchObject({ about: "change", outcome: "approve", effect: (await stored(changeId)).effect });
    const chinese = letterPage(await showAnyLetter(approver, letter.id, "zh-CN"), "admin", "zh-CN");
    expect(chinese).toContain("作出决定");
    expect(chinese).toContain("决定（暂停");
    expect(await readChangeLetters(world.owner.actor, [changeId])).toEqual([
      { id: letter.id, reference: letter.reference, changeId, deliveredOn: null, hearingId: null },
    ]);
    const other = await aWorld();
    await expect(showAnyLetter(other.owner, letter.id, "en")).rejects.toBeInstanceOf(NotFound);
    expect(await readChangeLetters(other.owner.actor, [changeId])).toEqual([]);
  });

  it("names why, and the clauses, as they were when it was issued; one from before that names why as its change does", async () => {
    const world = await aWorld();
    const { letter, changeId, approver } = await decided(world);
    await prisma().change.update({ where: { id: changeId }, data: { reason: "Rewritten", lateReason: "Away" } });
    const issued = letterPage(await showAnyLetter(world.owner, letter.id, "en"), "founder");
    expect(issued).toContain("Why the company asked Moving");
    expect(issued).toContain("Clauses Rent Rent");
    expect(issued).not.toContain("Rewritten");

    const { grounds: _, clauses: __, ...before } = letter.basis as Record<string, unknown>;
    await prisma().letter.delete({ where: { id: letter.id } });
    await prisma().letter.create({ data: { ...letter, basis: before as Prisma.InputJsonObject } });
    const old = letterPage(await showAnyLetter(approver, letter.id, "zh-CN"), "admin", "zh-CN");
    expect(old).toContain("企业申请理由 Rewritten 逾期申请的原因 Away");
    expect(old).toContain("依据条款 租金 租金");
  });

  it("says what has to come back, and of its annulment that it has not to any more", async () => {
    const world = await aWorld();
    await close(world.companyId, world.awardId, "2026-02");
    const late = await decided(world, { kind: "suspend", from: "2026-02-01", to: "2026-03-01" });
    const said = letterPage(await showAnyLetter(world.owner, late.letter.id, "en"), "founder");
    expect(said).toContain("Of what was paid, ¥1,000.00 (人民币壹仟元整) has to come back.");
    const annulled = await decided(world, { kind: "replace", annuls: [1], events: [], grants: [] });
    const gone = "¥1,000.00 (人民币壹仟元整) of what had to come back does not have to come back any more.";
    expect(letterPage(await showAnyLetter(world.owner, annulled.letter.id, "en"), "founder")).toContain(gone);
  });

  it("names why the office proposed it, and why a late request was taken", async () => {
    const world = await aWorld();
    const { changeId } = await proposed(world);
    const approver = await anOfficial("approver", world.zoneId, changeId);
    const { version } = await stored(changeId);
    await approveChange(approver, { changeId, version, shown: await shownOf(world, pause) });
    const letter = await letterOf(changeId);
    const text = letterPage(await showAnyLetter(world.owner, letter?.id, "en"), "founder");
    expect(text).toContain("Why the office proposed it The premises are empty.");

    const late = await aWorld({ changes: [askedLate.rule] });
    const lateId = await askedLate.ask(late);
    const judge = await anOfficial("approver", late.zoneId, lateId);
    await allowLateRequest(judge, { changeId: lateId, version: 1, reason: "It was ill." });
    const reviewer = await anOfficial("reviewer", late.zoneId, lateId);
    const taken = { outcome: "approve", reasons: [{ clause: null, words: "It moves." }] } as const;
    const shown = await shownOf(late, pause);
    await takeUpRequest(reviewer, { changeId: lateId, version: 2, ...taken, shown });
    await approveChange(judge, { changeId: lateId, version: 3, shown });
    const said = letterPage(await showAnyLetter(late.owner, (await letterOf(lateId))?.id, "en"), "founder");
    expect(said).toContain("Why it came late Nobody told us. Why it was taken late It was ill.");
  });

  it("stands in the history of the award beside its change, for whoever may open them", async () => {
    const world = await aWorld();
    const { letter, approver, changeId } = await decided(world);
    const { reference } = await stored(changeId);
    const links = {
      id: changeId,
      about: "change",
      reference,
      kind: "suspend",
      reason: "Moving",
      letters: [{ id: letter.id, reference: letter.reference }],
      moved: null,
    } as const;
    for (const reader of [world.owner, approver]) {
      const [newest] = (await showAward(reader, world.awardId, "en")).decisions;
      expect(newest?.decidedIn).toEqual(links);
    }
    const { zoneId } = await aWorld();
    const opened = openedBy((await anOfficial("approver", zoneId)).actor, world.companyId);
    expect(opened({ ...links, zoneId: world.zoneId })).toBeNull();
    const [first] = (await showAward(world.owner, world.awardId, "en")).decisions.toReversed();
    expect(first?.decidedIn).toBeNull();
  });

  it("says of a group what is really payable beside the other awards, not the plan alone", async () => {
    const world = await aWorld({ stackingGroup: "rent" });
    const { program } = await aWorld({ stackingGroup: "rent" });
    const { companyId } = world;
    const higher = { start: "2026-01-01", months: 6, fen: 200_000, approvedOn: "2025-12-21" };
    const other = await anAward({ companyId, program, ...higher });
    await write(companyId, "2025-12-21", [{ act: "approve", award: other.id }]);
    const { letter } = await decided(world);
    const english = letterPage(await showAnyLetter(world.owner, letter.id, "en"), "founder");
    // Of ¥12,000 planned, six months are the other's; the pause moves a seventh behind them.
    expect(english).toContain("In all ¥7,000.00 before: ¥6,000.00");
    expect(english).toContain("The amounts above are what is payable of this award beside the others");
    const text = letterPage(await showAnyLetter(world.owner, letter.id, "zh-CN"), "founder", "zh-CN");
    expect(text).toContain("以上金额为本项补贴与其他补贴一并计算后的应付金额");
  });

  it("gives the reasons of a refusal; a proposal that the company never heard of ends without one", async () => {
    const world = await aWorld();
    const { changeId } = await takenUp(world);
    const approver = await anOfficial("approver", world.zoneId, changeId);
    const reasons = [{ clause: null, words: "The premises are let." }];
    await refuseChange(approver, { changeId, version: (await stored(changeId)).version, reasons });
    const letter = await letterOf(changeId);
    const shown = await showAnyLetter(world.owner, letter?.id, "en");
    const text = letterPage(shown, "founder");
    expect(text).toContain("The premises are let.");
    expect(text).toContain("was not granted");
    expect(text).not.toContain("What it does");

    const { changeId: own } = await proposed(await aWorld());
    const judge = await anOfficial("approver", (await stored(own)).zoneId, own);
    await refuseChange(judge, { changeId: own, version: (await stored(own)).version, reasons });
    expect(await letterOf(own)).toBeNull();
  });

  it("is delivered when the company reads it, at the latest by time, and anybody can check it", async () => {
    const world = await aWorld();
    const { letter, changeId, approver } = await decided(world);
    await deliverToReader(approver, letter.id);
    expect((await letterOf(changeId))?.deliveredOn).toBeNull();
    await deliverToReader(world.owner, letter.id);
    expect((await letterOf(changeId))?.deliveredOn?.toISOString().slice(0, 10)).toBe(today);
    expect(await audited(changeId)).toContain("change.deliverLetter");

    const unread = await decided(await aWorld());
    await deliverOldLetters(new Date("2026-04-20T02:00:00Z"));
    expect((await letterOf(unread.changeId))?.deliveredOn).not.toBeNull();

    const known = await aWorld();
    const code = "91210231MA0ABCDE1X";
    await prisma().company.update({ where: { id: known.companyId }, data: { code } });
    const third = await decided(known);
    expect(await readPublicLetter(third.letter.reference, { code: "91210231MA0XXXXX1X" })).toBeNull();
    expect(await readPublicLetter(third.letter.reference, { code })).toMatchObject({
      about: "change",
      outcome: "approve",
      granted: [],
    });
  });
});
