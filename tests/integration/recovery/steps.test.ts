import { beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import type { RecoveryLetterBasis } from "~/domain/recovery/letter";
import { Forbidden, NotFound, Refusal } from "~/platform/errors";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { askInstalments } from "~/use-cases/recovery/ask-instalments.server";
import { closePaidRecoveries } from "~/use-cases/recovery/close-recoveries.server";
import { confirmSmall, decideProposal } from "~/use-cases/recovery/decide-recovery.server";
import { disputeRecovery } from "~/use-cases/recovery/dispute-recovery.server";
import { hearDebtor } from "~/use-cases/recovery/hear-debtor.server";
import { grantInstalments, refuseInstalments } from "~/use-cases/recovery/judge-instalments.server";
import { missOverdueRecoveries } from "~/use-cases/recovery/miss-recoveries.server";
import { openRecoveries, openRecovery } from "~/use-cases/recovery/open-recovery.server";
import { proposeGiveUp, proposeRecovery, proposeSmall } from "~/use-cases/recovery/propose-recovery.server";
import { demandAgain, reconsiderRecovery } from "~/use-cases/recovery/reconsider-recovery.server";
import { remindOfRecoveries } from "~/use-cases/recovery/remind-recoveries.server";
import { returnRecovery, returnSmall } from "~/use-cases/recovery/return-recovery.server";
import { history } from "../change/support/world";
import {
  anIndebtedWorld,
  demanded,
  found,
  givenUp,
  heard,
  inDemand,
  letters,
  mailsOf,
  on,
  proposed,
  publishCalendars,
  read,
  recoveryActs,
  shown,
  standing,
  useDatabase,
  write,
} from "./world";

useDatabase();
beforeAll(publishCalendars);

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.message : String(error)),
  );
const at = (day: string) => new Date(`${day}T02:00:00Z`);
const basisOf = async (id: string) => (await letters(id)).map(({ basis }) => basis as unknown as RecoveryLetterBasis);

describe("a debt", () => {
  it("is opened by the job once, and by finance where none is open", async () => {
    const world = await anIndebtedWorld();
    expect(await openRecoveries(at(found))).toBeGreaterThan(0);
    expect(await openRecoveries(at(found))).toBe(0);
    const opened = await prisma().recovery.findMany({ where: { awardId: world.awardId } });
    expect(opened.map(({ state, openedBy }) => [state, openedBy])).toEqual([["opened", null]]);
    expect(await refusal(openRecovery(on(world.finance, found), world.awardId))).toContain("noneOpen");
    expect(await mailsOf(world.finance)).toEqual(["opened"]);
  });

  it("is not opened where nothing is owed, nor by whom it is not for", async () => {
    const world = await anIndebtedWorld();
    await expect(openRecovery(on(world.approver, found), world.awardId)).rejects.toThrow(Forbidden);
    await expect(openRecovery(on(world.owner, found), world.awardId)).rejects.toThrow(NotFound);
    await write(world.companyId, found, [{ act: "repay", award: world.awardId, fen: 100_000, months: [] }]);
    expect(await refusal(openRecovery(on(world.finance, found), world.awardId))).toContain("debtThere");
  });
});

describe("from the hearing to the demand", () => {
  it("is heard, answered, judged, decided by another, and demanded in the ledger with a letter", async () => {
    const world = await anIndebtedWorld();
    const id = await inDemand(world);
    expect(await history(id)).toEqual([
      "– open opened",
      "opened hear hearing",
      "hearing answer hearing",
      "hearing propose proposed",
      "proposed decide demanded",
    ]);
    expect(await recoveryActs(id)).toEqual(["demand 2026-02"]);
    const { owed, dueOn, disputeOn } = await standing(id);
    expect(owed).toMatchObject([{ month: "2026-02", debtFen: 100_000, demandedFen: 100_000 }]);
    // Friday, 20 March: delivered on the 27th at the latest, then 30 and 15 weekdays.
    expect([dueOn, disputeOn]).toEqual(["2026-05-08", "2026-04-17"]);
    const [hearing, demand] = await basisOf(id);
    expect(hearing).toMatchObject({ kind: "hearing", months: [{ month: "2026-02", debtFen: 100_000, judged: null }] });
    expect(demand).toMatchObject({ kind: "demand", demandFen: 100_000, due: { date: "2026-05-08" } });
    expect(await mailsOf(world.owner)).toEqual(["hearing", "demanded"]);
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("is not proposed before the debtor answered or its days are over", async () => {
    const world = await anIndebtedWorld();
    const id = await openRecovery(on(world.finance, found), world.awardId);
    await hearDebtor(on(world.finance, found), { ...(await read(id)), reason: "" });
    const asked = async () => ({
      ...(await read(id)),
      months: [{ ...demanded, month: "2026-02" }],
      pay: "atOnce" as const,
      parts: null,
      reason: "",
    });
    // Delivered by time alone on 27 March, and 10 weekdays: 10 April.
    expect(await refusal(proposeRecovery(on(world.finance, "2026-04-10"), await asked()))).toContain("heard");
    await proposeRecovery(on(world.finance, "2026-04-13"), await asked());
    expect((await standing(id)).state).toBe("proposed");
  });

  it("says beside each month what is missing", async () => {
    const world = await anIndebtedWorld({ owed: 2 });
    const id = await heard(world);
    const propose = proposeRecovery(on(world.finance, found), {
      ...(await read(id)),
      months: [{ ...demanded, month: "2026-02", cause: "other" }],
      pay: "atOnce",
      parts: null,
      reason: "",
    });
    await expect(propose).rejects.toMatchObject({
      fields: { "judged[0].words": ["recovery.fault.words"] },
    });
  });

  it("is decided about the debts that were shown, not by who proposed it", async () => {
    const world = await anIndebtedWorld();
    const id = await proposed(world);
    const asked = await shown(id);
    expect(await refusal(decideProposal(on(world.approver, found), { ...asked, shown: "other" }))).toBe(
      "recovery.effectChanged",
    );
    await write(world.companyId, found, [{ act: "repay", award: world.awardId, fen: 1, months: [] }]);
    expect(await refusal(decideProposal(on(world.approver, found), asked))).toBe("recovery.effectChanged");
    await expect(decideProposal(on(world.finance, found), asked)).rejects.toThrow(Forbidden);
    await expect(decideProposal(on(world.owner, found), asked)).rejects.toThrow(NotFound);
  });

  it("is judged anew where a month came since", async () => {
    const world = await anIndebtedWorld();
    const id = await proposed(world);
    await write(world.companyId, found, [
      {
        act: "decide",
        award: world.awardId,
        events: [{ type: "suspend", from: "2026-01-10", to: "2026-02-01" }],
        annuls: [],
      },
    ]);
    expect(await refusal(decideProposal(on(world.approver, found), await shown(id)))).toBe("recovery.monthsChanged");
    await returnRecovery(on(world.manager, found), { ...(await read(id)), reason: "January too." });
    expect((await standing(id)).state).toBe("opened");
    expect(await mailsOf(world.finance)).toEqual(["answered", "returned"]);
  });

  it("given up, takes two people, and is closed at once", async () => {
    const world = await anIndebtedWorld();
    const id = await proposed(world, givenUp);
    expect(await decideProposal(on(world.approver, found), await shown(id))).toMatchObject({ given: 1, needed: 2 });
    expect(await refusal(decideProposal(on(world.approver, found), await shown(id)))).toContain("didNotApprove");
    await decideProposal(on(world.second, found), await shown(id));
    expect((await standing(id)).state).toBe("closed");
    expect(await recoveryActs(id)).toEqual(["forgive 2026-02 100000"]);
    expect((await verifyLedgers()).differences).toEqual([]);
  });
});

describe("too small to ask for", () => {
  const recovery = { smallFen: 100_001, barYears: 5, dueDays: 30, disputeDays: 15, instalments: 12 };

  it("is closed by another person than who proposed it", async () => {
    const world = await anIndebtedWorld({ recovery });
    const id = await openRecovery(on(world.finance, found), world.awardId);
    await proposeSmall(on(world.finance, found), { ...(await read(id)), reason: "Below." });
    await returnSmall(on(world.manager, found), { ...(await read(id)), reason: "Hear first." });
    await proposeSmall(on(world.finance, found), { ...(await read(id)), reason: "Below." });
    await confirmSmall(on(world.manager, found), await shown(id));
    expect((await standing(id)).state).toBe("closed");
    expect(await recoveryActs(id)).toEqual(["forgive 2026-02 100000"]);
    expect((await basisOf(id)).map(({ kind }) => kind)).toEqual(["small"]);
  });

  it("is not proposed of what is not", async () => {
    const world = await anIndebtedWorld({ recovery: { ...recovery, smallFen: 100_000 } });
    const id = await openRecovery(on(world.finance, found), world.awardId);
    expect(await refusal(proposeSmall(on(world.finance, found), { ...(await read(id)), reason: "Below." }))).toContain(
      "belowSmallness",
    );
  });
});

describe("a demand", () => {
  it("is objected to within its days, then nothing is demanded until another approver looks at it", async () => {
    const world = await anIndebtedWorld();
    const id = await inDemand(world);
    expect(
      await refusal(disputeRecovery(on(world.owner, "2026-04-18"), { ...(await read(id)), reason: "No." })),
    ).toContain("disputeOpen");
    await disputeRecovery(on(world.owner, "2026-04-17"), { ...(await read(id)), reason: "We were there." });
    expect(await standing(id)).toMatchObject({ state: "disputed", owed: [{ demandedFen: 0 }] });
    const again = async () => ({ ...(await read(id)), reason: "Looked at." });
    expect(await refusal(demandAgain(on(world.approver, "2026-04-20"), await again()))).toContain("didNotDecide");
    await demandAgain(on(world.second, "2026-04-20"), await again());
    expect(await standing(id)).toMatchObject({
      state: "demanded",
      dueOn: "2026-06-08",
      owed: [{ demandedFen: 100_000 }],
    });
    expect(await recoveryActs(id)).toEqual(["demand 2026-02", "undemand 2026-02", "demand 2026-02"]);
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("is decided anew by others", async () => {
    const world = await anIndebtedWorld();
    const id = await inDemand(world);
    await disputeRecovery(on(world.owner, found), { ...(await read(id)), reason: "We were there." });
    await reconsiderRecovery(on(world.second, found), { ...(await read(id)), reason: "They may be right." });
    await returnRecovery(on(world.manager, found), { ...(await read(id)), reason: "Hear again." });
    expect((await standing(id)).state).toBe("opened");
  });

  it("is paid in parts that come to it to the fen; one that is missed lets the rest fall due", async () => {
    const world = await anIndebtedWorld();
    const id = await inDemand(world);
    await askInstalments(on(world.owner, found), { ...(await read(id)), parts: 3, reason: "Cash is short." });
    await grantInstalments(on(world.finance, found), { ...(await read(id)), parts: 3, firstOn: "2026-04-30" });
    const { instalments, dueOn } = await standing(id);
    expect([dueOn, instalments.map(({ date, fen }) => [date, fen])]).toEqual([
      "2026-04-30",
      [
        ["2026-04-30", 33_334],
        ["2026-06-01", 33_333],
        ["2026-06-30", 33_333],
      ],
    ]);
    await write(world.companyId, "2026-04-29", [{ act: "repay", award: world.awardId, fen: 33_334, months: [] }]);
    await missOverdueRecoveries(at("2026-05-01"));
    expect(await standing(id)).toMatchObject({ state: "demanded", dueOn: "2026-06-01" });
    expect(await remindOfRecoveries(at("2026-05-26"))).toBe(0);
    expect(await remindOfRecoveries(at("2026-05-27"))).toBe(1);
    expect(await remindOfRecoveries(at("2026-05-28"))).toBe(0);
    await missOverdueRecoveries(at("2026-06-02"));
    expect((await standing(id)).state).toBe("overdue");
    expect(await mailsOf(world.owner)).toEqual(["hearing", "demanded", "instalmentsGranted", "reminder", "overdue"]);
  });

  it("not granted in parts, is to be paid as it was", async () => {
    const world = await anIndebtedWorld();
    const id = await inDemand(world);
    const ask = async (parts: number) => ({ ...(await read(id)), parts, reason: "Cash is short." });
    expect(await refusal(askInstalments(on(world.owner, found), await ask(13)))).toContain("partsAllowed");
    await askInstalments(on(world.owner, found), await ask(12));
    await refuseInstalments(on(world.finance, found), { ...(await read(id)), reason: "You have it." });
    expect(await standing(id)).toMatchObject({ state: "demanded", dueOn: "2026-05-08" });
    expect((await basisOf(id)).at(-1)).toMatchObject({ kind: "noInstalments", reason: "You have it." });
  });

  it("is closed when it is paid; a later debt opens a new one", async () => {
    const world = await anIndebtedWorld();
    const id = await inDemand(world);
    await write(world.companyId, "2026-04-01", [{ act: "repay", award: world.awardId, fen: 100_000, months: [] }]);
    expect(await closePaidRecoveries(at("2026-04-01"))).toBe(1);
    expect((await standing(id)).state).toBe("closed");
    await write(world.companyId, "2026-04-02", [
      { act: "unrepay", award: world.awardId, month: "2026-02", fen: 40_000 },
    ]);
    await openRecoveries(at("2026-04-02"));
    expect(await prisma().recovery.count({ where: { awardId: world.awardId } })).toBe(2);
  });

  it("is given up by two, and stays as it was where that is returned", async () => {
    const world = await anIndebtedWorld({ owed: 2 });
    const id = await inDemand(world);
    const giveUp = async () => ({ ...(await read(id)), months: ["2026-01"], reason: "Hardship." });
    await proposeGiveUp(on(world.finance, found), await giveUp());
    await returnRecovery(on(world.manager, found), { ...(await read(id)), reason: "No." });
    expect(await standing(id)).toMatchObject({ state: "demanded", dueOn: "2026-05-08", proposal: { kind: "demand" } });
    await proposeGiveUp(on(world.finance, found), await giveUp());
    await decideProposal(on(world.approver, found), await shown(id));
    await decideProposal(on(world.manager, found), await shown(id));
    expect(await standing(id)).toMatchObject({
      state: "demanded",
      dueOn: "2026-05-08",
      owed: [{ month: "2026-02", demandedFen: 100_000 }],
      proposal: { kind: "demand" },
    });
    expect((await verifyLedgers()).differences).toEqual([]);
  });

  it("is never overdue on a provisional day", async () => {
    const world = await anIndebtedWorld();
    const id = await inDemand(world, undefined, "2027-12-20");
    expect(await standing(id)).toMatchObject({ dueProvisional: true });
    await missOverdueRecoveries(at("2028-06-01"));
    expect((await standing(id)).state).toBe("demanded");
  });
});

describe("what is not one's own", () => {
  it("is not there", async () => {
    const [world, other] = [await anIndebtedWorld(), await anIndebtedWorld()];
    const id = await inDemand(world);
    const asked = { ...(await read(id)), reason: "No." };
    await expect(disputeRecovery(on(other.owner, found), asked)).rejects.toThrow(NotFound);
    await expect(hearDebtor(on(other.finance, found), asked)).rejects.toThrow(NotFound);
  });
});
