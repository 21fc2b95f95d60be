import { beforeAll, describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { showClaimLetter } from "~/presenters/month/show-claim-letter.server";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { askMoreOfClaim, checkClaim, judgeLine } from "~/use-cases/month/item-claim/check-claim.server";
import { approveClaim, returnClaim } from "~/use-cases/month/item-claim/decide-claim.server";
import { answerClaim, handInClaim, withdrawClaim } from "~/use-cases/month/item-claim/hand-in-claim.server";
import { lapseOverdueClaims } from "~/use-cases/month/item-claim/lapse-claims.server";
import { removeLineOfClaim, setLineOfClaim } from "~/use-cases/month/item-claim/set-claim-line.server";
import { mailTo } from "../application/support/world";
import { useDatabase, write } from "../change/support/world";
import {
  aChecked,
  aClaimWorld,
  aDecided,
  aDraft,
  aHandedIn,
  allowAll,
  booth,
  claimNow,
  day,
  graduate,
  readAt,
} from "./claim-world";
import { publishCalendars } from "./world";

useDatabase();
beforeAll(publishCalendars);

const grantsOf = async (companyId: string) =>
  (
    await rows<{ act: { grants: unknown } }>(
      `SELECT act FROM ledger_act WHERE company_id = $1 AND act->>'act' = 'grant' ORDER BY position`,
      [companyId],
    )
  ).map(({ act }) => act.grants);

describe("a claim", () => {
  it("is written, handed in, judged line by line, decided, granted and told by letter", async () => {
    const world = await aClaimWorld();
    const { companyId, owner, reviewer, approver, email } = world;
    const claimId = await aHandedIn(world, [
      booth(200_000),
      booth(60_000),
      graduate("7", ["2026-03", "2026-04"]),
      booth(90_000),
    ]);
    const [, cut, , refused] = (await claimNow(claimId)).lines;
    const judged = async (
      lineId: string,
      judgement: Pick<Parameters<typeof judgeLine>[1], "verdict" | "reason" | "accepted">,
    ) => judgeLine(reviewer, { ...(await readAt(claimId)), lineId, ...judgement });
    await expect(judged(cut!.id, { verdict: "cut", reason: "", accepted: { fen: 50_000 } })).rejects.toBeInstanceOf(
      Refusal,
    );
    await expect(judged(cut!.id, { verdict: "cut", reason: "why", accepted: { fen: 60_000 } })).rejects.toMatchObject({
      message: "claim.noCut",
    });
    await judged(cut!.id, { verdict: "cut", reason: "the hotel is no booth", accepted: { fen: 50_000 } });
    await judged(refused!.id, { verdict: "refuse", reason: "not abroad", accepted: null });
    await expect(checkClaim(reviewer, await readAt(claimId))).rejects.toMatchObject({
      message: "claim.requirement.linesJudged",
    });
    await allowAll(reviewer, claimId);
    await checkClaim(reviewer, await readAt(claimId));
    const { version, basis } = await claimNow(claimId);
    await expect(approveClaim(approver, { claimId, version, basis: "other" })).rejects.toMatchObject({
      message: "claim.requirement.effectAsShown",
    });
    expect(await approveClaim(approver, { claimId, version, basis })).toMatchObject({ decided: true });
    expect(await grantsOf(companyId)).toEqual([
      [
        { month: "2026-03", fen: 37_500 },
        { month: "2026-04", fen: 37_500 },
        { month: "2026-05", fen: 125_000 },
      ],
    ]);
    expect((await verifyLedgers()).differences).toEqual([]);
    const letter = await prisma().letter.findFirstOrThrow({ where: { determination: { caseId: claimId } } });
    const shown = await showClaimLetter(owner, letter.id, "en");
    expect(shown).toMatchObject({ outcome: "approve", totalFen: 200_000 });
    expect(shown.lines.map(({ fen, judged: said }) => [fen, said])).toEqual([
      [100_000, "Allowed"],
      [25_000, "Cut to ¥500.00: the hotel is no booth"],
      [75_000, "Allowed"],
      [0, "Refused: not abroad"],
    ]);
    expect((await mailTo(email)).map(({ kind }) => kind)).toContain("claim.decided");
  });

  it("gives what the ceiling has left after those decided before and grants without a claim, and says so", async () => {
    const world = await aClaimWorld();
    await write(world.companyId, "2026-06-01", [
      { act: "grant", award: world.awardId, grants: [{ month: "2026-05", fen: 250_000 }] },
    ]);
    await aDecided(world, [booth(400_000)]);
    const claimId = await aDecided(world, [booth(400_000)]);
    expect(await grantsOf(world.companyId)).toEqual([
      [{ month: "2026-05", fen: 250_000 }],
      [{ month: "2026-05", fen: 200_000 }],
      [{ month: "2026-05", fen: 50_000 }],
    ]);
    const [line] = await rows<{ parts: unknown }>(`SELECT parts FROM claim_line WHERE claim_id = $1`, [claimId]);
    expect(line?.parts).toMatchObject([
      { fen: 50_000, lowering: [{ cut: "ceiling", leftFen: 50_000, lessFen: 150_000 }] },
    ]);
    const none = await aClaimWorld();
    await write(none.companyId, "2026-06-01", [
      { act: "grant", award: none.awardId, grants: [{ month: "2026-05", fen: 500_000 }] },
    ]);
    await expect(aDraft(none, [])).rejects.toMatchObject({ message: "claim.requirement.ceilingLeft" });
  });

  it("takes a receipt once, in whatever program, and again when what it gave was annulled", async () => {
    const [one, two] = [await aClaimWorld(), await aClaimWorld()];
    await aDecided(one, [booth(100_000, "No. 0017")]);
    await expect(aDraft(one, [booth(100_000, "17")])).rejects.toMatchObject({ message: "claim.line.receipt" });
    await expect(aDraft(two, [booth(100_000, "17")])).rejects.toMatchObject({ message: "claim.line.receipt" });
    await write(one.companyId, "2026-06-10", [{ act: "grant", award: one.awardId, grants: [], annuls: [1] }]);
    await aDecided(two, [booth(100_000, "17")]);
    await expect(aDraft(one, [booth(100_000, "17")])).rejects.toMatchObject({ message: "claim.line.receipt" });
  });

  it("of one receipt in two programs at once is decided once", async () => {
    const worlds = [await aClaimWorld(), await aClaimWorld()] as const;
    const ids = await Promise.all(worlds.map((world) => aChecked(world, [booth(100_000, "race 1")])));
    const asked = await Promise.all(ids.map(claimNow));
    const results = await Promise.allSettled(
      asked.map(({ version, basis }, i) => approveClaim(worlds[i]!.approver, { claimId: ids[i]!, version, basis })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("that gives nothing is decided by letter, without an act", async () => {
    const world = await aClaimWorld();
    const claimId = await aHandedIn(world, [booth(100_000)]);
    const [line] = (await claimNow(claimId)).lines;
    await judgeLine(world.reviewer, {
      ...(await readAt(claimId)),
      lineId: line!.id,
      verdict: "refuse",
      reason: "no",
      accepted: null,
    });
    await checkClaim(world.reviewer, await readAt(claimId));
    const { version, basis } = await claimNow(claimId);
    await approveClaim(world.approver, { claimId, version, basis });
    expect(await grantsOf(world.companyId)).toEqual([]);
    expect(await prisma().determination.findFirst({ where: { caseId: claimId } })).toMatchObject({ outcome: "reject" });
  });
});

describe("the company's side", () => {
  it("changes and removes lines until it hands in, and needs a line and a document for each", async () => {
    const world = await aClaimWorld();
    const { owner } = world;
    const claimId = await aDraft(world, []);
    await expect(handInClaim(owner, await readAt(claimId))).rejects.toMatchObject({
      message: "claim.requirement.linesHold",
    });
    const lineId = newId();
    await setLineOfClaim(owner, { claimId, lineId, line: booth(100_000) });
    await setLineOfClaim(owner, { claimId, lineId, line: booth(120_000) });
    expect((await claimNow(claimId)).lines).toMatchObject([{ line: { fen: 120_000 } }]);
    await expect(handInClaim(owner, await readAt(claimId))).rejects.toMatchObject({
      message: "claim.requirement.evidenceComplete",
    });
    await expect(
      setLineOfClaim(owner, { claimId, lineId: newId(), line: { ...booth(1), month: "2026-07" } }),
    ).rejects.toMatchObject({ message: "claim.monthToCome" });
    await expect(
      setLineOfClaim(owner, { claimId, lineId: newId(), line: graduate("11010519491231002X", ["2026-05"]) }),
    ).rejects.toMatchObject({ message: "claim.line.person" });
    await removeLineOfClaim(owner, { claimId, lineId });
    expect((await claimNow(claimId)).lines).toEqual([]);
    const other = await aHandedIn(world, [booth(100_000)]);
    await expect(setLineOfClaim(owner, { claimId: other, lineId: newId(), line: booth(1) })).rejects.toBeInstanceOf(
      Refusal,
    );
    await withdrawClaim(owner, await readAt(other));
    expect((await claimNow(other)).state).toBe("withdrawn");
  });

  it("is asked for more, answers with other lines that are judged anew, or lets it lapse", async () => {
    const world = await aClaimWorld();
    const { owner, reviewer } = world;
    const claimId = await aHandedIn(world, [booth(100_000)]);
    await allowAll(reviewer, claimId);
    await expect(askMoreOfClaim(reviewer, { ...(await readAt(claimId)), words: "" })).rejects.toBeInstanceOf(Refusal);
    await askMoreOfClaim(reviewer, { ...(await readAt(claimId)), words: "the contract" });
    const [line] = (await claimNow(claimId)).lines;
    await setLineOfClaim(owner, { claimId, lineId: line!.id, line: booth(90_000) });
    await answerClaim(owner, { ...(await readAt(claimId)), words: "here it is" });
    expect(await claimNow(claimId)).toMatchObject({ state: "handedIn", lines: [{ judgement: null }] });
    await askMoreOfClaim(reviewer, { ...(await readAt(claimId)), words: "the contract" });
    expect(await lapseOverdueClaims(new Date("2026-06-12T02:00:00Z"))).toBe(0);
    expect(await lapseOverdueClaims(new Date("2026-09-12T02:00:00Z"))).toBe(1);
    expect((await claimNow(claimId)).state).toBe("lapsed");
  });

  it("has no claim of another company", async () => {
    const [one, two] = [await aClaimWorld(), await aClaimWorld()];
    const claimId = await aDraft(one, [booth(100_000)]);
    await expect(handInClaim(two.owner, await readAt(claimId))).rejects.toBeInstanceOf(NotFound);
    await expect(checkClaim(one.owner, await readAt(claimId))).rejects.toBeInstanceOf(Forbidden);
  });
});

describe("deciding", () => {
  it("is another person's than checking, and several people's where the amount takes them", async () => {
    const world = await aClaimWorld({
      requiredApprovals: [
        { fromFen: 0, approvals: 1 },
        { fromFen: 50_000, approvals: 2 },
      ],
    });
    const claimId = await aChecked(world, [booth(100_000)]);
    const asked = async () => {
      const { version, basis } = await claimNow(claimId);
      return { claimId, version, basis };
    };
    await rows(`UPDATE claim SET checked_by = $2 WHERE id = $1`, [claimId, world.other.actor.userId]);
    await expect(approveClaim(world.other, await asked())).rejects.toMatchObject({
      message: "claim.requirement.didNotCheck",
    });
    await rows(`UPDATE claim SET checked_by = $2 WHERE id = $1`, [claimId, world.reviewer.actor.userId]);
    expect(await approveClaim(world.approver, await asked())).toMatchObject({ decided: false });
    await expect(approveClaim(world.approver, await asked())).rejects.toMatchObject({
      message: "claim.requirement.didNotApprove",
    });
    expect(await approveClaim(world.other, await asked())).toMatchObject({ decided: true });
  });

  it("gives back with a reason, and is not for who has a part in the company", async () => {
    const world = await aClaimWorld();
    const claimId = await aChecked(world, [booth(100_000)]);
    await returnClaim(world.approver, { ...(await readAt(claimId)), words: "look at the contract" });
    expect((await claimNow(claimId)).state).toBe("handedIn");
    const { companyId } = world;
    const { userId } = world.reviewer.actor;
    await prisma().membership.create({
      data: { id: newId(), companyId, userId, role: "member", createdAt: new Date(`${day}T00:00:00Z`) },
    });
    await expect(checkClaim(world.reviewer, await readAt(claimId))).rejects.toMatchObject({
      message: "claim.requirement.noConflict",
    });
  });
});
